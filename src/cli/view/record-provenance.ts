import type { IncidentSources } from "../../app/list-sources.ts";
import type { InterfaceLanguage } from "../../messages/language.ts";
import { listWords } from "../../messages/record-lists.ts";
import { drawing, lineFrom, shortened, textAt } from "./svg.ts";

const WIDTH = 980;
const COLUMNS = [16, 260, 500, 740] as const;
const ROW = 26;
const TOP = 70;
const CHARACTERS = 32;

type Node = { readonly label: string; readonly column: number };

/** An incident's provenance: origin, who relayed it, who printed it, in which document; one line for every path. */
export function provenance(
  { sources, origins, why }: IncidentSources,
  heading: string,
  documentName: (id: string) => string,
  language: InterfaceLanguage,
): string {
  const words = listWords[language];
  const nodes = new Map<string, Node>();
  const edges = new Set<string>();
  const place = (column: number, told: string): string => {
    const label = told.replace(/\s+/gu, " ");
    const key = `${column} ${label}`;
    nodes.set(key, { label, column });
    return key;
  };
  for (const source of sources) {
    for (const path of source.paths) {
      const name = source.own ? words.ownVoice(source.name || words.noPublisher) : source.name;
      const chain = [place(0, name), ...path.relays.map((relay) => place(1, relay))];
      chain.push(place(2, path.publisher ?? words.noPublisher), place(3, documentName(path.document)));
      chain.slice(1).forEach((key, index) => {
        edges.add(`${chain[index]}\n${key}`);
      });
    }
  }
  const heights = [0, 0, 0, 0];
  const at = new Map<string, { readonly x: number; readonly y: number }>();
  for (const [key, { column }] of nodes) {
    const row = heights[column] ?? 0;
    heights[column] = row + 1;
    at.set(key, { x: COLUMNS[column] ?? 0, y: TOP + 24 + ROW * row });
  }
  const lines = [...edges].flatMap((edge) => {
    const [from, to] = edge.split("\n").map((key) => at.get(key));
    return from && to ? [lineFrom(from.x + 210, from.y - 4, to.x - 8, to.y - 4, "#bbb")] : [];
  });
  const labels = [...nodes].map(([key, { label }]) => {
    const point = at.get(key) ?? { x: 0, y: 0 };
    return textAt(point.x, point.y, shortened(label, CHARACTERS));
  });
  const { origin, relay, publisher, document } = words.columns;
  const titles = [origin, relay, publisher, document].map((title, column) =>
    textAt(COLUMNS[column] ?? 0, TOP, title, { fill: "#666" }),
  );
  const range = origins.min === origins.max ? String(origins.min) : `${origins.min}–${origins.max}`;
  return drawing(WIDTH, TOP + 24 + ROW * Math.max(...heights) + 10, heading, [
    textAt(16, 26, heading, { weight: "bold" }),
    textAt(16, 46, `${words.origins}: ${range} (${words.whyOrigins[why] ?? why})`, { fill: "#666" }),
    ...titles,
    ...lines,
    ...labels,
  ]);
}
