import type { Region, RegionKind } from "../types.ts";
import { decodeEntities } from "./entities.ts";
import { DECLARATION, forEachTag } from "./markup.ts";

/** Elements that hold no text of the page. */
const SILENT = new Set(
  "script style noscript template svg math iframe object select textarea button canvas audio video head".split(
    " ",
  ),
);

/** Elements that stay within a line. */
const INLINE = new Set(
  (
    "a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark meter nobr q rp rt ruby s " +
    "samp small span strike strong sub sup time tt u var wbr"
  ).split(" "),
);

/** Elements that say of themselves what their text is. */
const KIND_OF_ELEMENT: ReadonlyMap<string, RegionKind> = new Map([
  ["figcaption", "caption"],
  ["nav", "navigation"],
  ["aside", "teaser"],
  ["footer", "footer"],
]);

/** A page's text, and the stretches of it whose kind the page's own elements give. */
export type PageText = { readonly text: string; readonly regions: readonly Region[] };

type Block = { readonly text: string; readonly element: string | null };

function blocksOf(html: string): readonly Block[] {
  const blocks: Block[] = [];
  const open = new Map<string, number>();
  let pieces: string[] = [];
  let position = 0;
  let silent: string | null = null;
  let silentDepth = 0;

  const element = (): string | null => {
    for (const name of KIND_OF_ELEMENT.keys()) if ((open.get(name) ?? 0) > 0) return name;
    return null;
  };
  const endBlock = (): void => {
    const text = decodeEntities(pieces.join(""))
      .replace(/[\s\u00a0]+/g, " ")
      .trim();
    if (text !== "") blocks.push({ text, element: element() });
    pieces = [];
  };

  forEachTag(html, (tag, start) => {
    if (silent === null) pieces.push(html.slice(position, start));
    position = tag.end;
    if (silent !== null) {
      if (tag.name === silent) silentDepth += tag.closing ? -1 : 1;
      // A `<head>` may be left unclosed: the body ends it.
      if (silentDepth <= 0 || (silent === "head" && tag.name === "body")) silent = null;
      return;
    }
    if (SILENT.has(tag.name) && !tag.closing) {
      silent = tag.name;
      silentDepth = 1;
    }
    if (!INLINE.has(tag.name) && tag.name !== DECLARATION) endBlock();
    if (KIND_OF_ELEMENT.has(tag.name))
      open.set(tag.name, Math.max(0, (open.get(tag.name) ?? 0) + (tag.closing ? -1 : 1)));
  });
  if (silent === null) pieces.push(html.slice(position));
  endBlock();
  return blocks;
}

/**
 * The text of a page or of a piece of one: each block is a line, blocks are parted by an empty line, scripts,
 * styles and form parts are left out, white space is folded. Linear in the length, whatever the nesting.
 */
export function pageText(html: string): PageText {
  const regions: Region[] = [];
  const lines: string[] = [];
  let start = 0;
  for (const { text, element } of blocksOf(html)) {
    const end = start + text.length;
    const kind = element === null ? undefined : KIND_OF_ELEMENT.get(element);
    if (kind !== undefined) regions.push({ start, end, kind, why: `stands in the page's <${element}>` });
    lines.push(text);
    start = end + 2;
  }
  return { text: lines.join("\n\n"), regions };
}
