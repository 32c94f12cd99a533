import type { IncidentSources } from "../../app/list-sources.ts";
import type { InterfaceLanguage } from "../../messages/language.ts";
import { quoted } from "../../messages/reading.ts";
import { listWords } from "../../messages/record-lists.ts";
import { widthOf, wrap } from "../terminal/width.ts";
import type { Fill } from "./svg.ts";
import { dotAt, drawing, lineFrom, linesAt, textAt, wayFrom } from "./svg.ts";

const MARGIN = 24;
/** Where each column of names begins, and how many columns of text fit into one. */
const STARTS = [MARGIN + 16, 330, 550, 780] as const;
const FITS = [34, 26, 27, 46] as const;
const WIDTH = 1130;
const LEADING = 17;
const GAP = 11;
/** Columns of text that fit between the margins. */
const COLUMNS = 150;
/** Pixels of a column of text. */
const COLUMN = 7;

type Node = {
  readonly lines: readonly string[];
  readonly column: number;
  readonly said: boolean;
  readonly mark: Fill | null;
};
type Way = readonly [from: string, to: string];

/**
 * An incident's provenance: origin, who relayed it, who printed it, in which document; one line for every path. Origins
 * with most paths come first, the others stand beside those they lead to, so that few lines cross.
 */
export function provenance(
  { sources, origins, why }: IncidentSources,
  heading: string,
  documentName: (id: string) => string,
  language: InterfaceLanguage,
): string {
  const words = listWords[language];
  const nodes = new Map<string, Node>();
  const ways = new Map<string, Way>();
  const place = (column: number, told: string, said = false, mark: Fill | null = null): string => {
    const name = told.replace(/\s+/gu, " ").trim();
    const key = `${column} ${name}`;
    const lines = wrap(said ? quoted(name) : name, FITS[column] ?? 30);
    nodes.set(key, { lines, column, said, mark });
    return key;
  };
  for (const { name, named, own, paths } of inReadingOrder(sources)) {
    for (const path of paths) {
      const told = own ? words.ownVoice(name || words.noPublisher) : name;
      const chain = [place(0, told, !named && !own, named ? "full" : "hollow")];
      chain.push(...path.relays.map((relay) => place(1, relay)));
      chain.push(place(2, path.publisher ?? words.noPublisher), place(3, documentName(path.document)));
      chain.slice(1).forEach((to, index) => {
        const from = chain[index] ?? to;
        ways.set(`${from}\n${to}`, [from, to]);
      });
    }
  }
  const range = origins.min === origins.max ? String(origins.min) : `${origins.min}–${origins.max}`;
  const told = wrap(`${words.independent}: ${range} (${words.whyOrigins[why] ?? why})`, COLUMNS);
  const top = 64 + LEADING * told.length + 34;
  const heights = placed(nodes, [...ways.values()], top);
  const bottom = Math.max(...[...heights].map(([key, y]) => y + heightOf(nodes.get(key))));
  const { origin, relay, publisher, document } = words.columns;
  return drawing(WIDTH, bottom + 34, heading, [
    ...linesAt(MARGIN, 34, wrap(heading, COLUMNS - 20), 20, { look: "heading" }),
    ...linesAt(MARGIN, 60, told, LEADING, { look: "quiet" }),
    ...[origin, relay, publisher, document].map((title, column) =>
      textAt(STARTS[column] ?? 0, top - 22, title, { look: "quiet" }),
    ),
    lineFrom(MARGIN, top - 12, WIDTH - MARGIN, top - 12, "rule"),
    ...[...ways.values()].map((way) => wayBetween(way, nodes, heights)),
    ...[...nodes].flatMap(([key, node]) => nodeParts(node, heights.get(key) ?? top)),
    dotAt(MARGIN + 4, bottom + 16, "full"),
    textAt(MARGIN + 16, bottom + 20, words.namedOrigin, { look: "quiet" }),
    dotAt(MARGIN + 40 + widthOf(words.namedOrigin) * COLUMN, bottom + 16, "hollow"),
    textAt(MARGIN + 52 + widthOf(words.namedOrigin) * COLUMN, bottom + 20, words.unnamedOrigin, {
      look: "quiet",
    }),
  ]);
}

/** Origins with most paths first, each followed by those whose words went through the same relay. */
function inReadingOrder(sources: IncidentSources["sources"]): IncidentSources["sources"] {
  const left = sources.toSorted((a, b) => b.paths.length - a.paths.length);
  const relayOf = ({ paths }: IncidentSources["sources"][number]): string | null =>
    paths[0]?.relays[0] ?? null;
  const groups = Map.groupBy(left, (source) => relayOf(source) ?? source);
  return [...groups.values()].flat();
}

function heightOf(node: Node | undefined): number {
  return (node?.lines.length ?? 1) * LEADING + GAP;
}

/** The top of every name: origins as they come, each further column by the middle of what leads to its names. */
function placed(nodes: ReadonlyMap<string, Node>, ways: readonly Way[], top: number): Map<string, number> {
  const heights = new Map<string, number>();
  const middle = (key: string): number => (heights.get(key) ?? top) + heightOf(nodes.get(key)) / 2;
  for (const column of STARTS.keys()) {
    const wished = [...nodes]
      .filter(([, node]) => node.column === column)
      .map(([key, node]) => {
        const before = ways.filter(([, to]) => to === key).map(([from]) => middle(from));
        const mean = before.reduce((sum, y) => sum + y, 0) / Math.max(1, before.length);
        return { key, node, wish: before.length === 0 ? top : mean - heightOf(node) / 2 };
      });
    if (column > 0) wished.sort((a, b) => a.wish - b.wish);
    let free = top;
    for (const { key, node, wish } of wished) {
      const y = column === 0 ? free : Math.max(free, wish);
      heights.set(key, y);
      free = y + heightOf(node);
    }
  }
  return heights;
}

function wayBetween(
  [from, to]: Way,
  nodes: ReadonlyMap<string, Node>,
  heights: ReadonlyMap<string, number>,
): string {
  const [start, end] = [nodes.get(from), nodes.get(to)];
  const level = (key: string, node: Node | undefined): number =>
    (heights.get(key) ?? 0) + ((node?.lines.length ?? 1) * LEADING) / 2 + 1;
  const widest = Math.max(...(start?.lines ?? []).map(widthOf), 0);
  const x = (STARTS[start?.column ?? 0] ?? 0) + widest * COLUMN + 8;
  return wayFrom(x, level(from, start), (STARTS[end?.column ?? 0] ?? 0) - 10, level(to, end));
}

function nodeParts({ lines, column, said, mark }: Node, y: number): readonly string[] {
  const x = STARTS[column] ?? 0;
  const dot = mark === null ? [] : [dotAt(x - 12, y + (lines.length * LEADING) / 2 + 1, mark)];
  return [...dot, ...linesAt(x, y + 13, lines, LEADING, said ? { look: "said" } : {})];
}
