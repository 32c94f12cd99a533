import { statementDossier } from "../../app/casebook/dossier.ts";
import { comparisonIn } from "../../app/casebook/linkage-around.ts";
import { listOrphaned } from "../../app/casebook/list-orphaned.ts";
import { verifyCasebook } from "../../app/casebook/verify.ts";
import { failure, success } from "../../core/problem.ts";
import type { Endpoint } from "./endpoint.ts";
import { reading } from "./reading.ts";
import type { Schema } from "./schemas.ts";
import { listOf, named, object } from "./schemas.ts";

const text: Schema = { type: "string" };
const number: Schema = { type: "number" };
const count: Schema = { type: "integer", minimum: 0 };

/** Every address that tells how something came about, or whether it holds. */
export const CHECKING_ENDPOINTS: readonly Endpoint[] = [
  reading({
    path: "/statements/{statement}",
    operation: "getStatement",
    summary: "One statement, with the incident that holds it and what people decided about it",
    response: object({
      report: text,
      head: named("ReportHead"),
      statement: named("Statement"),
      incident: { type: ["string", "null"] },
      rejected: { type: "boolean" },
      rulings: listOf(named("Entry")),
    }),
    answer: async ({ house, part }) => {
      await house.snapshots.latest();
      const id = part("statement");
      const dossier = await statementDossier(house.casebook, id, async () => house.engine());
      return dossier === null ? failure({ code: "unknown-statement", detail: id }) : success(dossier);
    },
  }),
  reading({
    path: "/comparisons/{statement}/{other}",
    operation: "compareStatements",
    summary:
      "What speaks for and against two statements telling of one happening, and whether they are held to",
    response: object({
      verdict: { type: "string", enum: ["same", "different"] },
      bits: number,
      prior: number,
      evidence: listOf(object({ feature: text, level: text, bits: number })),
    }),
    answer: async ({ house, part }) => {
      const pair = [part("statement"), part("other")] as const;
      const snapshot = await house.snapshots.latest();
      const linkage = await snapshot.linkageAround(house.casebook, pair);
      const comparison = comparisonIn(linkage, snapshot, ...pair);
      if (comparison === null) return failure({ code: "unknown-statement", detail: pair.join(" ") });
      const [a, b] = await Promise.all(pair.map((id) => house.casebook.incidentOf(id)));
      const isSame = a?.incident.id !== undefined && a?.incident.id === b?.incident.id;
      return success({ ...comparison, verdict: isSame ? "same" : "different" });
    },
  }),
  reading({
    path: "/orphaned",
    operation: "listOrphaned",
    summary: "Decisions in force whose statement is not read any more",
    response: object({ entries: listOf(named("Entry")) }),
    answer: async ({ house }) => {
      const orphaned = await listOrphaned(house.casebook, house.engine());
      return success({ entries: orphaned.map(({ entry }) => entry) });
    },
  }),
  reading({
    path: "/verification",
    operation: "verify",
    summary: "Checks every hash, signature and stored report, and reads every report again",
    response: object({
      ok: { type: "boolean" },
      reports: count,
      derived: { type: "string", enum: ["same", "behind", "otherEngine", "differs", "unchecked"] },
      findings: listOf(object({ code: text })),
    }),
    answer: async ({ house }) => {
      const steps = verifyCasebook(house.casebook, house.engine(), { checkpoints: [] });
      for (;;) {
        const next = await steps.next();
        if (next.done === true) return success(next.value);
      }
    },
  }),
];
