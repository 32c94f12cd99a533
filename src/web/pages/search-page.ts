import { html } from "hono/html";
import { placeFilter } from "../../app/casebook/place-filter.ts";
import type { CasebookFindings } from "../../app/casebook/search.ts";
import { searchCasebook } from "../../app/casebook/search.ts";
import { writtenInterval } from "../../core/written-interval.ts";
import { casebookWords } from "../../messages/casebook.ts";
import { glossOf } from "../../messages/gloss.ts";
import { actNames, datePhrase, nameOf } from "../../messages/phrases.ts";
import { languageName } from "../../messages/places.ts";
import { readingWords } from "../../messages/reading.ts";
import { webListWords } from "../../messages/web-lists.ts";
import { overviewWords } from "../../messages/web-overview.ts";
import type { Parameters } from "../address.ts";
import { choice } from "../components/question-form.ts";
import { languageMark, statementAddress } from "../components/quotation.ts";
import type { Markup } from "../markup.ts";
import type { Page } from "../page.ts";
import type { Visit } from "../visit.ts";
import { linkFrom } from "../visit.ts";

const MOST_HITS = 50;
const MOST_FACETS = 8;
const MOST_STATEMENTS = 4;

type Hit = CasebookFindings["hits"][number];

/** Reports by their words and by what was read in them, with the ways to narrow down. */
export async function searchPage(visit: Visit): Promise<Page> {
  const { house, language, parameter } = visit;
  const words = webListWords[language].search;
  const { form } = overviewWords[language];
  const typed = {
    q: parameter("q"),
    act: parameter("act"),
    place: parameter("place"),
    from: parameter("from"),
    to: parameter("to"),
    language: parameter("language"),
    publisher: parameter("publisher"),
  };
  const isAsked = Object.values(typed).some((value) => value !== null);
  const found = isAsked ? await searchCasebook(house.casebook, queryOf(typed)) : null;
  const { languages } = visit.snapshot;
  return {
    title: words.title,
    section: "search",
    content: html`<h1>${words.title}</h1>
<form class="search" action="${linkFrom(visit, "/search")}" method="get" role="search">
<p class="field wide"><label for="q">${words.words}</label><input id="q" name="q" type="search" value="${typed.q ?? ""}" aria-describedby="q-hint" autocomplete="off"><small class="hint" id="q-hint">${words.wordsHint}</small></p>
${choice("act", form.act, form.anyAct, Object.entries(actNames[language]), typed.act)}
<p class="field"><label for="place">${form.place}</label><input id="place" name="place" value="${typed.place ?? ""}" placeholder="${form.placeHint}" autocomplete="off"></p>
<p class="field"><label for="from">${form.from}</label><input id="from" name="from" value="${typed.from ?? ""}" placeholder="2013-11" autocomplete="off"></p>
<p class="field"><label for="to">${form.to}</label><input id="to" name="to" value="${typed.to ?? ""}" placeholder="2013-11" autocomplete="off"></p>
${choice(
  "language",
  words.language,
  words.anyLanguage,
  languages.map((code) => [code, languageName(code, language)] as const),
  typed.language,
)}
<p class="field"><button type="submit">${words.find}</button></p>
</form>
${found === null ? "" : findings(found, typed, visit)}`,
  };
}

type Typed = Readonly<
  Record<"q" | "act" | "place" | "from" | "to" | "language" | "publisher", string | null>
>;

function queryOf(typed: Typed) {
  const from = typed.from === null ? null : writtenInterval(typed.from);
  const to = typed.to === null ? null : writtenInterval(typed.to);
  return {
    text: typed.q ?? "",
    limit: MOST_HITS,
    ...(typed.act === null ? {} : { act: typed.act }),
    ...(typed.place === null ? {} : { place: placeFilter(typed.place) }),
    ...(from === null ? {} : { from: from.earliest }),
    ...(to === null ? {} : { to: to.latest }),
    ...(typed.language === null ? {} : { language: typed.language }),
    ...(typed.publisher === null ? {} : { publisher: typed.publisher }),
  };
}

function findings({ hits, total }: CasebookFindings, typed: Typed, visit: Visit): Markup {
  const words = webListWords[visit.language].search;
  if (total === 0) return html`<p class="nothing">${words.nothing}</p>`;
  const { reportCount } = casebookWords[visit.language];
  const shown = total > hits.length ? `; ${words.shown(hits.length.toLocaleString("en"))}` : "";
  return html`<p class="rests">${words.found(reportCount(total))}${shown}</p>
<div class="found"><ol class="hits">${hits.map((hit) => hitItem(hit, visit))}</ol>
<nav class="facets" aria-label="${words.narrow}">
${facet(
  "publisher",
  words.publisher,
  hits.map(({ publisher }) => publisher),
  typed,
  visit,
  (name) => name,
)}
${facet(
  "language",
  words.language,
  hits.map((hit) => hit.language),
  typed,
  visit,
  (code) => languageName(code, visit.language),
)}
${facet(
  "act",
  overviewWords[visit.language].form.act,
  hits.flatMap(({ statements }) => [...new Set(statements.map(({ act }) => act))]),
  typed,
  visit,
  (act) => nameOf(actNames, act, visit.language),
)}
</nav></div>`;
}

/** What the hits have in common, with how many of them; each leads to the same search narrowed to it. */
function facet(
  name: string,
  title: string,
  values: readonly (string | null)[],
  typed: Typed,
  visit: Visit,
  said: (value: string) => string,
): Markup | string {
  const counts = Map.groupBy(
    values.filter((value) => value !== null),
    (value) => value,
  );
  if (counts.size < 2) return "";
  const listed = [...counts]
    .map(([value, all]) => [value, all.length] as const)
    .toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, MOST_FACETS);
  const parameters: Parameters = typed;
  return html`<h2 class="small">${title}</h2><ul>${listed.map(
    ([value, count]) =>
      html`<li><a href="${linkFrom(visit, "/search", { ...parameters, [name]: value })}">${said(value)}</a> <span class="note">${count}</span></li>`,
  )}</ul>`;
}

function hitItem(hit: Hit, visit: Visit): Markup {
  const { language, voice } = visit;
  const when =
    hit.published === null ? readingWords[language].undated : datePhrase(hit.published as never, language);
  return html`<li><h2 class="hit"><a href="${linkFrom(visit, `/reports/${hit.report}`)}"${languageMark(hit.language)}>${hit.title ?? hit.publisher ?? casebookWords[language].unnamedReport}</a></h2>
<p class="note">${[hit.publisher, when].filter((one) => one !== null).join(", ")}</p>
${hit.excerpts.map((excerpt) => html`<p class="excerpt"${languageMark(hit.language)}>${marked(excerpt)}</p>`)}
${
  hit.statements.length === 0
    ? ""
    : html`<ul class="read-in">${hit.statements
        .slice(0, MOST_STATEMENTS)
        .map(
          (statement) =>
            html`<li><a href="${statementAddress(statement.id, hit.report, voice)}">${glossOf(statement, voice)}</a></li>`,
        )}</ul>`
}</li>`;
}

function marked({ text, marks }: Hit["excerpts"][number]): readonly Markup[] {
  const pieces: Markup[] = [];
  let at = 0;
  for (const { start, end } of marks) {
    pieces.push(html`${text.slice(at, start)}<mark>${text.slice(start, end)}</mark>`);
    at = end;
  }
  return [...pieces, html`${text.slice(at)}`];
}
