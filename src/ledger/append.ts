import type { Instant } from "../core/clock.ts";
import type { Sha256Hex } from "../core/hash.ts";
import { bytesOfHex, hexOf } from "../core/hash.ts";
import type { ChainName } from "../core/identifiers.ts";
import type { Random } from "../core/randomness.ts";
import type { SealedEntry } from "./chain.ts";
import { sealEntry } from "./chain.ts";
import { signCheckpoint } from "./checkpoint.ts";
import { SALT_BYTES } from "./commitment.ts";
import type { Content } from "./entry.ts";
import type { Frontier } from "./merkle.ts";
import { EMPTY_FRONTIER, withLeaf } from "./merkle.ts";
import type { NoteSigner } from "./signed-note.ts";

/** Where a chain stands: what is needed to append to it. */
export type ChainHead = {
  readonly chain: ChainName;
  readonly last: Sha256Hex | null;
  readonly frontier: Frontier;
};

/** A chain without entries. */
export function newChain(chain: ChainName): ChainHead {
  return { chain, last: null, frontier: EMPTY_FRONTIER };
}

/** One more entry on a chain: the entry as it is to be kept, and where the chain stands then. */
export function appendEntry(
  head: ChainHead,
  content: Content,
  by: { readonly actor: string; readonly time: Instant; readonly random: Random },
): { readonly entry: SealedEntry; readonly head: ChainHead } {
  const { chain, last, frontier } = head;
  const salt = by.random(SALT_BYTES);
  const seq = frontier.size;
  const entry = sealEntry(content, { chain, seq, previous: last, actor: by.actor, time: by.time, salt });
  return { entry, head: { chain, last: entry.hash, frontier: withLeaf(frontier, bytesOfHex(entry.hash)) } };
}

/** A head as stores keep it (specification, "Verifying": what a store keeps for its own speed). */
export type HeadRow = {
  readonly chain: ChainName;
  readonly size: number;
  readonly last: Sha256Hex;
  readonly frontier: string;
  readonly checkpoint: string;
};

/**
 * The row of a head, with its checkpoint signed.
 *
 * @throws RangeError for a chain without entries: there is nothing to sign.
 */
export function headRow(head: ChainHead, signer: NoteSigner): HeadRow {
  if (head.last === null) throw new RangeError("a chain opens with an entry");
  return {
    chain: head.chain,
    size: head.frontier.size,
    last: head.last,
    frontier: head.frontier.roots.map(hexOf).join(" "),
    checkpoint: signCheckpoint(head.frontier, signer),
  };
}

/** The head that a row keeps. */
export function headOfRow(row: HeadRow): ChainHead {
  const roots = row.frontier.split(" ").map(bytesOfHex);
  return { chain: row.chain, last: row.last, frontier: { size: row.size, roots } };
}
