import { html } from "hono/html";
import type { DocumentHead } from "../../app/reading.ts";
import { casebookWords } from "../../messages/casebook.ts";
import { datePhrase } from "../../messages/phrases.ts";
import { languageName } from "../../messages/places.ts";
import { readingWords } from "../../messages/reading.ts";
import { reportWords } from "../../messages/web-reports.ts";
import { partOf } from "../components/pager.ts";
import { languageMark } from "../components/quotation.ts";
import type { Markup } from "../markup.ts";
import type { Page } from "../page.ts";
import type { Visit } from "../visit.ts";
import { linkFrom } from "../visit.ts";

const PAGE_SIZE = 100;

/** Every report that was read, the latest first. */
export function reportsPage(visit: Visit): Page {
  const { snapshot, language } = visit;
  const { result } = snapshot;
  const words = reportWords[language];
  const counts = new Map<string, number>();
  for (const document of result.documentOf.values()) counts.set(document, (counts.get(document) ?? 0) + 1);
  const heads = result.documents.toSorted((a, b) => (keyOf(a) > keyOf(b) ? -1 : 1));
  const { items, pager } = partOf(heads, PAGE_SIZE, visit, "/reports", {});
  return {
    title: words.title,
    section: "reports",
    content: html`<h1>${words.title}</h1>
<p class="rests">${words.listed(casebookWords[language].reportCount(heads.length))}</p>
<table class="stacked flowing"><thead><tr><th scope="col">${words.columns.published}</th><th scope="col">${words.columns.report}</th><th scope="col">${words.columns.language}</th><th scope="col" class="number">${words.columns.statements}</th></tr></thead><tbody>${items.map(
      (head) => reportRow(head, counts.get(head.id) ?? 0, visit),
    )}</tbody></table>${pager}`,
  };
}

function reportRow(head: DocumentHead, statements: number, visit: Visit): Markup {
  const { language } = visit;
  const { published } = head;
  const when =
    published === null || published.basis === "unknown"
      ? readingWords[language].undated
      : datePhrase(published, language);
  return html`<tr><td class="moment">${when}</td><th scope="row"><a href="${linkFrom(visit, `/reports/${head.id}`)}"${languageMark(head.language)}>${head.title ?? head.path}</a>${head.publisher === null ? "" : html`<span class="note">${head.publisher}</span>`}</th><td>${languageName(head.language, language)}</td><td class="number"><span class="inline-label">${reportWords[language].columns.statements} </span>${statements.toLocaleString("en")}</td></tr>`;
}

function keyOf({ published, id }: DocumentHead): string {
  return `${published === null || published.basis === "unknown" ? "" : published.latest} ${id}`;
}
