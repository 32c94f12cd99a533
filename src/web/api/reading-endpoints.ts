import { askQuestion } from "../../app/ask-question.ts";
import { documentHeads } from "../../app/casebook/cite.ts";
import { incidentDossier, reportDossier } from "../../app/casebook/dossier.ts";
import { readLog } from "../../app/casebook/log.ts";
import { searchCasebook } from "../../app/casebook/search.ts";
import { sourcesOfIncidents } from "../../app/casebook/sources-of-incidents.ts";
import { countFrom, standingsFrom } from "../../app/count-incidents.ts";
import { openFrom } from "../../app/list-open.ts";
import { seriesFrom } from "../../app/read-series.ts";
import { failure, success } from "../../core/problem.ts";
import { countRule, standingPhrase } from "../../messages/record.ts";
import { checkFinding } from "../../messages/record-checks.ts";
import type { Call, Endpoint, Parameter } from "./endpoint.ts";
import { reading } from "./reading.ts";
import type { Schema } from "./schemas.ts";
import { listOf, named, object } from "./schemas.ts";

const QUESTION: readonly Parameter[] = [
  { name: "act", description: "detention, return, transfer, release, escape, death, arrival or departure" },
  { name: "who", description: "refugee (otherwise), helper, other or all" },
  { name: "from", description: "first day, month or year of the window" },
  { name: "to", description: "last day, month or year of the window" },
  { name: "place", description: "a country, province or city, by its name or code" },
];

const anything: Schema = { type: "object" };
const number: Schema = { type: "integer", minimum: 0 };
const text: Schema = { type: "string" };

function questionOf({ parameter, house }: Call) {
  const typed = {
    act: parameter("act"),
    who: parameter("who"),
    from: parameter("from"),
    to: parameter("to"),
    place: parameter("place"),
  };
  return askQuestion(typed, house.engine());
}

/** Every address that gives something and changes nothing. */
export const READING_ENDPOINTS: readonly Endpoint[] = [
  reading({
    path: "/count",
    operation: "count",
    summary: "How many people, at least and at most, and by which rule",
    parameters: QUESTION,
    response: named("Count"),
    answer: async (call) => {
      const question = questionOf(call);
      if (!question.ok) return question;
      const { material } = await call.house.snapshots.latest();
      const count = countFrom(material, question.value);
      const incidents = count.incidents.map((one) => ({ ...one, why: standingPhrase(one.standing, "en") }));
      return success({ ...count, rule: countRule.en, incidents });
    },
  }),
  reading({
    path: "/incidents",
    operation: "listIncidents",
    summary: "Incidents that answer a question; all where nothing is asked",
    parameters: QUESTION,
    response: object({ incidents: listOf(named("StandingIncident")) }),
    answer: async (call) => {
      const isAsked = QUESTION.some(({ name }) => call.parameter(name) !== null);
      const question = questionOf(call);
      if (!question.ok) return question;
      const { house } = call;
      const { material } = await house.snapshots.latest();
      const asked = standingsFrom(material, question.value).filter(({ included }) => included);
      const ids = new Set(asked.map(({ id }) => id));
      const standing = await Array.fromAsync(house.casebook.incidents());
      return success({ incidents: standing.filter(({ incident: { id } }) => !isAsked || ids.has(id)) });
    },
  }),
  reading({
    path: "/incidents/{incident}",
    operation: "getIncident",
    summary: "Everything that the casebook knows of one incident",
    response: object({
      incident: named("Incident"),
      status: text,
      statements: listOf(object({ report: text, head: named("ReportHead"), statement: named("Statement") })),
      links: listOf(anything),
      estimate: { type: ["object", "null"] },
      related: listOf(named("StandingIncident")),
    }),
    answer: async ({ house, part }) => {
      const standing = await house.casebook.incident(part("incident"));
      if (standing === null) return failure({ code: "id-unknown", detail: part("incident") });
      const snapshot = await house.snapshots.latest();
      const { corpus } = await snapshot.linkageAround(house.casebook, standing.incident.statements);
      return success(await incidentDossier(house.casebook, standing, async () => house.engine(), corpus));
    },
  }),
  reading({
    path: "/reports",
    operation: "listReports",
    summary: "Every report that was read",
    response: object({ reports: listOf(named("ReportHead")) }),
    answer: async ({ house }) => {
      await house.snapshots.latest();
      return success({ reports: await Array.fromAsync(documentHeads(house.casebook)) });
    },
  }),
  reading({
    path: "/reports/{report}",
    operation: "getReport",
    summary: "A report's text and what was read in it",
    response: object({
      document: { type: ["object", "null"], description: "With its text; null where it could not be read." },
      statements: listOf(object({ report: text, statement: named("Statement") })),
      incidents: { type: "object", additionalProperties: text },
      entries: listOf(named("Entry")),
    }),
    answer: async ({ house, part }) => {
      const held = await house.casebook.heldReport(part("report"));
      if (held === null) return failure({ code: "id-unknown", detail: part("report") });
      const { statements, incidents, entries } = await reportDossier(house.casebook, held, async () =>
        house.engine(),
      );
      return success({
        document: await house.casebook.document(held.report),
        statements,
        incidents,
        entries,
      });
    },
  }),
  reading({
    path: "/search",
    operation: "search",
    summary: "Reports by their words and by what was read in them",
    parameters: [
      { name: "q", description: "words and “phrases”, all of which occur; beginnings with *" },
      ...["act", "who", "place", "from", "to", "language", "publisher", "status"].map((name) => ({
        name,
        description: "narrows down",
      })),
    ],
    response: object({ hits: listOf(anything), total: number, ranked: number }),
    answer: async ({ house, parameter }) => {
      const names = ["act", "who", "place", "from", "to", "language", "publisher", "status"];
      const given = names.flatMap((name) => {
        const value = parameter(name);
        return value === null ? [] : [[name, value] as const];
      });
      await house.snapshots.latest();
      return success(
        await searchCasebook(house.casebook, { text: parameter("q") ?? "", ...Object.fromEntries(given) }),
      );
    },
  }),
  reading({
    path: "/open",
    operation: "listOpen",
    summary: "Groups last known in custody, most urgent first",
    response: object({ on: text, groups: listOf(anything) }),
    answer: async ({ house }) => {
      const { material } = await house.snapshots.latest();
      return success({ on: house.today(), groups: openFrom(material, house.today()) });
    },
  }),
  reading({
    path: "/sources",
    operation: "listSources",
    summary:
      "Whose text is whose, who stands behind every incident, and how publishers stand among each other",
    response: object({
      families: listOf(anything),
      incidents: listOf(anything),
      publishers: listOf(anything),
    }),
    answer: async ({ house }) => {
      const { families, standings, linkageAround } = await house.snapshots.latest();
      const incidents = await Array.fromAsync(sourcesOfIncidents(house.casebook, linkageAround));
      return success({ families, incidents, publishers: standings });
    },
  }),
  reading({
    path: "/series",
    operation: "readSeries",
    summary: "Official figures by the window they are for and the day by which they were so known",
    response: object({ series: listOf(anything) }),
    answer: async ({ house }) =>
      success({ series: seriesFrom((await house.snapshots.latest()).material, null) }),
  }),
  reading({
    path: "/checks",
    operation: "listChecks",
    summary: "Figures that do not fit together",
    response: object({ checks: listOf(object({ kind: text, statements: listOf(text), finding: text })) }),
    answer: async ({ house }) => {
      const { checks } = await house.snapshots.latest();
      return success({ checks: checks.map((check) => ({ ...check, finding: checkFinding(check, "en") })) });
    },
  }),
  reading({
    path: "/suggestions",
    operation: "listSuggestions",
    summary: "Pairs of statements to judge, the most useful first",
    response: object({ suggestions: listOf(anything) }),
    answer: async ({ house }) => success({ suggestions: (await house.snapshots.latest()).suggestions }),
  }),
  reading({
    path: "/ledger",
    operation: "readLedger",
    summary: "Entries of the ledger in their order, and the latest checkpoint",
    parameters: [
      { name: "from", description: "from this number on" },
      { name: "kind", description: "only entries of this kind" },
    ],
    response: object({
      entries: listOf(object({ entry: named("Entry"), withdrawn: { type: "boolean" } })),
      checkpoint: { type: ["string", "null"] },
    }),
    answer: async ({ house, parameter }) => {
      const from = Number(parameter("from") ?? "0");
      if (!Number.isSafeInteger(from) || from < 0)
        return failure({ code: "number-unfit", detail: parameter("from") ?? "" });
      const log = await readLog(house.casebook, { kind: parameter("kind"), report: null, from, limit: null });
      if (!log.ok) return log;
      return success({ entries: log.value, checkpoint: await house.casebook.checkpoint() });
    },
  }),
];
