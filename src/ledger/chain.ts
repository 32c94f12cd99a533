import { canonicalJson } from "../core/canonical.ts";
import type { Instant } from "../core/clock.ts";
import type { Sha256Hex } from "../core/hash.ts";
import { hexOf } from "../core/hash.ts";
import type { CasebookId, ChainName } from "../core/identifiers.ts";
import { commitmentTo } from "./commitment.ts";
import type { Content, Entry, Envelope } from "./entry.ts";
import { leafHash } from "./merkle.ts";

/** An entry as it is kept: the very bytes that were hashed. */
export type SealedEntry = {
  readonly chain: ChainName;
  readonly seq: number;
  readonly kind: Content["kind"];
  readonly envelope: string;
  /** Leaf hash. */
  readonly hash: Sha256Hex;
  /** Hexadecimal. */
  readonly salt: string;
  readonly body: string;
};

/** Where an entry goes, who makes it and when; `salt` is fresh from a cryptographic random source. */
export type Placement = {
  readonly chain: ChainName;
  readonly seq: number;
  readonly previous: Sha256Hex | null;
  readonly actor: string;
  readonly time: Instant;
  readonly salt: Uint8Array;
};

/** The name under which a chain's checkpoints go. */
export function originOf(casebook: CasebookId, chain: ChainName): string {
  return `vigil/${casebook}/${chain}`;
}

/** Seals a content into an entry (specification, "Entries"). */
export function sealEntry(content: Content, placement: Placement): SealedEntry {
  const { chain, seq, previous, actor, time, salt } = placement;
  const body = canonicalJson(content.body);
  const envelope: Envelope = {
    actor,
    chain,
    commitment: commitmentTo(salt, body),
    kind: content.kind,
    previous,
    seq,
    time,
  };
  const text = canonicalJson(envelope);
  const hash = hexOf(leafHash(text)) as Sha256Hex;
  return { chain, seq, kind: content.kind, envelope: text, hash, salt: hexOf(salt), body };
}

/** An entry as it was kept, read back; the caller trusts its store, `verify/` does not. */
export function readEntry(kept: {
  readonly envelope: string;
  readonly hash: string;
  readonly body: string | null;
}): Entry {
  const envelope = JSON.parse(kept.envelope) as Envelope;
  const content =
    kept.body === null ? null : ({ kind: envelope.kind, body: JSON.parse(kept.body) as unknown } as Content);
  return { ...envelope, hash: kept.hash as Sha256Hex, content };
}
