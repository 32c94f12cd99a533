import type { Weights } from "../../4-incident/weights.ts";
import { weightsFrom } from "../../4-incident/weights-form.ts";
import type { Decision, Entry, Grade, Judgement, Note, Status } from "../../ledger/entry.ts";
import { withdrawnEntries } from "../../ledger/in-force.ts";
import type { Casebook } from "./open.ts";

/** What a person decided, with the entry that says so. */
export type Ruling<Body> = {
  readonly seq: number;
  readonly actor: string;
  readonly time: string;
  readonly body: Body;
};

/** Everything that people decided, in the order of the ledger. What was taken back is left out. */
export type Rulings = {
  /** Report → decisions on its statements. */
  readonly decisions: ReadonlyMap<string, readonly Ruling<Decision>[]>;
  readonly judgements: readonly Ruling<Judgement>[];
  readonly grades: readonly Ruling<Grade>[];
  readonly statuses: readonly Ruling<Status>[];
  readonly notes: readonly Ruling<Note>[];
  /** What comparisons weigh, as people set it last; null: what Vigil ships. */
  readonly weights: Weights | null;
  readonly withdrawn: ReadonlySet<number>;
  /** Reports of which something in force speaks of a statement. */
  readonly addressed: ReadonlySet<string>;
  /** Report → the last entry that may have changed which decisions change its statements. */
  readonly lastTouched: ReadonlyMap<string, number>;
  /** The last entry that may have changed which statements are held to be one; −1 where there is none. */
  readonly lastLinking: number;
};

/** Reads what people decided from the ledger. */
export async function rulingsOf(casebook: Casebook): Promise<Rulings> {
  const kinds = ["decision", "judgement", "grade", "status", "note", "weightsSet", "undo"] as const;
  return collectRulings(await Array.fromAsync(casebook.entries({ kinds })));
}

/** The same from entries at hand; entries of other kinds are passed over. */
function collectRulings(entries: readonly Entry[]): Rulings {
  const withdrawn = withdrawnEntries(entries);
  const decisions = new Map<string, Ruling<Decision>[]>();
  const judgements: Ruling<Judgement>[] = [];
  const grades: Ruling<Grade>[] = [];
  const statuses: Ruling<Status>[] = [];
  const notes: Ruling<Note>[] = [];
  let weights: Weights | null = null;
  for (const { seq, actor, time, content } of entries) {
    if (content === null || withdrawn.has(seq)) continue;
    if (content.kind === "decision") {
      const { report } = content.body.address;
      decisions.set(report, [...(decisions.get(report) ?? []), { seq, actor, time, body: content.body }]);
    }
    if (content.kind === "judgement") judgements.push({ seq, actor, time, body: content.body });
    if (content.kind === "grade") grades.push({ seq, actor, time, body: content.body });
    if (content.kind === "status") statuses.push({ seq, actor, time, body: content.body });
    if (content.kind === "note") notes.push({ seq, actor, time, body: content.body });
    if (content.kind === "weightsSet") weights = weightsFrom(content.body.weights);
  }
  const addressed = new Set([
    ...decisions.keys(),
    ...judgements.flatMap(({ body }) => body.pair.map(({ report }) => report)),
    ...statuses.map(({ body }) => body.address.report),
    ...grades.flatMap(({ body: { grade } }) => (grade.kind === "credibility" ? [grade.address.report] : [])),
    ...notes.flatMap(({ body: { about } }) => (about?.kind === "statement" ? [about.address.report] : [])),
  ]);
  return {
    ...{ decisions, judgements, grades, statuses, notes, weights, withdrawn, addressed },
    ...touchedBy(entries),
  };
}

/** An undo touches what the entry touches that it names, through a chain of undos too. */
function touchedBy(entries: readonly Entry[]): Pick<Rulings, "lastTouched" | "lastLinking"> {
  const reportOf = new Map<number, string>();
  const linking = new Set<number>();
  const lastTouched = new Map<string, number>();
  let lastLinking = -1;
  for (const { seq, content } of entries) {
    const undone = content?.kind === "undo" ? content.body.seq : -1;
    // A best estimate is about an incident, and changes neither statements nor links.
    const decides = content?.kind === "decision" && content.body.decision.kind !== "estimate";
    const report = decides ? content.body.address.report : reportOf.get(undone);
    if (report !== undefined) {
      reportOf.set(seq, report);
      lastTouched.set(report, seq);
    }
    const links = content?.kind === "judgement" || content?.kind === "weightsSet";
    if (report !== undefined || links || linking.has(undone)) {
      linking.add(seq);
      lastLinking = seq;
    }
  }
  return { lastTouched, lastLinking };
}
