import type { GeoPermissibleObjects, GeoProjection } from "d3-geo";
import { geoAzimuthalEqualArea, geoEqualEarth, geoPath } from "d3-geo";
import { html } from "hono/html";
import type { CountedProvince } from "../../app/overview.ts";
import type { Position, ProvinceOutline } from "../../app/province-outlines.ts";
import type { Markup } from "../markup.ts";

/** Units of the drawing; two of them are about a pixel, so that whole numbers are exact enough. */
const WIDTH = 1120;
const HEIGHT = 840;
/** Degrees that a map shows at the least: a lone province says nothing of where it is. */
const LEAST_SPAN = 14;
const MARGIN = 0.12;
/** Wider than this, one side of the globe does not hold it. */
const REGION = 110;

/** Least number of people of each shade, lightest first; below the first it is only a possibility. */
export const SHADES = [1, 10, 50, 200] as const;

/** What the map needs to know. */
export type ProvinceMap = {
  readonly provinces: readonly CountedProvince[];
  readonly outlines: readonly ProvinceOutline[];
  readonly title: string;
  readonly description: string;
  readonly labelOf: (province: CountedProvince) => string;
  readonly linkOf: (province: CountedProvince) => string;
};

type Box = { readonly west: number; readonly east: number; readonly south: number; readonly north: number };

/** A map of the region where something was counted, provinces shaded by their minimum; null where nothing lies on one. */
export function provinceMap(map: ProvinceMap): Markup | null {
  const { provinces, outlines, title, description } = map;
  const counted = new Map(provinces.map((one) => [keyOf(one.country, one.admin1), one]));
  const shown = outlines.filter(
    ({ country, admin1 }) => counted.has(keyOf(country, admin1)) && admin1 !== null,
  );
  const [first, ...others] = shown.map(boxOf);
  if (first === undefined) return null;
  const box = widened(others.reduce(joined, first));
  const frame = drawingOf(box);
  const nearby = outlines.filter((outline) => overlaps(boxOf(outline), box));
  const drawn = (outline: ProvinceOutline): string => frame(outline);
  const countries = Map.groupBy(nearby, ({ country }) => country);
  return html`<svg class="map" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="group" aria-labelledby="map-title map-description"><title id="map-title">${title}</title><desc id="map-description">${description}</desc>${[
    ...countries.values(),
  ].map((own) => html`<path class="land" d="${own.map(drawn).join("")}"/>`)}${shown.map((outline) => {
    const province = counted.get(keyOf(outline.country, outline.admin1));
    if (province === undefined) return "";
    const label = map.labelOf(province);
    return html`<a href="${map.linkOf(province)}" aria-label="${label}"><path class="${shadeOf(province)}" d="${drawn(outline)}"><title>${label}</title></path></a>`;
  })}</svg>`;
}

type Drawing = (outline: ProvinceOutline) => string;

/** The same few frames are drawn again and again: so many are kept, with what was drawn in them. */
const MOST_DRAWINGS = 12;
const drawings = new Map<string, Drawing>();

/** How outlines are drawn in a frame. */
function drawingOf(box: Box): Drawing {
  const key = [box.west, box.east, box.south, box.north].join(" ");
  const known = drawings.get(key);
  if (known !== undefined) return known;
  const path = geoPath(projectionOf(box)).digits(0);
  const drawn = new Map<ProvinceOutline, string>();
  const drawing: Drawing = (outline) => {
    const before = drawn.get(outline);
    if (before !== undefined) return before;
    const line = stepwise(path(geometryOf(outline)) ?? "");
    drawn.set(outline, line);
    return line;
  };
  for (const old of drawings.keys()) {
    if (drawings.size < MOST_DRAWINGS) break;
    drawings.delete(old);
  }
  drawings.set(key, drawing);
  return drawing;
}

/** The class of a province's shade. */
function shadeOf({ min }: { readonly min: number }): string {
  const level = SHADES.filter((least) => min >= least).length;
  return level === 0 ? "province perhaps" : `province shade-${level}`;
}

const keyOf = (country: string, admin1: string | null): string => `${country} ${admin1 ?? ""}`;

const boxes = new WeakMap<ProvinceOutline, Box>();

/** Where an outline lies; looked for once. */
function boxOf(outline: ProvinceOutline): Box {
  const known = boxes.get(outline) ?? boxAround(outline);
  boxes.set(outline, known);
  return known;
}

function boxAround({ polygons }: ProvinceOutline): Box {
  const points = polygons.flatMap(([outer = []]) => outer);
  const longitudes = points.map(([longitude]) => longitude);
  const latitudes = points.map(([, latitude]) => latitude);
  return {
    west: Math.min(...longitudes),
    east: Math.max(...longitudes),
    south: Math.min(...latitudes),
    north: Math.max(...latitudes),
  };
}

function joined(a: Box, b: Box): Box {
  return {
    west: Math.min(a.west, b.west),
    east: Math.max(a.east, b.east),
    south: Math.min(a.south, b.south),
    north: Math.max(a.north, b.north),
  };
}

function widened({ west, east, south, north }: Box): Box {
  const across = Math.max(0, LEAST_SPAN - (east - west)) / 2 + (east - west) * MARGIN;
  const along = Math.max(0, (LEAST_SPAN * HEIGHT) / WIDTH - (north - south)) / 2 + (north - south) * MARGIN;
  return {
    west: Math.max(-180, west - across),
    east: Math.min(180, east + across),
    south: Math.max(-60, south - along),
    north: Math.min(84, north + along),
  };
}

/** With room to all sides for what the projection bends into view. */
function overlaps(a: Box, b: Box): boolean {
  const across = (b.east - b.west) * 0.35 + 3;
  const along = (b.north - b.south) * 0.35 + 3;
  return (
    a.west < b.east + across &&
    a.east > b.west - across &&
    a.south < b.north + along &&
    a.north > b.south - along
  );
}

function projectionOf(box: Box): GeoProjection {
  const [longitude, latitude] = [(box.west + box.east) / 2, (box.south + box.north) / 2];
  const region = box.east - box.west <= REGION;
  const projection = region
    ? geoAzimuthalEqualArea().rotate([-longitude, -latitude])
    : geoEqualEarth().rotate([-longitude, 0]);
  const frame: Position[] = [0, 0.25, 0.5, 0.75, 1].flatMap((share): Position[] => {
    const x = box.west + (box.east - box.west) * share;
    const y = box.south + (box.north - box.south) * share;
    return [
      [x, box.south],
      [x, box.north],
      [box.west, y],
      [box.east, y],
    ];
  });
  return projection
    .fitSize([WIDTH, HEIGHT], { type: "MultiPoint", coordinates: frame.map(([x, y]) => [x, y]) })
    .clipExtent([
      [-4, -4],
      [WIDTH + 4, HEIGHT + 4],
    ]);
}

/** A path in steps from point to point, without those that go nowhere: a third of the length. */
function stepwise(path: string): string {
  return path
    .split("M")
    .filter((ring) => ring !== "")
    .map((ring) => {
      const points = ring
        .replace("Z", "")
        .split("L")
        .map((point) => point.split(",").map(Number));
      let [x = 0, y = 0] = points[0] ?? [];
      const start = `M${x},${y}`;
      const steps = points.slice(1).flatMap(([nextX = 0, nextY = 0]) => {
        const [dx, dy] = [nextX - x, nextY - y];
        [x, y] = [nextX, nextY];
        return dx === 0 && dy === 0 ? [] : [`${dx},${dy}`];
      });
      // What is not as large as a line is not seen.
      return steps.length < 3
        ? ""
        : `${start}l${steps.join(" ").replaceAll(" -", "-").replaceAll(",-", "-")}z`;
    })
    .join("");
}

function geometryOf({ polygons }: ProvinceOutline): GeoPermissibleObjects {
  return {
    type: "MultiPolygon",
    coordinates: polygons.map((rings) => rings.map((ring) => ring.map(([x, y]) => [x, y]))),
  };
}
