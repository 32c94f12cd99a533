import { html } from "hono/html";
import type { Check } from "../../5-record/checks/types.ts";
import type { Citation } from "../../app/casebook/cite.ts";
import { citationsOf } from "../../app/casebook/cite.ts";
import { checkFinding } from "../../messages/record-checks.ts";
import { webListWords } from "../../messages/web-lists.ts";
import { overviewWords } from "../../messages/web-overview.ts";
import { quotation } from "../components/quotation.ts";
import type { Markup } from "../markup.ts";
import type { Page } from "../page.ts";
import type { Visit } from "../visit.ts";

/** What does not add up, each with the words that it rests on. */
export async function checksPage(visit: Visit): Promise<Page> {
  const { house, snapshot, language } = visit;
  const words = webListWords[language].checks;
  const { checks } = snapshot;
  const citations = await citationsOf(
    house.casebook,
    checks.flatMap(({ statements }) => statements),
  );
  return {
    title: words.title,
    section: "checks",
    content: html`<h1>${words.title}</h1><p class="note">${words.note}</p>
${
  checks.length === 0
    ? html`<p class="nothing">${words.none}</p>`
    : html`<p class="rests">${overviewWords[language].checks(checks.length)}</p><ol class="checks">${checks.map((check) => checkItem(check, citations, visit))}</ol>`
}`,
  };
}

function checkItem(
  check: Check,
  citations: ReadonlyMap<string, Citation>,
  { voice, language }: Visit,
): Markup {
  return html`<li><p class="finding">${checkFinding(check, language)}</p>${check.statements.map((id) => {
    const cited = citations.get(id);
    return cited === undefined ? "" : quotation(cited.statement, cited.head, voice);
  })}</li>`;
}
