import { visitCandidates } from "./blocking.ts";
import { clusterItems } from "./cluster.ts";
import { Comparer } from "./compare.ts";
import type { IndexPair } from "./constraints.ts";
import { constraintsOf } from "./constraints.ts";
import { Corpus } from "./corpus.ts";
import { assemble, incidentId } from "./incident.ts";
import { firstOf, NumberList, pairCode, secondOf } from "./numbers.ts";
import type { Naming } from "./profile.ts";
import { isUncertain, relationsOf } from "./relations.ts";
import { textReprints } from "./story.ts";
import type { Incident, Judgement, ReadDocument, TextReprint } from "./types.ts";
import type { Weights } from "./weights.ts";
import { DEFAULT_WEIGHTS } from "./weights.ts";

export type LinkOptions = Naming & {
  readonly weights?: Weights;
  /** What people decided; binds harder than any score. */
  readonly judgements?: readonly Judgement[];
};

export type Linked = {
  /** Every event statement is in exactly one incident. In the order of their ids. */
  readonly incidents: readonly Incident[];
  /** Documents with statements that are wholly or partly another's text. */
  readonly reprints: readonly TextReprint[];
  /** Judgements that contradict each other; `different` holds until a person settles it. */
  readonly contradictions: readonly Judgement[];
};

/**
 * Finds which event statements, of any documents and languages, tell of the same act on the same people.
 * Pure, and the same for any order of documents and statements. Near linear in the statements.
 */
export function linkStatements(readings: readonly ReadDocument[], options: LinkOptions = {}): Linked {
  const corpus = new Corpus(inOrder(readings), options);
  const comparer = new Comparer(corpus, options.weights ?? DEFAULT_WEIGHTS);
  const { profiles } = corpus;
  const constraints = constraintsOf(corpus, options.judgements);
  const candidates = new NumberList();
  visitCandidates(corpus, (a, b) => {
    if (comparer.score(a, b) > DOUBT && !corpus.farApart(a, b)) candidates.push(pairCode(a.index, b.index));
  });
  const { clusters, refused } = clusterItems({
    size: profiles.length,
    must: constraints.must,
    cannot: constraints.cannot,
    candidates: candidates.values(),
    evidence: (a, b) =>
      corpus.farApart(profiles[a]!, profiles[b]!)
        ? Number.NEGATIVE_INFINITY
        : comparer.evidence(profiles[a]!, profiles[b]!),
    prior: comparer.prior,
  });
  const groups = clusters.map((members) => members.map((index) => profiles[index]!));
  const ids = groups.map((members) => incidentId(members.map(({ id }) => id)));
  const uncertain = uncertainPairs(clusters, candidates.values(), constraints.cannot, (a, b) =>
    isUncertain(groups[a]!, groups[b]!, comparer),
  );
  const relations = relationsOf({ clusters: groups, uncertain }, comparer, (cluster) => ids[cluster]!);
  const incidents = groups.map((members, cluster) =>
    assemble(members, relations[cluster] ?? [], (profile) => corpus.storyOf(profile), options),
  );
  return {
    incidents: incidents.sort((a, b) => (a.id < b.id ? -1 : 1)),
    reprints: textReprints(corpus.stories),
    contradictions: [
      ...constraints.contradictions,
      ...refused.map(
        ([a, b]): Judgement => ({ verdict: "same", statements: [profiles[a]!.id, profiles[b]!.id] }),
      ),
    ],
  };
}

/**
 * Pairs that score above this (hundredths of a bit) may be one when others of their clusters speak for it;
 * those that stay apart are shown as doubtful.
 */
const DOUBT = -200;

/** The documents that tell of anything, with their statements, in the order of their ids. */
export function inOrder(readings: readonly ReadDocument[]): ReadDocument[] {
  return readings
    .filter(({ statements }) => statements.length > 0)
    .sort(
      (a, b) => compareText(a.document.id, b.document.id) || compareText(a.document.path, b.document.path),
    )
    .map(({ document, sketch, statements }) => ({
      document,
      sketch,
      statements: [...statements].sort((a, b) => compareText(a.id, b.id)),
    }));
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Pairs of clusters, not told apart, that came close to being joined. */
function uncertainPairs(
  clusters: readonly (readonly number[])[],
  close: Float64Array,
  cannot: readonly IndexPair[],
  isClose: (a: number, b: number) => boolean,
): IndexPair[] {
  const clusterOf = new Map<number, number>();
  clusters.forEach((members, cluster) => {
    for (const member of members) clusterOf.set(member, cluster);
  });
  const clusterPair = (x: number, y: number): number | null => {
    const a = clusterOf.get(x) ?? 0;
    const b = clusterOf.get(y) ?? 0;
    return a === b ? null : pairCode(Math.min(a, b), Math.max(a, b));
  };
  const apart = new Set(cannot.map(([a, b]) => clusterPair(a, b)));
  const near = new NumberList();
  for (const code of close) {
    const pair = clusterPair(firstOf(code), secondOf(code));
    if (pair !== null && !apart.has(pair)) near.push(pair);
  }
  const pairs: IndexPair[] = [];
  for (const pair of near.distinct()) {
    if (isClose(firstOf(pair), secondOf(pair))) pairs.push([firstOf(pair), secondOf(pair)]);
  }
  return pairs;
}
