/**
 * Which statements are one happening, kept while candidates and constraints change.
 *
 * A change is made good around it. Let S be the clusters that it touches, N those that are tied to them by a
 * candidate or a constraint. S and N are clustered anew by themselves. When every cluster of N comes out as it was,
 * the whole would have come out so too: nothing outside N is tied to S, and what stands outside S goes on as if S
 * were not there, since two clusters that are not joined do not change each other. Otherwise the clusters of N that
 * came out otherwise are taken into S, and so on. Clusters that people joined are taken in as well: they may come out
 * as they were although what they are joined from did not.
 */
import type { ClusterTask } from "./cluster.ts";
import { clusterItems } from "./cluster.ts";
import type { Comparer } from "./compare.ts";
import type { Bound, Constraints, IndexPair } from "./constraints.ts";
import { incidentId } from "./incident.ts";
import type { Neighbours } from "./neighbours.ts";
import { NumberList, pairCode } from "./numbers.ts";
import type { Profile } from "./profile.ts";
import { inOrder } from "./profile.ts";
import type { Incident } from "./types.ts";

/** Statements held to be one happening, in order. */
export type Cluster = {
  readonly id: string;
  readonly members: readonly Profile[];
  /** The incident that was last made of it. */
  incident: Incident | null;
};

/** What a change did to the clusters. */
export type Renewal = { readonly gone: ReadonlySet<Cluster>; readonly made: readonly Cluster[] };

/** What clusters are made from. */
export type Ties = {
  readonly comparer: Comparer;
  readonly constraints: Constraints;
  readonly candidates: Neighbours;
};

export class Clusters {
  readonly #ties: Ties;
  readonly #clusterOf: (Cluster | null)[] = [];
  readonly #refused = new Map<string, readonly [Profile, Profile]>();

  /** Clusters all statements of a corpus that has not changed yet; `codes` are those of the candidates. */
  constructor(ties: Ties, codes: Float64Array) {
    this.#ties = ties;
    const { profiles } = ties.comparer.corpus;
    // Statements of a new corpus are numbered in their order.
    this.#cluster(profiles, { ...ties.constraints.all(), candidates: codes });
  }

  of(profile: Profile): Cluster | null {
    return this.#clusterOf[profile.index] ?? null;
  }

  /** All clusters, by their first statement. */
  all(): readonly Cluster[] {
    return this.#clusterOf.filter(
      (cluster, index): cluster is Cluster => cluster?.members[0]?.index === index,
    );
  }

  /** Pairs that had to be one and could not, since constraints forbid it, in order. */
  get refused(): readonly (readonly [Profile, Profile])[] {
    return [...this.#refused.values()].sort((p, q) => inOrder(p[0], q[0]) || inOrder(p[1], q[1]));
  }

  /**
   * Clusters again what a change touches: statements that are new or gone, or of which a candidate, constraint or
   * comparison is another than before.
   */
  renew(touched: Iterable<Profile>, removed: readonly Profile[]): Renewal {
    const inside = new Set<Profile>();
    const gone = new Set<Cluster>();
    const isRemoved = new Set(removed);
    const takeIn = (profile: Profile): void => {
      const cluster = this.of(profile);
      if (!isRemoved.has(profile)) inside.add(profile);
      if (cluster === null || gone.has(cluster)) return;
      gone.add(cluster);
      for (const member of cluster.members) if (!isRemoved.has(member)) inside.add(member);
    };
    for (const profile of removed) takeIn(profile);
    for (const profile of touched) takeIn(profile);
    for (;;) {
      const border = this.#borderOf(inside);
      const items = [...inside, ...[...border].flatMap(({ members }) => members)].sort(inOrder);
      const result = this.#clusterSome(items);
      const otherwise = [...border].filter((cluster) => !result.isWhole(cluster) || this.#isJudged(cluster));
      if (otherwise.length > 0) {
        for (const { members } of otherwise) for (const member of members) takeIn(member);
        continue;
      }
      for (const profile of removed) this.#clusterOf[profile.index] = null;
      this.#keepRefused(result.refused, inside, isRemoved);
      const made = result.groups
        .filter(([first]) => first && inside.has(first))
        .map((group) => this.#put(group));
      return { gone, made };
    }
  }

  /** Whether people judged statements of a cluster to be one with others. */
  #isJudged({ members }: Cluster): boolean {
    return members.some((profile) => this.#ties.constraints.boundTo(profile, "same").length > 0);
  }

  /** The clusters outside that are tied to what is inside. */
  #borderOf(inside: ReadonlySet<Profile>): ReadonlySet<Cluster> {
    const border = new Set<Cluster>();
    for (const profile of inside) {
      for (const other of this.#tiedTo(profile)) {
        const cluster = inside.has(other) ? null : this.of(other);
        if (cluster) border.add(cluster);
      }
    }
    return border;
  }

  *#tiedTo(profile: Profile): Generator<Profile> {
    const { candidates, constraints, comparer } = this.#ties;
    for (const ties of [candidates.of(profile.index), constraints.oneWith(profile)]) {
      for (const index of ties) {
        const other = comparer.corpus.profiles[index];
        if (other) yield other;
      }
    }
  }

  #clusterSome(items: readonly Profile[]): {
    readonly groups: readonly (readonly Profile[])[];
    readonly refused: readonly (readonly [Profile, Profile])[];
    isWhole(cluster: Cluster): boolean;
  } {
    const places = new Map(items.map(({ index }, place) => [index, place]));
    const { candidates, constraints } = this.#ties;
    const codes = new NumberList();
    const pairs = (tiesOf: (profile: Profile) => Iterable<number>): IndexPair[] => {
      const found: IndexPair[] = [];
      items.forEach((profile, place) => {
        for (const index of tiesOf(profile)) {
          const other = places.get(index);
          if (other !== undefined && place < other) found.push([place, other]);
        }
      });
      return found;
    };
    for (const [a, b] of pairs(({ index }) => candidates.of(index))) codes.push(pairCode(a, b));
    const bound = (way: keyof Bound): IndexPair[] => pairs((profile) => constraints.boundTo(profile, way));
    const { clusters, refused } = clusterItems(
      this.#task(items, {
        ...{ must: bound("must"), cannot: bound("cannot") },
        ...{ same: bound("same"), different: bound("different") },
        candidates: codes.values(),
      }),
    );
    const groups = clusters.map((places) => places.flatMap((place) => items[place] ?? []));
    const groupOf = new Map(groups.flatMap((group) => group.map((profile) => [profile, group])));
    return {
      groups,
      refused: refused.flatMap(([a, b]) => {
        const [first, second] = [items[a], items[b]];
        return first && second ? [[first, second] as const] : [];
      }),
      isWhole({ members }) {
        const [first] = members;
        const group = first && groupOf.get(first);
        return group?.length === members.length && members.every((member) => groupOf.get(member) === group);
      },
    };
  }

  #cluster(items: readonly Profile[], ties: Pick<ClusterTask, keyof Bound | "candidates">): void {
    const { clusters, refused } = clusterItems(this.#task(items, ties));
    for (const places of clusters) this.#put(places.flatMap((place) => items[place] ?? []));
    for (const [a, b] of refused) {
      const [first, second] = [items[a], items[b]];
      if (first && second) this.#refused.set(`${first.index} ${second.index}`, [first, second]);
    }
  }

  #task(items: readonly Profile[], ties: Pick<ClusterTask, keyof Bound | "candidates">): ClusterTask {
    const { comparer } = this.#ties;
    const { corpus } = comparer;
    const item = (place: number): Profile => {
      const profile = items[place];
      if (!profile) throw new RangeError("no such item");
      return profile;
    };
    return {
      ...ties,
      size: items.length,
      prior: comparer.prior,
      evidence: (a, b) =>
        corpus.farApart(item(a), item(b)) ? Number.NEGATIVE_INFINITY : comparer.evidence(item(a), item(b)),
    };
  }

  #put(members: readonly Profile[]): Cluster {
    const cluster: Cluster = { id: incidentId(members.map(({ id }) => id)), members, incident: null };
    for (const { index } of members) this.#clusterOf[index] = cluster;
    return cluster;
  }

  #keepRefused(
    refused: readonly (readonly [Profile, Profile])[],
    inside: ReadonlySet<Profile>,
    removed: ReadonlySet<Profile>,
  ): void {
    const isInside = (profile: Profile): boolean => inside.has(profile) || removed.has(profile);
    for (const [key, [a, b]] of this.#refused) if (isInside(a) || isInside(b)) this.#refused.delete(key);
    for (const [a, b] of refused)
      if (isInside(a) || isInside(b)) this.#refused.set(`${a.index} ${b.index}`, [a, b]);
  }
}
