import type { PlaceMention } from "../../place/types.ts";
import type { TimeMention } from "../../time/types.ts";
import type { Chunk, ChunkedSentence, PeopleChunk } from "./chunks.ts";
import { namesDays } from "./circumstances.ts";
import type { Patients } from "./patients.ts";
import type { PeoplePhrase } from "./people-phrase.ts";
import type { PlaceGroup } from "./places.ts";
import { placeGroups } from "./places.ts";
import type { Regions } from "./regions.ts";
import { MAIN } from "./regions.ts";

/** A group of a list, with the place and the day that the list tells of it alone. */
export type ListedGroup = {
  readonly phrase: PeoplePhrase;
  readonly places: readonly PlaceMention[];
  readonly time: TimeMention | null;
};

/** One entry of a list: where its chunks begin and end, and whether its people open it. */
type Entry = ListedGroup & { readonly from: number; readonly opens: boolean };

/** What may stand in an entry besides people, places and times. */
const GLUE =
  /^(?:[在于则有是又也都均各已\s]|分别|先后|当天|当地|境内|附近|市区?|[东西南北]{1,2}部|的(?=$)|人)*$/;

/** Between the last words of an entry and the act or mark behind it: no more than an adverb. */
const LONGEST_ADVERB = 6;

const isEdge = (chunk: Chunk | undefined): boolean =>
  chunk?.kind === "mark" &&
  (chunk.mark === "joint" || chunk.mark === "say" || (chunk.mark === "break" && !/[()]/.test(chunk.word)));

const isCounted = (chunk: Chunk): chunk is PeopleChunk =>
  chunk.kind === "people" &&
  chunk.inside < 0 &&
  chunk.phrase.count !== null &&
  chunk.phrase.share === null &&
  chunk.phrase.reference !== "bare" &&
  chunk.phrase.reference !== "pronoun";

/** "脱北者12人": the noun before the number names those of the whole list. */
const isTopic = (chunk: Chunk, next: Chunk | undefined): chunk is PeopleChunk =>
  chunk.kind === "people" &&
  chunk.phrase.reference === "bare" &&
  next?.kind === "people" &&
  next.phrase.elliptic &&
  chunk.end === next.start;

/** The entry that ends before chunk `to`; `act`: the act of the list comes there. Null if none does. */
function entryBefore(
  sentence: ChunkedSentence,
  regions: Regions,
  groups: readonly PlaceGroup[],
  to: number,
): Entry | null {
  const { chunks, folded } = sentence;
  let from = to;
  let people = -1;
  let topic: PeoplePhrase | null = null;
  const places: PlaceMention[] = [];
  let time: TimeMention | null = null;
  for (let at = to - 1; at >= 0; at--) {
    const chunk = chunks[at] as Chunk;
    if (at + 1 === people && isTopic(chunk, chunks[people])) {
      topic = chunk.phrase;
      break;
    }
    const group = groups.find(({ first, last }) => first <= at && at <= last);
    if (group !== undefined) {
      if (group.agency || group.modifier || places.length > 0) return null;
      places.push(...group.members);
      at = group.first;
      from = at;
      continue;
    }
    if (isEdge(chunk)) break;
    if (regions.of[at] !== MAIN) return null;
    if (chunk.kind === "time" && namesDays(chunk.mention.expression) && time === null) time = chunk.mention;
    else if (isCounted(chunk) && people < 0) people = at;
    else if (!(chunk.kind === "mark" && chunk.mark === "passive")) return null;
    from = at;
  }
  const chunk = chunks[people];
  if (chunk?.kind !== "people" || (places.length === 0 && time === null)) return null;
  const trailing = folded.slice((chunks[to - 1] as Chunk).end, chunks[to]?.start);
  if (trailing.includes("的") || trailing.length > LONGEST_ADVERB) return null;
  const words = chunks.slice(from, to).filter((one) => one.kind !== "mark");
  const gaps = words.map((one, index) => {
    const next = words[index + 1]?.start ?? one.end;
    const ends = one.kind === "people" ? one.phrase.end : one.end;
    return folded.slice(ends, Math.max(ends, next)).replace(/[、,和与及]/g, "");
  });
  if (!gaps.every((gap) => GLUE.test(gap))) return null;
  const others = words.filter((one) => one !== chunk);
  const opens = others.every(({ start }) => start > chunk.start);
  const closes = others.every(({ start }) => start < chunk.start);
  if (!opens && !closes) return null;
  const phrase = topic === null ? chunk.phrase : { ...chunk.phrase, role: topic.role, home: topic.home };
  return { phrase, places, time, from, opens };
}

/**
 * "12名脱北者在沈阳、9名在延吉被捕", "沈阳12名、延吉9名脱北者被捕": the groups that the act at chunk `act` befell, each
 * with its own place or day. Null where the words are no such list.
 */
function listedGroups(
  sentence: ChunkedSentence,
  regions: Regions,
  act: number,
): readonly ListedGroup[] | null {
  if (regions.of[act] !== MAIN) return null;
  const groups = placeGroups(sentence);
  const entries: Entry[] = [];
  for (let to = act; to > 0; ) {
    const entry = entryBefore(sentence, regions, groups, to);
    if (entry === null) break;
    const next = entries[0];
    const alike =
      next === undefined ||
      (entry.opens === next.opens &&
        entry.places.length > 0 === next.places.length > 0 &&
        (entry.time === null) === (next.time === null));
    if (!alike) break;
    entries.unshift(entry);
    const edge = sentence.chunks[entry.from - 1];
    if (edge?.kind !== "mark" || edge.mark === "say") break;
    to = entry.from - 1;
  }
  if (entries.length < 2 || entries[0]?.phrase.reference !== "new") return null;
  return ofOneKind(entries);
}

/** "12名和9名脱北者": the noun told once holds for all. */
function ofOneKind(groups: readonly ListedGroup[]): readonly ListedGroup[] {
  const named = groups.find(({ phrase }) => phrase.role === "refugee")?.phrase;
  return groups.map(({ phrase, places, time }) => ({
    phrase:
      phrase.role === null && named !== undefined
        ? { ...phrase, role: named.role, home: named.home }
        : phrase,
    places,
    time,
  }));
}

const RESPECTIVELY = /分别|各(?:自|有)?(?![地国方界处])/;

/** "12名和9名脱北者分别在沈阳和延吉被捕", "8日和12日遣返了80人和40人": places and days in the order of the groups. */
function inTheirOrder(
  { folded, sentence, chunks }: ChunkedSentence,
  act: number,
  { phrases }: Patients,
  places: readonly PlaceMention[],
  time: TimeMention | null,
): readonly ListedGroup[] | null {
  const said = RESPECTIVELY.test(folded.slice(sentence.start, (chunks[act] as Chunk).end));
  const days = time?.rule === "days" ? (time.parts ?? []) : [];
  const apart = said && places.length === phrases.length;
  const dated = days.length === phrases.length;
  if (phrases.length < 2 || !(apart || dated)) return null;
  const groups = phrases.map((phrase, index) => ({
    phrase,
    places: apart ? places.slice(index, index + 1) : [],
    time: dated ? (days[index] ?? null) : null,
  }));
  return ofOneKind(groups);
}

/**
 * The groups that an act befell, where the words tell each one's own place or day; null where they tell but one for all.
 * `places` and `time` are those of the clause as a whole.
 */
export function groupsToldApart(
  sentence: ChunkedSentence,
  regions: Regions,
  act: number,
  patients: Patients,
  places: readonly PlaceMention[],
  time: TimeMention | null,
): readonly ListedGroup[] | null {
  const listed =
    patients.by === "passive" || patients.by === "subject" ? listedGroups(sentence, regions, act) : null;
  const last = patients.phrases.at(-1);
  if (listed !== null && listed.at(-1)?.phrase.start === last?.start) return listed;
  return inTheirOrder(sentence, act, patients, places, time);
}
