/**
 * Constraints that bind harder than scores: what one document tells apart is different, what it says is the
 * same is the same, and what a person judged stands. They bind transitively: clusters inherit them.
 */

import type { Corpus } from "./corpus.ts";
import { comparePlace, compareTime, compareWho, isSettled, peopleMeet } from "./features.ts";
import type { Profile } from "./profile.ts";
import type { Judgement } from "./types.ts";

/** Pairs of profile indexes. */
export type IndexPair = readonly [number, number];

export type Constraints = {
  readonly must: readonly IndexPair[];
  readonly cannot: readonly IndexPair[];
  /** Judgements that contradict others, by statement ids; the verdict `different` then holds. */
  readonly contradictions: readonly Judgement[];
};

/** Words that set a group apart from those told before, in the words for the people. */
const SETS_APART =
  /\b(an)?others?\b|\b(more|additional|further|remaining|remainder|rest)\b|나머지|다른|추가|또\s|其他|其余|其餘|另|otr[oa]s?\b/iu;

/** `hint`: one sign that may rest on a misreading; it weighs, but does not bind. */
export type Apartness = "apart" | "hint" | "together";

/** So many signs bind. */
const BINDING = 2;

/**
 * Whether one document tells two event statements of the same act apart. Figures that exclude each other
 * from the same mouth, another day, another place, another role bind; a single weaker sign (feared here and
 * told there, "another", two figures in one breath) is a hint, two of them bind. Rival figures for
 * one day from different speakers are no sign: they are left to the score.
 */
export function apartnessOf(a: Profile, b: Profile, corpus: Corpus): Apartness {
  if (a.document !== b.document || a.act !== b.act || a === b || saysSame(a, b)) return "together";
  const signs = signsOfApartness(a, b, corpus);
  if (signs >= BINDING) return "apart";
  return signs > 0 ? "hint" : "together";
}

function signsOfApartness(a: Profile, b: Profile, corpus: Corpus): number {
  const who = compareWho(a, b);
  if (who === "different") return BINDING;
  let signs = who === "uncertain" ? 1 : 0;
  const exclude = !peopleMeet(a, b);
  const clear = exclude || speaksSame(a, b) ? BINDING : 1;
  // What is feared for some is not what is told of others ("600 were returned, 2,000 face it").
  if ((a.phase === "ahead" && b.phase === "told") || (a.phase === "told" && b.phase === "ahead")) signs += 1;
  if (exclude && speaksSame(a, b)) signs += a.phase === b.phase ? BINDING : 1;
  const time = compareTime(a, b, corpus);
  // Rival figures are told of one day; where no day is told, two figures are rather two groups.
  if (exclude && !speaksSame(a, b) && !isSettled(time)) signs += 1;
  if (time === "off" || time === "contradict" || time === "suspect") signs += clear;
  else if (time === "near") signs += 1;
  const place = comparePlace(a, b);
  if (place === "otherProvince" || place === "otherSite" || place === "otherCountry") signs += clear;
  // "80 by one count, 90 by another" names rival figures in one breath; one mouth names two groups.
  if (inOneBreath(a, b) && speaksSame(a, b)) signs += exclude ? BINDING : 1;
  if (SETS_APART.test(a.statement.people.text) || SETS_APART.test(b.statement.people.text)) signs += 1;
  return signs;
}

/** Whether either statement is marked by its reader as the same happening as the other. */
export function saysSame(a: Profile, b: Profile): boolean {
  return (a.statement.sameAs?.includes(b.id) ?? false) || (b.statement.sameAs?.includes(a.id) ?? false);
}

function speaksSame(a: Profile, b: Profile): boolean {
  return a.origin === b.origin && a.description === b.description;
}

/** Quotes that share words: one sentence that names two groups. */
function inOneBreath(a: Profile, b: Profile): boolean {
  const x = a.statement.quote;
  const y = b.statement.quote;
  return x.start < y.end && y.start < x.end && a.statement.people.text !== b.statement.people.text;
}

/** The constraints of all documents and judgements. Pairs are ordered; unknown ids in judgements are passed over. */
export function constraintsOf(corpus: Corpus, judgements: readonly Judgement[] = []): Constraints {
  const indexes = new Map(corpus.profiles.map((profile) => [profile.id, profile.index]));
  const must: IndexPair[] = [];
  const cannot: IndexPair[] = [];
  const judged = judgementsByPair(judgements, indexes);
  for (const members of corpus.byDocument) {
    const reach = corpus.reachIn(members);
    if (reach < members.length) {
      for (const profile of members) must.push(...farPairs(profile, corpus, judged));
    }
    for (let i = 0; i < members.length; i++) {
      for (let j = i + 1; j < Math.min(members.length, i + 1 + reach); j++) {
        const a = members[i];
        const b = members[j];
        if (!a || !b || a.act !== b.act) continue;
        if (judged.size > 0 && judged.has(pairKey(a.index, b.index))) continue;
        if (saysSame(a, b)) must.push(orderedPair(a.index, b.index));
        else if (apartnessOf(a, b, corpus) === "apart") cannot.push(orderedPair(a.index, b.index));
      }
    }
  }
  const contradictions: Judgement[] = [];
  for (const { judgement, pair, contradicted } of judged.values()) {
    (judgement.verdict === "same" ? must : cannot).push(pair);
    contradictions.push(...contradicted);
  }
  return { must, cannot, contradictions };
}

/** What a statement of a long document is said to be the same as, however far from it. */
function farPairs(profile: Profile, corpus: Corpus, judged: ReadonlyMap<string, Judged>): IndexPair[] {
  return (profile.statement.sameAs ?? []).flatMap((id): IndexPair[] => {
    const other = corpus.named(profile, id);
    if (other === null || other === profile || other.act !== profile.act) return [];
    if (judged.has(pairKey(profile.index, other.index))) return [];
    return [orderedPair(profile.index, other.index)];
  });
}

type Judged = { readonly judgement: Judgement; readonly pair: IndexPair; readonly contradicted: Judgement[] };

function judgementsByPair(
  judgements: readonly Judgement[],
  indexes: ReadonlyMap<string, number>,
): Map<string, Judged> {
  const judged = new Map<string, Judged>();
  // `different` first, so that it stands where two judgements of one pair contradict each other.
  const ordered = [...judgements].sort((a, b) => a.verdict.localeCompare(b.verdict));
  for (const judgement of ordered) {
    const a = indexes.get(judgement.statements[0]);
    const b = indexes.get(judgement.statements[1]);
    if (a === undefined || b === undefined || a === b) continue;
    const earlier = judged.get(pairKey(a, b));
    if (!earlier) judged.set(pairKey(a, b), { judgement, pair: orderedPair(a, b), contradicted: [] });
    else if (earlier.judgement.verdict !== judgement.verdict) earlier.contradicted.push(judgement);
  }
  return judged;
}

function orderedPair(a: number, b: number): IndexPair {
  return a < b ? [a, b] : [b, a];
}

function pairKey(a: number, b: number): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}
