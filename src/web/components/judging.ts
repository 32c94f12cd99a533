import { html } from "hono/html";
import { actNames, modalityNames, nameOf, partNames } from "../../messages/phrases.ts";
import { overviewWords } from "../../messages/web-overview.ts";
import { writingWords } from "../../messages/web-writing.ts";
import type { Markup } from "../markup.ts";
import type { Visit } from "../visit.ts";
import { linkFrom } from "../visit.ts";

const CORRECTABLE = ["people", "time", "place", "act", "modality"] as const;

/** The hidden fields of every form: whose it is, what it is about, and where it leads back to. */
export function formFields(visit: Visit, about: Readonly<Record<string, string>>): Markup {
  const fields = { token: visit.token(), back: visit.here, ...about };
  return html`${Object.entries(fields).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}`;
}

/** The field for a reason: no decision is without one. `key` tells fields of one page apart. */
export function reasonField(visit: Visit, key: string, preset = ""): Markup {
  const words = writingWords[visit.language];
  return html`<p class="field"><label for="reason-${key}">${words.reason}</label><input id="reason-${key}" name="reason" value="${preset}" required maxlength="1000" autocomplete="off" title="${words.reasonHint}"></p>`;
}

/** Accept, reject or correct a statement. */
export function statementJudging(id: string, visit: Visit, open = false): Markup | string {
  if (!visit.may("decide")) return "";
  const { language } = visit;
  const words = writingWords[language];
  // A key decides about the one statement that is open, never about the first of a page.
  const key = (name: string): Markup | string => (open ? html` data-key="${name}"` : "");
  return html`<details class="judging"${open ? html` open` : ""}><summary>${words.judge}${isAccepted(id, visit) ? ` (${words.accepted})` : ""}</summary>
<form method="post" action="${linkFrom(visit, "/decide")}">${formFields(visit, { id })}${reasonField(visit, id, words.reasons.read)}
<div class="buttons"><button name="kind" value="accept"${key("a")}>${words.accept}</button><button name="kind" value="reject" class="plain"${key("r")}>${words.reject}</button></div></form>
<form method="post" action="${linkFrom(visit, "/decide")}" class="correcting">${formFields(visit, { id })}
<p class="field"><label for="part-${id}">${words.correctPart}</label><select id="part-${id}" name="part"${key("c")}>${CORRECTABLE.map(
    (part) => html`<option value="${part}">${nameOf(partNames, part, language)}</option>`,
  )}</select></p>
<p class="field"><label for="value-${id}">${words.correctValue}</label><input id="value-${id}" name="value" required aria-describedby="value-hint-${id}" autocomplete="off"></p>${reasonField(visit, `c-${id}`)}
<p class="hint" id="value-hint-${id}">${words.correctHint}</p>
<div class="buttons"><button name="kind" value="correct" class="plain">${words.correctSave}</button></div></form></details>`;
}

function isAccepted(id: string, { snapshot }: Visit): boolean {
  return snapshot.accepted.has(id);
}

/** The same, different, or unsure: one answer about two statements. */
export function pairJudging(a: string, b: string, visit: Visit): Markup | string {
  const words = writingWords[visit.language];
  if (!visit.may("decide")) return html`<p class="notice">${words.readOnly}</p>`;
  return html`<form class="judging" method="post" action="${linkFrom(visit, "/decide")}">${formFields(visit, { id: a, other: b })}${reasonField(visit, `${a}-${b}`, words.reasons.pair)}
<div class="buttons"><button name="kind" value="same" data-key="s">${words.same}</button><button name="kind" value="different" data-key="d">${words.different}</button><button name="kind" value="unsure" class="plain" data-key="n">${words.unsure}</button></div></form>`;
}

/** Takes an entry back. */
export function undoForm(seq: number, visit: Visit, preset: string): Markup | string {
  if (!visit.may("decide")) return "";
  const words = writingWords[visit.language];
  return html`<form class="undo" method="post" action="${linkFrom(visit, "/undo")}">${formFields(visit, { seq: String(seq), reason: preset })}<button class="plain" data-key="u">${words.undo}</button></form>`;
}

/** A statement that the reader missed, by the words that say it. */
export function addStatementForm(report: string, visit: Visit): Markup | string {
  if (!visit.may("decide")) return "";
  const { language } = visit;
  const words = writingWords[language];
  const { form, who } = overviewWords[language];
  const typed = (name: string, label: string, hint: string, required: boolean): Markup =>
    html`<p class="field"><label for="add-${name}">${label}</label><input id="add-${name}" name="${name}" placeholder="${hint}"${required ? html` required` : ""} autocomplete="off"></p>`;
  return html`<details class="judging"><summary>${words.addStatement}</summary><form method="post" action="${linkFrom(visit, "/decide")}">${formFields(visit, { id: report })}
<p class="field wide"><label for="add-quote">${words.quote}</label><textarea id="add-quote" name="quote" rows="3" required data-from-selection="${words.fromSelection}" aria-describedby="add-quote-hint"></textarea><small class="hint" id="add-quote-hint">${words.quoteHint}</small></p>
<p class="field"><label for="add-act">${form.act}</label><select id="add-act" name="act">${Object.entries(
    actNames[language],
  ).map(([act, name]) => html`<option value="${act}">${name}</option>`)}</select></p>
${typed("people", words.people, words.peopleHint, true)}
<p class="field"><label for="add-who">${form.who}</label><select id="add-who" name="who">${Object.entries(who)
    .filter(([role]) => role !== "all")
    .map(([role, name]) => html`<option value="${role}">${name}</option>`)}</select></p>
${typed("time", form.from, words.timeHint, false)}
${typed("place", form.place, words.placeHint, false)}
<p class="field"><label for="add-modality">${nameOf(partNames, "modality", language)}</label><select id="add-modality" name="modality">${Object.entries(
    modalityNames[language],
  ).map(
    ([modality, name]) => html`<option value="${modality}">${name === "" ? "–" : name}</option>`,
  )}</select></p>
<p class="field tick"><input type="checkbox" id="add-total" name="total" value="1"><label for="add-total">${words.isTotal}</label></p>
${reasonField(visit, "add")}
<div class="buttons"><button name="kind" value="add">${words.saveStatement}</button></div></form></details>`;
}
