import type { Teller } from "./tellers.ts";

/** A telling as its own words make it, without what stands around it. */
export type Telling = {
  /** `told`: its tellers say it; `quoted`: they are the origin that the sentence's speaker quotes. */
  readonly kind: "told" | "quoted";
  readonly verb: number;
  /** First token of the whole telling, its subject included. */
  readonly from: number;
  /** The content stands before it ("…, police said"). */
  readonly after: boolean;
  readonly tellers: readonly Teller[];
  /** Who the tellers have it from, as the same words say. */
  readonly origins: readonly Teller[];
  readonly relays: readonly Teller[];
  /** The origins hold for all that the teller tells ("he cited sources"), and not for this sentence alone. */
  readonly lasting: boolean;
};

/** One telling in a sentence, with where it stands in it. */
export type Frame = Telling & {
  /** Hangs on another clause by "as", "where", "after". */
  readonly subordinate: boolean;
  /** Inside quotation marks. */
  readonly inside: boolean;
};

/** A telling of the parts given; null where nobody tells. */
export function telling(
  parts: Pick<Telling, "verb" | "from" | "after" | "tellers"> & Partial<Telling>,
): Telling | null {
  const { tellers } = parts;
  const relays = parts.relays ?? [];
  if (tellers.length === 0 && relays.length === 0 && (parts.origins ?? []).length === 0) return null;
  return { kind: "told", origins: [], lasting: false, ...parts, tellers, relays };
}
