import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { lex } from "../3-statement/lexer.ts";
import { readPlaces } from "../3-statement/place/read-places.ts";
import { readPlacesInScript } from "../3-statement/place/script.ts";
import type { PackManifest } from "../core/pack.ts";
import { DEFAULT_PACKS, loadGazetteer, loadPacks } from "./load-packs.ts";

const PACKS = new URL("../../packs/", import.meta.url);
const LISTS = [
  "organisations",
  "actors",
  "legal-instruments",
  "counting-units",
  "countries",
  "places",
  "script-places",
  "peoples",
  "context-names",
];

type Entry = { readonly id: string; readonly names?: Readonly<Record<string, readonly string[]>> };
type PlaceCase = {
  readonly language: "en" | "ko" | "zh";
  readonly text: string;
  /** Words, country, province, name. */
  readonly places: readonly (readonly (string | null)[])[];
};

const json = <T>(path: string): T => JSON.parse(readFileSync(new URL(path, PACKS), "utf8")) as T;
const ids = readdirSync(PACKS, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== "generated")
  .map((entry) => entry.name);
const filesOf = (id: string): string[] =>
  readdirSync(new URL(`${id}/`, PACKS)).filter((file) => file.endsWith(".json"));
const listOf = (id: string, list: string): readonly Entry[] =>
  filesOf(id).includes(`${list}.json`) ? json<readonly Entry[]>(`${id}/${list}.json`) : [];

describe("every pack", () => {
  for (const id of ids) {
    it(`${id}: says who it is and stands on packs that exist`, () => {
      const manifest = json<PackManifest>(`${id}/pack.json`);
      assert.equal(manifest.id, id);
      assert.match(manifest.version, /^\d+\.\d+\.\d+$/);
      assert.ok(
        manifest.title.en.length > 0 && manifest.title.ko.length > 0 && manifest.description.length > 0,
      );
      for (const base of manifest.extends) assert.ok(ids.includes(base), `${base} is no pack`);
    });

    for (const list of LISTS) {
      it(`${id}: ${list} are sorted, each id once, each name once in its entry and well formed`, () => {
        const entries = listOf(id, list);
        const found = entries.map((entry) => entry.id);
        assert.deepEqual(found, [...new Set(found)].sort());
        for (const entry of entries) {
          for (const [language, names] of Object.entries(entry.names ?? {})) {
            assert.ok(["en", "ko", "zh"].includes(language), `${entry.id}: ${language}`);
            assert.equal(new Set(names).size, names.length, `${entry.id}: a name twice`);
            for (const name of names)
              assert.ok(name.length > 0 && name === name.trim(), `${entry.id}: «${name}»`);
          }
        }
      });
    }

    it(`${id}: reads the places of its own cases`, () => {
      const gazetteer = loadGazetteer(loadPacks([id]));
      const cases = json<readonly PlaceCase[]>(`${id}/cases.json`);
      assert.ok(cases.length > 10);
      for (const { language, text, places } of cases) {
        const found =
          language === "en"
            ? readPlaces([lex(text)], text, gazetteer)
            : readPlacesInScript(text, language, gazetteer);
        const told = found
          .filter((mention) => mention.form === "name")
          .map(({ start, end, place }) => [text.slice(start, end), place.country, place.admin1, place.name]);
        const wanted = places.map((place) => [place[0], place[1], place[2] ?? null, place[3] ?? null]);
        assert.deepEqual(told, wanted, text);
      }
    });
  }
});

describe("loaded packs", () => {
  const packs = loadPacks();
  const gazetteer = loadGazetteer(packs);
  const countries = new Set(packs.countries.map((country) => country.id));

  it("come base first, are read once and carry a digest each", () => {
    assert.deepEqual(
      packs.packs.map((pack) => pack.id),
      DEFAULT_PACKS,
    );
    assert.equal(loadPacks(["north-korea-china"]).packs[0]?.id, "forced-return");
    assert.equal(loadPacks(), packs);
    const digests = packs.packs.map((pack) => pack.digest);
    for (const digest of digests) assert.match(digest, /^[0-9a-f]{64}$/);
    assert.equal(new Set(digests).size, digests.length);
  });

  it("refuse an unknown pack", () => {
    assert.throws(() => loadPacks(["no-such-pack"]), RangeError);
    assert.throws(() => loadPacks(["../packs"]), RangeError);
  });

  it("name only countries that exist", () => {
    for (const place of packs.places)
      if (place.country !== null) assert.ok(countries.has(place.country), place.id);
    for (const place of packs.places)
      for (const country of place.between ?? []) assert.ok(countries.has(country), place.id);
    for (const people of packs.peoples) assert.ok(countries.has(people.home), people.id);
    for (const actor of packs.actors)
      if (actor.country !== null) assert.ok(countries.has(actor.country), actor.id);
    for (const body of packs.organisations) if (body.country) assert.ok(countries.has(body.country), body.id);
    for (const name of packs.contextNames) assert.ok(countries.has(name.country), name.id);
  });

  it("give every English place name a place in the gazetteer, the pack's own among them", () => {
    for (const place of packs.places) {
      if (place.kind === "border") continue;
      for (const name of place.names.en) {
        const [first, ...rest] = lex(name).filter((token) => token.kind !== "mark");
        const entry = gazetteer
          .namesFrom(first?.lower ?? "")
          .find(
            (one) => one.rest.length === rest.length && one.places.some((found) => found.id === place.id),
          );
        assert.ok(entry, `${place.id}: ${name}`);
      }
    }
  });

  it("agree with the gazetteer's table on name, province and country of the places both know", () => {
    const table = readFileSync(new URL("generated/gazetteer.tsv", PACKS), "latin1").trimEnd().split("\n");
    const rows = new Map(table.map((line) => line.split("\t")).map((row) => [row[1] as string, row]));
    for (const place of packs.places) {
      const row = rows.get(place.id);
      if (!row) {
        assert.doesNotMatch(place.id, /^\d+$/, `${place.id} is not in the table`);
        continue;
      }
      assert.equal(place.names.en[0], row[2], place.id);
      assert.equal(place.kind, row[3], place.id);
      assert.equal(place.country, row[4], place.id);
      if (place.admin1) assert.equal(place.admin1, row[5], place.id);
      if (place.at && row[7]) {
        assert.ok(Math.abs(place.at[0] - Number(row[7])) < 0.3, `${place.id}: latitude`);
        assert.ok(Math.abs(place.at[1] - Number(row[8])) < 0.3, `${place.id}: longitude`);
      }
    }
  });

  it("place areas and what lies in them in the same province", () => {
    const byId = new Map(packs.places.map((place) => [place.id, place]));
    for (const place of packs.places) {
      if (!place.within) continue;
      const area = byId.get(place.within);
      assert.ok(area, `${place.id} lies in ${place.within}, which is no place`);
      assert.equal(place.admin1, area.admin1, place.id);
    }
  });
});
