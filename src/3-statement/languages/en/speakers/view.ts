import type { Token } from "../../../lexer.ts";
import type { ChunkedSentence } from "../chunks.ts";

/** Tokens of a sentence, the last one excluded. */
export type Range = { readonly from: number; readonly to: number };

/** The sentence that is read, and the text of its document. */
export type View = { readonly sentence: ChunkedSentence; readonly text: string };

/** Lower-cased token, or "" outside the sentence. */
export function lowerAt(tokens: readonly Token[], at: number): string {
  return tokens[at]?.lower ?? "";
}
