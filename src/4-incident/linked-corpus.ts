import type { BlockingLimits } from "./blocking.ts";
import { BLOCKING_LIMITS, Blocking } from "./blocking.ts";
import type { Visit } from "./blocks.ts";
import type { Cluster, Renewal } from "./clusters.ts";
import { Clusters } from "./clusters.ts";
import { Comparer } from "./compare.ts";
import { Constraints } from "./constraints.ts";
import { Corpus } from "./corpus.ts";
import { Neighbours } from "./neighbours.ts";
import { firstOf, NumberList, pairCode, secondOf } from "./numbers.ts";
import type { Naming, Profile } from "./profile.ts";
import type { Statistics } from "./statistics.ts";
import { textReprints } from "./story.ts";
import type { Judgement, ReadDocument, TextReprint } from "./types.ts";
import type { Weights } from "./weights.ts";
import { DEFAULT_WEIGHTS } from "./weights.ts";

export type LinkingRules = Naming & {
  readonly weights?: Weights;
  readonly limits?: BlockingLimits;
};

/**
 * Pairs that score above this (hundredths of a bit) may be one when others of their clusters speak for it;
 * those that stay apart are shown as doubtful.
 */
const DOUBT = -200;

const NONE: readonly never[] = [];

/** Documents taken out, and their statements. */
type Removed = { readonly documents: readonly number[]; readonly profiles: readonly Profile[] };

/** A corpus with its candidates, constraints and clusters, all kept while documents and judgements change. */
export class LinkedCorpus {
  readonly corpus: Corpus;
  readonly comparer: Comparer;
  readonly constraints: Constraints;
  readonly candidates: Neighbours;
  readonly clusters: Clusters;
  readonly #blocking: Blocking;
  readonly #numbers = new Map<string, number>();
  #judgements: readonly Judgement[];

  /** Links all documents at once. Near linear in their statements. */
  constructor(
    readings: readonly ReadDocument[],
    judgements: readonly Judgement[],
    rules: LinkingRules,
    statistics: Statistics | null,
  ) {
    this.#judgements = judgements;
    const limits = rules.limits ?? BLOCKING_LIMITS;
    this.corpus = new Corpus(readings, rules, statistics, limits.texts);
    this.comparer = new Comparer(this.corpus, rules.weights ?? DEFAULT_WEIGHTS);
    this.constraints = new Constraints(this.corpus, judgements);
    this.#blocking = new Blocking(this.corpus, limits);
    for (const { document, position } of this.corpus.stories.stories)
      this.#numbers.set(document.id, position);
    const codes = new NumberList();
    this.#blocking.load((a, b) => {
      if (this.#isClose(a, b)) codes.push(pairCode(a.index, b.index));
    });
    this.candidates = new Neighbours(this.corpus.profiles.length, codes.values());
    this.clusters = new Clusters(this, codes.values());
  }

  /** How many documents there are room for: those here and those that were taken out. */
  get size(): number {
    return this.corpus.byDocument.length;
  }

  /**
   * Puts documents in the place of their earlier readings, takes others out, and links again what that touches. The
   * result is the same as if all were linked at once, under the same statistics.
   */
  change(
    put: readonly ReadDocument[],
    removed: readonly string[],
    judgements: readonly Judgement[] | null,
  ): Renewal {
    const shaken = new NumberList();
    const shake = (a: number, b: number): void => shaken.push(pairCode(Math.min(a, b), Math.max(a, b)));
    const touched = new Set<Profile>();
    const gone = this.#takeOut([...removed, ...put.map(({ document }) => document.id)], shake, touched);
    const { added, families } = this.corpus.change(gone.documents, put);
    for (const [at, { document }] of put.entries()) this.#numbers.set(document.id, added[at] ?? 0);
    for (const document of added) this.constraints.add(document);
    this.#blockAgain(added, families, shake, touched);
    this.#weighAgain(shaken, touched);
    const isJudgedAgain = judgements !== null || gone.profiles.length > 0 || added.length > 0;
    if (judgements !== null) this.#judgements = judgements;
    if (isJudgedAgain) for (const profile of this.constraints.judge(this.#judgements)) touched.add(profile);
    for (const profile of gone.profiles) touched.delete(profile);
    return this.clusters.renew(touched, gone.profiles);
  }

  /** Documents that are wholly or partly another's text, in order. */
  reprints(): TextReprint[] {
    return textReprints(this.corpus.stories);
  }

  /** Judgements that contradict each other; `different` holds until a person settles it. */
  contradictions(): Judgement[] {
    const refused = this.clusters.refused.map(
      ([a, b]): Judgement => ({ verdict: "same", statements: [a.id, b.id] }),
    );
    return [...this.constraints.contradictions, ...refused];
  }

  /** The clusters that candidates tie to one. */
  tiedTo(cluster: Cluster): ReadonlySet<Cluster> {
    return this.#clustersOf(cluster, ({ index }) => this.candidates.of(index));
  }

  /** The clusters that candidates tie to one, but for those told apart from it. */
  closeTo(cluster: Cluster): ReadonlySet<Cluster> {
    const close = this.#clustersOf(cluster, ({ index }) => this.candidates.of(index));
    for (const apart of this.#clustersOf(cluster, (profile) => this.constraints.apartFrom(profile)))
      close.delete(apart);
    return close;
  }

  /** Takes documents out of everything but the clusters. */
  #takeOut(ids: readonly string[], shake: Visit, touched: Set<Profile>): Removed {
    const documents = [...new Set(ids)].flatMap((id) => this.#numbers.get(id) ?? NONE);
    const profiles = documents.flatMap((document) => this.corpus.byDocument[document] ?? NONE);
    for (const profile of profiles) {
      this.#blocking.remove(profile, shake);
      for (const other of this.candidates.drop(profile.index)) touched.add(this.#profile(other));
    }
    for (const document of documents) this.constraints.remove(document);
    for (const id of ids) this.#numbers.delete(id);
    return { documents, profiles };
  }

  /** Puts new documents, and those that have come into another family of texts, into the blocks. */
  #blockAgain(
    added: readonly number[],
    families: ReadonlyMap<number, number>,
    shake: Visit,
    touched: Set<Profile>,
  ): void {
    const isNew = new Set(added);
    const moved = [...families.keys()].filter((document) => !isNew.has(document));
    const statementsOf = (document: number) => this.corpus.byDocument[document] ?? NONE;
    for (const profile of moved.flatMap(statementsOf)) {
      this.#blocking.remove(profile, shake);
      for (const other of this.candidates.of(profile.index)) shake(profile.index, other);
    }
    for (const [document, family] of families) this.corpus.stories.setFamily(document, family);
    for (const profile of [...moved, ...added].flatMap(statementsOf)) {
      this.#blocking.insert(profile, shake);
      touched.add(profile);
    }
  }

  /** Looks again at every pair that may have become a candidate or ceased to be one. */
  #weighAgain(shaken: NumberList, touched: Set<Profile>): void {
    for (const code of shaken.distinct()) {
      const a = this.#profile(firstOf(code));
      const b = this.#profile(secondOf(code));
      if (!this.corpus.has(a) || !this.corpus.has(b)) continue;
      const was = this.candidates.has(a.index, b.index);
      const is = this.#isClose(a, b) && this.#blocking.meet(a, b);
      if (was === is) continue;
      if (is) this.candidates.tie(a.index, b.index);
      else this.candidates.untie(a.index, b.index);
      touched.add(a).add(b);
    }
  }

  #isClose(a: Profile, b: Profile): boolean {
    return this.comparer.isAbove(a, b, DOUBT) && !this.corpus.farApart(a, b);
  }

  #profile(index: number): Profile {
    const profile = this.corpus.profiles[index];
    if (!profile) throw new RangeError("statement of another corpus");
    return profile;
  }

  /** The other clusters of the statements that those of a cluster are tied to. */
  #clustersOf(cluster: Cluster, tied: (profile: Profile) => Iterable<number>): Set<Cluster> {
    const found = new Set<Cluster>();
    for (const member of cluster.members) {
      for (const index of tied(member)) {
        const other = this.clusters.of(this.#profile(index));
        if (other && other !== cluster) found.add(other);
      }
    }
    return found;
  }
}
