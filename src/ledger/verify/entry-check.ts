import type { Json } from "../../core/canonical.ts";
import { parseCanonicalJson } from "../../core/canonical.ts";
import { isInstant } from "../../core/clock.ts";
import { bytesOfHex, isSha256Hex, sha256Hex } from "../../core/hash.ts";

export type Members = { readonly [member: string]: Json | undefined };

/** An envelope whose form is right; whether it is true is another question. */
export type CheckedEnvelope = {
  readonly chain: string;
  readonly commitment: string;
  readonly kind: string;
  readonly previous: string | null;
  readonly seq: number;
};

// Specification, "Kinds": the members of each body, sorted.
const BODY_MEMBERS: ReadonlyMap<string, string> = new Map([
  ["opened", "casebook format key"],
  ["chainOpened", "chain key"],
  ["reportReceived", "blob bytes given name report"],
  ["readingMade", "engine packs reading report statements"],
  ["decision", "address decision reason"],
  ["judgement", "pair reason verdict"],
  ["grade", "grade reason"],
  ["status", "address reason status"],
  ["note", "about text"],
  ["weightsSet", "reason weights"],
  ["undo", "reason seq"],
  ["erasure", "entries reason"],
  ["keyChanged", "authorization key reason"],
]);

/** The kinds that an undo may take back. */
export const UNDOABLE: ReadonlySet<string> = new Set([
  "decision",
  "judgement",
  "grade",
  "status",
  "note",
  "weightsSet",
  "undo",
]);

/** The kinds that an erasure may not touch. */
export const UNERASABLE: ReadonlySet<string> = new Set(["opened", "chainOpened", "keyChanged", "erasure"]);

/** The object that a canonical text is, or null. */
export function membersOf(text: string): Members | null {
  const value = parseCanonicalJson(text);
  return isMembers(value) ? value : null;
}

/** Whether a value is a JSON object. */
export function isMembers(value: Json | undefined): value is Members {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}

/** A whole number from 0 to 2^53 − 1. */
export function isCount(value: Json | undefined): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}

/** The envelope of a kept text, or null when its form is wrong. */
export function envelopeOf(text: string): CheckedEnvelope | null {
  const members = membersOf(text);
  if (members === null) return null;
  if (Object.keys(members).sort().join(" ") !== "actor chain commitment kind previous seq time") return null;
  const { actor, chain, commitment, kind, previous, seq, time } = members;
  if (typeof actor !== "string" || !/^\P{Cc}{1,200}$/u.test(actor)) return null;
  if (typeof chain !== "string" || !/^[a-z0-9-]{1,32}$/u.test(chain)) return null;
  if (typeof commitment !== "string" || !isSha256Hex(commitment)) return null;
  if (typeof kind !== "string" || !BODY_MEMBERS.has(kind)) return null;
  if (previous !== null && (typeof previous !== "string" || !isSha256Hex(previous))) return null;
  if (!isCount(seq) || typeof time !== "string" || !isInstant(time)) return null;
  return { chain, commitment, kind, previous, seq };
}

/** The leaf hash of an envelope's bytes. */
export function leafHashOf(envelope: string): string {
  return sha256Hex(new Uint8Array([0]), envelope);
}

/** Whether salt and body are what an envelope is committed to. */
export function opensCommitment(commitment: string, salt: string, body: string): boolean {
  if (!isSha256Hex(salt)) return false;
  return sha256Hex("vigil-ledger/1 body\n", bytesOfHex(salt), body) === commitment;
}

/** The body's members when they are those of its kind, or null. */
export function bodyOf(kind: string, text: string): Members | null {
  const members = membersOf(text);
  return members !== null && Object.keys(members).sort().join(" ") === BODY_MEMBERS.get(kind)
    ? members
    : null;
}

/** The reports that a body speaks of, sorted, each once: those of its addresses and its own. */
export function reportsNamed(kind: string, body: Members): readonly string[] {
  const found = new Set<string>();
  const address = (value: Json | undefined): void => {
    if (isMembers(value) && typeof value.report === "string") found.add(value.report);
  };
  const nested = (value: Json | undefined): void => {
    if (isMembers(value)) address(value.address);
  };
  if (kind === "reportReceived" || kind === "readingMade") address(body);
  if (kind === "decision" || kind === "status") nested(body);
  if (kind === "judgement" && Array.isArray(body.pair)) for (const one of body.pair as Json[]) address(one);
  if (kind === "grade") nested(body.grade);
  if (kind === "note") {
    nested(body.about);
    address(body.about);
  }
  return [...found].sort();
}
