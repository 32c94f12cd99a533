import { html } from "hono/html";
import type { Incident } from "../../4-incident/types.ts";
import type { DossierStatement } from "../../app/casebook/dossier.ts";
import { speakerPhrase } from "../../messages/citation.ts";
import { whenPhrase, wherePhrase } from "../../messages/gloss.ts";
import { actHeading, countPhrase, groupsPhrase } from "../../messages/phrases.ts";
import { readingWords } from "../../messages/reading.ts";
import { reportName } from "../../messages/report-name.ts";
import { incidentWords } from "../../messages/web-incidents.ts";
import type { Markup } from "../markup.ts";
import type { Voice } from "../voice.ts";
import { correctionMarks } from "./correction-marks.ts";
import { intervalBar } from "./interval-bar.ts";
import { statementAddress } from "./quotation.ts";

/** Every source's values side by side; those that another source contradicts are marked. */
export function claimsTable(
  statements: readonly DossierStatement[],
  { conflicts }: Incident,
  voice: Voice,
): Markup {
  const { language } = voice;
  const words = incidentWords[language];
  const { columns } = words;
  const counts = statements.map(({ statement }) => statement.people);
  const scale = Math.max(1, ...counts.map(({ min, max }) => max ?? min));
  const isContradicted = (part: string, id: string): boolean =>
    conflicts.some(
      (conflict) => conflict.part === part && conflict.values.some((value) => value.statements.includes(id)),
    );
  const mark = (part: string, id: string): Markup | string =>
    isContradicted(part, id) ? html`<b class="differs" title="${words.differs("")}">≠ </b>` : "";
  const hasGroups = statements.some(({ statement }) => (statement.groups ?? []).length > 0);
  const row = (one: DossierStatement): Markup => {
    const { statement, head } = one;
    const { id, people, time, place, groups = [], act, modality, speakers } = statement;
    const said = speakers.map((speaker) => speakerPhrase(speaker, voice)).join(" → ");
    return html`<tr><th scope="row"><a href="${statementAddress(id, head.id, voice)}">${head.publisher ?? reportName(head, language)}</a><span class="note">${said === "" ? readingWords[language].ownVoice : said}</span>${correctionMarks(one, voice)}</th><td class="number">${mark("people", id)}${countPhrase(people, language)}</td><td class="roomy">${intervalBar(people, scale)}</td><td>${mark("time", id)}${whenPhrase(time, language)}</td><td>${mark("place", id)}${wherePhrase(place, voice)}</td>${
      hasGroups
        ? html`<td>${mark("groups", id)}${groups.length === 0 ? "–" : groupsPhrase(groups, language)}</td>`
        : ""
    }<td>${actHeading(act, modality, language)}</td></tr>`;
  };
  return html`<table class="stacked flowing claims"><thead><tr><th scope="col">${words.printedBy}</th><th scope="col" class="number">${words.said}</th><td class="roomy"></td><th scope="col">${columns.when}</th><th scope="col">${columns.where}</th>${hasGroups ? html`<th scope="col">${words.groups}</th>` : ""}<th scope="col">${words.modality}</th></tr></thead><tbody>${statements.map(row)}</tbody></table>`;
}
