import type { Claim } from "../../discourse/types.ts";
import type { PlaceMention } from "../../place/types.ts";
import type { TimeMention } from "../../time/types.ts";
import type { ChunkedSentence } from "./chunks.ts";
import { timesOfSaying } from "./circumstances.ts";
import { placeGroups } from "./places.ts";

/** When and where a sentence without an act or a speaker is set ("上周二晚上,十几辆警车开进曼谷一条小巷。"). */
export type Scene = {
  readonly sentence: number;
  readonly paragraph: number;
  readonly time: TimeMention | null;
  readonly places: readonly PlaceMention[];
};

/** The scene that a sentence sets for the next one, or null where it tells of acts or speakers itself. */
export function sceneOf(sentence: ChunkedSentence): Scene | null {
  const { chunks, index, sentence: bounds } = sentence;
  const plain = chunks.every(
    ({ kind, ...chunk }) => kind !== "act" && !("mark" in chunk && chunk.mark === "say"),
  );
  if (!plain || bounds.title) return null;
  const saying = timesOfSaying(chunks);
  const times = chunks.flatMap((chunk, at) =>
    chunk.kind === "time" && !saying.has(at) && isDay(chunk.mention) ? [chunk.mention] : [],
  );
  const exact = placeGroups(sentence).filter(
    ({ agency, members }) => !agency && members.some(({ place }) => place.precision !== "country"),
  );
  const [only] = exact;
  const places = exact.length === 1 && only !== undefined ? only.members : [];
  const time = times.length === 1 ? (times[0] ?? null) : null;
  return time === null && places.length === 0
    ? null
    : { sentence: index, paragraph: bounds.paragraph, time, places };
}

/** The rules of expressions that name a day, alone or with a part of it. */
const DAYS: ReadonlySet<string> = new Set(["date", "day", "weekday", "dayPart", "clock"]);
const isDay = ({ rule }: TimeMention): boolean => DAYS.has(rule);

/** The claims of a sentence, those without time and place set where the sentence before was. */
export function setIn(
  claims: readonly Claim[],
  before: () => Scene | null,
  home: string | null,
): readonly Claim[] {
  const [first] = claims;
  if (first === undefined || first.time !== null || first.stative) return claims;
  const scene = before();
  if (scene === null) return claims;
  const follows = first.sentence === scene.sentence + 1 && first.paragraph === scene.paragraph;
  if (!follows || first.title || first.modality !== "reported" || first.counting !== null) return claims;
  const happens = first.act === "detention" || first.act === "return" || first.act === "death";
  if (!happens || first.people?.reference === "bare") return claims;
  const placed = first.places.length > 0 || scene.places.some(({ place }) => place.country === home);
  const set: Claim = {
    ...first,
    time: scene.time,
    places: placed ? first.places : scene.places,
  };
  return [set, ...claims.slice(1)];
}
