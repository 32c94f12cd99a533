import type { Gazetteer } from "../../place/gazetteer.ts";
import { toldPlace } from "../../place/told.ts";
import type { PlaceMention } from "../../place/types.ts";

/** Between the names of two countries: "중국과 라오스 국경", "중국·라오스 국경", "중국-라오스 접경". */
const BETWEEN = /^\s?(?:과|와|및|·|-|\u2013|,)?\s?(?:의\s)?$/u;
const BORDER = /^(?:의|\s사이의|\s사이|\s간)?\s?(?:국경|접경|변경|경계)(?:선|지역|지대|도시)?/u;

const isCountry = ({ kind, form }: PlaceMention): boolean => kind === "country" && form === "name";

/** The places of a text with two countries told as the sides of a border made one place. */
export function withBorders(
  places: readonly PlaceMention[],
  text: string,
  gazetteer: Gazetteer,
): readonly PlaceMention[] {
  const told: PlaceMention[] = [];
  for (let at = 0; at < places.length; at++) {
    const first = places[at] as PlaceMention;
    const border = borderAt(first, places[at + 1], text, gazetteer);
    told.push(border ?? first);
    if (border !== null) at++;
  }
  return told;
}

function borderAt(
  first: PlaceMention,
  second: PlaceMention | undefined,
  text: string,
  gazetteer: Gazetteer,
): PlaceMention | null {
  if (second === undefined || !isCountry(first) || !isCountry(second)) return null;
  if (!BETWEEN.test(text.slice(first.end, second.start))) return null;
  const words = BORDER.exec(text.slice(second.end, second.end + 12));
  if (words === null) return null;
  const [one, other] = [first.place.country, second.place.country];
  const place = one === null || other === null ? null : gazetteer.borderOf(one, other);
  if (place === null) return null;
  const end = second.end + words[0].length;
  return {
    ...first,
    end,
    place: toldPlace(place, text.slice(first.start, end)),
    kind: "border",
    rule: "border:ko",
  };
}
