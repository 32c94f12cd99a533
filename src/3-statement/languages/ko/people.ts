import type { Reference } from "../../discourse/types.ts";
import type { KoreanLexicon } from "./lexicon.ts";
import { peopleCountAt } from "./numbers.ts";
import { caseAt, endOfWord, skipSpace } from "./particles.ts";
import type { PeoplePhrase } from "./people-phrase.ts";
import {
  countAfter,
  countBehindCalling,
  endOfEtc,
  figures,
  isNobody,
  membersAt,
  NO_PHRASE,
  pronounAt,
} from "./people-phrase.ts";
import { described, genitiveNouns, groupsIn, namedAt, nounsAt, sticky } from "./people-words.ts";
import type { View } from "./view.ts";

const HANGUL = /[가-힣]/u;

const LEADS =
  /(?:(?<these>이번에?|해당|문제의|앞선|이|그|저)\s|(?<other>또\s?다른|다른|나머지|이\s?밖에|이외에)\s|(?<sum>모두|총|도합|통틀어|합계)\s?|(?<some>일부)\s|(?<one>한|어느|어떤)\s(?=[가-힣A-Z])(?!명|사람|분(?:[은이]|\s)))+/uy;
const OF_THEM =
  /(?:(?:이들|그들|일행|이|그)\s?(?:중|가운데)(?:에서|에는|에|엔)?\s?|그중(?:에서|에는|에)?\s?|이중\s?)/uy;
const OUT_OF = /\s?(?:중|가운데)(?:에서|에는|에|엔)?\s?/uy;
const MADE_OF =
  /(?:으로|로)\s?(?:된|꾸려진|이뤄진|이루어진|구성된|나뉜)\s(?:(?<other>또\s?다른|다른)\s)?(?:(?:두|세|네|한)\s?(?:개\s?)?)?/uy;
const ALL = /\s?(?:전원|전부|모두|전체)(?=[이가은는을를의에과도\s,])/uy;

/** The phrase for people that begins at `at` of the view, or null. */
export function peopleAt(view: View, at: number, lexicon: KoreanLexicon): PeoplePhrase | null {
  const { text } = view;
  if (at > 0 && HANGUL.test(text[at - 1] as string)) return null;
  const leads = sticky(LEADS, text, at);
  const from = leads === null ? at : LEADS.lastIndex;
  const lead = leads?.groups ?? {};
  const reference: Reference =
    lead.other !== undefined ? "another" : lead.these !== undefined ? "definite" : "new";
  const summed = lead.sum !== undefined;
  return (
    manyAt(view, at, lexicon) ??
    shareAt(view, at, lexicon) ??
    countedAt(view, at, from, reference, summed, lexicon) ??
    nounAt(view, at, from, reference, summed, lexicon, lead.one !== undefined) ??
    (leads === null || summed ? pronounAt(view, at) : null)
  );
}

function manyAt(view: View, at: number, lexicon: KoreanLexicon): PeoplePhrase | null {
  const many = sticky(MANY, view.text, at);
  if (many === null) return null;
  const phrase = nounAt(view, MANY.lastIndex, MANY.lastIndex, "new", false, lexicon);
  if (phrase === null || phrase.reference !== "bare") return null;
  return { ...phrase, from: at, count: { min: 2, max: null }, qualifier: many[1] ?? null, reference: "new" };
}

/** "이 가운데 2명", "그중 3명": a part of those told before. */
function shareAt(view: View, at: number, lexicon: KoreanLexicon): PeoplePhrase | null {
  const { text } = view;
  if (sticky(OF_THEM, text, at) === null) return null;
  const part = laterCount(view, OF_THEM.lastIndex, lexicon);
  if (part === null || part.count === null) return null;
  return {
    ...part,
    from: at,
    share: { of: "count", whole: null },
    reference: "new",
    elliptic: part.role === null,
  };
}

/** "이 가운데 2명은", "이 가운데 남매 행세를 한 2명은": the number at once or after a few words of the clause. */
function laterCount(view: View, at: number, lexicon: KoreanLexicon): PeoplePhrase | null {
  const { text } = view;
  let next = skipSpace(text, at);
  for (let words = 0; words < 6; words++) {
    if (peopleCountAt(text, next) !== null) return peopleAt(view, next, lexicon);
    const phrase = nounAt(view, next, next, "new", false, lexicon);
    if (phrase !== null && phrase.reference !== "bare" && phrase.particle !== "none") return phrase;
    const end = endOfWord(text, next);
    if (end === next || /(?:다|고|며)$/u.test(text.slice(next, end))) return null;
    next = skipSpace(text, end);
  }
  return null;
}

/** A phrase that begins with its number: "31명", "9명의 탈북자", "24명 가운데 9명", "10명과 9명으로 된 두 무리". */
function countedAt(
  view: View,
  at: number,
  from: number,
  reference: Reference,
  summed: boolean,
  lexicon: KoreanLexicon,
): PeoplePhrase | null {
  const { text } = view;
  const count = peopleCountAt(text, from);
  if (count === null || isNobody(text, count)) return null;
  const corrected = sticky(NOT_SO_MANY, text, count.to);
  if (corrected !== null) {
    const right = countedAt(view, at, NOT_SO_MANY.lastIndex, reference, summed, lexicon);
    if (right !== null) return { ...right, from: NOT_SO_MANY.lastIndex };
  }
  const groups = groupsIn(view, from, count.to + 1, lexicon);
  const base = { ...NO_PHRASE, from: at, to: count.to, ...figures(count), reference, groups, summed };
  const outOf = sticky(OUT_OF, text, count.to);
  if (outOf !== null) {
    const part = laterCount(view, OUT_OF.lastIndex, lexicon);
    if (part !== null && part.count !== null)
      return {
        ...part,
        from: at,
        share: { of: "count", whole: { min: count.min, max: count.max } },
        reference: "new",
      };
  }
  const members = membersAt(text, count);
  const last = members[members.length - 1] ?? count;
  const made = sticky(MADE_OF, text, last.to);
  if (made !== null) {
    const next = MADE_OF.lastIndex;
    const collective = [...lexicon.collectives].find((word) => text.startsWith(word, next));
    const nouns = collective === undefined ? nounsAt(text, next, lexicon) : null;
    const to = collective === undefined ? (nouns?.to ?? -1) : next + collective.length;
    if (to > 0)
      return {
        ...base,
        ...(nouns === null ? {} : { role: nouns.role, home: nouns.home }),
        to,
        particle: caseAt(text, to),
        elliptic: nouns === null,
        members: members.length > 1 ? members : [],
        reference: made.groups?.other === undefined ? reference : "another",
      };
  }
  const genitive = genitiveNouns(text, count.to, lexicon);
  if (genitive !== null) {
    return {
      ...base,
      role: genitive.role,
      home: genitive.home,
      sex: genitive.sex,
      age: genitive.age,
      to: genitive.to,
      plural: (count.max ?? 2) > 1,
      particle: caseAt(text, genitive.to),
      groups: described(groups, genitive, count),
    };
  }
  const all = sticky(ALL, text, count.to);
  const to = all === null ? endOfEtc(text, count.to) : ALL.lastIndex;
  const included = all === null && to > count.to;
  return { ...base, to, particle: caseAt(text, to), elliptic: true, included, plural: (count.max ?? 2) > 1 };
}

/** "10명이 아니라 12명": the second number is meant. */
const NOT_SO_MANY = /(?:이|가)\s?(?:아니라|아닌)\s(?=[\d가-힣])/uy;

/** "다수의 북한 주민", "수많은 탈북자": several, nobody says how many. */
const MANY = /(다수의|상당수의|수많은|많은|대규모의?|여러|일부)\s/uy;
/** "탈북자 일행이", "탈북자 모두를", "탈북민 전원이": those told of before. */
const PARTY = /(?:들)?\s(?:일행|(모두|전원|전부))(?=[이가은는을를의도과,])/uy;
/** "탈북자 다수가", "탈북민 일부는". */
const MANY_OF = /\s(?:(다수|상당수|대다수|대부분)|(일부))(?=[이가은는을를의도,\s])/uy;

/** A phrase that begins with nouns: "탈북자 31명", "탈북자들", "탈북 여성 김모 씨", "여성 1명". */
function nounAt(
  view: View,
  at: number,
  from: number,
  reference: Reference,
  summed: boolean,
  lexicon: KoreanLexicon,
  single = false,
): PeoplePhrase | null {
  const { text } = view;
  const nouns = nounsAt(text, from, lexicon);
  if (nouns === null) return null;
  const { role, home, sex, age } = nouns;
  const shared = { ...NO_PHRASE, from: at, role, home, sex, age, reference, summed, act: nouns.act };
  const after = countAfter(text, nouns.to) ?? (sex === null ? null : countBehindCalling(text, nouns.to));
  if (after !== null) {
    const { count } = after;
    const outOf = sticky(OUT_OF, text, count.to);
    if (outOf !== null) {
      const part = laterCount(view, OUT_OF.lastIndex, lexicon);
      if (part !== null && part.count !== null) {
        const whole = { min: count.min, max: count.max };
        return {
          ...part,
          from: at,
          role: part.role ?? role,
          home: part.home ?? home,
          share: { of: "count", whole },
          reference: "new",
        };
      }
    }
    const all = sticky(ALL, text, count.to);
    const to = all === null ? endOfEtc(text, count.to) : ALL.lastIndex;
    const groups = groupsIn(view, from, count.to + 1, lexicon);
    return {
      ...shared,
      ...figures(count),
      to,
      particle: caseAt(text, to),
      plural: (count.max ?? 2) > 1,
      included: all === null && to > count.to,
      summed: summed || after.summed,
      groups: after.others ? groups : described(groups, nouns, count),
      sex: after.others ? null : sex,
      age: after.others ? null : age,
    };
  }
  const named = namedAt(text, text[nouns.to] === " " ? nouns.to + 1 : nouns.to);
  if (named !== null && !nouns.plural) {
    const one = { min: 1, max: 1 };
    return {
      ...shared,
      to: named.to,
      particle: caseAt(text, named.to),
      count: one,
      plural: false,
      sex: named.sex ?? sex,
      groups: described([], { ...nouns, sex: named.sex ?? sex }, one),
    };
  }
  const outOfThem = sticky(OUT_OF, text, nouns.to);
  if (outOfThem !== null) {
    const part = laterCount(view, OUT_OF.lastIndex, lexicon);
    if (part !== null && part.count !== null)
      return {
        ...part,
        from: at,
        role: part.role ?? role,
        home: part.home ?? home,
        share: { of: "count", whole: null },
      };
  }
  const party = sticky(PARTY, text, nouns.to);
  if (party !== null) {
    const all = party[1] !== undefined;
    const to = PARTY.lastIndex;
    return {
      ...shared,
      to,
      particle: caseAt(text, to),
      reference: "definite",
      share: all ? { of: "all", whole: null } : null,
    };
  }
  const manyOf = sticky(MANY_OF, text, nouns.to);
  if (manyOf !== null) {
    const some = manyOf[2] !== undefined;
    const to = MANY_OF.lastIndex;
    return {
      ...shared,
      to,
      particle: caseAt(text, to),
      count: { min: some ? 1 : 2, max: null },
      qualifier: manyOf[1] ?? manyOf[2] ?? null,
      share: some ? { of: "some", whole: null } : null,
    };
  }
  const to = endOfEtc(text, nouns.to);
  const particle = caseAt(text, to);
  // A noun that runs on into a word of its own ("난민촌") is no phrase.
  if (
    particle === "none" &&
    HANGUL.test(text[to] ?? " ") &&
    !/^(?:들|등|측|중|행)/u.test(text.slice(to, to + 1))
  )
    return null;
  // "한 사람도 남기지 않고".
  if (
    text[to] === "도" &&
    /(?:^|\s)한\s(?:사람)?$/u.test(text.slice(Math.max(0, from - 3), to)) &&
    text.slice(from, to) === "사람"
  )
    return null;
  // A guide or a broker without a number is one, and so is "한 탈북 여성".
  const number = nouns.plural ? null : (nouns.count ?? (role === "helper" || single ? 1 : null));
  const told = number === null ? null : { min: number, max: number };
  return {
    ...shared,
    to,
    particle,
    count: told,
    reference: told === null && reference === "new" ? "bare" : reference,
    plural: nouns.plural || (told === null ? sex === null : told.max > 1),
    groups: told === null ? [] : described([], nouns, told),
  };
}
