import type { PlaceMention } from "../../place/types.ts";
import type { Act } from "../../types.ts";
import type { Chunk, ChunkedSentence } from "./chunks.ts";
import { wordOf } from "./chunks.ts";
import { hasInsertion, isAside, isOtherAct, opensClause, startsGroup } from "./clauses.ts";
import { BE, HAVE } from "./words.ts";

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

/** Places told together with the one at chunk `at` ("Tumen, Hunchun and Dandong"). */
function placesTogether(chunks: readonly Chunk[], at: number): PlaceMention[] {
  const together: PlaceMention[] = [];
  for (let index = at; index < chunks.length; index++) {
    const chunk = chunks[index] as Chunk;
    if (chunk.kind === "place" && chunk.mention.form === "name") {
      const before = together[together.length - 1];
      // "On the Vietnamese border in Guangxi": the province says where along it.
      if (before?.place.precision === "border" && wordOf(chunks[index - 1]) === "in")
        together[together.length - 1] = insideOf(before, chunk.mention);
      // "Liaoning province's Shenyang": where in it.
      else if (before !== undefined && wordOf(chunks[index - 1]) === "'s")
        together[together.length - 1] = chunk.mention;
      else if (!chunk.mention.container) together.push(chunk.mention);
    } else if (!/^(,|and|or|city|province|provinces|in|'s)$/.test(wordOf(chunk))) break;
    else if (wordOf(chunk) === "in" && chunks[index + 1]?.kind !== "place") break;
  }
  return together;
}

function insideOf(border: PlaceMention, { place }: PlaceMention): PlaceMention {
  const { country, admin1 } = place;
  return { ...border, place: { ...border.place, country, admin1: admin1 ?? border.place.admin1 } };
}

/** "To the Chinese capital": a city of the country, whatever its name. */
function cityIn(mention: PlaceMention): PlaceMention {
  return mention.place.precision === "country"
    ? { ...mention, place: { ...mention.place, precision: "city" } }
    : mention;
}

/** "In Vietnam near the Chinese border": a border that only names the neighbour, on the side of the country told with it. */
function onSideOf(
  country: readonly PlaceMention[],
  border: readonly PlaceMention[],
): readonly PlaceMention[] {
  const [within] = country;
  const [along] = border;
  const isWide = within?.place.precision === "country" || within?.place.precision === "province";
  if (!isWide || along?.rule !== "border:one-side" || within === undefined) return border;
  return within.place.country === along.place.country
    ? border
    : [{ ...insideOf(along, within), rule: "border:country-in-text" }];
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
    if (at > act && DESTINATION.has(chunk.mention.preposition ?? ""))
      destination ??= wordOf(chunks[at + 1]) === "capital" ? cityIn(chunk.mention) : chunk.mention;
    if (at > act && chunk.mention.form === "demonym" && /^(side|bank|shore)$/.test(wordOf(chunks[at + 1])))
      destination ??= chunk.mention;
    if (chunk.mention.form !== "name") return null;
    if (chunk.mention.metonym || chunk.mention.container || chunk.mention.dateline) return null;
    const preposition = chunk.mention.preposition ?? prepositionOfList(chunks, at);
    const { country } = chunk.mention.place;
    if (DESTINATION.has(preposition)) return null;
    // "Taken north to a camp near Tumen": where they were brought.
    if (kind === "transfer" && at > act && leadsToSite(sentence, act, chunk.from))
      destination ??= chunk.mention;
    if (kind === "return") {
      if ((preposition === "in" || preposition === "from" || preposition === "over") && country === home)
        return null;
      return HANDOVER.has(preposition) || preposition === "from" ? placesTogether(chunks, at) : null;
    }
    if (kind === "departure") {
      return country === home &&
        at > act &&
        (preposition === "" || preposition === "from" || LOCATIVE.has(preposition))
        ? [chunk.mention]
        : null;
    }
    if (kind === "transfer" || kind === "arrival") {
      return LOCATIVE.has(preposition) || (preposition === "" && at > act) ? [chunk.mention] : null;
    }
    // Those who are held or die in the country they flee from do so in a town of it.
    const own = country === home && chunk.mention.place.precision !== "city";
    return LOCATIVE.has(preposition) && !own ? placesTogether(chunks, at) : null;
  };
  let best: readonly PlaceMention[] = [];
  const keep = (found: readonly PlaceMention[] | null): void => {
    if (found === null) return;
    const sided = onSideOf(best, found);
    if (exactness(sided) > exactness(best)) best = sided;
    else best = onSideOf(found, best);
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

const SITES =
  /^(camp|camps|centre|center|centres|centers|prison|jail|facility|post|station|base|hospital|shelter|compound|airport|unit|barracks|house|hotel|cell|cells|depot)$/;

/** "To a detention centre in Dandong", "to another camp near Tumen": a site between the act and the place told. */
function leadsToSite({ chunks, tokens }: ChunkedSentence, act: number, place: number): boolean {
  const between = tokens.slice((chunks[act] as Chunk).to, place).map(({ lower }) => lower);
  const to = between.lastIndexOf("to");
  if (to < 0 || to > 5 || between.includes(",")) return false;
  return between.slice(to + 1).some((word) => SITES.test(word));
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

/** What an insertion tells ("24, many of whom have family in the South, were captured") is not told of the act. */
function startOfLeftSearch(chunks: readonly Chunk[], act: number, patient: number): number {
  let before = act - 1;
  while (before > patient && chunks[before]?.kind === "word" && wordOf(chunks[before]) !== ",") before--;
  return before > patient && wordOf(chunks[before]) === "," ? Math.min(patient, act) - 1 : act - 1;
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
