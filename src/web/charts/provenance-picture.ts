import { html } from "hono/html";
import type { IncidentSources } from "../../app/list-sources.ts";
import { listWords } from "../../messages/record-lists.ts";
import type { Markup } from "../markup.ts";
import type { Voice } from "../voice.ts";

const WIDTH = 900;
const BOX = 230;
const COLUMNS = [0, (WIDTH - BOX) / 2, WIDTH - BOX] as const;
const ROW = 40;
const HEIGHT = 30;
const TOP = 28;
const CHARACTERS = 30;

type Node = { readonly label: string; readonly column: 0 | 1 | 2 };

/**
 * Who told whom: origins, those who passed their words on, those who printed them; one line for every way that the
 * words took. What it shows stands in a table as well.
 */
export function provenancePicture(
  { sources }: IncidentSources,
  title: string,
  description: string,
  { language }: Voice,
): Markup {
  const words = listWords[language];
  const nodes = new Map<string, Node>();
  const ways = new Set<string>();
  const place = (column: 0 | 1 | 2, label: string): string => {
    const key = `${column} ${label}`;
    nodes.set(key, { label, column });
    return key;
  };
  for (const { name, own, paths } of sources)
    for (const { relays, publisher } of paths) {
      const origin = own ? words.ownVoice(name || words.noPublisher) : name;
      const chain = [
        place(0, origin),
        ...relays.map((relay) => place(1, relay)),
        place(2, publisher ?? words.noPublisher),
      ];
      chain.slice(1).forEach((to, at) => {
        ways.add(`${chain[at]}\n${to}`);
      });
    }
  const rows = [0, 0, 0];
  const spots = new Map<string, { readonly x: number; readonly y: number }>();
  for (const [key, { column }] of nodes) {
    // Those between stand half a row lower, so that a way that passes them by runs through a gap.
    const lower = column === 1 ? ROW / 2 : 0;
    spots.set(key, { x: COLUMNS[column], y: TOP + ROW * (rows[column] ?? 0) + lower });
    rows[column] = (rows[column] ?? 0) + 1;
  }
  const height = TOP + ROW * Math.max(...rows) + ROW / 2;
  const { origin, relay, publisher } = words.columns;
  return html`<svg class="provenance" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="provenance-title provenance-description"><title id="provenance-title">${title}</title><desc id="provenance-description">${description}</desc>${[
    origin,
    relay,
    publisher,
  ].map((label, column) => html`<text class="tick" x="${COLUMNS[column] ?? 0}" y="14">${label}</text>`)}${[
    ...ways,
  ].map((way) => {
    const [from, to] = way.split("\n").map((key) => spots.get(key));
    return from && to ? wayBetween(from.x + BOX, from.y + HEIGHT / 2, to.x, to.y + HEIGHT / 2) : "";
  })}${[...nodes].map(([key, node]) => box(node, spots.get(key) ?? { x: 0, y: 0 }))}</svg>`;
}

function wayBetween(x: number, y: number, toX: number, toY: number): Markup {
  // A relay of a relay stands in the same column: its way goes around the box.
  const bend = Math.max(40, (toX - x) / 2);
  return html`<path class="way" d="M${x} ${y}C${x + bend} ${y} ${toX - bend} ${toY} ${toX} ${toY}"/>`;
}

function box({ label, column }: Node, { x, y }: { readonly x: number; readonly y: number }): Markup {
  const flat = label.replace(/\s+/gu, " ");
  const characters = Array.from(flat);
  const cut = characters.length > CHARACTERS ? `${characters.slice(0, CHARACTERS - 1).join("")}…` : flat;
  return html`<g class="teller${column === 0 ? " origin" : ""}"><title>${flat}</title><rect x="${x}" y="${y}" width="${BOX}" height="${HEIGHT}" rx="3"/><text x="${x + 10}" y="${y + 20}">${cut}</text></g>`;
}
