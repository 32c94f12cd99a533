import type { Frontier, TreeHash } from "./merkle.ts";
import { rootOfFrontier } from "./merkle.ts";
import type { NoteSigner, NoteVerifier } from "./signed-note.ts";
import { openNote, signNote } from "./signed-note.ts";

/** What a checkpoint states (C2SP tlog-checkpoint): the tree of the first `size` entries has this root. */
export type Checkpoint = { readonly origin: string; readonly size: number; readonly root: TreeHash };

/** The signed checkpoint of a chain; the signer's name is the origin. */
export function signCheckpoint(frontier: Frontier, signer: NoteSigner): string {
  const root = Buffer.from(rootOfFrontier(frontier)).toString("base64");
  return signNote(`${signer.name}\n${frontier.size}\n${root}\n`, [signer]);
}

/** The checkpoint of a signed note, or null unless one of the keys signed it under the origin's name. */
export function openCheckpoint(note: string, verifiers: readonly NoteVerifier[]): Checkpoint | null {
  const [origin = "", size = "", root = "", ...rest] = note.split("\n");
  const own = verifiers.filter((verifier) => verifier.name === origin);
  if (openNote(note, own) === null || rest[0] !== "") return null;
  if (!/^(0|[1-9]\d{0,15})$/u.test(size)) return null;
  const bytes = Buffer.from(root, "base64");
  if (bytes.length !== 32 || bytes.toString("base64") !== root) return null;
  return { origin, size: Number(size), root: new Uint8Array(bytes) };
}

/** The text by which an outgoing key authorises its successor (specification, "Keys"). */
export function keyChangeText(origin: string, seq: number, verifierKey: string): string {
  return `vigil-ledger/1 key change\n${origin}\n${seq}\n${verifierKey}\n`;
}
