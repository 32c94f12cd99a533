import { createRequire } from "node:module";
import { nestingDepth } from "./markup.ts";
import type { PageText } from "./page-text.ts";
import { pageText } from "./page-text.ts";

/** Deeper pages are no articles, and recursion over them would exhaust the stack. */
const DEEPEST = 200;
/** A larger page is a list or a dump; its tree would take a hundred times its size in memory. */
const LARGEST_UNITS = 4_000_000;
/** An extract with less than this share of the page's paragraphs has lost the article. */
const LEAST_SHARE = 0.4;

type Linkedom = { readonly parseHTML: (html: string) => { readonly document: unknown } };
type ReadabilityModule = {
  readonly Readability: new (document: unknown) => { parse(): { readonly content?: string | null } | null };
};

const require = createRequire(import.meta.url);

/** The article's own markup, or null where none is found. The libraries load when the first page comes. */
function articleMarkup(html: string): string | null {
  const { parseHTML } = require("linkedom") as Linkedom;
  const { Readability } = require("@mozilla/readability") as ReadabilityModule;
  try {
    // linkedom builds no body for a fragment.
    const whole = /<html[\s>]/i.test(html.slice(0, 10_000))
      ? html
      : `<!doctype html><html><body>${html}</body></html>`;
    return new Readability(parseHTML(whole).document).parse()?.content ?? null;
  } catch {
    return null;
  }
}

/** Units in lines long enough to be paragraphs, those that the page marks as menu, footer or caption left out. */
function proseLength({ text, regions }: PageText): number {
  const marked = new Set(regions.map((region) => region.start));
  let length = 0;
  let start = 0;
  for (const line of text.split("\n")) {
    if (line.length >= 80 && !marked.has(start)) length += line.length;
    start += line.length + 1;
  }
  return length;
}

/** An article's text, and whether the page's structure was read or its tags merely stripped. */
export type ArticleText = PageText & { readonly stripped: boolean };

/**
 * The text of a page's article: by Readability, and where it finds none, finds too little, or the page is too deep
 * or too large, by stripping the tags; then all of the page is kept and what it marks as menu or footer is marked.
 */
export function articleText(html: string): ArticleText {
  const stripped = pageText(html);
  if (html.length > LARGEST_UNITS || nestingDepth(html) > DEEPEST) return { ...stripped, stripped: true };
  const markup = articleMarkup(html);
  if (markup === null) return { ...stripped, stripped: true };
  const article = pageText(markup);
  return proseLength(article) < LEAST_SHARE * proseLength(stripped)
    ? { ...stripped, stripped: true }
    : { ...article, stripped: false };
}
