import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Longitude and latitude in degrees. */
export type Position = readonly [number, number];

/** A province's outline: polygons, each of an outer ring and its holes. */
export type ProvinceOutline = {
  readonly country: string;
  /** English name as the gazetteer has it; null where it has none. */
  readonly admin1: string | null;
  readonly polygons: readonly (readonly (readonly Position[])[])[];
};

const FOLDER = fileURLToPath(new URL("../../packs/generated/provinces/", import.meta.url));

type Written = {
  readonly admin1: string | null;
  readonly polygons: readonly (readonly (readonly number[])[])[];
};

let known: readonly ProvinceOutline[] | null = null;

/** The outlines of the world's provinces (`packs/generated/provinces`), read once. */
export function provinceOutlines(): readonly ProvinceOutline[] {
  known ??= readdirSync(FOLDER)
    .sort()
    .flatMap((file) => {
      const provinces = JSON.parse(readFileSync(`${FOLDER}${file}`, "utf8")) as readonly Written[];
      return provinces.map(({ admin1, polygons }) => ({
        country: file.slice(0, 2),
        admin1,
        polygons: polygons.map((rings) => rings.map(positions)),
      }));
    });
  return known;
}

/** Steps of hundredths of degrees as positions. */
function positions(steps: readonly number[]): readonly Position[] {
  const ring: Position[] = [];
  let [longitude, latitude] = [0, 0];
  for (let at = 0; at < steps.length; at += 2) {
    longitude += steps[at] ?? 0;
    latitude += steps[at + 1] ?? 0;
    ring.push([longitude / 100, latitude / 100]);
  }
  return ring;
}
