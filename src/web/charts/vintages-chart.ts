import { html } from "hono/html";
import type { Series } from "../../5-record/series.ts";
import type { InterfaceLanguage } from "../../messages/language.ts";
import { countPhrase, datePhrase } from "../../messages/phrases.ts";
import type { Markup } from "../markup.ts";

const HEIGHT = 200;
const TOP = 14;
const BOTTOM = 26;
const PLOT = 94;
const MOST_LABELS = 8;

/** A series as a chart: every window at its place, its last vintage solid and the earlier ones hollow. */
export function vintagesChart(
  { windows }: Series,
  key: string,
  title: string,
  description: string,
  language: InterfaceLanguage,
): Markup {
  const scale = Math.max(
    1,
    ...windows.flatMap(({ vintages }) => vintages.map(({ people }) => people.max ?? people.min)),
  );
  const ground = HEIGHT - BOTTOM;
  const yOf = (people: number): number => Math.round((ground - (people / scale) * (ground - TOP)) * 10) / 10;
  const every = Math.ceil(windows.length / MOST_LABELS);
  return html`<svg class="chart vintages" width="100%" height="${HEIGHT}" role="img" aria-labelledby="series-title-${key} series-description-${key}"><title id="series-title-${key}">${title}</title><desc id="series-description-${key}">${description}</desc><line class="grid" x1="0" x2="100%" y1="${TOP}" y2="${TOP}"/><text class="tick" x="100%" y="${TOP - 3}" text-anchor="end">${scale.toLocaleString("en")}</text><line class="axis" x1="0" x2="100%" y1="${ground}" y2="${ground}"/>${windows.map(
    ({ time, kind, vintages }, at) => {
      const x = `${Math.round(((at + 0.5) / windows.length) * PLOT * 100) / 100}%`;
      return html`${vintages.map(({ people }, index) => {
        const last = index === vintages.length - 1;
        const most = people.max ?? people.min;
        return html`<g><title>${`${datePhrase(time, language)}: ${countPhrase(people, language)}`}</title><line class="span" x1="${x}" x2="${x}" y1="${yOf(people.min)}" y2="${yOf(most)}"/><circle class="vintage${last ? " last" : ""}${kind === "year" ? "" : " part"}" cx="${x}" cy="${yOf(people.min)}" r="5"/></g>`;
      })}${
        at % every === 0
          ? html`<text class="tick" x="${x}" y="${HEIGHT - 8}" text-anchor="middle">${time.earliest.slice(0, 4)}${kind === "year" ? "" : "*"}</text>`
          : ""
      }`;
    },
  )}</svg>`;
}
