import type { Cluster } from "./clusters.ts";
import { assemble } from "./incident.ts";
import type { LinkingRules } from "./linked-corpus.ts";
import { LinkedCorpus } from "./linked-corpus.ts";
import type { Told } from "./relations.ts";
import { isUncertain, relationsOf, toldOf } from "./relations.ts";
import type { Statistics } from "./statistics.ts";
import type { Incident, Judgement, ReadDocument, TextReprint } from "./types.ts";

export type Change = {
  /** Readings that are new, or that stand in the place of a document's earlier one. */
  readonly put?: readonly ReadDocument[];
  /** Ids of documents taken out. */
  readonly removed?: readonly string[];
  /** Everything that people judged; absent where that is as it was. */
  readonly judgements?: readonly Judgement[];
};

/** What a change did to the incidents; both in the order of their ids. */
export type Effect = { readonly changed: readonly Incident[]; readonly gone: readonly string[] };

/** From when on all is linked anew, in shares of the documents that were linked at once last. */
export type AnewLimits = {
  /** A change of more than this is no change: linking all is then faster. */
  readonly large: number;
  /** What has come since, and what it has taken the place of, is at most this. */
  readonly worn: number;
};

const ANEW_LIMITS: AnewLimits = { large: 0.1, worn: 1 };

/**
 * Links documents that come and go. Whatever the changes were, the incidents are those that linking all documents at
 * once gives, under the same statistics. A change costs what it touches, not what there is.
 */
export class Linker {
  readonly #rules: LinkingRules;
  /** Null: what is usual is read from the documents themselves, so that every change may touch everything. */
  readonly #statistics: Statistics | null;
  readonly #limits: AnewLimits;
  readonly #readings = new Map<string, ReadDocument>();
  #judgements: readonly Judgement[] = [];
  #linked: LinkedCorpus | null = null;
  /** Documents when all was linked last. */
  #linkedSize = 0;

  constructor(
    rules: LinkingRules = {},
    statistics: Statistics | null = null,
    limits: AnewLimits = ANEW_LIMITS,
  ) {
    this.#rules = rules;
    this.#statistics = statistics;
    this.#limits = limits;
  }

  /** Makes a change. */
  update(change: Change): Effect {
    const brought = [
      ...new Map((change.put ?? []).map((reading) => [reading.document.id, reading])).values(),
    ];
    // A document that tells of nothing takes no part in linking.
    const put = brought.filter(({ statements }) => statements.length > 0);
    const empty = brought.filter(({ statements }) => statements.length === 0);
    const removed = [...(change.removed ?? []), ...empty.map(({ document }) => document.id)];
    for (const id of removed) this.#readings.delete(id);
    for (const reading of put) this.#readings.set(reading.document.id, reading);
    if (change.judgements) this.#judgements = change.judgements;
    const linked = this.#linked;
    if (linked === null || this.#statistics === null || this.#isLarge(linked, put.length + removed.length))
      return this.#linkAll();
    const { gone, made } = linked.change(put, removed, change.judgements ?? null);
    const before = new Map([...gone].flatMap(({ id, incident }) => (incident ? [[id, incident]] : [])));
    const related = relatedTo(made, gone, linked);
    for (const { id, incident } of related) if (incident) before.set(id, incident);
    this.#assembleAll(related, linked);
    return effectOf(before, incidentsOf(related));
  }

  /** Every event statement is in exactly one incident. In the order of their ids. */
  incidents(): readonly Incident[] {
    return incidentsOf(this.#linked?.clusters.all() ?? []).sort(byId);
  }

  /** The incident that holds a statement. */
  incidentOf(statement: string): Incident | null {
    const profile = this.#linked?.corpus.profile(statement);
    return profile ? (this.#linked?.clusters.of(profile)?.incident ?? null) : null;
  }

  /** Documents with statements that are wholly or partly another's text. */
  reprints(): readonly TextReprint[] {
    return this.#linked?.reprints() ?? [];
  }

  /** Judgements that contradict each other; `different` holds until a person settles it. */
  contradictions(): readonly Judgement[] {
    return this.#linked?.contradictions() ?? [];
  }

  #isLarge(linked: LinkedCorpus, changed: number): boolean {
    const { large, worn } = this.#limits;
    return (
      changed > Math.max(1, this.#linkedSize) * large ||
      linked.size + changed > Math.max(1, this.#linkedSize) * (1 + worn)
    );
  }

  #linkAll(): Effect {
    const before = new Map(this.incidents().map((incident) => [incident.id, incident]));
    // What there was is let go first: there is no room for two.
    this.#linked = null;
    const readings = [...this.#readings.values()];
    const linked = new LinkedCorpus(readings, this.#judgements, this.#rules, this.#statistics);
    const clusters = linked.clusters.all();
    this.#assembleAll(clusters, linked);
    this.#linked = linked;
    this.#linkedSize = readings.length;
    return effectOf(before, incidentsOf(clusters));
  }

  #assembleAll(clusters: Iterable<Cluster>, linked: LinkedCorpus): void {
    const { comparer, corpus } = linked;
    const told = new Map<Cluster, readonly Told[]>();
    const toldBy = (cluster: Cluster): readonly Told[] => {
      const known = told.get(cluster) ?? toldOf(cluster, (profile) => linked.clusters.of(profile), comparer);
      told.set(cluster, known);
      return known;
    };
    for (const cluster of clusters) {
      const overlapping = [...linked.closeTo(cluster)].filter(
        (other) =>
          !toldBy(cluster).some(({ to }) => to === other) &&
          !toldBy(other).some(({ to }) => to === cluster) &&
          isUncertain(cluster.members, other.members, comparer),
      );
      const relations = relationsOf(toldBy(cluster), overlapping);
      cluster.incident = assemble(
        cluster.members,
        relations,
        (profile) => corpus.storyOf(profile),
        this.#rules,
      );
    }
  }
}

/** The clusters made, and all others whose relations may have changed by that. */
function relatedTo(
  made: readonly Cluster[],
  gone: ReadonlySet<Cluster>,
  linked: LinkedCorpus,
): ReadonlySet<Cluster> {
  const related = new Set(made);
  const formerly = new Set([...gone].map(({ id }) => id));
  for (const cluster of made) {
    for (const other of linked.tiedTo(cluster)) related.add(other);
    if (formerly.has(cluster.id)) continue;
    // Others of the documents may name it.
    for (const { document } of cluster.members) {
      for (const beside of linked.corpus.byDocument[document] ?? []) {
        const other = linked.clusters.of(beside);
        if (other) related.add(other);
      }
    }
  }
  return related;
}

/** What leads from some incidents, by id, to others. */
export function effectOf(before: ReadonlyMap<string, Incident>, now: readonly Incident[]): Effect {
  const gone = new Set(before.keys());
  const changed: Incident[] = [];
  for (const incident of now) {
    gone.delete(incident.id);
    if (!isEqual(before.get(incident.id), incident)) changed.push(incident);
  }
  return { changed: changed.sort(byId), gone: [...gone].sort() };
}

function incidentsOf(clusters: Iterable<Cluster>): Incident[] {
  return [...clusters].flatMap(({ incident }) => incident ?? []);
}

function isEqual(before: Incident | undefined, now: Incident): boolean {
  return before !== undefined && JSON.stringify(before) === JSON.stringify(now);
}

function byId(a: Incident, b: Incident): number {
  return a.id < b.id ? -1 : 1;
}
