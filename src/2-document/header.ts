/** The header block of a plain-text report: its keys in lower case, and where the text after it begins. */
export type Header = {
  readonly values: ReadonlyMap<string, string>;
  readonly bodyStart: number;
};

/** A block opens with one of these; whatever follows may have any key. */
const FIRST_KEY = /^(?:url|publisher|published|title|language|author)[ \t]*:/i;
const HEADER_LINE = /^([A-Za-z][\w-]{0,39}(?: [\w-]{1,39})?)[ \t]*:[ \t]*(.*)$/;
const MOST_LINES = 100;

/**
 * The header block at the start of a text (`contract.md`, "Input"): lines of `key: value` whose first key is a
 * known one, ended by an empty line or the end of the text. Null when the text opens otherwise: half a block is
 * text, not a header.
 */
export function headerOf(content: string): Header | null {
  if (!FIRST_KEY.test(content.slice(0, 64))) return null;
  const values = new Map<string, string>();
  let position = 0;
  for (let count = 0; count < MOST_LINES; count++) {
    const newline = content.indexOf("\n", position);
    const end = newline < 0 ? content.length : newline;
    const line = content.slice(position, end).trimEnd();
    position = newline < 0 ? content.length : newline + 1;
    if (line === "") return { values, bodyStart: position };
    const match = HEADER_LINE.exec(line);
    if (match === null) return null;
    const key = match[1]!.toLowerCase();
    if (!values.has(key)) values.set(key, match[2]!.trim());
    if (newline < 0) return { values, bodyStart: position };
  }
  return null;
}
