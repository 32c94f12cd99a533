import { html } from "hono/html";
import type { TypedQuestion } from "../../app/ask-question.ts";
import { askQuestion } from "../../app/ask-question.ts";
import { OPENING_QUESTION } from "../../app/casebook/holding.ts";
import type { Snapshot } from "../../app/casebook/snapshot.ts";
import type { CountedPeriod, CountedProvince, Overview } from "../../app/overview.ts";
import { overviewOf } from "../../app/overview.ts";
import { provinceOutlines } from "../../app/province-outlines.ts";
import { wherePhrase } from "../../messages/gloss.ts";
import { countPhrase, datePhrase } from "../../messages/phrases.ts";
import { countryName } from "../../messages/places.ts";
import { problemLine } from "../../messages/problems.ts";
import { readingWords } from "../../messages/reading.ts";
import { webWords } from "../../messages/web.ts";
import type { OverviewWords } from "../../messages/web-overview.ts";
import { overviewWords } from "../../messages/web-overview.ts";
import { address } from "../address.ts";
import { periodsChart } from "../charts/periods-chart.ts";
import { provinceMap, SHADES } from "../charts/province-map.ts";
import { hatchPattern, intervalBar } from "../components/interval-bar.ts";
import { openGroupList } from "../components/open-groups.ts";
import { questionForm } from "../components/question-form.ts";
import { threeFigures } from "../components/three-figures.ts";
import type { Markup } from "../markup.ts";
import type { Page } from "../page.ts";
import type { Visit } from "../visit.ts";
import { linkFrom, typedQuestion } from "../visit.ts";
import type { Voice } from "../voice.ts";

/** Places and groups shown before the rest is folded away. */
const FIRST_PLACES = 10;
const FIRST_GROUPS = 5;

/** What the parts of the page share. */
type View = {
  readonly typed: TypedQuestion;
  readonly overview: Overview;
  readonly snapshot: Snapshot;
  readonly voice: Voice;
  readonly words: OverviewWords;
};

/** The question, its answer by time and place, and what needs attention. */
export function overviewPage(visit: Visit): Page {
  const { house, snapshot, voice, language } = visit;
  const typed = typedQuestion(visit);
  const words = overviewWords[language];
  const asked = askQuestion(typed, house.engine());
  const problem = asked.ok ? null : problemLine(asked.problem, language);
  const question = asked.ok ? asked.value : OPENING_QUESTION;
  const view: View = {
    typed,
    snapshot,
    voice,
    words,
    overview: overviewOf(snapshot.material, question, house.today()),
  };
  const who = words.who[question.who] ?? question.who;
  return {
    title: webWords[language].pages.overview ?? "",
    section: "overview",
    content: html`${hatchPattern()}
<h1>${words.question(who, question.act)}</h1>
${questionForm(typed, "/", language, problem)}
${snapshot.reports.length === 0 ? empty(visit) : html`${problem !== null ? "" : answer(view)}${attention(view)}`}`,
  };
}

/** A casebook without reports has one thing to do. */
function empty(visit: Visit): Markup {
  const { nothingYet, addFirst } = webWords[visit.language];
  const link = html`<a href="${linkFrom(visit, "/add")}">${addFirst}</a>`;
  return html`<p class="nothing">${nothingYet} ${visit.may("add") ? link : ""}</p>`;
}

function answer(view: View): Markup {
  const { overview, voice, words } = view;
  const { incidents } = overview.count;
  const counted = incidents.filter(({ included }) => included).length;
  const { incidentCount } = readingWords[voice.language];
  if (counted === 0) return html`<p class="nothing">${words.nothing}</p>`;
  return html`<section aria-label="${words.people}">
${threeFigures(overview.count, voice.language)}
<p class="rests"><a href="${address(voice.language, "/incidents", view.typed)}">${words.restsOn(incidentCount(counted), incidentCount(incidents.length - counted))}</a></p>
</section>
${byPeriod(view)}
${byProvince(view)}`;
}

function byPeriod({ overview, voice, words, typed }: View): Markup {
  const { language } = voice;
  const { periods, step } = overview;
  if (periods.length < 2) return html``;
  const { undated } = overview;
  const title = step === "month" ? words.byMonth : words.byYear;
  const linkOf = ({ earliest }: CountedPeriod): string => {
    const period = earliest.slice(0, step === "year" ? 4 : 7);
    return address(language, "/", { ...typed, from: period, to: period });
  };
  return html`<section class="periods" aria-labelledby="periods"><h2 id="periods">${title}</h2>
${periodsChart({ periods, step, title, description: words.chartNote, language, linkOf })}
<p class="note">${words.chartNote}</p>
${undated === null ? "" : html`<p class="note">${words.undated(countPhrase(undated, language))}</p>`}
<details><summary>${webWords[language].table}</summary>
<table><thead><tr><th scope="col">${words.period}</th><th scope="col" class="number">${words.people}</th></tr></thead><tbody>${periods
    .filter(({ max }) => max !== 0)
    .map(
      (period) =>
        html`<tr><th scope="row"><a href="${linkOf(period)}">${datePhrase(period, language)}</a></th><td class="number">${countPhrase(period, language)}</td></tr>`,
    )}</tbody></table></details></section>`;
}

function byProvince(view: View): Markup {
  const { overview, voice, words } = view;
  const { provinces } = overview;
  if (provinces.length === 0) return html``;
  const map = provinceMap({
    provinces,
    outlines: provinceOutlines(),
    title: words.mapLabel,
    description: words.mapNote,
    labelOf: (province) => `${provinceName(province, view)}: ${countPhrase(province, voice.language)}`,
    linkOf: (province) => provinceLink(province, view),
  });
  const [first, rest] = [provinces.slice(0, FIRST_PLACES), provinces.slice(FIRST_PLACES)];
  return html`<section class="provinces" aria-labelledby="provinces"><h2 id="provinces">${words.byProvince}</h2>
<div class="beside">
${map === null ? "" : html`<div class="mapped">${map}<ul class="legend" aria-hidden="true">${legend(view)}</ul><p class="note">${words.mapNote}</p></div>`}
<div>${provinceTable(first, view)}
${overview.nowhere === null ? "" : html`<p class="note">${words.nowhere(countPhrase(overview.nowhere, voice.language))}</p>`}
${rest.length === 0 ? "" : html`<details><summary>${words.furtherPlaces(rest.length)}</summary>${provinceTable(rest, view)}</details>`}
</div></div></section>`;
}

function provinceTable(provinces: readonly CountedProvince[], view: View): Markup {
  const { overview, voice, words } = view;
  const scale = Math.max(1, ...overview.provinces.map(({ min, max }) => max ?? min));
  return html`<table class="ranked"><thead><tr><th scope="col">${words.place}</th><th scope="col" class="number">${words.people}</th><td class="roomy"></td></tr></thead><tbody>${provinces.map(
    (province) =>
      html`<tr><th scope="row"><a href="${provinceLink(province, view)}">${provinceName(province, view)}</a></th><td class="number">${countPhrase(province, voice.language)}</td><td class="roomy">${intervalBar(province, scale)}</td></tr>`,
  )}</tbody></table>`;
}

function legend({ words }: View): readonly Markup[] {
  const shades = SHADES.map((least, at) => {
    const next = SHADES[at + 1];
    const label = next === undefined ? words.legend.orMore(String(least)) : `${least}–${next - 1}`;
    return html`<li><i class="swatch shade-${at + 1}"></i>${label}</li>`;
  });
  return [html`<li><i class="swatch perhaps"></i>${words.legend.onlyMaximum}</li>`, ...shades];
}

function provinceName({ country, admin1 }: CountedProvince, { voice, words }: View): string {
  const name = countryName(country, voice.language);
  if (admin1 === null) return words.noProvince(name);
  return wherePhrase({ name: null, admin1, country }, voice);
}

function provinceLink({ country, admin1 }: CountedProvince, { voice, typed }: View): string {
  return address(voice.language, "/", { ...typed, place: admin1 ?? country });
}

function attention(view: View): Markup {
  const { overview, snapshot, voice, words } = view;
  const { open } = overview;
  const conflicts = [...snapshot.incidents.values()].filter(
    (incident) => incident.conflicts.length > 0,
  ).length;
  const checks = snapshot.checks.length;
  const [first, rest] = [open.slice(0, FIRST_GROUPS), open.slice(FIRST_GROUPS)];
  return html`<section class="attention" aria-labelledby="attention"><h2 id="attention">${words.attention}</h2>
<div class="cards">
<div class="card wide"><h3>${words.custody}</h3>
${
  open.length === 0
    ? html`<p>${words.noCustody}</p>`
    : html`<p class="note">${words.custodyNote}</p>${openGroupList(first, snapshot, voice)}${rest.length === 0 ? "" : html`<details><summary>${words.furtherGroups(rest.length)}</summary>${openGroupList(rest, snapshot, voice)}</details>`}`
}</div>
<div class="card"><h3><a href="${address(voice.language, "/review")}">${words.judge(snapshot.suggestions.length)}</a></h3><p class="note">${words.judgeNote}</p></div>
<div class="card"><h3><a href="${address(voice.language, "/incidents", { differ: "1" })}">${words.conflicts(conflicts)}</a></h3><p class="note">${words.conflictsNote}</p></div>
<div class="card"><h3><a href="${address(voice.language, "/checks")}">${words.checks(checks)}</a></h3><p class="note">${words.checksNote}</p></div>
</div></section>`;
}
