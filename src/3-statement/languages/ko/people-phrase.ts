import type { CountInterval } from "../../../core/interval.ts";
import type { Reference, Share } from "../../discourse/types.ts";
import type { Act, Group, Role } from "../../types.ts";
import type { Count } from "./numbers.ts";
import { peopleCountAt } from "./numbers.ts";
import type { Case } from "./particles.ts";
import { caseAt, endOfWord, skipSpace } from "./particles.ts";
import { sticky } from "./people-words.ts";
import type { View } from "./view.ts";

const HANGUL = /[가-힣]/u;

/** A phrase that stands for people, by the units of a view, with what its words tell of them. */
export type PeoplePhrase = {
  readonly from: number;
  /** After the last unit of the phrase itself, particles not counted. */
  readonly to: number;
  readonly particle: Case;
  readonly count: CountInterval | null;
  readonly qualifier: string | null;
  readonly role: Role | null;
  readonly home: string | null;
  readonly sex: "female" | "male" | null;
  readonly age: "child" | "adult" | "elderly" | null;
  readonly reference: Reference;
  readonly plural: boolean;
  readonly share: Share | null;
  readonly elliptic: boolean;
  readonly groups: readonly Group[];
  /** Numbers of the groups told together ("10명과 9명으로 꾸려진 두 무리"). */
  readonly members: readonly Count[];
  /** Closed by 등: what comes next takes it in ("5명, 7명 등 12명"). */
  readonly included: boolean;
  /** The act that their very name tells ("입국자"). */
  readonly act: Act | null;
  /** The words say that it is a sum ("모두 34명", "총 15명"). */
  readonly summed: boolean;
};

export const NO_PHRASE = {
  count: null,
  qualifier: null,
  role: null,
  home: null,
  sex: null,
  age: null,
  reference: "new" as Reference,
  plural: true,
  share: null,
  elliptic: false,
  groups: [],
  members: [],
  included: false,
  act: null,
  summed: false,
};

export function figures(count: Count): Pick<PeoplePhrase, "count" | "qualifier"> {
  return { count: { min: count.min, max: count.max }, qualifier: count.qualifier };
}

const ADVERBS = "(?:모두|총|도합|약|최소|최소한|적어도|최대|많게는|무려|또|각각|각|추가로|다시)";

/** "탈북자 두 가족 6명". */
const FAMILIES = /\s(?:[가-힣]{1,2}|\d+)\s?(?:가족|가구)\s/uy;

const BEFORE_COUNT = new RegExp(`\\s?(?:${ADVERBS}\\s)*`, "uy");

const AND_OTHERS =
  /(?:들)?\s?(?:등|및|을 비롯한|를 비롯한|을 포함한|를 포함한|을 포함해|를 포함해|이 포함된|가 포함된|이 낀|가 낀|을 낀|를 낀)\s?/uy;

/** The count that follows nouns: at once, or after "등", "모두" and the like. */
export function countAfter(
  text: string,
  at: number,
): { readonly count: Count; readonly summed: boolean; readonly others: boolean } | null {
  const others = sticky(AND_OTHERS, text, at);
  const families = sticky(FAMILIES, text, at);
  const from = others !== null ? AND_OTHERS.lastIndex : families !== null ? FAMILIES.lastIndex : at;
  const direct = peopleCountAt(text, text[from] === " " ? from + 1 : from);
  if (direct !== null) return { count: direct, summed: false, others: others !== null };
  const adverbs = sticky(BEFORE_COUNT, text, from);
  if (adverbs === null || adverbs[0].trim() === "") return null;
  // The qualifiers among them belong to the count: it is read from each of the words on.
  for (
    let next = skipSpace(text, from);
    next <= BEFORE_COUNT.lastIndex;
    next = skipSpace(text, endOfWord(text, next))
  ) {
    const count = peopleCountAt(text, next);
    if (count !== null)
      return { count, summed: /모두|총|도합/u.test(text.slice(from, next)), others: others !== null };
    if (endOfWord(text, next) === next) return null;
  }
  return null;
}

/** "남성 지배인 1명", "여성 종업원 12명": a calling that no list knows stands before the number. */
const CALLING = /\s[가-힣]{2,5}(?=\s(?:약\s)?(?:\d|[가-힣]{1,3}\s?명))/uy;

/** The count behind a noun and a calling. */
export function countBehindCalling(text: string, at: number): ReturnType<typeof countAfter> {
  const calling = sticky(CALLING, text, at);
  if (calling === null || /[이가은는을를의과와도에서]$/u.test(calling[0])) return null;
  const count = peopleCountAt(text, skipSpace(text, CALLING.lastIndex));
  return count === null ? null : { count, summed: false, others: false };
}

const PRONOUN =
  /(?:이들|그들|이\s?사람들|그\s?사람들|(?<rest>나머지)(?=[이가은는을를도]\s)|(?<some>일부)(?=[가는를도만]\s)|(?<party>일행|전원|모두)(?=[이가은는을를의에과도\s,]))/uy;

export function pronounAt({ text }: View, at: number): PeoplePhrase | null {
  const match = sticky(PRONOUN, text, at);
  if (match === null) return null;
  const to = PRONOUN.lastIndex;
  if (HANGUL.test(text[to] ?? " ") && caseAt(text, to) === "none") return null;
  if (match.groups?.rest !== undefined) {
    const count = { min: 2, max: null };
    return {
      ...NO_PHRASE,
      from: at,
      to,
      particle: caseAt(text, to),
      count,
      reference: "another",
      elliptic: true,
    };
  }
  if (match.groups?.some !== undefined) {
    return {
      ...NO_PHRASE,
      from: at,
      to,
      particle: caseAt(text, to),
      count: { min: 1, max: null },
      qualifier: "일부",
      share: { of: "some", whole: null },
      elliptic: true,
    };
  }
  const after = countAfter(text, to);
  if (after !== null && match.groups?.party === undefined) {
    return {
      ...NO_PHRASE,
      from: at,
      to: after.count.to,
      particle: caseAt(text, after.count.to),
      ...figures(after.count),
      reference: "definite",
    };
  }
  const all = match[0] === "전원" || match[0] === "모두";
  // "모두" before a verb is an adverb.
  if (match[0] === "모두" && caseAt(text, to) === "none") return null;
  return {
    ...NO_PHRASE,
    from: at,
    to,
    particle: caseAt(text, to),
    reference: "pronoun",
    share: all ? { of: "all", whole: null } : null,
    elliptic: true,
  };
}

/** "한 사람도 남기지 않고", "단 한 명도": nobody. */
export function isNobody(text: string, count: Count): boolean {
  return (
    count.value === 1 && count.bound === "exact" && /^도(?:\s|$)/u.test(text.slice(count.to, count.to + 2))
  );
}

const ETC = /\s등(?=[이가은는을를의과도에]|\s)/uy;

/** "31명 등이": the particle stands after 등. */
export function endOfEtc(text: string, at: number): number {
  return sticky(ETC, text, at) === null ? at : ETC.lastIndex;
}

/** "10명과 9명": numbers joined by 과 or a comma. */
export function membersAt(text: string, first: Count): Count[] {
  const members = [first];
  for (;;) {
    const last = members[members.length - 1] as Count;
    const joint = /^(?:과|와|,|및)\s?/u.exec(text.slice(last.to, last.to + 3));
    const next = joint === null ? null : peopleCountAt(text, last.to + joint[0].length);
    if (next === null) return members;
    members.push(next);
  }
}
