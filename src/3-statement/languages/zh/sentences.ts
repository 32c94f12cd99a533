import { piecesOf } from "../../overlong.ts";
import type { Passage } from "../../passage.ts";

/** A sentence of the title or the body; offsets in the document's text. */
export type Sentence = {
  readonly start: number;
  readonly end: number;
  readonly title: boolean;
  /** Number of the paragraph, for what carries on within one. */
  readonly paragraph: number;
};

const END = /[。!?？！｡]+[”’」』"'）)】]*|\n/g;
const SPACE = /\s/;

/**
 * Splits passages of a folded text into sentences. Quotation marks and brackets that close behind a full stop
 * belong to the sentence before.
 */
export function splitSentences(folded: string, passages: readonly Passage[]): Sentence[] {
  const sentences: Sentence[] = [];
  let paragraph = 0;
  for (const { start, end, title } of passages) {
    const add = (from: number, to: number): void => {
      let first = from;
      for (const piece of piecesOf(folded, from, to, ",;")) {
        let last = piece;
        while (first < last && SPACE.test(folded[first] as string)) first++;
        while (last > first && SPACE.test(folded[last - 1] as string)) last--;
        if (first < last) sentences.push({ start: first, end: last, title, paragraph });
        first = piece;
      }
    };
    let from = start;
    END.lastIndex = start;
    for (let found = END.exec(folded); found !== null && found.index < end; found = END.exec(folded)) {
      const to = Math.min(end, found.index + found[0].length);
      add(from, to);
      if (found[0] === "\n") paragraph++;
      from = to;
    }
    add(from, end);
    paragraph++;
  }
  return sentences;
}
