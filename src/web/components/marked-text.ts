import { html } from "hono/html";
import type { Document, Region } from "../../2-document/types.ts";
import type { Statement } from "../../3-statement/types.ts";
import { nameOf, regionNames } from "../../messages/phrases.ts";
import type { Markup } from "../markup.ts";
import type { Voice } from "../voice.ts";

/** From these regions statements are read. */
const READ: ReadonlySet<string> = new Set(["body", "title"]);

/** A document's text, region by region, with the words of its statements marked and numbered. */
export function markedText(document: Document, statements: readonly Statement[], voice: Voice): Markup {
  const { text, regions } = document;
  const whole: readonly Region[] =
    regions.length > 0 ? regions : [{ start: 0, end: text.length, kind: "body", why: "" }];
  const joined = joinedRegions(whole, text);
  return html`<div class="text">${joined.map((region) => regionBlock(region, text, statements, voice))}</div>`;
}

/** Neighbours of one kind as one stretch: every line is a region, and a paragraph of them is one to its reader. */
function joinedRegions(regions: readonly Region[], text: string): readonly Region[] {
  const joined: Region[] = [];
  for (const region of regions) {
    if (text.slice(region.start, region.end).trim() === "") continue;
    const last = joined.at(-1);
    if (last !== undefined && last.kind === region.kind && region.kind !== "title")
      joined[joined.length - 1] = { ...last, end: region.end };
    else joined.push(region);
  }
  return joined;
}

function regionBlock(
  region: Region,
  text: string,
  statements: readonly Statement[],
  { language }: Voice,
): Markup {
  const content = stretches(region, text, statements);
  if (READ.has(region.kind)) return html`<div class="region ${region.kind}">${content}</div>`;
  return html`<div class="region aside"><span class="region-name">${nameOf(regionNames, region.kind, language)}</span>${content}</div>`;
}

/** The words of a region, cut wherever a statement begins or ends. */
function stretches(
  { start, end }: Region,
  text: string,
  statements: readonly Statement[],
): readonly Markup[] {
  const numbered = statements.map((statement, at) => ({
    ...statement.quote,
    id: statement.id,
    act: statement.act,
    number: at + 1,
  }));
  const inside = numbered.filter((quote) => quote.start < end && quote.end > start);
  const cuts = [...new Set([start, end, ...inside.flatMap((quote) => [quote.start, quote.end])])]
    .filter((cut) => cut >= start && cut <= end)
    .sort((a, b) => a - b);
  return cuts.slice(1).map((to, at) => {
    const from = cuts[at] ?? start;
    const words = text.slice(from, to);
    const over = inside.filter((quote) => quote.start <= from && quote.end >= to);
    const beginning = over.filter((quote) => Math.max(quote.start, start) === from);
    if (over.length === 0) return html`${words}`;
    const anchors = beginning.map(
      ({ id, number }) => html`<a class="mark-number" id="s-${id}" href="#n-${id}">${number}</a>`,
    );
    return html`${anchors}<mark class="act-${actClass(over.at(-1)?.act)}">${words}</mark>`;
  });
}

/** Acts of packs may be named anything; a class is one of those that the stylesheet knows. */
export function actClass(act: string | undefined): string {
  const known = ["detention", "return", "transfer", "release", "escape", "death", "arrival", "departure"];
  return act !== undefined && known.includes(act) ? act : "other";
}
