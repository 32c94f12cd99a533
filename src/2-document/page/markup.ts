/** Elements whose content is raw text: a `<` within opens nothing. */
const RAW = new Set(["script", "style", "noscript", "template", "iframe", "textarea"]);

const VOID = new Set("area base br col embed hr img input link meta param source track wbr".split(" "));

/** The name under which comments, declarations and processing instructions come. */
export const DECLARATION = "!";

/** A tag as it stands in a page; `end` is behind its `>`. */
export type Tag = { readonly name: string; readonly closing: boolean; readonly end: number };

const NAME = /[A-Za-z][A-Za-z0-9:-]{0,30}/y;

/** The tag that opens at `start` (a `<`), or null where the `<` is a character of the text. */
function tagAt(html: string, start: number): Tag | null {
  const closing = html.charCodeAt(start + 1) === 0x2f;
  NAME.lastIndex = start + (closing ? 2 : 1);
  const name = NAME.exec(html)?.[0];
  if (name === undefined) return null;
  let end = html.indexOf(">", start);
  // A `>` within a quoted value closes no tag, but a page that forgets a quote must not swallow the rest.
  const quote = end < 0 ? -1 : html.slice(start, end).indexOf('="');
  if (quote >= 0) {
    const close = html.indexOf('"', start + quote + 2);
    if (close > end && close - end < 2000) {
      const after = html.indexOf(">", close);
      if (after >= 0) end = after;
    }
  }
  return { name: name.toLowerCase(), closing, end: end < 0 ? html.length : end + 1 };
}

/** Where the closing tag of the raw element that was opened stands, or the end of the page. */
function closingTag(html: string, name: string, from: number): number {
  const pattern = new RegExp(`</${name}[\\s>/]`, "gi");
  pattern.lastIndex = from;
  return pattern.exec(html)?.index ?? html.length;
}

/** Where a comment, a declaration or a processing instruction that opens at `start` ends; null for none. */
function behindDeclaration(html: string, start: number): number | null {
  if (html.startsWith("<!--", start)) {
    const end = html.indexOf("-->", start + 4);
    return end < 0 ? html.length : end + 3;
  }
  const next = html.charCodeAt(start + 1);
  if (next !== 0x21 && next !== 0x3f) return null;
  const end = html.indexOf(">", start);
  return end < 0 ? html.length : end + 1;
}

/** Calls `visit` for every tag and declaration of a page, in order; what scripts and styles hold is passed over. */
export function forEachTag(html: string, visit: (tag: Tag, start: number) => void): void {
  const unclosed = new Set<string>();
  for (let start = html.indexOf("<"); start >= 0; ) {
    const behind = behindDeclaration(html, start);
    if (behind !== null) {
      visit({ name: DECLARATION, closing: false, end: behind }, start);
      start = html.indexOf("<", behind);
      continue;
    }
    const tag = tagAt(html, start);
    if (tag === null) {
      start = html.indexOf("<", start + 1);
      continue;
    }
    visit(tag, start);
    start = html.indexOf("<", behindContent(html, tag, unclosed));
  }
}

/** Where to go on after a tag: behind what a raw element holds. */
function behindContent(html: string, tag: Tag, unclosed: Set<string>): number {
  if (tag.closing || !RAW.has(tag.name) || unclosed.has(tag.name)) return tag.end;
  const close = closingTag(html, tag.name, tag.end);
  if (close < html.length) return close;
  // Looked for once for each name: else a page of opening tags takes quadratic time.
  unclosed.add(tag.name);
  return tag.name === "script" || tag.name === "style" ? html.length : tag.end;
}

/** How deeply a page's elements are nested, in the order its tags stand. */
export function nestingDepth(html: string): number {
  let depth = 0;
  let deepest = 0;
  forEachTag(html, ({ name, closing }) => {
    // Paragraphs and list items are often left unclosed, and do not nest.
    if (VOID.has(name) || name === DECLARATION || name === "p" || name === "li") return;
    depth = closing ? Math.max(0, depth - 1) : depth + 1;
    if (depth > deepest) deepest = depth;
  });
  return deepest;
}
