import { html } from "hono/html";
import type { CountedPeriod } from "../../app/overview.ts";
import type { CountInterval } from "../../core/interval.ts";
import type { InterfaceLanguage } from "../../messages/language.ts";
import { countPhrase, datePhrase } from "../../messages/phrases.ts";
import type { Markup } from "../markup.ts";

const HEIGHT = 190;
const TOP = 22;
const BOTTOM = 24;
/** Per cent of the width for bars; the rest is for the numbers of the scale. */
const PLOT = 91;
const ARROW = 7;
/** With more bars than this there is no room for a number over each. */
const MOST_NUMBERED = 16;
const MOST_NUMBERED_ON_NARROW = 7;
/** Labels under the axis on a wide page, and on a narrow one. */
const MOST_LABELS = 12;
const FEWEST_LABELS = 5;

/** What the chart needs to know. */
export type PeriodsChart = {
  readonly periods: readonly CountedPeriod[];
  readonly step: "month" | "year";
  readonly title: string;
  readonly description: string;
  readonly language: InterfaceLanguage;
  /** Where a bar leads to. */
  readonly linkOf: (period: CountedPeriod) => string;
};

/**
 * Bars by month or year: solid to the minimum, hatched to the maximum, an arrow where that is open. Lengths across are
 * shares of the width, so that it fits any page without its letters shrinking.
 */
export function periodsChart(chart: PeriodsChart): Markup {
  const { periods, language, title, description } = chart;
  const scale = niceScale(Math.max(1, ...periods.map(({ min, max }) => max ?? min)));
  const ground = HEIGHT - BOTTOM;
  const yOf = (people: number): number => round(ground - (people / scale) * (ground - TOP));
  return html`<svg class="chart" width="100%" height="${HEIGHT}" role="group" aria-labelledby="periods-title periods-description"><title id="periods-title">${title}</title><desc id="periods-description">${description}</desc>${[
    0.5, 1,
  ].map(
    (share) =>
      html`<line class="grid" x1="0" x2="100%" y1="${yOf(scale * share)}" y2="${yOf(scale * share)}"/><text class="tick" x="100%" y="${yOf(scale * share) - 4}" text-anchor="end">${(scale * share).toLocaleString("en")}</text>`,
  )}<line class="axis" x1="0" x2="100%" y1="${ground}" y2="${ground}"/>${periods.map((period, at) => {
    const left = (at / periods.length) * PLOT;
    const width = PLOT / periods.length;
    return html`<a href="${chart.linkOf(period)}" aria-label="${`${datePhrase(period, language)}: ${countPhrase(period, language)}`}"><title>${`${datePhrase(period, language)}: ${countPhrase(period, language)}`}</title><rect class="reach" x="${percent(left)}" y="${TOP - 12}" width="${percent(width)}" height="${ground - TOP + 12}"/>${bar(period, left, width, yOf)}</a>${numberOver(period, left, width, yOf, chart)}${labelUnder(period, at, chart)}`;
  })}</svg>`;
}

function bar(people: CountInterval, left: number, width: number, yOf: (people: number) => number): Markup {
  const [x, across] = [percent(left + width * 0.2), percent(width * 0.6)];
  const ground = yOf(0);
  const solid = people.min === 0 ? ground : Math.min(yOf(people.min), ground - 1.5);
  const most = people.max ?? people.min;
  const reach = people.max === null ? Math.max(TOP + ARROW, solid - 16) : Math.min(yOf(most), solid);
  const middle = percent(left + width / 2);
  return html`<rect class="possible" x="${x}" y="${reach}" width="${across}" height="${round(solid - reach)}" fill="url(#hatch)"/><rect class="sure" x="${x}" y="${solid}" width="${across}" height="${round(ground - solid)}"/>${
    people.max === null
      ? html`<svg x="${middle}" y="${reach - ARROW}" width="1" height="${ARROW}" overflow="visible"><path class="onward" d="M-6 ${ARROW}L0 0L6 ${ARROW}z"/></svg>`
      : ""
  }`;
}

function numberOver(
  people: CountInterval,
  left: number,
  width: number,
  yOf: (people: number) => number,
  { periods }: PeriodsChart,
): Markup | string {
  if (periods.length > MOST_NUMBERED || people.max === 0) return "";
  const kind = periods.length > MOST_NUMBERED_ON_NARROW ? "value roomy" : "value";
  const top = people.max === null ? Math.max(TOP, yOf(people.min) - 16 - ARROW) : yOf(people.max);
  return html`<text class="${kind}" x="${percent(left + width / 2)}" y="${Math.max(11, top - 5)}" text-anchor="middle">${shortCount(people)}</text>`;
}

/** A count short enough to stand over a bar. */
function shortCount({ min, max }: CountInterval): string {
  if (max === null) return `${min.toLocaleString("en")}+`;
  return min === max ? min.toLocaleString("en") : `${min.toLocaleString("en")}–${max.toLocaleString("en")}`;
}

function labelUnder(
  period: CountedPeriod,
  at: number,
  { periods, step, language }: PeriodsChart,
): Markup | string {
  const everyNth = Math.ceil(periods.length / MOST_LABELS);
  if (at % everyNth !== 0) return "";
  const always = at % (everyNth * Math.ceil(periods.length / everyNth / FEWEST_LABELS)) === 0;
  const x = percent(((at + 0.5) / periods.length) * PLOT);
  const label = step === "year" ? period.earliest.slice(0, 4) : monthLabel(period.earliest, language);
  return html`<text class="tick${always ? "" : " roomy"}" x="${x}" y="${HEIGHT - 7}" text-anchor="middle">${label}</text>`;
}

/** “Nov 13”, “13.11”: year and month in the least room. */
function monthLabel(date: string, language: InterfaceLanguage): string {
  if (language === "ko") return `${date.slice(2, 4)}.${Number(date.slice(5, 7))}`;
  const day = new Date(`${date}T00:00:00Z`);
  const month = new Intl.DateTimeFormat("en", { month: "short", timeZone: "UTC" }).format(day);
  return `${month} ${date.slice(2, 4)}`;
}

/** The next number of the kind 1, 2, 5, 10, 20, 50, …: where an axis ends. */
function niceScale(most: number): number {
  const power = 10 ** Math.floor(Math.log10(most));
  return [1, 2, 5, 10].map((step) => step * power).find((step) => step >= most) ?? most;
}

const round = (value: number): number => Math.round(value * 10) / 10;
const percent = (value: number): string => `${Math.round(value * 100) / 100}%`;
