import { html } from "hono/html";
import type { Problem } from "../../core/problem.ts";
import { casebookWords } from "../../messages/casebook.ts";
import type { InterfaceLanguage } from "../../messages/language.ts";
import { webProblemLine } from "../../messages/web-problems.ts";
import { reportWords } from "../../messages/web-reports.ts";
import type { WorkWords } from "../../messages/web-works.ts";
import { workWords } from "../../messages/web-works.ts";
import { writingWords } from "../../messages/web-writing.ts";
import { address } from "../address.ts";
import { PROGRESS } from "../assets/assets.ts";
import type { Markup } from "../markup.ts";
import type { Page } from "../page.ts";
import type { TakenReport, Work } from "../works.ts";

/** Seconds after which a page without scripts asks again. */
const AGAIN_SECONDS = 3;
/** More reports than this are told as a number alone. */
const MOST_LISTED = 200;

/** How far the adding of reports is, and in the end what became of them. */
export function workPage(work: Work, language: InterfaceLanguage): Page {
  const words = workWords[language];
  const isUnderWay = work.state.kind === "underWay";
  return {
    title: isUnderWay ? words.adding : words.done,
    section: "add",
    scripts: [PROGRESS],
    refresh: isUnderWay ? AGAIN_SECONDS : null,
    content: html`<div data-work="${work.state.kind}"><h1>${isUnderWay ? words.adding : words.done}</h1>
${isUnderWay ? progress(work, words, language) : outcome(work, words, language)}
${work.problems.length === 0 ? "" : refused(work.problems, language)}
${isUnderWay ? "" : taken(work.reports, words, language)}</div>`,
  };
}

function progress({ found, done }: Work, words: WorkWords, language: InterfaceLanguage): Markup {
  const said =
    found === 0
      ? words.waiting
      : done < found
        ? casebookWords[language].progress(done.toLocaleString("en"), found.toLocaleString("en"))
        : words.linking;
  return html`<p class="progress"><label for="progress">${said}</label><progress id="progress" max="${Math.max(found, 1)}" value="${done}"></progress></p>
<p class="note">${words.goesOn}</p>`;
}

function outcome({ state }: Work, words: WorkWords, language: InterfaceLanguage): Markup {
  const add = html`<p><a href="${address(language, "/add")}">${words.addMore}</a> · <a href="${address(language, "/review", { queue: "statements" })}">${words.review}</a></p>`;
  if (state.kind !== "ended")
    return html`<p class="notice" role="status">${words.failed(state.kind === "failed" ? state.place : "")}</p>${add}`;
  const { received, known, statements } = state.result;
  const { reportCount, statementCount } = casebookWords[language];
  const said = writingWords[language].added(
    reportCount(received),
    statementCount(statements),
    known.toLocaleString("en"),
  );
  return html`<p class="notice" role="status">${said}</p>${add}`;
}

function refused(problems: readonly Problem[], language: InterfaceLanguage): Markup {
  return html`<section aria-labelledby="refused"><h2 id="refused">${writingWords[language].notTaken}</h2><ul>${problems.map((problem) => html`<li>${webProblemLine(problem, language)}</li>`)}</ul></section>`;
}

function taken(
  reports: readonly TakenReport[],
  words: WorkWords,
  language: InterfaceLanguage,
): Markup | string {
  if (reports.length === 0) return "";
  const { columns } = reportWords[language];
  return html`<section aria-labelledby="taken"><h2 id="taken">${words.taken}</h2><table class="stacked flowing"><thead><tr><th scope="col">${columns.report}</th><th scope="col" class="number">${columns.statements}</th></tr></thead><tbody>${reports
    .slice(0, MOST_LISTED)
    .map(
      ({ report, path, known, statements }) =>
        html`<tr><th scope="row"><a href="${address(language, `/reports/${report}`)}">${path === "-" ? words.pasted : path}</a></th><td class="number">${known ? words.known : html`<span class="inline-label">${columns.statements} </span>${(statements ?? 0).toLocaleString("en")}`}</td></tr>`,
    )}</tbody></table>${reports.length > MOST_LISTED ? html`<p class="note">${words.further((reports.length - MOST_LISTED).toLocaleString("en"))}</p>` : ""}</section>`;
}
