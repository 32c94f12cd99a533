/**
 * Constraints that bind harder than scores: what one document tells apart is different, what it says is the
 * same is the same, and what a person judged stands. They bind transitively: clusters inherit them.
 */

import { apartnessOf, saysSame } from "./apartness.ts";
import type { Corpus } from "./corpus.ts";
import type { Profile } from "./profile.ts";
import type { Judgement } from "./types.ts";

/** Pairs of profile indexes. */
export type IndexPair = readonly [number, number];

type Ties = Map<number, number[]>;
/** Statements of one document by index: which it tells to be the same, which it tells apart. */
type Told = { readonly must: Ties; readonly cannot: Ties };
/** What people judged of one pair. */
type Judged = { readonly judgement: Judgement; readonly a: Profile; readonly b: Profile };

/** Pairs that are bound, by who binds them: documents (`must`, `cannot`) or people (`same`, `different`). */
export type Bound = {
  readonly must: readonly IndexPair[];
  readonly cannot: readonly IndexPair[];
  readonly same: readonly IndexPair[];
  readonly different: readonly IndexPair[];
};

const NONE: readonly never[] = [];

/** Keeps the constraints of documents and judgements while they come and go. */
export class Constraints {
  readonly #corpus: Corpus;
  /** By number of the document; those that tell nothing of the kind are left out. */
  readonly #told = new Map<number, Told>();
  #judged: ReadonlyMap<string, Judged> = new Map();
  #judgedOf: ReadonlyMap<number, readonly Judged[]> = new Map();
  #contradictions: readonly Judgement[] = NONE;

  constructor(corpus: Corpus, judgements: readonly Judgement[] = NONE) {
    this.#corpus = corpus;
    corpus.byDocument.forEach((_, document) => {
      this.add(document);
    });
    this.judge(judgements);
  }

  /** Judgements that contradict others; the verdict `different` then holds. */
  get contradictions(): readonly Judgement[] {
    return this.#contradictions;
  }

  /** Adds what a document of the corpus tells. */
  add(document: number): void {
    const told = toldIn(this.#corpus.byDocument[document] ?? NONE, this.#corpus);
    if (told) this.#told.set(document, told);
  }

  remove(document: number): void {
    this.#told.delete(document);
  }

  /**
   * Puts judgements in the place of the earlier ones; those on statements that are not here are passed over. Returns
   * the statements of which something else is judged than before.
   */
  judge(judgements: readonly Judgement[]): readonly Profile[] {
    const before = this.#judged;
    const contradictions: Judgement[] = [];
    const judged = new Map<string, Judged>();
    // `different` first, so that it stands where two judgements of one pair contradict each other.
    for (const judgement of judgements.toSorted(
      (p, q) => Number(q.verdict === "different") - Number(p.verdict === "different"),
    )) {
      const [a, b] = judgement.statements.map((id) => this.#corpus.profile(id));
      if (!a || !b || a === b) continue;
      const key = pairKey(a, b);
      const earlier = judged.get(key);
      if (!earlier) judged.set(key, { judgement, a, b });
      else if (earlier.judgement.verdict !== judgement.verdict) contradictions.push(judgement);
    }
    const judgedOf = new Map<number, Judged[]>();
    for (const one of judged.values()) {
      for (const { index } of [one.a, one.b]) judgedOf.set(index, [...(judgedOf.get(index) ?? []), one]);
    }
    this.#judged = judged;
    this.#judgedOf = judgedOf;
    this.#contradictions = contradictions;
    const changed = [...judged, ...before].filter(
      ([key]) => judged.get(key)?.judgement.verdict !== before.get(key)?.judgement.verdict,
    );
    return changed.flatMap(([, { a, b }]) => [a, b]);
  }

  /** The statements that a statement is to be one with, whoever says so. */
  oneWith(profile: Profile): readonly number[] {
    return [...this.boundTo(profile, "must"), ...this.boundTo(profile, "same")];
  }

  /** The statements that a statement cannot be one with, whoever says so. */
  apartFrom(profile: Profile): readonly number[] {
    return [...this.boundTo(profile, "cannot"), ...this.boundTo(profile, "different")];
  }

  /** All pairs, the smaller index first. */
  all(): Bound {
    const bound = new Set(this.#judgedOf.keys());
    for (const { must, cannot } of this.#told.values())
      for (const index of [...must.keys(), ...cannot.keys()]) bound.add(index);
    const profiles = [...bound].sort((a, b) => a - b).flatMap((index) => this.#corpus.profiles[index] ?? []);
    const pairs = (ties: (profile: Profile) => readonly number[]): IndexPair[] =>
      profiles.flatMap((profile) =>
        ties(profile).flatMap((other): IndexPair[] =>
          profile.index < other ? [[profile.index, other]] : [],
        ),
      );
    return {
      must: pairs((profile) => this.boundTo(profile, "must")),
      cannot: pairs((profile) => this.boundTo(profile, "cannot")),
      same: pairs((profile) => this.boundTo(profile, "same")),
      different: pairs((profile) => this.boundTo(profile, "different")),
    };
  }

  /** The statements bound to a statement in one way. What a document tells of a pair that people judged is void. */
  boundTo(profile: Profile, way: keyof Bound): readonly number[] {
    const judged = this.#judgedOf.get(profile.index) ?? NONE;
    const otherOf = ({ a, b }: Judged): number => (a === profile ? b : a).index;
    if (way === "same" || way === "different")
      return judged.filter(({ judgement }) => judgement.verdict === way).map(otherOf);
    const told = this.#told.get(profile.document)?.[way].get(profile.index) ?? NONE;
    if (judged.length === 0) return told;
    const others = new Set(judged.map(otherOf));
    return told.filter((other) => !others.has(other));
  }
}

/** What one document tells; null where it tells nothing of the kind. */
function toldIn(members: readonly Profile[], corpus: Corpus): Told | null {
  const must: Ties = new Map();
  const cannot: Ties = new Map();
  const reach = corpus.reachIn(members);
  if (reach < members.length) for (const profile of members) tieFar(profile, corpus, must);
  for (let i = 0; i < members.length; i++) {
    for (let j = i + 1; j < Math.min(members.length, i + 1 + reach); j++) {
      const a = members[i];
      const b = members[j];
      if (!a || !b || a.act !== b.act) continue;
      if (saysSame(a, b)) tie(must, a, b);
      else if (apartnessOf(a, b, corpus) === "apart") tie(cannot, a, b);
    }
  }
  return must.size + cannot.size === 0 ? null : { must, cannot };
}

/** What a statement of a long document is said to be the same as, however far from it. */
function tieFar(profile: Profile, corpus: Corpus, must: Ties): void {
  for (const id of profile.statement.sameAs ?? []) {
    const other = corpus.named(profile, id);
    if (other !== null && other !== profile && other.act === profile.act) tie(must, profile, other);
  }
}

function tie(ties: Ties, a: Profile, b: Profile): void {
  for (const [one, other] of [
    [a.index, b.index],
    [b.index, a.index],
  ] as const) {
    const others = ties.get(one) ?? [];
    ties.set(one, others);
    if (!others.includes(other)) others.push(other);
  }
}

function pairKey(a: Profile, b: Profile): string {
  return a.id < b.id ? `${a.id} ${b.id}` : `${b.id} ${a.id}`;
}
