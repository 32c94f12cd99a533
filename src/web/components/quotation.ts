import { html } from "hono/html";
import type { Statement } from "../../3-statement/types.ts";
import type { DocumentHead } from "../../app/reading.ts";
import { sourceLine } from "../../messages/citation.ts";
import { glossOf } from "../../messages/gloss.ts";
import { quoted } from "../../messages/reading.ts";
import { incidentWords } from "../../messages/web-incidents.ts";
import { address } from "../address.ts";
import type { Markup } from "../markup.ts";
import type { Voice } from "../voice.ts";

/** A source's words in its own voice, and below them, in Vigil's, what was read in them and who says so. */
export function quotation(statement: Statement, head: DocumentHead, voice: Voice): Markup {
  const { language } = voice;
  return html`<figure class="quotation">${sourceWords(statement.quote.text, head.language)}
<figcaption><span class="gloss">${glossOf(statement, voice)}</span>
<span class="note">${sourceLine(statement, head, voice)}</span>
<a class="note" href="${statementAddress(statement.id, head.id, voice)}">${incidentWords[language].inContext}</a></figcaption></figure>`;
}

/** Words of a source, with their language marked where it could be told. */
function sourceWords(words: string, language: string): Markup {
  return html`<blockquote${languageMark(language)}>${quoted(words)}</blockquote>`;
}

/** The attribute that says in which language words are. */
export function languageMark(language: string): Markup | string {
  return /^[a-z]{2,3}$/u.test(language) && language !== "und" ? html` lang="${language}"` : "";
}

/** Where a statement stands in its report's page. */
export function statementAddress(statement: string, report: string, { language }: Voice): string {
  return `${address(language, `/reports/${report}`)}#s-${statement}`;
}
