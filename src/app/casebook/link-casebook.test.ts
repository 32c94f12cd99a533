import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import type { Told } from "../../4-incident/example.ts";
import { documentOf, statementOf } from "../../4-incident/example.ts";
import type { Incident, Judgement } from "../../4-incident/types.ts";
import { DEFAULT_WEIGHTS } from "../../4-incident/weights.ts";
import { loadEngine, todayOf } from "../load-engine.ts";
import type { DecidedReading } from "./link-casebook.ts";
import { CasebookLinks } from "./link-casebook.ts";

const engine = loadEngine(todayOf(0));
const FIRST_EPOCH = 3;
const REPORTS = 12;

const told: fc.Arbitrary<Told> = fc.record({
  people: fc.constantFrom(9, 10, 11, 30),
  place: fc.constantFrom(null, "CN/Jilin", "CN/Jilin/Yanji", "CN/Liaoning"),
  time: fc.constantFrom(null, "2012-02-08", "2012-02-09", "2012-03-20"),
});

const nameOf = (report: number): string => `D${String(report).padStart(2, "0")}`;

/** A report with what was read in it and what stands: now and then a statement is rejected or corrected. */
const readings: fc.Arbitrary<DecidedReading> = fc
  .tuple(
    fc.nat({ max: REPORTS - 1 }),
    fc.array(fc.tuple(told, fc.constantFrom("stands", "stands", "rejected", "corrected")), { maxLength: 3 }),
    fc.constantFrom("", "one two three", "ten held in spring near the river"),
  )
  .map(([report, statements, text]) => {
    const id = nameOf(report);
    const read = statements.map(([one], at) => statementOf(`${id}.${at}`, one, at));
    const standing = statements.flatMap(([one, fate], at) => {
      if (fate === "rejected") return [];
      return [statementOf(`${id}.${at}`, fate === "corrected" ? { ...one, people: 12 } : one, at)];
    });
    return { document: documentOf(id, { text }), statements: standing, read };
  });

type Step = DecidedReading | { readonly judgements: readonly Judgement[] };

const judgements: fc.Arbitrary<readonly Judgement[]> = fc.array(
  fc
    .tuple(
      fc.constantFrom("same" as const, "different" as const),
      fc.nat({ max: REPORTS - 1 }),
      fc.nat({ max: REPORTS - 1 }),
    )
    .map(([verdict, a, b]): Judgement => ({ verdict, statements: [`${nameOf(a)}.0`, `${nameOf(b)}.1`] })),
  { maxLength: 4 },
);

const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof({ weight: 5, arbitrary: readings }, { weight: 1, arbitrary: fc.record({ judgements }) }),
  { maxLength: 25, size: "max" },
);

describe("links of a casebook", () => {
  it("follow from what is put in the order of the ledger, not from the way it came", () => {
    fc.assert(
      fc.property(steps, (world) => {
        const links = new CasebookLinks(engine, FIRST_EPOCH);
        const held = new Map<string, DecidedReading>();
        const stored = new Map<string, Incident>();
        let judged: readonly Judgement[] = [];
        for (const step of world) {
          if ("judgements" in step) judged = step.judgements;
          else {
            held.set(step.document.id, step);
            links.hold(step.document.id);
            links.put(step);
          }
          const { changed, gone } = links.link(judged, DEFAULT_WEIGHTS);
          for (const id of gone) stored.delete(id);
          for (const incident of changed) stored.set(incident.id, incident);
          const anew = new CasebookLinks(engine, FIRST_EPOCH);
          for (const [report, reading] of held) {
            anew.hold(report);
            anew.put(reading);
          }
          anew.link(judged, DEFAULT_WEIGHTS);
          assert.deepEqual(links.incidents(), anew.incidents());
          const byId = [...stored.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
          assert.deepEqual(byId, anew.incidents(), "what changes are told leads to what is");
        }
      }),
      { numRuns: 40, endOnFailure: true },
    );
  });
});
