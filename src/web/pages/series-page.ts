import { html } from "hono/html";
import type { Series, Vintage } from "../../5-record/series.ts";
import { headsOf } from "../../app/casebook/cite.ts";
import { seriesFrom } from "../../app/read-series.ts";
import type { DocumentHead } from "../../app/reading.ts";
import { documentPhrase } from "../../messages/citation.ts";
import { actHeading, countPhrase, datePhrase, rolePhrase } from "../../messages/phrases.ts";
import { countryName } from "../../messages/places.ts";
import { listWords } from "../../messages/record-lists.ts";
import { webListWords } from "../../messages/web-lists.ts";
import { vintagesChart } from "../charts/vintages-chart.ts";
import { statementAddress } from "../components/quotation.ts";
import type { Markup } from "../markup.ts";
import type { Page } from "../page.ts";
import type { Visit } from "../visit.ts";

/** Official figures by the window they are for and the day by which they were so known. */
export async function seriesPage(visit: Visit): Promise<Page> {
  const { house, snapshot, language } = visit;
  const words = webListWords[language].series;
  const all = seriesFrom(snapshot.material, null);
  const documentOf = new Map(
    snapshot.material.aggregates.map(({ statement, document }) => [statement, document] as const),
  );
  const told = all.flatMap(({ windows }) =>
    windows.flatMap(({ vintages }) => vintages.flatMap(({ statements }) => statements)),
  );
  const heads = await headsOf(
    house.casebook,
    told.flatMap((id) => documentOf.get(id) ?? []),
  );
  const headOf = (id: string): DocumentHead | undefined => heads.get(documentOf.get(id) ?? "");
  return {
    title: words.title,
    section: "series",
    content: html`<h1>${words.title}</h1><p class="note">${words.note}</p>
${all.length === 0 ? html`<p class="nothing">${listWords[language].noSeries}</p>` : all.map((series, at) => seriesSection(series, at, headOf, visit))}`,
  };
}

function seriesSection(
  series: Series,
  at: number,
  headOf: (statement: string) => DocumentHead | undefined,
  visit: Visit,
): Markup {
  const { language, voice } = visit;
  const words = webListWords[language].series;
  const country =
    series.country === null ? listWords[language].anyCountry : countryName(series.country, language);
  const title = `${actHeading(series.act, "reported", language)}: ${rolePhrase(series.who, language)}, ${country}`;
  const rows = series.windows.flatMap(({ time, vintages }) =>
    withoutRepetitions(vintages).map((told) => ({ time, ...told })),
  );
  return html`<section aria-labelledby="series-${at}"><h2 id="series-${at}">${title}</h2>
${series.windows.length < 2 ? "" : vintagesChart(series, String(at), title, words.note, language)}
<table class="stacked flowing"><thead><tr><th scope="col">${words.window}</th><th scope="col">${words.asOf}</th><th scope="col" class="number">${words.people}</th><th scope="col">${words.change}</th><th scope="col">${words.saidIn}</th></tr></thead><tbody>${rows.map(
    ({ time, vintage, repeated, statements }) =>
      html`<tr><th scope="row">${datePhrase(time, language)}</th><td class="day"><span class="inline-label">${words.asOf} </span>${vintage.asOf ?? listWords[language].asOfUnknown}</td><td class="number">${countPhrase(vintage.people, language)}</td><td class="day">${words.changes[vintage.change]}${repeated === 0 ? "" : html`<span class="note">${words.repeated(repeated)}</span>`}</td><td class="own-line">${statements.map(
        (id) => {
          const head = headOf(id);
          return head === undefined
            ? id.slice(0, 12)
            : html`<a class="cited" href="${statementAddress(id, head.id, voice)}">${documentPhrase(head, voice)}</a>`;
        },
      )}</td></tr>`,
  )}</tbody></table></section>`;
}

/** A figure, how often it was told again unchanged, and the statements that tell it. */
type Told = { readonly vintage: Vintage; readonly repeated: number; readonly statements: readonly string[] };

/** Vintages without those that only repeat the one before: it has their statements too. */
function withoutRepetitions(vintages: readonly Vintage[]): readonly Told[] {
  const told: Told[] = [];
  for (const vintage of vintages) {
    const before = told.at(-1);
    const isRepeated =
      before !== undefined &&
      before.vintage.people.min === vintage.people.min &&
      before.vintage.people.max === vintage.people.max;
    if (isRepeated)
      told[told.length - 1] = {
        ...before,
        repeated: before.repeated + 1,
        statements: [...before.statements, ...vintage.statements],
      };
    else told.push({ vintage, repeated: 0, statements: vintage.statements });
  }
  return told;
}
