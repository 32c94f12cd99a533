import { html } from "hono/html";
import type { TypedQuestion } from "../../app/ask-question.ts";
import type { InterfaceLanguage } from "../../messages/language.ts";
import { actNames } from "../../messages/phrases.ts";
import { overviewWords } from "../../messages/web-overview.ts";
import { address } from "../address.ts";
import type { Markup } from "../markup.ts";

/**
 * A question as a form whose state is the address; `problem` is what of it could not be understood, `further` are fields
 * of the page's own.
 */
export function questionForm(
  typed: TypedQuestion,
  path: string,
  language: InterfaceLanguage,
  problem: string | null,
  further: Markup | string = "",
  ask: string = overviewWords[language].form.ask,
): Markup {
  const words = overviewWords[language];
  const { form } = words;
  const acts = Object.entries(actNames[language]);
  return html`<form class="question" action="${address(language, path)}" method="get">
<fieldset><legend class="heard">${form.legend}</legend>
${problem === null ? "" : html`<p class="problem" role="alert" id="question-problem">${problem}</p>`}
<p class="field"><label for="act">${form.act}</label><select id="act" name="act"><option value="">${form.anyAct}</option>${acts.map(
    ([act, name]) => option(act, name, typed.act),
  )}</select></p>
<p class="field"><label for="who">${form.who}</label><select id="who" name="who">${Object.entries(
    words.who,
  ).map(([who, name]) => option(who, name, typed.who ?? "refugee"))}</select></p>
<p class="field"><label for="place">${form.place}</label><input id="place" name="place" value="${typed.place ?? ""}" placeholder="${form.placeHint}" autocomplete="off" maxlength="80"></p>
${dateField("from", form.from, typed.from)}
${dateField("to", form.to, typed.to)}
${further}
<p class="field"><button type="submit">${ask}</button></p>
<p class="hint" id="days-hint">${form.dateHint}</p>
</fieldset></form>`;
}

/** A field that offers a choice of names; the first stands for all of them. */
export function choice(
  name: string,
  label: string,
  all: string,
  names: readonly (readonly [string, string])[],
  chosen: string | null,
): Markup {
  return html`<p class="field"><label for="${name}">${label}</label><select id="${name}" name="${name}"><option value="">${all}</option>${names.map(
    ([value, said]) => option(value, said, chosen),
  )}</select></p>`;
}

/** A field to tick. */
export function tick(name: string, label: string, ticked: boolean): Markup {
  return html`<p class="field tick"><input type="checkbox" id="${name}" name="${name}" value="1"${ticked ? html` checked` : ""}><label for="${name}">${label}</label></p>`;
}

function option(value: string, name: string, chosen: string | null): Markup {
  return html`<option value="${value}"${value === chosen ? html` selected` : ""}>${name}</option>`;
}

/** A day, month or year is typed: a browser's own field for dates knows no months or years. */
function dateField(name: string, label: string, value: string | null): Markup {
  return html`<p class="field short"><label for="${name}">${label}</label><input id="${name}" name="${name}" value="${value ?? ""}" placeholder="2013-11" inputmode="numeric" autocomplete="off" maxlength="10" aria-describedby="days-hint"></p>`;
}
