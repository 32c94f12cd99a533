import type { Reference, Share } from "../../discourse/types.ts";
import { entryAt } from "./lexicon.ts";
import type { Count } from "./numbers.ts";
import { countAt, withWordsAfter } from "./numbers.ts";
import { numeralAt } from "./numerals.ts";
import type { Head, PeopleView } from "./people-heads.ts";
import { distantHeadAt, headAt } from "./people-heads.ts";
import type { PeoplePhrase } from "./people-phrase.ts";
import { NOBODY, ofHead, phraseOf } from "./people-phrase.ts";
import {
  AIDING,
  ALL,
  ANOTHER,
  BEFALLEN,
  CLASSIFIER,
  DEFINITE,
  FAMILY,
  FEMALE_KIN,
  GUIDING,
  HELPING,
  KIN,
  KIN_OPENER,
  OBJECT_PRONOUN,
  OF_THEM,
  PAIR_NUMBER,
  PAIR_UNIT,
  PERSON_UNIT,
  PRONOUN,
  SOME,
  SOMEBODY,
  SURNAMED,
  VAGUE,
  WHOLE_OF,
} from "./people-words.ts";
import { matchAt, textAt } from "./text-at.ts";

/** A number with its measure word, and the noun behind it if there is one. */
function countedAt(view: PeopleView, start: number, at: number, reference: Reference): PeoplePhrase | null {
  const { folded, lexicon } = view;
  const family = matchAt(FAMILY, folded, at);
  if (family !== null) {
    const numeral = numeralAt(family[1] ?? family[2] ?? "", 0);
    if (numeral === null) return null;
    const end = at + family[0].length;
    return {
      ...NOBODY,
      start,
      end,
      count: { min: numeral.min, max: numeral.max },
      reference,
      elliptic: true,
    };
  }
  const count = countAt(folded, at);
  if (count === null || count.end > view.to) return null;
  if (lexicon.collectives.has(folded.charAt(count.end))) return collectiveAt(view, start, count, reference);
  const pairs = pairsAt(view, start, count, reference);
  if (pairs !== null) return pairs;
  const unit = textAt(PERSON_UNIT, folded, count.end) ?? textAt(CLASSIFIER, folded, count.end);
  // "10脱北者", "五十多脱北者": a headline leaves the measure word out.
  if (unit === null) {
    const bare = count.end > at ? headAt(view, count.end) : null;
    if (bare === null || bare.role === null || /[岁年月日]/.test(folded.charAt(count.end))) return null;
    return phraseOf(start, count, bare, bare.end, reference);
  }
  const measured = count.end + unit.length;
  const after = withWordsAfter(folded, count, measured);
  const bounded = after?.count ?? count;
  let from = after?.end ?? measured;
  if (folded[from] === "的") from++;
  const near = unit === "人" ? null : headAt(view, from);
  if (near !== null) return phraseOf(start, bounded, near, near.end, reference);
  const distant = unit === "名" || unit === "位" || unit === "个" ? distantHeadAt(view, from) : null;
  if (distant !== null) {
    const { head, innerTo } = distant;
    const isHelper = head.role !== "other" && helps(view, from, innerTo);
    const phrase = phraseOf(start, bounded, head, head.end, reference);
    return { ...phrase, ...(isHelper ? { role: "helper" } : {}), innerFrom: from, innerTo };
  }
  if (unit === "个") return null;
  return { ...phraseOf(start, bounded, null, after?.end ?? measured, reference), elliptic: true };
}

/** "一对朝鲜母子", "两对夫妇". */
function pairsAt(view: PeopleView, start: number, count: Count, reference: Reference): PeoplePhrase | null {
  if (textAt(PAIR_UNIT, view.folded, count.end) === null) return null;
  const head = headAt(view, count.end + 1);
  return head?.pair === true ? phraseOf(start, count, head, head.end, reference) : null;
}

/** "帮助朝鲜难民的", "给他们带路的": do the words from `from` to `to` tell of helping people who flee? */
function helps({ folded, lexicon }: PeopleView, from: number, to: number): boolean {
  const words = folded.slice(from, to);
  if (HELPING.test(words)) return true;
  const aiding = AIDING.exec(words);
  if (aiding === null) return false;
  for (let at = aiding.index; at <= aiding.index + aiding[0].length; at++)
    if (entryAt(lexicon.peoples, words, at) !== null) return true;
  return false;
}

/** "一批朝鲜人", "另一批9人", "两批共20名脱北者": the number behind the group word counts the people. */
function collectiveAt(
  view: PeopleView,
  start: number,
  groups: Count,
  reference: Reference,
): PeoplePhrase | null {
  const { folded } = view;
  const from = groups.end + 1;
  const inner = countedAt(view, start, folded[from] === "," ? from + 1 : from, reference);
  if (inner !== null) return inner;
  const at = folded[from] === "的" ? from + 1 : from;
  const near = headAt(view, at);
  const distant = near === null ? distantHeadAt(view, at) : null;
  const head = near ?? distant?.head ?? null;
  if (head === null) return null;
  return {
    ...NOBODY,
    ...ofHead(head),
    start,
    end: head.end,
    reference,
    innerFrom: distant === null ? 0 : at,
    innerTo: distant?.innerTo ?? 0,
  };
}

/** "部分人": some, told as people without a number. */
function someAt(view: PeopleView, start: number, at: number): PeoplePhrase | null {
  const found = vagueAt(view, at);
  return found?.share === undefined || found.share === null ? null : { ...found, start };
}

/** "13人中有2人", "10名脱北者中的5人". */
function partOf(view: PeopleView, whole: PeoplePhrase): PeoplePhrase | null {
  const of = textAt(WHOLE_OF, view.folded, whole.end);
  if (of === null || whole.count === null) return null;
  const from = whole.end + of.length;
  const part = countedAt(view, whole.start, from, "definite") ?? someAt(view, whole.start, from);
  if (part === null) return null;
  const share: Share = { of: part.share === null ? "count" : "some", whole: whole.count };
  return { ...part, role: part.role ?? whole.role, home: part.home ?? whole.home, share };
}

function definiteAt(view: PeopleView, at: number): PeoplePhrase | null {
  const word = textAt(DEFINITE, view.folded, at);
  if (word === null) return null;
  const plain = word.replace(/一$/, "");
  const from = at + plain.length;
  const counted = countedAt(view, at, from, "definite");
  if (counted !== null) return partOf(view, counted) ?? counted;
  const pair = textAt(PAIR_UNIT, view.folded, from) === null ? null : headAt(view, from + 1);
  if (pair?.pair === true) {
    const count = { min: 2, max: 2 };
    return { ...NOBODY, ...ofHead(pair), start: at, end: pair.end, count, reference: "definite" };
  }
  // "该名居民", "这位牧师": the measure word alone.
  const unit = textAt(/[名位个](?=.)/y, view.folded, from) ?? "";
  const head = headAt(view, from + unit.length);
  if (head === null) return null;
  const one = unit !== "" || plain === "此" || plain === "该" || plain === "这" || plain === "那";
  return {
    ...NOBODY,
    ...ofHead(head),
    start: at,
    end: head.end,
    count: one ? { min: 1, max: 1 } : null,
    reference: "definite",
    plural: !one,
  };
}

function anotherAt(view: PeopleView, at: number): PeoplePhrase | null {
  const word = textAt(ANOTHER, view.folded, at);
  if (word === null) return null;
  const from = at + word.length;
  const counted = countedAt(view, at, from, "another");
  if (counted !== null) return counted;
  if (!/^(?:其他|其它|其余|余下|剩余|剩下|别的)/.test(word)) return null;
  const head = headAt(view, from);
  if (head === null) return null;
  const count = { min: 2, max: null };
  return {
    ...NOBODY,
    ...ofHead(head),
    start: at,
    end: head.end,
    count,
    qualifier: word,
    reference: "another",
  };
}

function shareAt(view: PeopleView, at: number): PeoplePhrase | null {
  const word = textAt(OF_THEM, view.folded, at);
  // "藏身其中的3人": 其中 is a place.
  if (word === null || /[身在于入到]/.test(view.folded.charAt(at - 1))) return null;
  const from = at + word.length;
  const counted = countedAt(view, at, from, "definite");
  if (counted !== null) return { ...counted, share: { of: "count", whole: null } };
  const vague = textAt(VAGUE, view.folded, from);
  if (vague === null) return null;
  const head = headAt(view, from + vague.length);
  const end = head?.end ?? from + vague.length;
  const share: Share = { of: "some", whole: null };
  const qualifierSpan = { start: from, end: from + vague.length };
  return {
    ...NOBODY,
    ...ofHead(head),
    start: at,
    end,
    count: { min: 1, max: null },
    qualifier: vague,
    qualifierSpan,
    reference: "definite",
    share,
  };
}

function allAt(view: PeopleView, at: number): PeoplePhrase | null {
  const word = textAt(ALL, view.folded, at);
  if (word === null) return null;
  const from = at + word.length;
  const counted = countedAt(view, at, from, "definite");
  if (counted !== null) return { ...counted, share: { of: "all", whole: counted.count } };
  const head = headAt(view, from);
  if (head === null) return null;
  return {
    ...NOBODY,
    ...ofHead(head),
    start: at,
    end: head.end,
    reference: "definite",
    share: { of: "all", whole: null },
  };
}

function vagueAt(view: PeopleView, at: number): PeoplePhrase | null {
  const word = textAt(VAGUE, view.folded, at);
  if (word === null) return null;
  const head = headAt(view, at + word.length);
  if (head === null) return null;
  const qualifierSpan = { start: at, end: at + word.replace(/的$/, "").length };
  const qualifier = view.folded.slice(at, qualifierSpan.end);
  const told = { ...NOBODY, ...ofHead(head), start: at, end: head.end, qualifier, qualifierSpan };
  if (head.role !== null || head.sex !== null || head.age !== null)
    return { ...told, count: { min: 2, max: null } };
  // "部分人已被送回" are some of those told of; "许多人" people in general.
  if (!SOME.test(word)) return { ...told, count: { min: 2, max: null }, reference: "bare" };
  return { ...told, count: { min: 1, max: null }, reference: "definite", share: { of: "some", whole: null } };
}

function pronounAt(view: PeopleView, at: number): PeoplePhrase | null {
  const word = textAt(PRONOUN, view.folded, at);
  if (word !== null) {
    const plural = word.endsWith("们");
    const sex = plural ? null : word === "她" ? "female" : "male";
    return { ...NOBODY, start: at, end: at + word.length, reference: "pronoun", plural, sex };
  }
  const isObject =
    /[把将]/.test(view.folded[at - 1] ?? "") && textAt(OBJECT_PRONOUN, view.folded, at) !== null;
  return isObject ? { ...NOBODY, start: at, end: at + 1, reference: "pronoun" } : null;
}

function bareAt(view: PeopleView, at: number): PeoplePhrase | null {
  const kin = textAt(KIN, view.folded, at);
  if (kin !== null && KIN_OPENER.test(view.folded.slice(Math.max(0, at - 2), at))) {
    const count = { min: 1, max: 1 };
    const sex = FEMALE_KIN.test(kin) ? "female" : "male";
    return {
      ...NOBODY,
      start: at,
      end: at + kin.length,
      count,
      sex,
      reference: "definite",
      plural: false,
      noun: true,
    };
  }
  // "被捕的朝鲜人": the arrest is told of them.
  if (BEFALLEN.test(view.folded.slice(at, at + 3)) && view.folded[at + 2] === "的") return null;
  const head = headAt(view, at);
  if (head?.pair === true) return pairAt(view, at, head);
  if (head === null || head.role === null) return null;
  if (
    head.role === "other" &&
    head.sex === null &&
    head.age === null &&
    entryAt(view.lexicon.nouns, view.folded, at) !== null
  ) {
    return null;
  }
  const named = textAt(SOMEBODY, view.folded, head.end);
  if (named !== null || SURNAMED.test(view.folded.slice(Math.max(0, at - 3), at))) {
    const end = head.end + (named?.length ?? 0);
    return { ...NOBODY, ...ofHead(head), start: at, end, count: { min: 1, max: 1 }, plural: false };
  }
  // "他们的向导": as a rule one.
  const own = head.role === "helper" && /[他她]们?的$/.test(view.folded.slice(Math.max(0, at - 3), at));
  if (own)
    return { ...NOBODY, ...ofHead(head), start: at, end: head.end, count: { min: 1, max: 1 }, plural: false };
  const count = { min: 2, max: null };
  return { ...NOBODY, ...ofHead(head), start: at, end: head.end, count, reference: "bare" };
}

/** "朝鲜母子", "母子二人": two, or as many as are told behind them; of nobody in particular without people or number. */
function pairAt(view: PeopleView, at: number, head: Head): PeoplePhrase | null {
  const number = matchAt(PAIR_NUMBER, view.folded, head.end);
  if (number === null && head.role === null) return null;
  const told = number?.[1] === undefined ? 2 : (numeralAt(number[1], 0)?.min ?? 2);
  return {
    ...NOBODY,
    ...ofHead(head),
    start: at,
    end: head.end + (number?.[0].length ?? 0),
    count: { min: told, max: told },
    reference: head.role === null ? "definite" : "new",
  };
}

/** "带路的妇女", "负责接应的两人": those who help, without a number as a rule one. */
function guideAt(view: PeopleView, at: number, found: PeoplePhrase | null): PeoplePhrase | null {
  if (found !== null && found.reference !== "bare")
    return found.role === "refugee" || found.reference === "pronoun" ? found : { ...found, role: "helper" };
  const head = headAt(view, at);
  if (head === null || head.role === "refugee") return found;
  const count = { min: 1, max: 1 };
  return { ...NOBODY, ...ofHead(head), role: "helper", start: at, end: head.end, count, plural: false };
}

/** The words for people that begin at `at` of the folded text, or null. */
export function peopleAt(view: PeopleView, at: number): PeoplePhrase | null {
  const counted = (): PeoplePhrase | null => {
    const phrase = countedAt(view, at, at, "new");
    return phrase === null ? null : (partOf(view, phrase) ?? phrase);
  };
  const found =
    shareAt(view, at) ??
    anotherAt(view, at) ??
    definiteAt(view, at) ??
    allAt(view, at) ??
    vagueAt(view, at) ??
    counted() ??
    pronounAt(view, at) ??
    bareAt(view, at);
  const guides = GUIDING.test(view.folded.slice(Math.max(0, at - 16), at));
  const told = guides ? guideAt(view, at, found) : found;
  return told !== null && told.end <= view.to ? told : null;
}
