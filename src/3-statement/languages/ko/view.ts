/** Words in brackets that were left out of a view, and the unit that they stood before. */
export type Aside = { readonly at: number; readonly text: string };

/**
 * A stretch of the document as the grammar reads it: hangul composed, full-width and half-width forms made plain,
 * and what stands in brackets taken out ("랴오닝(遼寧)성" is "랴오닝성"). Every unit knows its place in the document.
 */
export type View = {
  readonly text: string;
  /** Document offsets of each unit of `text`: where it begins and where it ends. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly asides: readonly Aside[];
};

const LONGEST_ASIDE = 80;
const CLOSING: Readonly<Record<string, string>> = {
  "(": ")",
  "\uff08": "\uff09",
  "[": "]",
  "\u3014": "\u3015",
  "\u3010": "\u3011",
};

const isJamo = (code: number): boolean => code >= 0x1100 && code <= 0x11ff;
const isWidthForm = (code: number): boolean => code >= 0xff01 && code <= 0xffee;

/** Where the bracket that opens at `at` is closed on the same line, or -1. Brackets inside it are passed over. */
function closing(text: string, at: number, to: number): number {
  const opener = text[at] as string;
  const closer = CLOSING[opener];
  let depth = 0;
  const limit = Math.min(to, at + LONGEST_ASIDE);
  for (let index = at; index < limit; index++) {
    const unit = text[index];
    if (unit === "\n") return -1;
    if (unit === opener) depth++;
    else if (unit === closer && --depth === 0) return index;
  }
  return -1;
}

/** Whether a text holds hangul in parts, as files from some systems do (Unicode form D). */
export const isDecomposed = (text: string): boolean => /[\u1100-\u11ff]/.test(text);

/**
 * The view of `[from, to)` of a document's text; `brackets` says whether what stands in them is kept. Linear but for
 * brackets; never throws.
 */
export function viewOf(
  text: string,
  from = 0,
  to = text.length,
  brackets: "taken out" | "kept" = "taken out",
): View {
  const units: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const asides: Aside[] = [];
  const push = (folded: string, start: number, end: number): void => {
    for (let index = 0; index < folded.length; index++) {
      units.push(folded[index] as string);
      starts.push(start);
      ends.push(end);
    }
  };
  for (let at = from; at < to; ) {
    const unit = text[at] as string;
    const code = text.charCodeAt(at);
    if (brackets === "taken out" && CLOSING[unit] !== undefined) {
      const close = closing(text, at, to);
      if (close > at) {
        asides.push({ at: units.length, text: text.slice(at + 1, close) });
        at = close + 1;
        continue;
      }
    }
    if (isJamo(code)) {
      let end = at + 1;
      while (end < to && isJamo(text.charCodeAt(end)) && end < at + 3) {
        if (text.charCodeAt(end) < 0x1160) break;
        end++;
      }
      push(text.slice(at, end).normalize("NFC"), at, end);
      at = end;
      continue;
    }
    if (isWidthForm(code)) push(unit.normalize("NFKC"), at, at + 1);
    else push(code === 0xa0 || code === 0x3000 ? " " : unit, at, at + 1);
    at++;
  }
  return { text: units.join(""), starts, ends, asides };
}

/** Document offset where the unit `at` of the view begins; the end of the view for one beyond it. */
export function startOf(view: View, at: number): number {
  return view.starts[at] ?? view.ends[view.ends.length - 1] ?? 0;
}

/** Document offset where the run of units that ends before `at` ends. */
export function endOf(view: View, at: number): number {
  return view.ends[at - 1] ?? view.starts[0] ?? 0;
}

/** First unit of the view that begins at or after a document offset. */
export function unitAt(view: View, offset: number): number {
  let low = 0;
  let high = view.starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((view.starts[middle] as number) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
