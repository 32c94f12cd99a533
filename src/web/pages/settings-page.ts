import { html } from "hono/html";
import { interfaceLanguages } from "../../messages/language.ts";
import { languageNames } from "../../messages/web.ts";
import { writingWords } from "../../messages/web-writing.ts";
import { address } from "../address.ts";
import type { Page } from "../page.ts";
import type { Visit } from "../visit.ts";

/** Language, who decides, and what the pages are made of. */
export function settingsPage({ house, snapshot, language }: Visit): Page {
  const words = writingWords[language];
  const { engine, packs } = snapshot.result;
  return {
    title: words.settings,
    section: "settings",
    content: html`<h1>${words.settings}</h1>
<dl class="settings"><div><dt>${words.language}</dt><dd>${interfaceLanguages.map((one) =>
      one === language
        ? html`<b>${languageNames[one]}</b> `
        : html`<a href="${address(one, "/settings")}" lang="${one}" hreflang="${one}">${languageNames[one]}</a> `,
    )}</dd></div>
<div><dt>${words.you}</dt><dd>${house.actor === null ? words.nobody : html`<code>${house.actor.id}</code>`}</dd></div>
<div><dt>${words.casebook}</dt><dd><code>${house.casebook.casebook}</code><br>${[engine, ...packs].join(" · ")}</dd></div>
<div><dt>${words.times}</dt><dd>${words.timesNote}</dd></div></dl>`,
  };
}
