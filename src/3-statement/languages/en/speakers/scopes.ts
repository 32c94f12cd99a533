import type { ChunkedSentence } from "../chunks.ts";
import type { Frame } from "./frame.ts";
import { lowerAt } from "./view.ts";

/** A stretch of tokens, and the indexes of the frames that tell it, the nearest to it first. */
export type Scope = { readonly from: number; readonly to: number; readonly frames: readonly number[] };

const JOINING = new Set("and but while whereas though although".split(" "));

/** Where the clause with the second of two frames parts from that of the first; -1 if it belongs to it. */
function partingAt({ tokens }: ChunkedSentence, first: Frame, second: Frame): number {
  for (let at = Math.min(second.from, second.verb); at > first.verb; at--) {
    const lower = lowerAt(tokens, at);
    if (lower === ";") return at;
    const joins =
      JOINING.has(lower) &&
      (lowerAt(tokens, at - 1) === "," || lowerAt(tokens, at - 1) === '"' || at === second.from - 1);
    if (joins) return at;
  }
  return -1;
}

/** Parts a sentence by who tells what. Stretches come in order and do not overlap. */
export function scopesOf(sentence: ChunkedSentence, frames: readonly Frame[]): Scope[] {
  const length = sentence.tokens.length;
  const spans = frames.map((frame) => ({
    from: frame.after || frame.kind !== "told" ? 0 : frame.from,
    to: length,
  }));
  frames.forEach((frame, at) => {
    const next = frames[at + 1];
    if (next === undefined || next.kind !== "told" || frame.kind !== "told") return;
    const parting = partingAt(sentence, frame, next);
    if (parting < 0) {
      // "…, Yonhap said, and" keeps its clause; "A said that B told": the second is told by the first.
      return;
    }
    for (let other = 0; other <= at; other++) {
      const span = spans[other] as { from: number; to: number };
      if (!next.subordinate && span.to > parting) span.to = parting;
    }
    for (let other = at + 1; other < frames.length; other++) {
      const span = spans[other] as { from: number; to: number };
      if (span.from < parting) span.from = parting;
    }
  });
  const cuts = [...new Set(spans.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b);
  const scopes: Scope[] = [];
  for (let at = 0; at + 1 < cuts.length; at++) {
    const from = cuts[at] as number;
    const to = cuts[at + 1] as number;
    const covering = spans.flatMap((span, index) => (span.from <= from && to <= span.to ? [index] : []));
    if (covering.length === 0) continue;
    covering.sort((a, b) => nearer(frames, a, b));
    scopes.push({ from, to, frames: covering });
  }
  return scopes;
}

/** Of two frames that tell the same words, the one that stands nearer to them. */
function nearer(frames: readonly Frame[], a: number, b: number): number {
  const left = frames[a] as Frame;
  const right = frames[b] as Frame;
  if (left.inside !== right.inside) return left.inside ? -1 : 1;
  if (left.after !== right.after) return left.after ? 1 : -1;
  return left.after ? left.verb - right.verb : right.verb - left.verb;
}
