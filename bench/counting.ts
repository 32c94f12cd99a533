/**
 * Cost of counting: the incidents that linking finds in a synthetic world of many countries and ten years, with the
 * relations it finds among them and those that place and days leave open.
 *
 *   node bench/counting.ts [INCIDENTS]
 *
 * Prints the three totals, how the incidents hang together, and seconds of processor, linking left out.
 */
import { linkStatements } from "../src/4-incident/link.ts";
import { recordIncident } from "../src/5-record/claims.ts";
import { countPeople } from "../src/5-record/count.ts";
import type { Question, RecordIncident } from "../src/5-record/types.ts";
import { makeWorld } from "./linking-world.ts";

const wanted = Number(process.argv[2] ?? 10_000);
const incidents = makeIncidents(wanted);

const questions: readonly (readonly [string, Question])[] = [
  ["everybody in custody", { act: null, who: "refugee", from: null, to: null, place: null }],
  ["detentions", { act: "detention", who: "refugee", from: null, to: null, place: null }],
];
for (const [name, question] of questions) {
  const before = process.cpuUsage();
  const count = countPeople({ incidents, aggregates: [], toldApart: () => false }, question);
  const { user, system } = process.cpuUsage(before);
  const seconds = (user + system) / 1e6;
  const included = count.incidents.filter((one) => one.included).length;
  console.log(
    `${name}: ${included} of ${incidents.length} incidents, ${count.relations.length} relations: ` +
      `${count.corroboratedMinimum} / ${count.documentedMinimum} / ${count.reportedMaximum ?? "open"}, ` +
      `${count.exact ? "exact" : "bounds only"}, ${seconds.toFixed(2)} s of processor`,
  );
}

/** The first so many incidents of a world that is large enough. */
function makeIncidents(most: number): RecordIncident[] {
  const { readings } = makeWorld(most * 4);
  const linked = linkStatements(readings);
  const told = new Map(
    readings.flatMap(({ document, statements }) =>
      statements.map((statement) => [
        statement.id,
        { statement, document: document.id, publishedBy: document.published?.latest ?? null },
      ]),
    ),
  );
  return linked.incidents
    .map((incident) =>
      recordIncident(
        incident,
        incident.statements.flatMap((id) => told.get(id) ?? []),
        (statements) => (statements.length > 1 ? 2 : 1),
      ),
    )
    .sort((a, b) => ((a.time?.earliest ?? "9") < (b.time?.earliest ?? "9") ? -1 : 1))
    .slice(0, most);
}
