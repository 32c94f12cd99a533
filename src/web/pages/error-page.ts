import { html } from "hono/html";
import type { InterfaceLanguage } from "../../messages/language.ts";
import { webWords } from "../../messages/web.ts";
import { address } from "../address.ts";
import type { Page } from "../page.ts";

/** A page that says what went wrong and where to go on. */
export function errorPage(title: string, note: string, language: InterfaceLanguage): Page {
  const words = webWords[language];
  return {
    title,
    section: null,
    content: html`<div class="error"><p class="kicker">${words.error}</p><h1>${title}</h1><p>${note}</p>
<p><a href="${address(language, "/")}">${words.backToOverview}</a></p></div>`,
  };
}
