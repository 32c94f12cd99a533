import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Gazetteer } from "../3-statement/place/gazetteer.ts";
import { makeGazetteer } from "../3-statement/place/gazetteer.ts";
import { cryptography } from "../core/cryptography.ts";
import type { LoadedPacks, Pack, PackManifest } from "../core/pack.ts";

/** Packs that are read when nobody names any. */
export const DEFAULT_PACKS: readonly string[] = ["forced-return", "north-korea-china"];

const PACKS = fileURLToPath(new URL("../../packs/", import.meta.url));
/** A pack's own tests change nothing about what it says. */
const TESTS = "cases.json";
const DATA = {
  organisations: "organisations.json",
  actors: "actors.json",
  legalInstruments: "legal-instruments.json",
  countingUnits: "counting-units.json",
  countries: "countries.json",
  places: "places.json",
  scriptPlaces: "script-places.json",
  peoples: "peoples.json",
  contextNames: "context-names.json",
} as const;
const PACK_ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** A JSON value with its keys sorted, so that layout does not change a digest. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(",")}}`;
}

/** A pack's files by their path in it: JSON parsed, anything else as text. Its own tests are left out. */
function filesOf(folder: string): ReadonlyMap<string, unknown> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== TESTS)
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(folder.length + 1).replaceAll("\\", "/"))
    .sort((a, b) => (a < b ? -1 : 1));
  return new Map(
    paths.map((path): [string, unknown] => {
      const text = readFileSync(`${folder}/${path}`, "utf8");
      return [path, path.endsWith(".json") ? JSON.parse(text) : text.replaceAll("\r\n", "\n")];
    }),
  );
}

function digestOf(files: ReadonlyMap<string, unknown>): string {
  const hash = cryptography().createHash("sha256");
  for (const [path, value] of files) {
    const content = canonical(value);
    hash.update(`${path.length} ${path} ${content.length} ${content}`);
  }
  return hash.digest("hex");
}

/** The digest is worked out when it is first asked for: most commands never do. */
function packOf(manifest: PackManifest, files: ReadonlyMap<string, unknown>): Pack {
  let digest: string | null = null;
  return {
    ...manifest,
    get digest() {
      digest ??= digestOf(files);
      return digest;
    },
  };
}

function manifestOf(id: string): PackManifest {
  if (!PACK_ID.test(id) || !existsSync(`${PACKS}${id}/pack.json`))
    throw new RangeError(`unknown pack: ${id}`);
  return JSON.parse(readFileSync(`${PACKS}${id}/pack.json`, "utf8")) as PackManifest;
}

/** The wanted packs and those under them, base first, each once. */
function inOrder(ids: readonly string[]): PackManifest[] {
  const ordered = new Map<string, PackManifest>();
  const open = new Set<string>();
  const visit = (id: string): void => {
    if (ordered.has(id)) return;
    if (open.has(id)) throw new RangeError(`packs extend each other in a circle: ${id}`);
    open.add(id);
    const manifest = manifestOf(id);
    manifest.extends.forEach(visit);
    ordered.set(id, manifest);
  };
  ids.forEach(visit);
  return [...ordered.values()];
}

function merged<T extends { readonly id: string }>(
  packs: readonly ReadonlyMap<string, unknown>[],
  file: string,
): readonly T[] {
  const entries = new Map<string, T>();
  for (const files of packs)
    for (const entry of (files.get(file) ?? []) as readonly T[]) entries.set(entry.id, entry);
  return [...entries.values()];
}

const loaded = new Map<string, LoadedPacks>();
const gazetteers = new Map<LoadedPacks, Gazetteer>();

/**
 * Reads packs and the packs they extend, and merges them: on the same id the pack on top wins. Read once per
 * process and set of ids. Throws `RangeError` on an unknown id or packs that extend each other in a circle.
 */
export function loadPacks(ids: readonly string[] = DEFAULT_PACKS): LoadedPacks {
  const key = ids.join(" ");
  const known = loaded.get(key);
  if (known) return known;
  const manifests = inOrder(ids);
  const files = manifests.map(({ id }) => filesOf(`${PACKS}${id}`));
  const packs: LoadedPacks = {
    packs: manifests.map((manifest, at) => packOf(manifest, files[at] as ReadonlyMap<string, unknown>)),
    organisations: merged(files, DATA.organisations),
    actors: merged(files, DATA.actors),
    legalInstruments: merged(files, DATA.legalInstruments),
    countingUnits: merged(files, DATA.countingUnits),
    countries: merged(files, DATA.countries),
    places: merged(files, DATA.places),
    scriptPlaces: merged(files, DATA.scriptPlaces),
    peoples: merged(files, DATA.peoples),
    contextNames: merged(files, DATA.contextNames),
  };
  loaded.set(key, packs);
  return packs;
}

/** The gazetteer of the world with what the packs add to it. Made once per process and set of packs. */
export function loadGazetteer(packs: LoadedPacks = loadPacks()): Gazetteer {
  const known = gazetteers.get(packs);
  if (known) return known;
  // The table is plain ASCII: read so, it stays one byte a character in memory.
  const table = readFileSync(`${PACKS}generated/gazetteer.tsv`, "latin1");
  const gazetteer = makeGazetteer({ ...packs, table });
  gazetteers.set(packs, gazetteer);
  return gazetteer;
}
