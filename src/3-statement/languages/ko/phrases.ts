import type { CountInterval } from "../../../core/interval.ts";
import type { Group } from "../../types.ts";
import type { Chunk } from "./chunks.ts";
import type { KoreanLexicon } from "./lexicon.ts";
import type { PeoplePhrase } from "./people-phrase.ts";

/** A chunk for people. */
export type PeopleChunk = Chunk & { readonly kind: "people" };

const isPeople = (chunk: Chunk | undefined): chunk is PeopleChunk => chunk?.kind === "people";

const CONTAINING = /^(?:포함|비롯|낀|섞인|끼어|이뤄진|이루어진|구성된|등)/u;

function group(phrase: PeoplePhrase): readonly Group[] {
  if (phrase.groups.length > 0) return phrase.groups;
  if (phrase.sex === null && phrase.age === null) return [];
  const count: CountInterval = phrase.count ?? { min: 1, max: null };
  return [
    {
      ...(phrase.sex === null ? {} : { sex: phrase.sex }),
      ...(phrase.age === null ? {} : { age: phrase.age }),
      ...count,
    },
  ];
}

/** Whether words between two phrases make the first a part of the second ("어린이 3명을 포함한 탈북자 13명"). */
function isContained(chunks: readonly Chunk[], at: number, text: string): number {
  const first = chunks[at] as PeopleChunk;
  if (!isPeople(chunks[at + 1]) && chunks[at + 1]?.kind !== "word") return -1;
  const next = chunks[at + 1] as Chunk;
  if (isPeople(next)) return text.slice(first.phrase.from, first.phrase.to).endsWith("등") ? at + 1 : -1;
  if (next.kind === "word" && CONTAINING.test(next.text) && isPeople(chunks[at + 2])) return at + 2;
  return -1;
}

/** What a helping word before the phrase makes of people without a role ("길을 안내하던 조선족 2명"). */
function helps(text: string, from: number, lexicon: KoreanLexicon): boolean {
  const before = text.slice(Math.max(0, from - 24), from);
  const clause = before.slice(Math.max(before.lastIndexOf(","), before.lastIndexOf("다 ")) + 1);
  return lexicon.helping.some((word) => {
    const at = clause.lastIndexOf(word);
    return at >= 0 && /[던는은인한온된른운긴준]\s(?:[가-힣]+\s){0,2}$/u.test(clause.slice(at));
  });
}

const COUNTABLE = /^(?:수|숫자|인원|규모|입국자|사람|총인원)/u;
const REACHING =
  /^(?:이|가|은|는|도|만|으로|에|을|를)?\s?(?:된다|된|되|돼|됐|이다|이었|이라|이며|이고|이란|이르|이른|달한|달했|달하|육박|근접|넘|웃도|웃돌|밑도|밑돌|상회|늘|집계|줄|그쳤|불과|입니다|기록|추산|추정|알려|파악|나타)/u;

/** Index of the bare number that counts the noun at `at` ("탈북자는 모두 34명이 된다", "탈북자가 31명 체포됐다"); -1 if none. */
function floatingNumber(chunks: readonly Chunk[], at: number, text: string): number {
  const { phrase } = chunks[at] as PeopleChunk;
  if (phrase.count !== null || phrase.reference === "pronoun") return -1;
  let countable = false;
  for (let index = at + 1; index < chunks.length && index < at + 12; index++) {
    const chunk = chunks[index] as Chunk;
    countable ||= chunk.kind === "word" && COUNTABLE.test(chunk.text);
    if (chunk.kind === "act" && !(chunk.reading.nominal && COUNTABLE.test(wordAt(chunks, index + 1))))
      return -1;
    if (chunk.kind === "mark" && chunk.mark !== ",") return -1;
    if (!isPeople(chunk)) continue;
    const { phrase: number } = chunk;
    // "탈북민 누적 인원은 3만4078명이다".
    if (number.count === null && COUNTABLE.test(text.slice(number.from, number.to))) continue;
    if (number.count === null || !number.elliptic || number.share !== null) return -1;
    const amounts =
      number.particle === "to" &&
      (countable ||
        phrase.particle === "topic" ||
        phrase.particle === "subject" ||
        chunks[at + 1]?.kind === "act");
    const reaches =
      amounts || REACHING.test(text.slice(number.to, number.to + 8)) || number.particle === "copula";
    const floats =
      number.particle === "none" && index <= at + 3 && !(phrase.particle === "none" && index > at + 1);
    return reaches || floats ? index : -1;
  }
  return -1;
}

function wordAt(chunks: readonly Chunk[], at: number): string {
  const chunk = chunks[at];
  return chunk?.kind === "word" ? chunk.text : "";
}

/** "중국 국적의 어린이 1명": people of another country than that fled from. */
const NATIONALITY = /(?:^|\s)([가-힣]{2,6})\s?(?:국적|여권)(?:의|을\s가진|을\s지닌)?\s$/u;

const FILLER: Chunk = { kind: "word", from: 0, to: 0, text: "" };

/**
 * Joins what belongs together: a noun and the number that floats after it, people and those said to be among them;
 * and makes helpers of those who are said to guide.
 */
export function joinPeople(chunks: readonly Chunk[], text: string, lexicon: KoreanLexicon): Chunk[] {
  const joined = [...chunks];
  joined.forEach((chunk, at) => {
    if (!isPeople(chunk)) return;
    const contained = isContained(joined, at, text);
    if (contained < 0) return;
    const whole = joined[contained] as PeopleChunk;
    const parts = group(chunk.phrase);
    const isOther = chunk.phrase.role === "helper" || chunk.phrase.role === "other";
    if (isOther || (parts.length === 0 && chunk.phrase.count !== null)) return;
    const earlier = earlierParts(joined, at);
    joined[contained] = {
      ...whole,
      phrase: {
        ...whole.phrase,
        groups: [...earlier.groups, ...parts, ...whole.phrase.groups],
        role: whole.phrase.role ?? chunk.phrase.role,
        home: whole.phrase.home ?? chunk.phrase.home,
      },
    };
    for (const index of [...earlier.indexes, at])
      joined[index] = { ...FILLER, from: chunk.from, to: chunk.from };
  });
  joined.forEach((chunk, at) => {
    if (!isPeople(chunk)) return;
    const number = floatingNumber(joined, at, text);
    if (number < 0) return;
    const counted = joined[number] as PeopleChunk;
    const { count, qualifier, summed, groups, to } = counted.phrase;
    joined[at] = {
      ...chunk,
      phrase: {
        ...chunk.phrase,
        count,
        qualifier,
        summed,
        groups,
        to,
        reference: chunk.phrase.reference === "bare" ? "new" : chunk.phrase.reference,
      },
    };
    joined[number] = { ...FILLER, from: counted.from, to: counted.from };
  });
  return joined.map((chunk, at) => {
    if (isPeople(chunk) && isPointedOut(joined, at, text))
      return { ...chunk, phrase: { ...chunk.phrase, reference: "definite" } };
    if (!isPeople(chunk) || chunk.phrase.role === "refugee" || chunk.phrase.role === "helper") return chunk;
    if (chunk.phrase.reference === "pronoun") return chunk;
    if (helps(text, chunk.from, lexicon)) return { ...chunk, phrase: { ...chunk.phrase, role: "helper" } };
    const nationality = NATIONALITY.exec(text.slice(Math.max(0, chunk.from - 16), chunk.from))?.[1];
    if (nationality === undefined || chunk.phrase.count === null) return chunk;
    const role = lexicon.homeNames.has(nationality) ? "refugee" : "other";
    return { ...chunk, phrase: { ...chunk.phrase, role } };
  });
}

const ANYBODY = /^(?:사람들|사람|이들|인원|주민들|일가족|일가)$/u;

/** "연행된 사람들은 …": those whose arrest has been told, and "일가족은", of a family told before. */
function isPointedOut(chunks: readonly Chunk[], at: number, text: string): boolean {
  const { phrase } = chunks[at] as PeopleChunk;
  if (phrase.count !== null || phrase.role !== null || phrase.reference !== "bare") return false;
  const noun = text.slice(phrase.from, phrase.to);
  if (!ANYBODY.test(noun) || !/^(?:topic|subject|object|also)$/.test(phrase.particle)) return false;
  if (noun.startsWith("일가")) return phrase.particle === "topic";
  const before = chunks[at - 1];
  return (
    before?.kind === "act" &&
    before.reading.inflection.form === "adnominal" &&
    before.reading.inflection.tense === "past"
  );
}

/** "여성 8명과 남성 4명 등": the parts joined before the last. */
function earlierParts(
  chunks: readonly Chunk[],
  at: number,
): { groups: readonly Group[]; indexes: readonly number[] } {
  const groups: Group[] = [];
  const indexes: number[] = [];
  for (let index = at - 1; index >= 0; index--) {
    const chunk = chunks[index];
    if (chunk?.kind === "mark" && chunk.mark === ",") continue;
    if (
      !isPeople(chunk) ||
      chunk.phrase.role !== null ||
      !(chunk.phrase.particle === "and" || chunk.phrase.particle === "none")
    )
      break;
    const parts = group(chunk.phrase);
    if (parts.length === 0) break;
    groups.unshift(...parts);
    indexes.push(index);
  }
  return { groups, indexes };
}

/** One person each, told by name or kinship ("이 양과 어머니"). */
export const areSingle = (phrases: readonly PeoplePhrase[]): boolean =>
  phrases.length > 1 &&
  phrases.every(
    ({ count, role, plural }) =>
      !(role === "helper" || role === "other") &&
      count?.min === 1 &&
      count.max === 1 &&
      !(plural && role !== null),
  );

/** People that only describe: told by sex or age, without a role. */
export const isDescribed = (phrase: PeoplePhrase): boolean =>
  phrase.role === null && (phrase.sex !== null || phrase.age !== null) && phrase.count !== null;

/** "남성 3명과 여성 7명": one group of ten, made up so. */
export function sumOf(phrases: readonly PeoplePhrase[]): PeoplePhrase {
  const first = phrases[0] as PeoplePhrase;
  const last = phrases[phrases.length - 1] as PeoplePhrase;
  let min = 0;
  let max: number | null = 0;
  for (const { count } of phrases) {
    min += count?.min ?? 1;
    max = max === null || count?.max == null ? null : max + count.max;
  }
  return {
    ...last,
    from: first.from,
    count: { min, max },
    role: phrases.find(({ role }) => role !== null)?.role ?? null,
    home: phrases.find(({ home }) => home !== null)?.home ?? null,
    plural: true,
    groups: phrases.flatMap(group),
    sex: null,
    age: null,
  };
}
