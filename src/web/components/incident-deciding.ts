import { html } from "hono/html";
import type { Incident } from "../../4-incident/types.ts";
import { statusNames } from "../../messages/casebook-names.ts";
import { writingWords } from "../../messages/web-writing.ts";
import type { Markup } from "../markup.ts";
import type { Visit } from "../visit.ts";
import { linkFrom } from "../visit.ts";
import { formFields, reasonField } from "./judging.ts";

/** Status, best estimate and note of an incident. */
export function incidentDeciding(
  { id, statements }: Incident,
  status: string,
  visit: Visit,
): Markup | string {
  if (!visit.may("decide")) return "";
  const words = writingWords[visit.language];
  const action = linkFrom(visit, "/decide");
  const [first = id] = statements;
  return html`<section class="deciding" aria-labelledby="deciding"><h2 id="deciding">${words.decide}</h2>
<form method="post" action="${action}">${formFields(visit, { id: first })}<p class="field"><label for="status">${words.status}</label><select id="status" name="status">${Object.entries(
    statusNames[visit.language],
  ).map(
    ([value, name]) =>
      html`<option value="${value}"${value === status ? html` selected` : ""}>${name}</option>`,
  )}</select></p>${reasonField(visit, "status")}<div class="buttons"><button class="plain" name="kind" value="status">${words.setStatus}</button></div></form>
<form method="post" action="${action}">${formFields(visit, { id: first })}<p class="field"><label for="people">${words.estimate}</label><input id="people" name="people" placeholder="${words.estimateHint}" required autocomplete="off"></p>${reasonField(visit, "estimate")}<div class="buttons"><button class="plain" name="kind" value="estimate">${words.setEstimate}</button></div></form>
<form method="post" action="${action}">${formFields(visit, { id: first })}<p class="field wide"><label for="note">${words.note}</label><input id="note" name="text" required autocomplete="off" title="${words.reasonHint}"></p><div class="buttons"><button class="plain" name="kind" value="note">${words.addNote}</button></div></form></section>`;
}
