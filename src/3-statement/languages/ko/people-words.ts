import type { CountInterval } from "../../../core/interval.ts";
import type { Act, Group, Role } from "../../types.ts";
import type { KoreanLexicon, PersonNoun } from "./lexicon.ts";
import { peopleCountAt, peopleCountsIn } from "./numbers.ts";
import { endOfWord, skipSpace } from "./particles.ts";
import type { View } from "./view.ts";

const HANGUL = /[가-힣]/u;

export type Nouns = {
  readonly to: number;
  readonly role: Role | null;
  readonly home: string | null;
  readonly sex: "female" | "male" | null;
  readonly age: "child" | "adult" | "elderly" | null;
  readonly count: number | null;
  readonly plural: boolean;
  readonly act: Act | null;
};

function personNounAt(
  text: string,
  at: number,
  lexicon: KoreanLexicon,
): { noun: PersonNoun; to: number } | null {
  const candidates = lexicon.people.get(text[at] ?? "");
  if (candidates === undefined) return null;
  for (const noun of candidates) {
    if (!text.startsWith(noun.noun, at)) continue;
    const to = at + noun.noun.length;
    const rest = text.slice(to, to + 3);
    // The noun ends its word, or what follows is a plural, a particle or a number.
    if (
      HANGUL.test(rest[0] ?? " ") &&
      !/^(?:들|[이가은는을를의과와도만로에인]|께|한테|이나|까지|부터|여러|몇|수십|수백|등|측|모두|전원)/u.test(
        rest,
      )
    )
      continue;
    // "가족들", "관계자는"; but "경찰서", "기자회견", "난민촌" were passed over above.
    return { noun, to };
  }
  return null;
}

/** "탈북 어민 2명": people of any calling, with their number, after a word that says that they fled. */
function fleeingAt(text: string, at: number, lexicon: KoreanLexicon): Nouns | null {
  const found = lexicon.fleeing.find(({ word }) => text.startsWith(`${word} `, at));
  if (found === undefined) return null;
  const from = at + found.word.length + 1;
  const to = endOfWord(text, from);
  if (to - from < 2 || to - from > 5 || peopleCountAt(text, skipSpace(text, to)) === null) return null;
  return {
    to,
    role: "refugee",
    home: found.home,
    sex: null,
    age: null,
    count: null,
    plural: false,
    act: null,
  };
}

/** Person nouns in a row: "탈북자 일가족", "탈북 여성", "중국인 조선족". The first role told counts. */
export function nounsAt(text: string, at: number, lexicon: KoreanLexicon): Nouns | null {
  const first = personNounAt(text, at, lexicon);
  if (first === null) return fleeingAt(text, at, lexicon);
  let { to } = first;
  let { role, sex, age, count } = first.noun;
  let home = first.noun.home ?? null;
  let act = first.noun.act ?? null;
  let plural = false;
  for (;;) {
    if (text[to] === "들") {
      to++;
      plural = true;
    }
    const next = text[to] === " " ? to + 1 : to;
    if (next === to && HANGUL.test(text[to] ?? " ")) break;
    const further = next === to ? null : personNounAt(text, next, lexicon);
    if (further === null) break;
    to = further.to;
    // "탈북자 안내인", "한국인 선교사": the last noun that tells a role other than that of a people.
    role =
      further.noun.role === "helper" || further.noun.role === "other"
        ? further.noun.role
        : (role ?? further.noun.role);
    sex = further.noun.sex ?? sex;
    age = further.noun.age ?? age;
    count = further.noun.count ?? count;
    home = further.noun.home ?? home;
    act = further.noun.act ?? act;
  }
  return { to, role, home, sex, age, count, plural, act };
}

const SURNAMED =
  /(?:\s?([가-힣]{2,4}|[A-Z]|[가-힣]\s?(?:모|某|○○|OO|00|XX))\s?(씨|양|군)(?=[가-힣은는이가을를의와과도,\s]|$))/uy;

/** "김모 씨", "이 모 양": one person without a number. */
export function namedAt(
  text: string,
  at: number,
): { readonly to: number; readonly sex: "female" | "male" | null } | null {
  SURNAMED.lastIndex = at;
  const match = SURNAMED.exec(text);
  if (match === null) return null;
  const end = SURNAMED.lastIndex;
  const rest = text.slice(end, end + 1);
  if (HANGUL.test(rest) && !/[가은는이을를의와과도에]/u.test(rest)) return null;
  return { to: end, sex: match[2] === "양" ? "female" : match[2] === "군" ? "male" : null };
}

const GENITIVE = /의\s|(?<=넘는|넘은|가까운|남짓|이상|안팎|이르는|달하는|육박하는)\s/uy;

const LONGEST_MODIFIER = 24;

function refugeesAt(text: string, at: number, lexicon: KoreanLexicon): Nouns | null {
  const nouns = nounsAt(text, at, lexicon);
  return nouns?.role === "refugee" ? nouns : null;
}

/** "9명의 탈북 청소년", "31명의 붙잡힌 탈북자": the noun after the number and its modifiers. */
export function genitiveNouns(text: string, at: number, lexicon: KoreanLexicon): Nouns | null {
  const match = sticky(GENITIVE, text, at);
  // "8명 탈북민": the noun at once after the number.
  if (match === null) return text[at] === " " ? refugeesAt(text, at + 1, lexicon) : null;
  let plain = 0;
  const limit = Math.min(text.length, GENITIVE.lastIndex + LONGEST_MODIFIER);
  for (let next = GENITIVE.lastIndex; next < limit; next = skipSpace(text, endOfWord(text, next))) {
    const nouns = nounsAt(text, next, lexicon);
    if (nouns !== null) return nouns;
    const end = endOfWord(text, next);
    // Only describing words and one plain noun ("밀입국 탈북자") may stand between.
    const word = text.slice(next, end);
    const describes = /[는은ㄴ던된한진힌인의간온난긴]$/u.test(word);
    if (
      end === next ||
      !(describes || (plain++ === 0 && /^[가-힣]{2,5}$/u.test(word) && !/[을를이가에서로]$/u.test(word)))
    )
      return null;
  }
  return null;
}

export function sticky(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

export function described(groups: readonly Group[], nouns: Nouns, count: CountInterval): readonly Group[] {
  if (groups.length > 0 || (nouns.sex === null && nouns.age === null)) return groups;
  return [groupOf(nouns, count)];
}

function groupOf(nouns: Pick<Nouns, "sex" | "age">, { min, max }: CountInterval): Group {
  return {
    ...(nouns.sex === null ? {} : { sex: nouns.sex }),
    ...(nouns.age === null ? {} : { age: nouns.age }),
    min,
    max,
  };
}

/** The make-up of a group told in brackets after it: "(남자 4명, 여자 8명)". */
export function groupsIn(view: View, from: number, to: number, lexicon: KoreanLexicon): readonly Group[] {
  const aside = view.asides.find(({ at }) => at > from && at <= to);
  if (aside === undefined) return [];
  return groupsOf(aside.text, lexicon);
}

/** The groups that a list names: "남성 3명, 여성 7명, 어린이 2명". */
function groupsOf(words: string, lexicon: KoreanLexicon): readonly Group[] {
  return peopleCountsIn(words).flatMap((count) => {
    let start = count.from;
    while (start > 0 && /[가-힣\s]/u.test(words[start - 1] as string)) start--;
    for (let at = start; at < count.from; at++) {
      if (at > start && words[at - 1] !== " ") continue;
      const nouns = nounsAt(words, at, lexicon);
      if (nouns !== null && (nouns.sex !== null || nouns.age !== null)) return [groupOf(nouns, count)];
    }
    return [];
  });
}
