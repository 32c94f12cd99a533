import { html } from "hono/html";
import type { Question } from "../../5-record/types.ts";
import { askQuestion } from "../../app/ask-question.ts";
import { standingsFrom } from "../../app/count-incidents.ts";
import { statusNames } from "../../messages/casebook-names.ts";
import { problemLine } from "../../messages/problems.ts";
import { readingWords } from "../../messages/reading.ts";
import { standingPhrase } from "../../messages/record.ts";
import { incidentWords } from "../../messages/web-incidents.ts";
import type { IncidentLine } from "../components/incident-table.ts";
import { incidentTable } from "../components/incident-table.ts";
import { hatchPattern } from "../components/interval-bar.ts";
import { partOf } from "../components/pager.ts";
import { choice, questionForm, tick } from "../components/question-form.ts";
import type { Page } from "../page.ts";
import type { Visit } from "../visit.ts";
import { typedQuestion } from "../visit.ts";

const PAGE_SIZE = 100;
const EVERYBODY: Question = { act: null, who: "all", from: null, to: null, place: null };

/** The incidents that answer a question, and those that do not with the reason. */
export function incidentsPage(visit: Visit): Page {
  const { house, snapshot, voice, language, parameter } = visit;
  const words = incidentWords[language];
  const typed = typedQuestion(visit);
  const asked = askQuestion({ ...typed, who: typed.who ?? "all" }, house.engine());
  const problem = asked.ok ? null : problemLine(asked.problem, language);
  const differ = parameter("differ") !== null;
  const status = parameter("status");
  const question = asked.ok ? asked.value : EVERYBODY;
  const isAsked = Object.values(typed).some((part) => part !== null);
  const lines = standingsFrom(snapshot.material, question).flatMap(
    ({ id, included, standing }): (IncidentLine & { included: boolean })[] => {
      const incident = snapshot.incidents.get(id);
      if (incident === undefined) return [];
      if (differ && incident.conflicts.length === 0) return [];
      if (status !== null && incident.status !== status) return [];
      const why = isAsked ? standingPhrase(standing, language) : null;
      return [{ incident, included: included || !isAsked, why }];
    },
  );
  const ordered = lines.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  const counted = ordered.filter(({ included }) => included);
  const leftOut = ordered.filter(({ included }) => !included);
  const parameters = { ...typed, status, differ: differ ? "1" : null };
  const { items, pager } = partOf(counted, PAGE_SIZE, visit, "/incidents", parameters);
  const { incidentCount } = readingWords[language];
  return {
    title: words.title,
    section: "incidents",
    content: html`${hatchPattern()}<h1>${words.title}</h1>
${questionForm(
  { ...typed, who: typed.who ?? "all" },
  "/incidents",
  language,
  problem,
  html`${choice("status", words.statusField, words.anyStatus, Object.entries(statusNames[language]), status)}${tick("differ", words.differOnly, differ)}`,
  words.show,
)}
<p class="rests">${counted.length === 0 ? words.none : words.listed(incidentCount(counted.length))}</p>
${counted.length === 0 ? "" : incidentTable(items, voice)}${pager}
${
  leftOut.length === 0
    ? ""
    : html`<details class="left-out"><summary>${words.leftOut(incidentCount(leftOut.length))}</summary><p class="note">${words.leftOutNote}</p>${incidentTable(leftOut.slice(0, PAGE_SIZE), voice)}</details>`
}`,
  };
}

function keyOf({ incident: { time, id } }: IncidentLine): string {
  return `${time?.earliest ?? "9999"} ${time?.latest ?? ""} ${id}`;
}
