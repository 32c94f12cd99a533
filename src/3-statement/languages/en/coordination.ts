import type { Group } from "../../types.ts";
import type { Chunk } from "./chunks.ts";
import { wordOf } from "./chunks.ts";
import type { PeoplePhrase } from "./people/phrase.ts";
import { BE, HAVE } from "./words.ts";

/** The people that an act happened to, with what the clause tells of their make-up. */
export type Patient = {
  /** Null: the words leave them out ("the arrests"). */
  readonly phrase: PeoplePhrase | null;
  readonly groups: readonly Group[];
  /** Chunk index of the phrase, or of the act itself where there is none. */
  readonly chunk: number;
};

/** The phrase of the people chunk at `at`. */
export function phraseAt(chunks: readonly Chunk[], at: number): PeoplePhrase {
  return (chunks[at] as Chunk & { kind: "people" }).phrase;
}

function isJoint(chunk: Chunk | undefined): boolean {
  return chunk?.kind === "word" && /^(,|and|plus|\(|\u2013)$/.test(chunk.lower);
}

/** Index of the people chunk that is joined on to the left of `at` by a comma or "and"; −1 if none. */
function joinedBefore(chunks: readonly Chunk[], at: number): number {
  let index = at - 1;
  if (!isJoint(chunks[index]) && !isAlongWith(chunks, index)) return -1;
  if (isAlongWith(chunks, index)) index -= 2;
  else while (isJoint(chunks[index])) index--;
  if (
    chunks[index]?.kind === "act" &&
    (chunks[index] as Chunk & { kind: "act" }).reading.form === "premodifier"
  )
    index--;
  return chunks[index]?.kind === "people" ? index : -1;
}

function joinedAfter(chunks: readonly Chunk[], at: number): number {
  let index = at + 1;
  if (
    chunks[index]?.kind === "act" &&
    (chunks[index] as Chunk & { kind: "act" }).reading.form === "premodifier"
  )
    index++;
  const start = index;
  while (isJoint(chunks[index])) index++;
  if (index === start) {
    if (wordOf(chunks[index]) === "along" || wordOf(chunks[index]) === "together") index += 2;
    else if (wordOf(chunks[index]) === "as" && wordOf(chunks[index + 1]) === "well") index += 3;
    else return -1;
  }
  const next = chunks[index];
  if (next?.kind !== "people" || next.phrase.share !== null) return -1;
  // "… into custody, a pastor said": who says so.
  if (chunks[index + 1]?.kind === "say") return -1;
  // "12 were taken and nine others were seized": what has a verb of its own begins a new clause.
  return hasOwnVerb(chunks, index) ? -1 : index;
}

function isAlongWith(chunks: readonly Chunk[], at: number): boolean {
  return wordOf(chunks[at]) === "with" && /^(along|together)$/.test(wordOf(chunks[at - 1]));
}

function hasOwnVerb(chunks: readonly Chunk[], at: number): boolean {
  const next = chunks[at + 1];
  return next?.kind === "word" && (BE.has(next.lower) || HAVE.has(next.lower));
}

/** On which sides of a phrase others may be joined to it. */
export type Direction = "left" | "right" | "both";

/** All people chunks joined with the one at `at`, in order. */
export function coordinated(chunks: readonly Chunk[], at: number, direction: Direction): number[] {
  const indexes = [at];
  const leftwards = direction !== "right";
  const rightwards = direction !== "left";
  for (let index = joinedBefore(chunks, at); leftwards && index >= 0; index = joinedBefore(chunks, index))
    indexes.unshift(index);
  if (rightwards)
    for (let index = joinedAfter(chunks, at); index >= 0; index = joinedAfter(chunks, index))
      indexes.push(index);
  return indexes;
}

function sumOf(phrases: readonly PeoplePhrase[]): PeoplePhrase {
  const first = phrases[0] as PeoplePhrase;
  const last = phrases[phrases.length - 1] as PeoplePhrase;
  let min = 0;
  let max: number | null = 0;
  for (const phrase of phrases) {
    min += phrase.count?.min ?? 1;
    max = max === null || phrase.count === null || phrase.count.max === null ? null : max + phrase.count.max;
  }
  return { ...first, to: last.to, count: { min, max }, plural: true, sex: null, head: "people", group: null };
}

/** A list has "and" before its last member, unless what follows the first only describes it or headlines join by commas. */
export function isList(chunks: readonly Chunk[], indexes: readonly number[]): boolean {
  if (indexes.length < 2) return true;
  const first = indexes[0] as number;
  const last = indexes[indexes.length - 1] as number;
  // "Ten were caught, said a pastor and …": who says so; "the group said the 13 women and two children were …" lists.
  const inverted = first < 2 || /^[,"]$/.test(wordOf(chunks[first - 2]));
  if (chunks[first - 1]?.kind === "say" && inverted) return false;
  const rest = indexes.slice(1).map((at) => phraseAt(chunks, at));
  if (rest.every((phrase) => phrase.group !== null)) return true;
  for (let at = last - 1; at > first && chunks[at]?.kind !== "people"; at--) {
    if (/^(and|plus|with|well)$/.test(wordOf(chunks[at]))) return true;
  }
  return rest.every((phrase) => phrase.role === "helper");
}

function joinsByAnd(chunks: readonly Chunk[], indexes: readonly number[]): boolean {
  const last = indexes[indexes.length - 1] as number;
  return chunks.some((chunk, at) => at > (indexes[0] as number) && at < last && wordOf(chunk) === "and");
}

/** "He and 19 other Uyghurs". */
function isHeAndOthers(first: PeoplePhrase, second: PeoplePhrase): boolean {
  return (
    first.reference === "pronoun" && !first.plural && first.share === null && second.reference === "another"
  );
}

function oneMore({ count }: PeoplePhrase): PeoplePhrase["count"] {
  return count && { min: count.min + 1, max: count.max === null ? null : count.max + 1 };
}

/** "The male manager and 12 female workers": one party, told by its make-up. */
function isWithTheirHead(first: PeoplePhrase, phrases: readonly PeoplePhrase[]): boolean {
  return (
    phrases.length === 2 &&
    first.reference === "definite" &&
    !first.plural &&
    phrases.every(({ role, sex, count }) => role === null && (sex !== null || count !== null)) &&
    (phrases[1]?.count?.min ?? 0) > 1
  );
}

/** Sorts joined phrases into those that are people of their own and those that only describe the ones before. */
export function patientsFrom(chunks: readonly Chunk[], indexes: readonly number[]): Patient[] {
  const all = indexes.map((at) => phraseAt(chunks, at));
  const phrases = isList(chunks, indexes) ? all : all.slice(-1);
  if (phrases.length < all.length) return patientsFrom(chunks, indexes.slice(-1));
  const first = phrases[0] as PeoplePhrase;
  const chunk = indexes[0] as number;
  const second = phrases[1];
  if (phrases.length === 2 && second !== undefined && isHeAndOthers(first, second))
    return [
      {
        phrase: { ...second, from: first.from, count: oneMore(second), reference: "new" },
        groups: [],
        chunk,
      },
    ];
  const helpers = phrases.filter((phrase) => phrase.role === "helper");
  const family = phrases.length - helpers.length;
  // "The couple, their baby and a guide": a party and its helper.
  if (
    helpers.length > 0 &&
    family > 1 &&
    phrases.slice(0, family).every(({ group, role }) => group !== null && role === null)
  )
    return [
      ...patientsFrom(chunks, indexes.slice(0, family)),
      ...patientsFrom(chunks, indexes.slice(family)),
    ];
  const described = phrases.filter((phrase) => phrase.group !== null && phrase.role !== "helper");
  if (phrases.length > 1 && (described.length === phrases.length || isWithTheirHead(first, phrases))) {
    return [{ phrase: sumOf(phrases), groups: described.map((phrase) => phrase.group as Group), chunk }];
  }
  const rest = phrases.slice(1);
  const total = rest.reduce((sum, phrase) => sum + (phrase.count?.min ?? 0), 0);
  const whole = first.count?.max ?? Number.POSITIVE_INFINITY;
  if (
    rest.length > 0 &&
    first.group === null &&
    rest.every((phrase) => phrase.group !== null) &&
    total <= whole &&
    (total > 1 || !joinsByAnd(chunks, indexes))
  ) {
    // "The North Koreans, four adults and a baby": the make-up gives the number.
    const told = first.reference === "definite" && first.count === null && first.plural && rest.length > 1;
    const phrase = told ? { ...first, count: sumOf(rest).count } : first;
    return [{ phrase, groups: rest.map((other) => other.group as Group), chunk }];
  }
  return phrases.map((phrase, index) => ({
    phrase,
    groups: phrase.group === null ? [] : [phrase.group],
    chunk: indexes[index] as number,
  }));
}
