import type { PlaceMention } from "../../place/types.ts";

/** "在同一个县", "该市", "在当地": a place by pointing at one told before. */
const POINTED =
  /(?:同一(?:个|座)?|该|此)(县|市|省|州|府|邦|镇|岛|城|口岸|国)(?!长|委|民|内|警|的?政府|有)|(?<=[在于]|栖身|滞留|藏身|寄居|定居|落脚|逗留|抵达|到达|返回)当地(?!时间|媒体|居民|人(?!拘|被))/g;

/** So far back, in characters, the place may stand. */
const REACH = 240;

function fits(kind: string | undefined, { place }: PlaceMention): boolean {
  if (kind === "国") return place.precision === "country" && place.country !== null;
  if (kind === "省" || kind === "州" || kind === "府" || kind === "邦") return place.precision === "province";
  return place.precision !== "country" && (kind === undefined || place.precision !== "province");
}

/** The places of a folded text with those that it only points at, in order. */
export function withPointedPlaces(folded: string, places: readonly PlaceMention[]): readonly PlaceMention[] {
  const pointed: PlaceMention[] = [];
  POINTED.lastIndex = 0;
  for (let found = POINTED.exec(folded); found !== null; found = POINTED.exec(folded)) {
    const start = found.index;
    const end = start + found[0].length;
    const meant = places.findLast(
      (mention) => mention.end <= start && start - mention.end <= REACH && fits(found?.[1], mention),
    );
    if (meant !== undefined) pointed.push({ ...meant, start, end, rule: "pointed at" });
  }
  return pointed.length === 0 ? places : [...places, ...pointed].sort((a, b) => a.start - b.start);
}
