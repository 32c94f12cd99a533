import type { Document } from "../2-document/types.ts";
import type { Signature } from "./reprints.ts";
import { signatureOf } from "./reprints.ts";
import { termHashes } from "./words.ts";

/** Words of a document that are looked at. */
const SAMPLED_TERMS = 160;

/** What linking needs of a document's text, in a kilobyte: worked out once, so that the text need not be kept. */
export type Sketch = {
  /** For finding texts that are wholly or partly the same. */
  readonly signature: Signature;
  /** Hashes of words that can mark a story, ascending. */
  readonly terms: Uint32Array;
};

/** The text that a document tells, without its navigation, captions and comments. */
function toldText({ text, regions }: Pick<Document, "text" | "regions">): string {
  const told = regions.filter(({ kind }) => kind === "title" || kind === "body");
  if (told.length === 0) return text;
  return told.map(({ start, end }) => text.slice(start, end)).join("\n");
}

/** The sketch of what a document tells. Linear in the length of its text. */
export function sketchOf(document: Pick<Document, "text" | "regions">): Sketch {
  const text = toldText(document);
  return { signature: signatureOf(text), terms: termHashes(text, SAMPLED_TERMS) };
}
