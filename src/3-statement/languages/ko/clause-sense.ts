import type { ClaimedPeople } from "../../discourse/types.ts";
import type { PlaceMention } from "../../place/types.ts";
import type { ActReading } from "./acts.ts";
import type { Clause } from "./circumstances.ts";
import type { ToldAs } from "./modality.ts";
import { modalityOf } from "./modality.ts";
import type { PeoplePhrase } from "./people-phrase.ts";
import type { Whereabouts } from "./whereabouts.ts";

// What the clause around an act makes of it: whether it tells of anything done to anybody, and of whom.

/** "억류하고 있는 탈북자 24명 가운데 9명": the relative clause tells of all 24. */
export function wholeOf(phrase: PeoplePhrase): PeoplePhrase {
  const whole = phrase.share?.whole ?? null;
  if (whole === null) return phrase;
  return { ...phrase, count: whole, qualifier: null, share: null, groups: [], elliptic: false };
}

/** "북송되면 처형될 수 있다": what would follow from something else. */
export function isConditional({ chunks, act, text }: Clause): boolean {
  return chunks.some(
    (chunk, at) =>
      at < act &&
      chunk.kind === "act" &&
      (/면$/u.test(text.slice(chunk.from, chunk.to)) || /^\s?(?:경우|때)/u.test(text.slice(chunk.to))),
  );
}

/** "북한을 빠져나와": the country that they left. */
export function homeLeft({ chunks, from, act }: Clause, home: string | null): readonly PlaceMention[] {
  const left = chunks
    .slice(from, act)
    .findLast((chunk) => chunk.kind === "place" && chunk.mention.place.country === home);
  return left?.kind === "place" ? [left.mention] : [];
}

/** "체포된 이들 가운데 4명", "체포된 탈북자 가운데는 어린이 11명": some of those whose arrest has been told. */
export const isAmong = ({ share }: PeoplePhrase): boolean => share !== null && share.whole === null;

/** "옮겨진 뒤 북송될 것으로 보인다": what comes first lies ahead as well. */
export function modalityWithin({ chunks, act, text }: Clause, own: ToldAs): ToldAs {
  const chunk = chunks[act];
  if (own !== "reported" || chunk?.kind !== "act" || chunk.reading.inflection.form !== "adnominal")
    return own;
  if (!/^\s?(?:뒤|후|다음|직후)/u.test(text.slice(chunk.reading.to))) return own;
  const next = chunks.slice(act + 1).find((later) => later.kind === "act");
  if (next?.kind !== "act" || next.reading.inflection.tense !== "ahead") return own;
  const later = modalityOf(next.reading, text, true, false);
  return later === "feared" || later === "planned" ? later : own;
}

/** "매주 100명을 북송하고 있다": a habit, and no act on anybody told of. */
export function isHabit({ chunks, from, act }: Clause): boolean {
  return chunks
    .slice(from, act)
    .some((chunk) => chunk.kind === "time" && chunk.mention.expression.kind === "set");
}

/** "붙잡힌 이들", "잡힌 사람들": words for people told of before, or for any such people, that tell of no arrest anew. */
export function onlyDescribes(phrase: PeoplePhrase, where: Whereabouts, timed: boolean): boolean {
  if (phrase.count !== null || phrase.share !== null) return false;
  return phrase.reference !== "bare" || phrase.role === null || (!timed && where.places.length === 0);
}

/** "어머니", "아내와 아들": people told by kinship alone, without a number. */
export const isKin = ({ role, sex, age, groups, count, from, to }: PeoplePhrase, text: string): boolean =>
  role === null &&
  count !== null &&
  (count.max ?? 0) <= 3 &&
  (sex !== null || age !== null || groups.length > 0) &&
  !/\d|명|사람|(?:^|\s)(?:한|두|세|네)\s(?!살)/u.test(text.slice(from, to));

/** "옮겨지는 중이라고 17일 말했다": what goes on goes on when it is told. */
export function isUnderWay({ inflection, to }: ActReading, text: string): boolean {
  return inflection.tense === "present" && /^\s?중(?:이|인|에)/u.test(text.slice(to, to + 4));
}

/** "22일 가족을 풀어 주었다": those who are let go have been told of. */
export function freed(phrase: PeoplePhrase, { senses }: ActReading): PeoplePhrase {
  const isRelease = senses.every(({ act }) => act === "release");
  return isRelease && phrase.count === null && phrase.role === null && phrase.reference === "bare"
    ? { ...phrase, reference: "definite", plural: true }
    : phrase;
}

const FLOWN =
  /(?:전세기|특별기|수송기|군용기|여객기|항공기|비행기|항공편)(?:[가-힣]*\s(?:[가-힣0-9]+\s){0,4}?(?:타고|실려|올라|태워져)|(?:편)?(?:으로|로|편에))\s/u;

/** "전세기를 타고 도착했다": those who are flown in come together. */
export const isFlown = (text: string, from: number, to: number): boolean => FLOWN.test(text.slice(from, to));

/** "다른 곳에서 9명이", "3명을 더 붙잡았다": others than those told of before. */
export function othersThan(
  people: ClaimedPeople,
  text: string,
  act: number,
  { chunks, from }: Clause,
): ClaimedPeople {
  if (people.reference !== "new" || people.count === null || people.share !== null) return people;
  const start = chunks[from]?.from ?? 0;
  const before = text.slice(start, act);
  const others =
    /(?:^|\s)(?:다른|딴)\s(?:[가-힣]+\s)?곳|(?:^|\s)(?:더|추가로|새로|따로)\s(?:[가-힣]+\s)?$/u.test(before);
  return others ? { ...people, reference: "another" } : people;
}
