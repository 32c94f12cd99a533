import type { Claim } from "../../discourse/types.ts";
import type { TimeMention } from "../../time/types.ts";
import type { Act, Modality } from "../../types.ts";
import type { ActChunk, Chunk, ChunkedSentence } from "./chunks.ts";
import type { ToldAs } from "./modality.ts";
import type { Patients } from "./patients.ts";
import type { PeoplePhrase } from "./people-phrase.ts";

// How what is told of an act goes on from what was told before it or beside it.

/** What a claim of the act at chunk `at` says apart from the people. */
export type Circumstances = Omit<Claim, "people" | "counting" | "distinct" | "quote" | "rules">;

/** "8日,10人在沈阳被捕,另有5人在长春落网": the day told first holds for those told beside them. */
export function alongside(
  plain: Circumstances,
  patients: Patients | null,
  previous: Claim | undefined,
): Circumstances {
  const phrase = patients?.phrases[0];
  if (previous === undefined || phrase === undefined || patients?.by === "carried") return plain;
  const beside = phrase.reference === "another" || phrase.reference === "new";
  const same = previous.act === plain.act && previous.modality === plain.modality && !plain.stative;
  if (!beside || phrase.count === null || !same) return plain;
  const placed = plain.places.length > 0 || plain.agentCountry !== null || plain.act === "arrival";
  return {
    ...plain,
    time: plain.time ?? previous.time,
    agentCountry: placed ? plain.agentCountry : previous.agentCountry,
  };
}

/** "同日也被捕": on the day of the arrest told before, and not of what was told last. */
export function likewise(
  { chunks, folded }: ChunkedSentence,
  act: number,
  plain: Circumstances,
): Circumstances {
  const { time } = plain;
  const trigger = chunks[act] as Chunk;
  if (plain.act !== "detention") return plain;
  const isSameDay = time?.expression.kind === "adjacent" && time.expression.step === 0;
  const from = time === null ? trigger.start - 6 : time.start;
  const also = /[也亦]|同时|一并|一同|一起/.test(folded.slice(Math.max(0, from), trigger.end));
  if (!also || (time !== null && !isSameDay)) return plain;
  return { ...plain, time: null, alike: "time and place" };
}

/** "截至去年底,在马来西亚登记的难民有18万": a stock is of that moment. */
export function asOf(time: TimeMention | null): TimeMention | null {
  return time?.expression.kind === "until" ? { ...time, expression: time.expression.to } : time;
}

/** "将把他们移交边防部队,随后遣返朝鲜": what follows on something to come is to come as well. */
export function continued(
  told: Modality,
  patients: Patients | null,
  previous: Claim | undefined,
  sentence: ChunkedSentence,
  at: number,
): Modality {
  if (told !== "reported" || patients?.by !== "carried" || previous === undefined) return told;
  // "面临遣返时集体服毒身亡": what people do or suffer meanwhile is done.
  const { sense } = sentence.chunks[at] as ActChunk;
  if (sense.act !== "return" && sense.act !== "transfer" && sense.act !== "detention") return told;
  const ahead = previous.modality === "planned" || previous.modality === "feared";
  const trigger = sentence.chunks[at] as Chunk;
  const words = sentence.folded.slice(Math.max(previous.quote.end, trigger.start - 12), trigger.end + 1);
  return ahead && !/已|曾|了/.test(words) ? previous.modality : told;
}

const ENUMERATION = /^[^,;:。的]{0,5}(?:、|甚至|或|和|及)[^,;:。的]{0,5}$/;

/** "可能遭监禁、酷刑甚至处决": what is listed together is told in one way. */
export function enumerated(
  { chunks, folded }: ChunkedSentence,
  at: number,
  told: ToldAs,
  before: { readonly told: ToldAs; readonly end: number },
): ToldAs {
  if (told !== "reported" || before.end < 0) return told;
  return ENUMERATION.test(folded.slice(before.end, (chunks[at] as Chunk).start)) ? before.told : told;
}

/** What is said of people pointed at ("这些人2012年被捕") was done to them as one group, unless it began long ago. */
export function isOneGroup({ reference, share }: PeoplePhrase, time: TimeMention | null): boolean {
  if ((reference !== "definite" && reference !== "pronoun") || share !== null) return false;
  const kind = time?.expression.kind;
  return kind !== "since" && kind !== "until" && kind !== "window";
}

const ABOARD = /专机|包机|航班|客机|班机|飞机|[搭乘坐][^,。]{0,6}机|飞抵|同一(?:架|艘|辆)|一(?:架|艘|辆)/;

/** "用两架包机把468人接到首尔". */
const BROUGHT = /(?:专机|包机|航班|客机|飞机|军机|运输机|轮船|军舰)(?:分批)?[把将]$/;

/** "468人分乘两架专机飞抵首尔": those who are brought come together. */
export function isOneJourney(
  { folded }: ChunkedSentence,
  act: Act,
  { start, end }: PeoplePhrase,
  trigger: Chunk,
): boolean {
  if (act !== "arrival" || end > trigger.start) return false;
  return (
    ABOARD.test(folded.slice(end, trigger.end)) || BROUGHT.test(folded.slice(Math.max(0, start - 14), start))
  );
}
