import type { PlaceMention } from "../../place/types.ts";
import type { TimeMention } from "../../time/types.ts";
import type { Act } from "../../types.ts";
import type { Chunk, ChunkedSentence } from "./chunks.ts";
import { BE, HAVE, isAdverb } from "./words.ts";

/** Where an act is said to have happened, before places of other sentences are weighed. */
export type Whereabouts = {
  /** Places of the act itself, in order; several when they are told together. */
  readonly places: readonly PlaceMention[];
  /** Country of those who acted ("Chinese police"), when no place is told. */
  readonly agentCountry: PlaceMention | null;
  /** Where the people were brought. */
  readonly destination: PlaceMention | null;
};

const LOCATIVE = new Set("in at near inside within outside around on along throughout across off".split(" "));
const HANDOVER = new Set("through via at across over by in along".split(" "));
const DESTINATION = new Set(["to", "into", "for", "toward", "towards"]);

function wordOf(chunk: Chunk | undefined): string {
  return chunk?.kind === "word" ? chunk.lower : "";
}

/** Time chunks that tell when somebody spoke ("said Monday", "on Wednesday urged", "told RFA on Oct. 11"). */
export function timesOfSaying(chunks: readonly Chunk[]): ReadonlySet<number> {
  const owned = new Set<number>();
  chunks.forEach((chunk, say) => {
    if (chunk.kind !== "say" || COUNTING_VERBS.has(chunk.verb)) return;
    for (let at = say + 1; at < chunks.length && at <= say + 7; at++) {
      const after = chunks[at] as Chunk;
      if (after.kind === "time") {
        owned.add(at);
        break;
      }
      if (after.kind === "act" || after.kind === "say") break;
      if (after.kind === "people" && after.phrase.count !== null && after.phrase.count.min > 1) break;
      if (after.kind === "word" && /^(that|,|;|"|:|as|at)$/.test(after.lower)) break;
    }
    for (let at = say - 1; at >= 0 && at >= say - 3; at--) {
      const before = chunks[at] as Chunk;
      if (before.kind === "time") {
        owned.add(at);
        break;
      }
      if (
        before.kind !== "word" ||
        !(isAdverb(before.lower) || before.lower === "had" || before.lower === "has")
      )
        break;
    }
  });
  return owned;
}

/** "Relatives of seven held in China appealed on Thursday": the day of the appeal. */
const APPEALING = /^(appealed|pleaded|petitioned|protested|rallied|demonstrated|gathered|marched)$/;

export const COUNTING_VERBS: ReadonlySet<string> = new Set(
  "logged documented recorded counted tallied registered".split(" "),
);

/** Whether a new clause begins at a chunk. */
function opensClause(chunks: readonly Chunk[], at: number): boolean {
  const chunk = chunks[at] as Chunk;
  // "HRW logged 51 arrests" counts and tells at once: its time is that of the arrests.
  if (chunk.kind === "say") return !COUNTING_VERBS.has(chunk.verb);
  return chunk.kind === "word" && /^(;|:|\u2013|but|while|whereas|although)$/.test(chunk.lower);
}

/**
 * The time told for the act at chunk `act`: the nearest after it in its clause, else the nearest before it,
 * else the next one after. `usable` says whether a mention names days at all.
 */
export function timeOf(
  sentence: ChunkedSentence,
  act: number,
  patient: number,
  usable: (mention: TimeMention) => boolean,
): TimeMention | null {
  const { chunks } = sentence;
  const saying = timesOfSaying(chunks);
  const isUsable = (at: number): boolean => {
    const chunk = chunks[at];
    return chunk?.kind === "time" && !saying.has(at) && usable(chunk.mention);
  };
  const mentionAt = (at: number): TimeMention => (chunks[at] as Chunk & { kind: "time" }).mention;
  for (let at = act + 1; at < chunks.length; at++) {
    if (isUsable(at)) return mentionAt(at);
    const chunk = chunks[at] as Chunk;
    if (opensClause(chunks, at) || isOtherAct(chunk) || APPEALING.test(wordOf(chunk))) break;
    if (/^(after|before|until)$/.test(wordOf(chunk)) && chunks[at + 1]?.kind !== "time") break;
    if (at !== patient && startsGroup(chunks, at)) break;
  }
  const adjacent = timeBeforeVerb(chunks, act);
  if (adjacent >= 0 && isUsable(adjacent)) return mentionAt(adjacent);
  const opening = openingTime(chunks, patient);
  if (opening !== null && usable(opening)) return opening;
  const bound = Math.min(act, patient);
  for (let at = act - 1; at >= 0; at--) {
    if (isUsable(at) && !followsOtherAct(chunks, at)) return mentionAt(at);
    const chunk = chunks[at] as Chunk;
    if (chunk.kind === "act" && at < bound && !isAside(chunk)) break;
    if (opensClause(chunks, at) && at < bound) break;
  }
  return timeOfList(chunks, act, isUsable);
}

/** "five near Beijing, seven in Shenyang and 10 in Yanji earlier this month": one time closes a list of groups. */
function timeOfList(
  chunks: readonly Chunk[],
  act: number,
  isUsable: (at: number) => boolean,
): TimeMention | null {
  let groups = 0;
  for (let at = act + 1; at < chunks.length; at++) {
    const chunk = chunks[at] as Chunk;
    if (startsGroup(chunks, at)) groups++;
    if (opensClause(chunks, at) || isOtherAct(chunk)) return null;
    if (groups > 1 && chunk.kind === "time" && isUsable(at)) return chunk.mention;
  }
  return null;
}

/** Whether an attribution is inserted between the sentence's opening words and the people ("In June, a pastor said, …"). */
function hasInsertion(chunks: readonly Chunk[], patient: number): boolean {
  const say = chunks.findIndex((chunk) => chunk.kind === "say");
  const verb = chunks[say];
  if (verb?.kind !== "say" || say > patient || COUNTING_VERBS.has(verb.verb)) return false;
  const before = chunks.slice(0, say).some((chunk) => wordOf(chunk) === ",");
  return before && chunks.slice(say, patient).some((chunk) => wordOf(chunk) === ",");
}

/** "the 13 seized last week": the time stands behind an act of its own. */
function followsOtherAct(chunks: readonly Chunk[], time: number): boolean {
  for (let at = time - 1; at >= 0; at--) {
    const chunk = chunks[at] as Chunk;
    if (isOtherAct(chunk)) return true;
    if (chunk.kind === "say" || chunk.kind === "people" || /^[,;:]$/.test(wordOf(chunk))) return false;
  }
  return false;
}

/** "Malaysia on Tuesday returned 1,086": the time that stands right before the verb, after its subject; −1 if none. */
function timeBeforeVerb(chunks: readonly Chunk[], act: number): number {
  let at = act - 1;
  while (at > 0 && chunks[at]?.kind === "word" && isAdverb(wordOf(chunks[at]))) at--;
  if (chunks[at]?.kind !== "time") return -1;
  const before =
    wordOf(chunks[at - 1]) === "on" || wordOf(chunks[at - 1]) === "in" ? chunks[at - 2] : chunks[at - 1];
  return before?.kind === "place" || before?.kind === "people" || before?.kind === "word" ? at : -1;
}

function openingTime(chunks: readonly Chunk[], patient: number): TimeMention | null {
  const at = chunks[0]?.kind === "time" ? 0 : 1;
  const chunk = chunks[at];
  if (chunk?.kind !== "time" || wordOf(chunks[at + 1]) !== "," || !hasInsertion(chunks, patient)) return null;
  return chunk.mention;
}

/** Places told together with the one at chunk `at` ("Tumen, Hunchun and Dandong"). */
function placesTogether(chunks: readonly Chunk[], at: number): PlaceMention[] {
  const together: PlaceMention[] = [];
  for (let index = at; index < chunks.length; index++) {
    const chunk = chunks[index] as Chunk;
    if (chunk.kind === "place" && chunk.mention.form === "name") {
      if (!chunk.mention.container) together.push(chunk.mention);
    } else if (!/^(,|and|or|city|province|provinces|in|'s)$/.test(wordOf(chunk))) break;
    else if (wordOf(chunk) === "in" && chunks[index + 1]?.kind !== "place") break;
  }
  return together;
}

const AGENT_NOUNS = new Set(
  "police authorities officers officials guards agents troops forces government security public border soldiers immigration ministry regime state plainclothes military".split(
    " ",
  ),
);

/** "Chinese police", "Thai immigration officers", "China has sent back": the country of those who acted. */
function agentOf(sentence: ChunkedSentence, act: number, home: string | null): PlaceMention | null {
  const { chunks, places, tokens } = sentence;
  // "The South Korean government has asked China not to send them back": China would.
  const asked = chunks[act]?.kind === "act" && chunks[act].reading.group?.infinitive === true;
  for (const mention of asked ? [] : places) {
    if (mention.form !== "demonym" || mention.place.country === home || mention.place.country === null)
      continue;
    const after = tokens.find((token) => token.start >= mention.end)?.lower ?? "";
    if (AGENT_NOUNS.has(after)) return mention;
  }
  for (let at = act - 1; at >= 0; at--) {
    const chunk = chunks[at] as Chunk;
    // "They left China and were caught": what the verb before leads to does not act.
    const isObject = chunks[at - 1]?.kind === "act";
    if (
      !isObject &&
      chunk.kind === "place" &&
      chunk.mention.form === "name" &&
      chunk.mention.preposition === null
    ) {
      return chunk.mention.place.country === home ? null : chunk.mention;
    }
    if (chunk.kind === "people" || chunk.kind === "say") break;
  }
  return null;
}

/** "Handed to Chinese officers": the country of those who take them over; null if no officials take them. */
function takersCountry({ places }: ChunkedSentence, chunk: Chunk & { kind: "people" }): PlaceMention | null {
  if (chunk.phrase.role !== "other") return null;
  return places.find(({ from, to }) => from >= chunk.from && to <= chunk.to) ?? null;
}

/** Where the act at chunk `act` upon the people at chunk `patient` is said to have happened. */
export function whereaboutsOf(
  sentence: ChunkedSentence,
  act: number,
  patient: number,
  kind: Act,
  home: string | null,
): Whereabouts {
  const { chunks } = sentence;
  const nextAct = chunks.findIndex((chunk, at) => at > act && isOtherAct(chunk));
  const end = Math.min(nextAct < 0 ? chunks.length : nextAct, startOfAttribution(chunks, act));
  let destination: PlaceMention | null = null;
  const consider = (at: number): readonly PlaceMention[] | null => {
    const chunk = chunks[at];
    if (at > act && chunk?.kind === "people" && DESTINATION.has(wordOf(chunks[at - 1])))
      destination ??= takersCountry(sentence, chunk);
    if (chunk?.kind !== "place") return null;
    if (at > act && DESTINATION.has(chunk.mention.preposition ?? "")) destination ??= chunk.mention;
    if (chunk.mention.form !== "name") return null;
    if (chunk.mention.metonym || chunk.mention.container || chunk.mention.dateline) return null;
    const preposition = chunk.mention.preposition ?? prepositionOfList(chunks, at);
    const { country } = chunk.mention.place;
    if (DESTINATION.has(preposition)) return null;
    if (kind === "return") {
      if ((preposition === "in" || preposition === "from" || preposition === "over") && country === home)
        return null;
      return HANDOVER.has(preposition) || preposition === "from" ? placesTogether(chunks, at) : null;
    }
    if (kind === "departure") {
      return country === home && at > act && (preposition === "" || preposition === "from")
        ? [chunk.mention]
        : null;
    }
    if (kind === "transfer" || kind === "arrival") {
      return LOCATIVE.has(preposition) || (preposition === "" && at > act) ? [chunk.mention] : null;
    }
    return LOCATIVE.has(preposition) && country !== home ? placesTogether(chunks, at) : null;
  };
  let best: readonly PlaceMention[] = [];
  const keep = (found: readonly PlaceMention[] | null): void => {
    if (found !== null && exactness(found) > exactness(best)) best = found;
  };
  for (let at = act + 1; at < end; at++) {
    keep(consider(at));
    if (opensClause(chunks, at) && chunks[at]?.kind !== "say") break;
    if (at > patient && startsGroup(chunks, at)) break;
    if (wordOf(chunks[at]) === '"') break;
    if (wordOf(chunks[at]) === "," && best.length > 0 && !goesOnWithPlace(chunks, at)) break;
    if (/^(after|before|since|because|although|where)$/.test(wordOf(chunks[at])) && best.length === 0) break;
    if (/^(despite|amid)$/.test(wordOf(chunks[at])) || movesInRelative(chunks, act, at)) break;
    if (best.length > 0 && wordOf(chunks[at]) === "and" && opensOtherVerb(chunks[at + 1])) break;
  }
  // What stands before the act belongs to it as far as no other act has been told in between.
  for (let at = startOfLeftSearch(chunks, act, patient); at >= 0 && best.length === 0; at--) {
    const chunk = chunks[at] as Chunk;
    if (chunk.kind === "act" && !isAside(chunk)) break;
    if (at < patient && chunk.kind === "say") break;
    if (kind === "return" && isHeldInRelative(chunks, at, patient)) continue;
    keep(consider(at));
  }
  const opening = chunks[1];
  if (
    best.length === 0 &&
    opening?.kind === "place" &&
    wordOf(chunks[2]) === "," &&
    hasInsertion(chunks, patient)
  )
    keep(consider(1));
  if (best.length === 0 && kind === "detention") best = reachedBefore(chunks, act, home);
  const agentCountry = best.length > 0 ? null : agentOf(sentence, act, home);
  return { places: best, agentCountry, destination };
}

/** "18 North Koreans who entered Thailand by boat on the Mekong": how they had come, not where they were caught. */
function movesInRelative(chunks: readonly Chunk[], act: number, at: number): boolean {
  const chunk = chunks[at] as Chunk;
  if (chunk.kind !== "act" || chunk.reading.sense?.frame !== "subject" || !chunk.reading.sense.needsPlace)
    return false;
  return chunks.slice(act + 1, at).some((before) => /^(who|that|which)$/.test(wordOf(before)));
}

/** "Seven men who had been held in Silchar were sent back": where they were held, not where they were handed over. */
function isHeldInRelative(chunks: readonly Chunk[], place: number, patient: number): boolean {
  for (let at = place - 1; at > patient; at--) {
    const chunk = chunks[at] as Chunk;
    if (chunk.kind === "act" && chunk.reading.act === "detention")
      return chunks.slice(patient + 1, at).some((before) => /^(who|that)$/.test(wordOf(before)));
  }
  return false;
}

/** "Were arrested in Assam and had been kept in Tezpur": a verb of its own begins. */
function opensOtherVerb(chunk: Chunk | undefined): boolean {
  return chunk?.kind === "word" && (HAVE.has(chunk.lower) || BE.has(chunk.lower));
}

/** "through towns near the border such as Dandong": the preposition that the examples hang on; "" if none. */
function prepositionOfList(chunks: readonly Chunk[], at: number): string {
  if (wordOf(chunks[at - 1]) !== "as" || wordOf(chunks[at - 2]) !== "such") return "";
  for (let index = at - 3; index >= 0 && index > at - 10; index--) {
    const word = wordOf(chunks[index]);
    if (word === "through" || word === "via" || word === "in" || word === "at") return word;
    if (word === "" || word === ",") return "";
  }
  return "";
}

const EXACTNESS = { country: 1, province: 2, border: 3, city: 4, site: 5 } as const;

function exactness(places: readonly PlaceMention[]): number {
  const first = places[0];
  return first === undefined ? 0 : EXACTNESS[first.place.precision];
}

/** "in China, in the central city of Zhengzhou", "in Shenyang, Liaoning": the comma joins a second place. */
function goesOnWithPlace(chunks: readonly Chunk[], comma: number): boolean {
  for (let at = comma + 1; at < chunks.length && at <= comma + 6; at++) {
    if (chunks[at]?.kind === "place") return true;
    if (at === comma + 1 && !/^(in|at|near|capital|and|a|the|on)$/.test(wordOf(chunks[at]))) return false;
    if (chunks[at]?.kind !== "word") return false;
  }
  return false;
}

/** ", an official in Seoul told RFA": the comma that opens the words for who says so; the sentence's end if none. */
function startOfAttribution(chunks: readonly Chunk[], act: number): number {
  const say = chunks.findIndex((chunk, at) => at > act && chunk.kind === "say");
  if (say < 0) return chunks.length;
  for (let at = say - 1; at > act; at--) if (wordOf(chunks[at]) === ",") return at;
  return say;
}

/** "Police in Beijing on Tuesday raided two flats and arrested 65": what befell nobody shares its time and place. */
function isAside({ reading }: Chunk & { kind: "act" }): boolean {
  return reading.form === "premodifier" || reading.sense?.retells === true;
}

/** An act of its own; "as they crossed the border" only tells how another one went. */
function isOtherAct(chunk: Chunk): boolean {
  if (chunk.kind !== "act" || chunk.reading.form === "premodifier" || chunk.reading.form === "state")
    return false;
  const { sense } = chunk.reading;
  return !(sense?.frame === "subject" && sense.needsPlace);
}

/** What an insertion tells ("24, many of whom have family in the South, were captured") is not told of the act. */
function startOfLeftSearch(chunks: readonly Chunk[], act: number, patient: number): number {
  let before = act - 1;
  while (before > patient && chunks[before]?.kind === "word" && wordOf(chunks[before]) !== ",") before--;
  return before > patient && wordOf(chunks[before]) === "," ? Math.min(patient, act) - 1 : act - 1;
}

/** Another counted group begins here ("20 in Qingdao and nine in Kunming"): what follows is told of it. */
function startsGroup(chunks: readonly Chunk[], at: number): boolean {
  const chunk = chunks[at];
  return (
    chunk?.kind === "people" &&
    chunk.phrase.count !== null &&
    (chunk.phrase.elliptic || chunk.phrase.share !== null)
  );
}

/** "Ten who came to Shenyang were held": without another place, those caught were caught where they had come to. */
function reachedBefore(chunks: readonly Chunk[], act: number, home: string | null): readonly PlaceMention[] {
  for (let at = act - 1; at >= 0; at--) {
    const chunk = chunks[at] as Chunk;
    if (chunk.kind === "say") break;
    if (chunk.kind !== "place" || chunk.mention.form !== "name" || chunk.mention.preposition !== "to")
      continue;
    if (chunk.mention.place.precision === "city" && chunk.mention.place.country !== home)
      return [chunk.mention];
  }
  return [];
}
