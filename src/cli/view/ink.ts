/** Ways to set words apart in a terminal. Without colour every one of them leaves the words as they are. */
export type Ink = {
  readonly strong: (text: string) => string;
  readonly quiet: (text: string) => string;
  /** For what sources said, as against what Vigil says. */
  readonly voice: (text: string) => string;
  /** The one accent: where sources differ. */
  readonly accent: (text: string) => string;
};

const plain = (text: string): string => text;
const wrapped =
  (open: string, close: string) =>
  (text: string): string =>
    text === "" ? "" : `\u001b[${open}m${text}\u001b[${close}m`;

const NONE: Ink = { strong: plain, quiet: plain, voice: plain, accent: plain };
const ANSI: Ink = {
  strong: wrapped("1", "22"),
  quiet: wrapped("2", "22"),
  voice: wrapped("3", "23"),
  accent: wrapped("33", "39"),
};

/** The ink for a terminal with or without colour. */
export function inkFor(colour: boolean): Ink {
  return colour ? ANSI : NONE;
}
