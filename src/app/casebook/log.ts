import type { Outcome } from "../../core/problem.ts";
import { failure, success } from "../../core/problem.ts";
import type { Entry } from "../../ledger/entry.ts";
import { isEntryKind } from "../../ledger/entry.ts";
import { withdrawnEntries } from "../../ledger/in-force.ts";
import type { Casebook } from "./open.ts";

export type LogQuery = {
  readonly kind: string | null;
  readonly report: string | null;
  readonly from: number;
  /** The last so many; null for all. */
  readonly limit: number | null;
};

/** An entry, and whether an undo in force takes it back. */
export type LogLine = { readonly entry: Entry; readonly withdrawn: boolean };

/** Entries of the main chain in their order. */
export async function readLog(casebook: Casebook, query: LogQuery): Promise<Outcome<readonly LogLine[]>> {
  const { kind } = query;
  if (kind !== null && !isEntryKind(kind)) return failure({ code: "kind-unknown", detail: kind });
  const report = query.report === null ? null : await reportHash(casebook, query.report);
  if (report !== null && !report.ok) return report;
  const withdrawn = await withdrawnIn(casebook);
  const kinds = kind === null ? {} : { kinds: [kind] };
  const about = report === null ? {} : { report: report.value };
  const lines: LogLine[] = [];
  for await (const entry of casebook.entries({ ...kinds, ...about, from: query.from })) {
    lines.push({ entry, withdrawn: withdrawn.has(entry.seq) });
    if (query.limit !== null && lines.length > query.limit) lines.shift();
  }
  return success(lines);
}

async function reportHash(casebook: Casebook, id: string): Promise<Outcome<string>> {
  if (/^[0-9a-f]{64}$/u.test(id)) return success(id);
  const { findSubject } = await import("./find-subject.ts");
  const found = await findSubject(casebook, id);
  if (!found.ok) return found;
  const subject = found.value;
  if (subject.kind === "report") return success(subject.held.report);
  if (subject.kind === "statement") return success(subject.report);
  const [first = ""] = subject.standing.incident.statements;
  return success((await casebook.statement(first))?.report ?? "");
}

/** The numbers of all entries that an undo in force takes back. */
export async function withdrawnIn(casebook: Casebook): Promise<ReadonlySet<number>> {
  return withdrawnEntries(await Array.fromAsync(casebook.entries({ kinds: ["undo"] })));
}
