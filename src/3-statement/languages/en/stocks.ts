import type { PlaceMention } from "../../place/types.ts";
import type { TimeMention } from "../../time/types.ts";
import type { Act } from "../../types.ts";
import type { Chunk, ChunkedSentence } from "./chunks.ts";
import { wordOf } from "./chunks.ts";
import { withLooseFigures } from "./loose-figures.ts";
import type { PeoplePhrase } from "./people/phrase.ts";

/** People who live, hide or wait in a place, counted at a moment. */
export type StockReading = {
  readonly phrase: PeoplePhrase;
  readonly act: Act;
  readonly places: readonly PlaceMention[];
  /** The moment they are counted at, where one is told. */
  readonly time?: TimeMention | null;
  readonly from: number;
  readonly to: number;
  readonly rule: string;
};

const LIVING =
  /^(live|lives|living|lived|reside|resides|residing|hide|hides|hiding|stay|staying|remain|remaining|settled|sheltering|shelters|registered)$/;

const HOSTING = /^(hosts|host|hosted|shelters|houses|hosting|sheltering|housing)$/;

function placeNear(chunks: readonly Chunk[], from: number, step: 1 | -1): PlaceMention[] {
  for (let at = from; at >= 0 && at < chunks.length; at += step) {
    const chunk = chunks[at] as Chunk;
    if (chunk.kind === "place" && chunk.mention.form === "name") return [chunk.mention];
    if (chunk.kind === "people" || chunk.kind === "say") break;
  }
  return [];
}

const STAYS =
  /^(are|is|were|was|been|be|still|currently|now|remain|remained|remains|also|being|have|had|has|all|,)$/;
const HELD_IN = /^(in|inside|at|behind|under)$/;
const HELD = /^(custody|detention|prison|prisons|jail|jails|cells|bars|lockup|captivity)$/;

/** The index of the chunk that says that people are held, after "are still in"; −1 if none does. */
function heldAt({ chunks }: Sighted, at: number): number {
  let index = at + 1;
  let stays = /^(there)$/.test(wordOf(chunks[at - 2])) || /^(there)$/.test(wordOf(chunks[at - 3]));
  for (; STAYS.test(wordOf(chunks[index])); index++)
    stays ||= /^(are|were|remain|remained|been)$/.test(wordOf(chunks[index]));
  if (!stays) return -1;
  for (let next = index; next < chunks.length && next <= index + 7; next++) {
    const chunk = chunks[next] as Chunk;
    if (chunk.kind === "act")
      return chunk.reading.act === "detention" && chunk.reading.form === "state"
        ? next
        : heldNoun(chunk, index, next);
    if (next === index && !HELD_IN.test(wordOf(chunk))) return -1;
    if (next > index && HELD.test(wordOf(chunk))) return next;
    if (/^[.;:]$/.test(wordOf(chunk)) || chunk.kind === "say") return -1;
  }
  return -1;
}

function heldNoun(chunk: Chunk, index: number, next: number): number {
  return chunk.kind === "act" &&
    chunk.reading.act === "detention" &&
    chunk.reading.form === "noun" &&
    next > index
    ? next
    : -1;
}

/** Chunks of a sentence with its loose numbers read as people. */
type Sighted = { readonly chunks: readonly Chunk[] };

/** "There were 48 in Thai custody", "close to 2,600 remain in Chinese detention", "another 22 were in custody". */
function heldOf(sighted: Sighted, at: number, phrase: PeoplePhrase): StockReading | null {
  const { chunks } = sighted;
  const { reference, share, role } = phrase;
  if (reference === "pronoun" || reference === "bare" || role === "helper" || role === "other") return null;
  if (share !== null && share.of !== "count") return null;
  if ((reference === "definite" && share === null) || (phrase.count?.max ?? 2) < 2) return null;
  const held = heldAt(sighted, at);
  if (held < 0) return null;
  const inside = chunks
    .slice(at, held + 4)
    .flatMap((chunk) => (chunk.kind === "place" && chunk.mention.form === "name" ? [chunk.mention] : []));
  const to = (chunks[held] as Chunk).to;
  // "In Thailand, 121 remain in detention centres".
  const opening = inside.length === 0 && wordOf(chunks[0]) === "in" ? placeNear(chunks, 1, 1) : [];
  const places = [...inside, ...opening].slice(0, 1);
  return { phrase, act: "detention", places, from: phrase.from, to, rule: "held in" };
}

/** Fewer people than this living somewhere are a household and no statistic. */
const SMALLEST_STOCK = 10;
/** From so many on, a number without a noun that a country "has" counts those who came to it. */
const MANY = 1000;

/**
 * "South Korea is home to more than 23,000 defectors", "some 200,000 are hiding in China". Those who have reached a
 * country and are there count as its arrivals, as a stock (the gold answers' practice). `taken` are phrases that
 * clauses of the sentence have claimed, `arrested` those that its arrests have.
 */
export function stocksOf(
  sentence: ChunkedSentence,
  taken: ReadonlySet<PeoplePhrase>,
  arrested: ReadonlySet<PeoplePhrase>,
): StockReading[] {
  const chunks = withLooseFigures(sentence);
  const stocks: StockReading[] = [];
  chunks.forEach((chunk, at) => {
    if (chunk.kind !== "people" || chunk.phrase.count === null || arrested.has(chunk.phrase)) return;
    const { phrase } = chunk;
    const held = heldOf({ chunks }, at, phrase);
    const found = held ?? (taken.has(phrase) ? null : residentsAt(sentence, chunks, at, phrase, stocks));
    if (found !== null) stocks.push(found);
  });
  return stocks;
}

function residentsAt(
  sentence: ChunkedSentence,
  chunks: readonly Chunk[],
  at: number,
  phrase: PeoplePhrase,
  stocks: readonly StockReading[],
): StockReading | null {
  const size = phrase.count?.max ?? phrase.count?.min ?? 0;
  if (
    size < SMALLEST_STOCK ||
    phrase.reference === "bare" ||
    phrase.role === "helper" ||
    phrase.role === "other"
  )
    return null;
  return (
    hostedAt(sentence, chunks, at, phrase) ??
    numberOfResidents(chunks, at, phrase) ??
    livingAt(chunks, at, phrase) ??
    foundAt(chunks, at, phrase, stocks)
  );
}

/** "Is home to N", "Turkey hosts N", "Turkey, which has almost 3.6 million". */
function hostedAt(
  { tokens }: ChunkedSentence,
  chunks: readonly Chunk[],
  at: number,
  phrase: PeoplePhrase,
): StockReading | null {
  // "Hosts" may be read as people of its own.
  const before = tokens[phrase.from - 1]?.lower ?? "";
  const hosting = HOSTING.test(before);
  const having =
    /^(has|have|had|holds)$/.test(before) &&
    (phrase.role === "refugee" || phrase.elliptic) &&
    (phrase.count?.min ?? 0) >= MANY;
  if (!hosting && !having && !(before === "to" && wordOf(chunks[at - 2]) === "home")) return null;
  const beside = placeNear(chunks, hosting ? at - 2 : at - 1, -1);
  // "Malaysia, which has not signed the convention, was hosting more than 45,000".
  const opening = beside.length === 0 && hosting ? placeNear(chunks.slice(0, 1), 0, 1) : [];
  const places = [...beside, ...opening];
  if ((hosting || having) && places.length === 0) return null;
  const from = (chunks[Math.max(0, at - 4)] as Chunk).from;
  return {
    phrase,
    act: "arrival",
    places,
    time: momentAfter(chunks, at),
    from,
    to: phrase.to,
    rule: "home to",
  };
}

/** "At the end of last year", "as of July": the moment at which those before it were counted. */
function momentAfter(chunks: readonly Chunk[], at: number): TimeMention | null {
  for (let index = at + 1; index < chunks.length && index <= at + 3; index++) {
    const chunk = chunks[index] as Chunk;
    if (chunk.kind === "time") return chunk.mention.expression.kind === "reference" ? null : chunk.mention;
    if (!/^(at|as|of|by|in|the)$/.test(wordOf(chunk))) return null;
  }
  return null;
}

/** Words for people who live somewhere, and not for what befell them. */
export const RESIDING = /^(living|residing|hiding|sheltering|staying|registered|present)$/;

/** "Puts the number of Rohingya living in the country at 40,000", "estimates of those hiding in China range from …". */
function numberOfResidents(chunks: readonly Chunk[], at: number, phrase: PeoplePhrase): StockReading | null {
  if (
    !phrase.elliptic ||
    !/^(at|from|between|above|below|as|to|is|was|range|ranges|ranged)$/.test(wordOf(chunks[at - 1]))
  )
    return null;
  for (let index = at - 1; index >= 0 && index >= at - 14; index--) {
    const chunk = chunks[index] as Chunk;
    if (chunk.kind === "people" && chunk.phrase.count !== null && chunk.phrase.elliptic) return null;
    if (!RESIDING.test(wordOf(chunk))) continue;
    const named = chunks.slice(Math.max(0, index - 6), index).some((before) => COUNTED.test(wordOf(before)));
    if (!named) return null;
    const inside = placeNear(chunks.slice(0, at), index + 1, 1);
    // "India puts the number living there at 40,000".
    const there = inside.length === 0 && wordOf(chunks[index + 1]) === "there";
    const places = there ? placeNear(chunks, index - 1, -1) : inside;
    return { phrase, act: "arrival", places, from: chunk.from, to: phrase.to, rule: "number living in" };
  }
  return null;
}

const COUNTED = /^(number|numbers|total|figure|estimate|estimates|population|those)$/;

/** "Some 200,000 are hiding in China", "more than 30,000 people from the North live in the South". */
function livingAt(chunks: readonly Chunk[], at: number, phrase: PeoplePhrase): StockReading | null {
  for (let index = at + 1; index < chunks.length && index <= at + 6; index++) {
    const next = chunks[index] as Chunk;
    const from = next.kind === "place" && wordOf(chunks[index - 1]) !== "in";
    const now = next.kind === "time" && next.mention.expression.kind === "reference";
    if (next.kind !== "word" && !from && !now) return null;
    // "People who had lived in China for years" are described, not counted there.
    if (wordOf(next) === "had" && /^(who|that)$/.test(wordOf(chunks[index - 1]))) return null;
    if (!LIVING.test(wordOf(next))) continue;
    const after = placeNear(chunks, index + 1, 1);
    // "India, where some 40,000 Rohingya live".
    const places =
      after.length === 0 && wordOf(chunks[at - 1]) === "where" ? placeNear(chunks, at - 2, -1) : after;
    const here =
      /^(here|there|nearby|in)$/.test(wordOf(chunks[index + 1])) ||
      /^(country|region)$/.test(wordOf(chunks[index + 3]));
    if (places.length === 0 && !here) return null;
    return { phrase, act: "arrival", places, from: phrase.from, to: next.to, rule: "living in" };
  }
  return null;
}

/** "… and an estimated 40,000 in India as a whole" after a stock; "some 178,000 registered refugees in the country". */
function foundAt(
  chunks: readonly Chunk[],
  at: number,
  phrase: PeoplePhrase,
  stocks: readonly StockReading[],
): StockReading | null {
  const goesOn = phrase.elliptic && phrase.share === null && stocks.some(({ act }) => act === "arrival");
  const many = phrase.role === "refugee" && phrase.reference === "new" && (phrase.count?.min ?? 0) >= MANY;
  if ((!goesOn && !many) || wordOf(chunks[at + 1]) !== "in") return null;
  const isCountry = wordOf(chunks[at + 2]) === "the" && wordOf(chunks[at + 3]) === "country";
  const place = chunks[at + 2];
  const places = place?.kind === "place" && place.mention.form === "name" ? [place.mention] : [];
  if (places.length === 0 && !isCountry) return null;
  const to = (chunks[isCountry ? at + 3 : at + 2] as Chunk).to;
  return { phrase, act: "arrival", places, from: phrase.from, to, rule: "found in" };
}
