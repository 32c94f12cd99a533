import { html } from "hono/html";
import { headsOf } from "../../app/casebook/cite.ts";
import type { DocumentHead } from "../../app/reading.ts";
import { casebookWords } from "../../messages/casebook.ts";
import { datePhrase } from "../../messages/phrases.ts";
import { languageName } from "../../messages/places.ts";
import { readingWords } from "../../messages/reading.ts";
import { reportName } from "../../messages/report-name.ts";
import { reportWords } from "../../messages/web-reports.ts";
import { partOf } from "../components/pager.ts";
import { languageMark } from "../components/quotation.ts";
import type { Markup } from "../markup.ts";
import type { Page } from "../page.ts";
import type { Visit } from "../visit.ts";
import { linkFrom } from "../visit.ts";

const PAGE_SIZE = 100;

/** Every report that was read, the latest first. */
export async function reportsPage(visit: Visit): Promise<Page> {
  const { house, snapshot, language } = visit;
  const words = reportWords[language];
  const { items, pager } = partOf(snapshot.reports, PAGE_SIZE, visit, "/reports", {});
  const heads = await headsOf(house.casebook, items);
  const rows: Markup[] = [];
  for (const head of heads.values()) {
    const text = head.title === null ? (await house.casebook.document(head.id))?.text : undefined;
    const name = reportName(head, language, text);
    rows.push(reportRow(head, name, (await house.casebook.statementsOf(head.id)).length, visit));
  }
  return {
    title: words.title,
    section: "reports",
    content: html`<h1>${words.title}</h1>
<p class="rests">${words.listed(casebookWords[language].reportCount(snapshot.reports.length))}</p>
<table class="stacked flowing"><thead><tr><th scope="col">${words.columns.published}</th><th scope="col">${words.columns.report}</th><th scope="col">${words.columns.language}</th><th scope="col" class="number">${words.columns.statements}</th></tr></thead><tbody>${rows}</tbody></table>${pager}`,
  };
}

function reportRow(head: DocumentHead, name: string, statements: number, visit: Visit): Markup {
  const { language } = visit;
  const { published } = head;
  const when =
    published === null || published.basis === "unknown"
      ? readingWords[language].undated
      : datePhrase(published, language);
  return html`<tr><td class="moment">${when}</td><th scope="row"><a href="${linkFrom(visit, `/reports/${head.id}`)}"${languageMark(head.language)}>${name}</a>${head.publisher === null ? "" : html`<span class="note">${head.publisher}</span>`}</th><td>${languageName(head.language, language)}</td><td class="number"><span class="inline-label">${reportWords[language].columns.statements} </span>${statements.toLocaleString("en")}</td></tr>`;
}
