import { html } from "hono/html";
import type { Series, SeriesWindow } from "../../5-record/series.ts";
import { dayNumber, yearInterval } from "../../core/calendar.ts";
import type { DateInterval } from "../../core/interval.ts";
import type { InterfaceLanguage } from "../../messages/language.ts";
import { countPhrase, datePhrase } from "../../messages/phrases.ts";
import type { Markup } from "../markup.ts";

const HEIGHT = 200;
const TOP = 18;
const BOTTOM = 26;
/** Per cent of the width for points; the rest is for the number of the scale. */
const PLOT = 94;
/** Labels under the axis on a wide page, and on a narrow one. */
const MOST_LABELS = 12;
const FEWEST_LABELS = 5;

/** Lengths of a chart: across in per cent of its width, up in units of its height. */
type Scale = {
  readonly years: readonly number[];
  readonly most: number;
  readonly xOf: (day: number) => string;
  readonly yOf: (people: number) => number;
};

/**
 * A series as a chart: every window where it lies in time, its last vintage solid and the earlier ones hollow. What it
 * shows stands in a table as well.
 */
export function vintagesChart(
  { windows }: Series,
  key: string,
  title: string,
  description: string,
  language: InterfaceLanguage,
): Markup {
  const scale = scaleOf(windows);
  const { yOf, most } = scale;
  return html`<svg class="chart vintages" width="100%" height="${HEIGHT}" role="img" aria-labelledby="series-title-${key} series-description-${key}"><title id="series-title-${key}">${title}</title><desc id="series-description-${key}">${description}</desc>${[
    0.5, 1,
  ].map((share) => {
    const y = yOf(most * share);
    return html`<line class="grid" x1="0" x2="100%" y1="${y}" y2="${y}"/>`;
  })}<text class="tick" x="100%" y="${TOP - 4}" text-anchor="end">${most.toLocaleString("en")}</text><line class="axis" x1="0" x2="100%" y1="${yOf(0)}" y2="${yOf(0)}"/>${yearLabels(scale)}${windows.map(
    (window) => windowPoints(window, scale, language),
  )}</svg>`;
}

function scaleOf(windows: readonly SeriesWindow[]): Scale {
  const first = Math.min(...windows.map(({ time }) => yearOf(time.earliest)));
  const last = Math.max(...windows.map(({ time }) => yearOf(time.latest)));
  const start = dayNumber(yearInterval(first).earliest);
  const days = dayNumber(yearInterval(last).latest) + 1 - start;
  const counts = windows.flatMap(({ vintages }) => vintages.map(({ people }) => people.max ?? people.min));
  const most = Math.max(1, ...counts);
  const ground = HEIGHT - BOTTOM;
  return {
    years: Array.from({ length: last - first + 1 }, (_, at) => first + at),
    most,
    xOf: (day) => `${Math.round(((day - start) / days) * PLOT * 100) / 100}%`,
    yOf: (people) => Math.round((ground - (people / most) * (ground - TOP)) * 10) / 10,
  };
}

/** The years that there is room for: fewer of them where the page is narrow. */
function yearLabels({ years, xOf }: Scale): readonly (Markup | string)[] {
  const everyNth = Math.ceil(years.length / MOST_LABELS);
  const everyNarrow = everyNth * Math.ceil(years.length / everyNth / FEWEST_LABELS);
  return years.map((year, at) => {
    if (at % everyNth !== 0) return "";
    const kind = at % everyNarrow === 0 ? "tick" : "tick roomy";
    return html`<text class="${kind}" x="${xOf(middleOf(yearInterval(year)))}" y="${HEIGHT - 8}" text-anchor="middle">${year}</text>`;
  });
}

function windowPoints({ time, kind, vintages }: SeriesWindow, scale: Scale, language: InterfaceLanguage) {
  const x = scale.xOf(middleOf(time));
  return vintages.map(({ people }, index) => {
    const form = `vintage${index === vintages.length - 1 ? " last" : ""}${kind === "year" ? "" : " part"}`;
    const y = scale.yOf(people.min);
    return html`<g><title>${`${datePhrase(time, language)}: ${countPhrase(people, language)}`}</title><line class="span" x1="${x}" x2="${x}" y1="${y}" y2="${scale.yOf(people.max ?? people.min)}"/><circle class="${form}" cx="${x}" cy="${y}" r="5"/></g>`;
  });
}

function middleOf({ earliest, latest }: DateInterval): number {
  return (dayNumber(earliest) + dayNumber(latest) + 1) / 2;
}

function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}
