// Control characters but newline and tab, line separators, and what turns the direction of writing: a report's text
// could move the cursor with them, overwrite what stands there, or show words in another order than they have.
const UNPRINTABLE = /[^\P{Cc}\n\t]|[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;

/** The sequences that `ink.ts` writes, and no others. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: a styling sequence opens with the escape character.
const STYLING = /(\u001b\[(?:1|2|3|22|23|33|39)m)/u;

/**
 * A text with every character that steers a terminal written as `\uXXXX`. Within JSON that is the same value, so one
 * form serves people and programs.
 */
export function printable(text: string): string {
  return text.replace(
    UNPRINTABLE,
    (character) => `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}`,
  );
}

/** As `printable`, but Vigil's own styling stays where the terminal has colour. */
export function printableStyled(text: string, colour: boolean): string {
  if (!colour) return printable(text);
  return text
    .split(STYLING)
    .map((part, index) => (index % 2 === 1 ? part : printable(part)))
    .join("");
}
