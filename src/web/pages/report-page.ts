import { html } from "hono/html";
import type { Document } from "../../2-document/types.ts";
import type { DossierStatement, ReportDossier } from "../../app/casebook/dossier.ts";
import { reportDossier } from "../../app/casebook/dossier.ts";
import { withdrawnIn } from "../../app/casebook/log.ts";
import { casebookWords } from "../../messages/casebook.ts";
import { speakerPhrase } from "../../messages/citation.ts";
import { glossOf } from "../../messages/gloss.ts";
import { certaintyNames, datePhrase, nameOf } from "../../messages/phrases.ts";
import { languageName } from "../../messages/places.ts";
import { problemLine } from "../../messages/problems.ts";
import { readingWords } from "../../messages/reading.ts";
import { reportName } from "../../messages/report-name.ts";
import type { ReportWords } from "../../messages/web-reports.ts";
import { reportWords } from "../../messages/web-reports.ts";
import { SELECTION } from "../assets/assets.ts";
import { correctionMarks } from "../components/correction-marks.ts";
import { entryTable, momentPhrase } from "../components/entry-list.ts";
import { addStatementForm, statementJudging } from "../components/judging.ts";
import { actClass, markedText } from "../components/marked-text.ts";
import { languageMark } from "../components/quotation.ts";
import { currentStatement, unreviewedSteps } from "../components/unreviewed-steps.ts";
import type { Markup } from "../markup.ts";
import type { Page } from "../page.ts";
import type { Visit } from "../visit.ts";
import { linkFrom } from "../visit.ts";

type View = { readonly visit: Visit; readonly dossier: ReportDossier; readonly words: ReportWords };

/** A report: its text with what was read in it marked, and each statement's parts beside. */
export async function reportPage(visit: Visit): Promise<Page | null> {
  const { house, language, part } = visit;
  const held = await house.casebook.heldReport(part("report"));
  if (held === null) return null;
  const dossier = await reportDossier(house.casebook, held, async () => house.engine());
  const document = await house.casebook.document(held.report);
  const words = reportWords[language];
  const view: View = { visit, dossier, words };
  const title = reportName(
    { title: document?.title ?? null, path: held.name ?? held.report },
    language,
    document?.text,
  );
  const withdrawn = await withdrawnIn(house.casebook);
  return {
    title,
    section: "reports",
    scripts: visit.may("decide") ? [SELECTION] : [],
    content: html`<article class="report">
<p class="kicker">${words.report}</p>
<h1${document === null ? "" : languageMark(document.language)}>${title}</h1>
${facts(document, view)}
${document === null ? html`<p class="notice">${words.notRead}</p>` : await textAndStatements(document, view)}
<details><summary>${words.entries}</summary>${entryTable(dossier.entries, withdrawn, visit.voice)}</details>
</article>`,
  };
}

function facts(
  document: Document | null,
  { visit: { language, voice }, dossier: { held }, words }: View,
): Markup {
  const published = document?.published ?? null;
  const rows: readonly (readonly [string, string | null | undefined])[] = [
    [words.publisher, document?.publisher],
    [
      words.published,
      published === null || published.basis === "unknown"
        ? readingWords[language].undated
        : `${datePhrase(published, language)} (${nameOf(certaintyNames, published.basis, language)})`,
    ],
    [words.reprint, document?.reprintOf?.publisher],
    [words.language, document === null ? null : languageName(document.language, language)],
    [words.author, document?.author],
    [words.address, document?.url],
    [words.file, held.name],
    [
      words.received,
      casebookWords[language].received(`${momentPhrase(held.time, voice)} ${voice.zone}`, held.actor),
    ],
    [words.hash, held.report],
  ];
  return html`<dl class="facts">${rows.flatMap(([name, value]) =>
    value === null || value === undefined || value === ""
      ? []
      : [html`<div><dt>${name}</dt><dd>${value}</dd></div>`],
  )}</dl>`;
}

async function textAndStatements(document: Document, view: View): Promise<Markup> {
  const { words, dossier, visit } = view;
  const statements = dossier.statements.map(({ statement }) => statement);
  const current = currentStatement(statements, visit);
  return html`<div class="reading">
<section class="source" aria-labelledby="text"><h2 id="text">${words.text}</h2><p class="note">${words.notInText}</p>
<div${languageMark(document.language)}>${markedText(document, statements, visit.voice)}</div></section>
<section class="statements" aria-labelledby="statements"><h2 id="statements">${words.statements}</h2>
${await unreviewedSteps(document.id, statements, current, visit)}
${
  statements.length === 0
    ? html`<p>${words.noStatements}</p>`
    : html`<p class="note">${words.statementsNote}</p><ol>${dossier.statements.map((one) => statementItem(one, one.statement === current, view))}</ol>`
}
${addStatementForm(document.id, visit)}
</section></div>
${(document.notes ?? []).map(({ code }) => (code === "header-date" ? html`<p class="notice">${problemLine({ code }, visit.language)}</p>` : ""))}`;
}

function statementItem(one: DossierStatement, isCurrent: boolean, { dossier, visit, words }: View): Markup {
  const { voice, language } = visit;
  const { statement } = one;
  const incident = dossier.incidents[statement.id];
  const said = statement.speakers.map((speaker) => speakerPhrase(speaker, voice)).join(" → ");
  return html`<li id="n-${statement.id}" class="act-${actClass(statement.act)}${isCurrent ? " current" : ""}"><p><a href="#s-${statement.id}">${glossOf(statement, voice)}</a></p>${correctionMarks(one, voice)}
<p class="note">${said === "" ? readingWords[language].ownVoice : said} · ${
    incident === undefined
      ? words.total
      : html`<a href="${linkFrom(visit, `/incidents/${incident}`)}">${words.inIncident}</a>`
  }</p>
<details><summary>${words.rules}</summary><dl class="rules">${Object.entries(statement.rules).map(
    ([part, rule]) => html`<div><dt>${part}</dt><dd><code>${rule}</code></dd></div>`,
  )}</dl></details>${statementJudging(statement.id, visit, isCurrent)}</li>`;
}
