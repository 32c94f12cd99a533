import { saysSame } from "../4-incident/apartness.ts";
import { Comparer } from "../4-incident/compare.ts";
import type { Doubt } from "../4-incident/doubtful.ts";
import { doubtBetween, doubtWithin } from "../4-incident/doubtful.ts";
import { assemble } from "../4-incident/incident.ts";
import type { Profile } from "../4-incident/profile.ts";
import type { Incident } from "../4-incident/types.ts";
import { countPeople } from "../5-record/count.ts";
import type { RecordIncident } from "../5-record/types.ts";
import type { Answers, Totals } from "../5-record/usefulness.ts";
import { expectedMove, usefulnessOf } from "../5-record/usefulness.ts";
import type { Engine } from "./load-engine.ts";
import type { ReadResult } from "./reading.ts";
import { linkageOf, recordIncidents, recordMaterial } from "./record-material.ts";

/** A question worth a person's time: whether two statements tell of one happening. */
export type Suggestion = Answers & {
  /** `join`: two incidents that may be one; `split`: a statement that may not belong to its incident. */
  readonly kind: "join" | "split";
  readonly statements: readonly [string, string];
  readonly incidents: readonly [string, string];
  /** Log2 odds that it is the same, from which the probability comes. */
  readonly bits: number;
  /** People by whom the totals of these incidents are expected to move with the answer. */
  readonly moves: number;
  /** What the queue is ordered by. */
  readonly usefulness: number;
};

/**
 * The use case behind `vigil suggest`: pairs of statements near the threshold that nobody has judged, the most useful
 * first. Totals are those of the incidents concerned, for their act, everybody, any time and place.
 */
export function suggestPairs(result: ReadResult, engine: Engine): readonly Suggestion[] {
  const linkage = linkageOf(result, engine);
  const { corpus, profiles, naming } = linkage;
  const comparer = new Comparer(corpus, result.weights);
  const material = recordMaterial(result, linkage);
  const recordOf = recordIncidents(result, linkage);
  const records = new Map(material.incidents.map((incident) => [incident.id, incident]));
  const members = new Map(
    result.incidents.map(({ id, statements }) => [id, statements.flatMap((one) => profiles.get(one) ?? [])]),
  );
  const judged = judgedPairs(result);
  const made = (some: readonly Profile[]): RecordIncident =>
    recordOf(assemble(some, [], (profile) => corpus.storyOf(profile), naming));
  const suggest = (
    kind: Suggestion["kind"],
    doubt: Doubt,
    incidents: readonly [Incident, Incident],
  ): Suggestion[] => {
    const { some, others, bits, pair } = doubt;
    const [first, second] = incidents.map(({ id }) => records.get(id));
    if (!first || !second || first.withdrawn || second.withdrawn) return [];
    const standing = first === second ? [first] : [first, second];
    const answers: Answers = {
      same: 1 / (1 + 2 ** -bits),
      now: totalsOf(standing, material.toldApart),
      ifSame: totalsOf([kind === "join" ? made([...some, ...others]) : first], () => false),
      ifDifferent: totalsOf(kind === "join" ? standing.map(alone) : [made(some), made(others)], () => true),
    };
    const usefulness = usefulnessOf(answers);
    const statements = [pair[0].id, pair[1].id] as const;
    const ids = [first.id, second.id] as const;
    return [{ kind, statements, incidents: ids, bits, ...answers, moves: expectedMove(answers), usefulness }];
  };
  const joins = nearPairs(result.incidents).flatMap((incidents) => {
    const [some, others] = [members.get(incidents[0].id) ?? [], members.get(incidents[1].id) ?? []];
    if (some.some((a) => others.some((b) => judged.has(pairKey(a.id, b.id))))) return [];
    const doubt = doubtBetween(some, others, comparer);
    return doubt ? suggest("join", doubt, incidents) : [];
  });
  const bound = (a: Profile, b: Profile): boolean => saysSame(a, b) || judged.has(pairKey(a.id, b.id));
  const splits = result.incidents.flatMap((incident) => {
    const doubt = doubtWithin(members.get(incident.id) ?? [], comparer, bound);
    return doubt ? suggest("split", doubt, [incident, incident]) : [];
  });
  return [...joins, ...splits].toSorted(
    (a, b) => b.usefulness - a.usefulness || (a.statements.join() < b.statements.join() ? -1 : 1),
  );
}

/** Pairs of incidents of which linking says that they may be the same, each once. */
function nearPairs(incidents: readonly Incident[]): (readonly [Incident, Incident])[] {
  const byId = new Map(incidents.map((incident) => [incident.id, incident]));
  return incidents.flatMap((incident) =>
    incident.relations.flatMap(({ kind, incident: id }) => {
      const other = byId.get(id);
      return kind === "overlaps" && other && incident.id < id ? [[incident, other] as const] : [];
    }),
  );
}

/** Pairs of statements on which people have spoken, whatever they said. */
function judgedPairs({ decisions }: ReadResult): ReadonlySet<string> {
  const judgements = (decisions?.judgements ?? []).map(({ statements }) => statements);
  return new Set([...judgements, ...(decisions?.unsure ?? [])].map(([a, b]) => pairKey(a, b)));
}

function pairKey(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

/** An incident of which it is known that it shares nobody with the other. */
function alone(incident: RecordIncident): RecordIncident {
  return { ...incident, relations: [] };
}

function totalsOf(
  incidents: readonly RecordIncident[],
  toldApart: (a: string, b: string) => boolean,
): Totals {
  const act = incidents[0]?.act ?? null;
  const question = { act, who: "all", from: null, to: null, place: null } as const;
  const { corroboratedMinimum, documentedMinimum, reportedMaximum } = countPeople(
    { incidents, aggregates: [], toldApart },
    question,
  );
  return { corroboratedMinimum, documentedMinimum, reportedMaximum };
}
