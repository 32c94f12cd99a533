import { html } from "hono/html";
import type { Problem } from "../../core/problem.ts";
import type { InterfaceLanguage } from "../../messages/language.ts";
import { webWords } from "../../messages/web.ts";
import { overviewWords } from "../../messages/web-overview.ts";
import { webProblemLine } from "../../messages/web-problems.ts";
import { writingWords } from "../../messages/web-writing.ts";
import { address } from "../address.ts";
import type { Markup } from "../markup.ts";
import type { Page } from "../page.ts";
import type { Action, Submission, TypedField } from "../submission.ts";
import { pageBefore } from "../submission.ts";
import type { Visit } from "../visit.ts";
import { linkFrom } from "../visit.ts";

const LONG: ReadonlySet<TypedField> = new Set(["text", "quote"]);

/** Why a form was not taken, with what was typed in it to mend, and the way back to where it was sent from. */
export function refusedPage(problem: Problem, action: Action, submission: Submission, visit: Visit): Page {
  const { language } = visit;
  const words = webWords[language];
  const title = writingWords[language].refused;
  const back = pageBefore(submission);
  const home = address(language, "/");
  return {
    title,
    section: null,
    content: html`<div class="error"><p class="kicker">${words.error}</p><h1>${title}</h1><p role="alert">${webProblemLine(problem, language)}</p>
<p><a href="${back}">${back === home ? words.backToOverview : words.backToPage}</a></p></div>
${mendingForm(action, submission, visit)}`,
  };
}

function mendingForm({ path, again }: Action, submission: Submission, visit: Visit): Markup | string {
  const { field, files, isSent } = submission;
  const typed = again?.typed.filter(isSent) ?? [];
  if (again === undefined || typed.length === 0) return "";
  const { language } = visit;
  const words = writingWords[language];
  const labels = labelsOf(path, language);
  const kept = ["token", "back", ...again.kept.filter(isSent)];
  const value = (name: string): string => (name === "token" ? visit.token() : field(name));
  const hasFiles = files("files").length > 0;
  return html`<section aria-labelledby="mend"><h2 id="mend">${words.mend}</h2>
<form class="adding" method="post" action="${linkFrom(visit, path)}"${hasFiles ? html` enctype="multipart/form-data"` : ""}>${kept.map((name) => html`<input type="hidden" name="${name}" value="${value(name)}">`)}
${hasFiles ? html`<p class="field wide"><label for="mend-files">${words.files}</label><input id="mend-files" type="file" name="files" multiple required></p>` : ""}
${typed.map((name) => typedField(name, labels[name], field(name)))}
<div class="buttons"><button>${words.sendAgain}</button></div></form></section>`;
}

function typedField(name: TypedField, label: string, value: string): Markup {
  const id = `mend-${name}`;
  return LONG.has(name)
    ? html`<p class="field wide"><label for="${id}">${label}</label><textarea id="${id}" name="${name}" rows="6">${value}</textarea></p>`
    : html`<p class="field"><label for="${id}">${label}</label><input id="${id}" name="${name}" value="${value}" autocomplete="off"></p>`;
}

/** What the fields of a form are called; the text of a decision is a note, that of an addition the report's. */
function labelsOf(path: string, language: InterfaceLanguage): Readonly<Record<TypedField, string>> {
  const words = writingWords[language];
  const { form } = overviewWords[language];
  const { title, publisher, published, url, quote, correctValue, people, reason } = words;
  const text = path === "/add" ? words.text : words.note;
  return {
    title,
    text,
    publisher,
    published,
    url,
    quote,
    value: correctValue,
    people,
    time: form.from,
    place: form.place,
    reason,
  };
}
