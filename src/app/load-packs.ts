import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Gazetteer } from "../3-statement/place/gazetteer.ts";
import { makeGazetteer } from "../3-statement/place/gazetteer.ts";
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

function digestOf(folder: string): string {
  const hash = createHash("sha256");
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== TESTS)
    .map((entry) => `${entry.parentPath}/${entry.name}`)
    .sort((a, b) => (a < b ? -1 : 1));
  for (const file of files) {
    const text = readFileSync(file, "utf8");
    const content = file.endsWith(".json") ? canonical(JSON.parse(text)) : text.replaceAll("\r\n", "\n");
    const name = file.slice(folder.length + 1).replaceAll("\\", "/");
    hash.update(`${name.length} ${name} ${content.length} ${content}`);
  }
  return hash.digest("hex");
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
  packs: readonly PackManifest[],
  file: string,
): readonly T[] {
  const entries = new Map<string, T>();
  for (const { id } of packs) {
    const path = `${PACKS}${id}/${file}`;
    if (!existsSync(path)) continue;
    for (const entry of JSON.parse(readFileSync(path, "utf8")) as readonly T[]) entries.set(entry.id, entry);
  }
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
  const packs: LoadedPacks = {
    packs: manifests.map((manifest): Pack => ({ ...manifest, digest: digestOf(`${PACKS}${manifest.id}`) })),
    organisations: merged(manifests, DATA.organisations),
    actors: merged(manifests, DATA.actors),
    legalInstruments: merged(manifests, DATA.legalInstruments),
    countingUnits: merged(manifests, DATA.countingUnits),
    countries: merged(manifests, DATA.countries),
    places: merged(manifests, DATA.places),
    peoples: merged(manifests, DATA.peoples),
    contextNames: merged(manifests, DATA.contextNames),
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
