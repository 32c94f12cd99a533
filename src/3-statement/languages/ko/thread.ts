import type { Claim } from "../../discourse/types.ts";
import type { PlaceMention } from "../../place/types.ts";
import type { TimeMention } from "../../time/types.ts";
import type { Act, AggregateBasis, Modality } from "../../types.ts";
import type { Chunk } from "./chunks.ts";
import type { PeoplePhrase } from "./people-phrase.ts";
import type { KoreanSentence } from "./sentences.ts";
import type { Whereabouts } from "./whereabouts.ts";

/** What sentences before told, for what the next ones leave out. */
export type Thread = {
  readonly time: TimeMention | null;
  readonly places: readonly PlaceMention[];
  readonly agentCountry: PlaceMention | null;
  /** Where those came to whose arrival was told last. */
  readonly reached: PlaceMention | null;
  readonly act: Act | null;
  /** The acts told so far. */
  readonly acts: ReadonlySet<Act>;
  /** How the words of what was told last count it. */
  readonly counting: AggregateBasis | null;
  readonly sentence: number;
  readonly paragraph: number;
};

export const NO_THREAD: Thread = {
  time: null,
  places: [],
  agentCountry: null,
  reached: null,
  act: null,
  acts: new Set(),
  counting: null,
  sentence: -9,
  paragraph: -1,
};

/** The time of a sentence that tells of no act ("15일 쿤밍에서 이동하려던 탈북자는 17명이었다"). */
export function narratedTime(chunks: readonly Chunk[], saying: ReadonlySet<number>): TimeMention | null {
  const found = chunks.findLast(
    (chunk, at) =>
      chunk.kind === "time" &&
      !saying.has(at) &&
      /^(?:date|within|range|dayPart|clock)$/.test(chunk.mention.expression.kind),
  );
  return found?.kind === "time" ? found.mention : null;
}

type Told = {
  readonly act: Act;
  readonly modality: Modality;
  readonly phrase: PeoplePhrase;
  readonly time: TimeMention | null;
  readonly where: Whereabouts;
  readonly last: Claim | null;
  /** Where the people are said to have come just before. */
  readonly reached: PlaceMention | null;
  readonly thread: Thread;
  /** Told by a relative clause, which stands for itself. */
  readonly relative: boolean;
  readonly sentence: KoreanSentence;
  readonly index: number;
  readonly text: string;
};

type Carried = {
  readonly time: TimeMention | null;
  readonly timeRule: string;
  readonly places: readonly PlaceMention[];
  readonly agentCountry: PlaceMention | null;
};

/** Acts that happen where and when the arrest told just before did. */
const ON_THE_SPOT = new Set<Act>(["detention", "escape", "death"]);

/** A day, or some of them, and no window that is counted over. */
function isOccasion(time: TimeMention | null): boolean {
  if (time === null) return false;
  const { expression } = time;
  if (expression.kind === "date") return expression.day !== null;
  if (expression.kind === "period" || expression.kind === "adjacent")
    return expression.unit === "day" || expression.unit === "weekend" || expression.unit === "week";
  return /^(?:within|weekday|dayPart|clock|range|offset|part)$/.test(expression.kind);
}

/** "같은 지역에서", "이곳에는": where what was told last happened. */
const SAME_SPOT = /(?:같은\s(?:지역|곳|장소|도시|마을)|이곳|그곳|거기|이\s?지역|그\s?지역)(?:에서|에)/u;

/** What a clause leaves out of its time and place is that of the clause or sentence before, on the same occasion. */
export function carriedOver({
  act,
  modality,
  phrase,
  time,
  where,
  last,
  reached,
  thread,
  relative,
  sentence,
  index,
  text,
}: Told): Carried {
  const isHere = where.places.length === 0 && where.agentCountry === null && reached !== null;
  const places = isHere && ON_THE_SPOT.has(act) ? [reached] : where.places;
  const pointed = places.length === 0 && SAME_SPOT.test(text) ? thread.places : places;
  const own = { time, timeRule: "ko: clause", places: pointed, agentCountry: where.agentCountry };
  if (
    modality !== "reported" ||
    relative ||
    phrase.summed ||
    !ON_THE_SPOT.has(act) ||
    phrase.count === null ||
    sentence.title
  )
    return own;
  const near = last !== null && ON_THE_SPOT.has(last.act) ? last : null;
  const also = phrase.particle === "also" || /(?:같이|함께|더불어)/u.test(text);
  const goesOn = thread.paragraph === sentence.paragraph && thread.sentence >= index - 2;
  const source = near ?? (also || goesOn || (act === "escape" && thread.act === "detention") ? thread : null);
  if (source === null)
    return thread.paragraph === sentence.paragraph && time === null && near === null && act === "escape"
      ? { ...own, time: thread.time }
      : own;
  return {
    // "지난달 단속에 걸려 억류됐다": within one sentence a month is that of both.
    time: time ?? (source === near || isOccasion(source.time) ? source.time : null),
    timeRule: time === null && source.time !== null ? "ko: occasion told before" : own.timeRule,
    places: own.places.length > 0 || own.agentCountry !== null ? own.places : source.places,
    agentCountry: own.agentCountry ?? source.agentCountry,
  };
}
