import type { Json } from "../../core/canonical.ts";
import { bytesOfHex } from "../../core/hash.ts";
import { isBlobOf } from "./blob-check.ts";
import type { CheckedEnvelope, Members } from "./entry-check.ts";
import {
  bodyOf,
  envelopeOf,
  isCount,
  leafHashOf,
  opensCommitment,
  reportsNamed,
  UNDOABLE,
  UNERASABLE,
} from "./entry-check.ts";
import type { ChainSummary, Finding, FindingCode } from "./finding.ts";
import type { Key } from "./note-check.ts";
import { checkpointLines, isSignedBy, keyOf } from "./note-check.ts";
import type { KeptEntry, LedgerSource } from "./source.ts";
import { GrowingTree } from "./tree-check.ts";

/** What checking a chain brought to light. */
export type ChainResult = {
  readonly summary: ChainSummary;
  readonly findings: readonly Finding[];
  readonly notices: readonly Finding[];
  /** The verifier key that the chain opened with, or null. */
  readonly openingKey: string | null;
  /** The other chains that this one announces, with their keys. */
  readonly announced: readonly Announcement[];
  /** The blobs that living entries name. */
  readonly blobs: readonly string[];
};

export type Announcement = { readonly seq: number; readonly chain: string; readonly key: string };

export type ChainQuestion = {
  readonly chain: string;
  /** Older checkpoints of this chain that the ledger has to agree with. */
  readonly checkpoints: readonly string[];
  /** Verifier keys that may open the chain; null trusts the chain's own word. */
  readonly keys: readonly string[] | null;
};

/** Checks one chain, entry by entry, against the specification. */
export async function verifyChain(source: LedgerSource, question: ChainQuestion): Promise<ChainResult> {
  const check = new ChainCheck(source, question);
  for await (const entry of source.entries(question.chain)) await check.entry(entry);
  return check.finish();
}

/** The walk along one chain. */
class ChainCheck {
  readonly #source: LedgerSource;
  readonly #question: ChainQuestion;
  readonly #origin: string;
  readonly #tree = new GrowingTree();
  readonly #findings: Finding[] = [];
  readonly #notices: Finding[] = [];
  readonly #blobs: string[] = [];
  readonly #kinds: string[] = [];
  readonly #withoutBody = new Set<number>();
  readonly #erased = new Set<number>();
  readonly #older: readonly { readonly note: string; readonly size: number; readonly root: string }[];
  readonly #announced: Announcement[] = [];
  #openingKey: string | null = null;
  #key: Key | null = null;
  #keyText: string | null = null;
  #last: string | null = null;
  #expected = 0;

  constructor(source: LedgerSource, question: ChainQuestion) {
    this.#source = source;
    this.#question = question;
    this.#origin = `vigil/${source.casebook}/${question.chain}`;
    this.#older = question.checkpoints.flatMap((note) => {
      const lines = checkpointLines(note);
      return lines === null ? [] : [{ note, size: lines.size, root: lines.root }];
    });
  }

  async entry(kept: KeptEntry): Promise<void> {
    const { seq } = kept;
    const gap = seq !== this.#expected;
    if (gap) this.#found(seq > this.#expected ? "missingEntry" : "duplicateEntry", this.#expected);
    this.#expected = seq + 1;
    const envelope = envelopeOf(kept.envelope);
    const leaf = leafHashOf(kept.envelope);
    if (envelope === null) this.#found("envelopeForm", seq);
    else {
      if (envelope.seq !== seq || envelope.chain !== this.#question.chain)
        this.#found("envelopeMismatch", seq);
      if (!gap && envelope.previous !== this.#last) this.#found("previousHash", seq);
      if (envelope.kind !== kept.kind) this.#found("kindColumn", seq);
      if ((envelope.kind === "opened") !== (seq === 0)) this.#found("opening", seq);
    }
    if (leaf !== kept.hash) this.#found("leafHash", seq);
    this.#olderCheckpoints();
    this.#tree.add(bytesOfHex(leaf));
    // The hash that the store kept, so that one altered entry is not blamed on its successor.
    this.#last = kept.hash;
    this.#kinds[seq] = envelope?.kind ?? kept.kind;
    if (envelope !== null) await this.#body(kept, envelope);
  }

  async finish(): Promise<ChainResult> {
    this.#olderCheckpoints();
    for (const { size } of this.#older)
      if (size > this.#tree.size) this.#found("missingEntry", this.#tree.size);
    for (const seq of this.#withoutBody) if (!this.#erased.has(seq)) this.#found("bodyMissing", seq);
    for (const seq of this.#erased) if (!this.#withoutBody.has(seq)) this.#found("erasedBodyPresent", seq);
    this.#findings.sort((a, b) => (a.seq ?? Infinity) - (b.seq ?? Infinity));
    await this.#head();
    const { chain } = this.#question;
    const root = this.#tree.root();
    const summary = { chain, size: this.#tree.size, root, key: this.#keyText, erased: this.#erased.size };
    return {
      summary,
      findings: this.#findings,
      notices: this.#notices,
      openingKey: this.#openingKey,
      announced: this.#announced,
      blobs: this.#blobs,
    };
  }

  async #body(kept: KeptEntry, envelope: CheckedEnvelope): Promise<void> {
    const { seq } = kept;
    if (kept.body === null || kept.salt === null) {
      this.#withoutBody.add(seq);
      if (kept.reports.length > 0) this.#found("subjectIndex", seq);
      return;
    }
    if (!opensCommitment(envelope.commitment, kept.salt, kept.body)) this.#found("commitment", seq);
    const body = bodyOf(envelope.kind, kept.body);
    if (body === null) {
      this.#found("bodyForm", seq);
      return;
    }
    if ([...kept.reports].sort().join(" ") !== reportsNamed(envelope.kind, body).join(" "))
      this.#found("subjectIndex", seq);
    if (envelope.kind === "opened") this.#opened(seq, body);
    if (envelope.kind === "chainOpened") this.#chainOpened(seq, body);
    if (envelope.kind === "keyChanged") this.#keyChanged(seq, body);
    if (envelope.kind === "erasure") this.#erasure(seq, body);
    if (envelope.kind === "undo") {
      const target = body.seq;
      if (!isCount(target) || target >= seq || !UNDOABLE.has(this.#kinds[target] ?? ""))
        this.#found("badUndo", seq);
    }
    if (envelope.kind === "reportReceived") await this.#reportReceived(seq, body);
  }

  #opened(seq: number, body: Members): void {
    const { casebook, format, key } = body;
    if (casebook !== this.#source.casebook || format !== "vigil-ledger/1") this.#found("opening", seq);
    this.#takeKey(key);
    this.#openingKey = this.#keyText;
    if (this.#key === null) this.#found("opening", seq);
    const { keys } = this.#question;
    if (keys !== null && !keys.includes(this.#keyText ?? "")) this.#found("unknownKey", seq);
  }

  #chainOpened(seq: number, body: Members): void {
    const { chain, key } = body;
    if (this.#question.chain !== "main" || typeof chain !== "string" || typeof key !== "string")
      this.#found("bodyForm", seq);
    else this.#announced.push({ seq, chain, key });
  }

  #keyChanged(seq: number, body: Members): void {
    const outgoing = this.#key;
    const { authorization, key } = body;
    this.#takeKey(key);
    if (this.#key === null) this.#found("keyChange", seq);
    if (authorization === null) {
      this.#notices.push({ code: "keyChangedWithoutAuthorization", chain: this.#question.chain, seq });
      return;
    }
    const text = `vigil-ledger/1 key change\n${this.#origin}\n${seq}\n${this.#keyText ?? ""}\n`;
    if (typeof authorization !== "string" || outgoing === null || !isSignedBy(authorization, text, outgoing))
      this.#found("keyChange", seq);
  }

  #takeKey(text: Json | undefined): void {
    const key = typeof text === "string" ? keyOf(text) : null;
    this.#key = key?.name === this.#origin ? key : null;
    this.#keyText = typeof text === "string" ? text : null;
  }

  #erasure(seq: number, body: Members): void {
    const entries = body.entries;
    let before = -1;
    if (!Array.isArray(entries) || entries.length === 0) {
      this.#found("badErasure", seq);
      return;
    }
    for (const target of entries as readonly Json[]) {
      if (
        !isCount(target) ||
        target <= before ||
        target >= seq ||
        UNERASABLE.has(this.#kinds[target] ?? "")
      ) {
        this.#found("badErasure", seq);
        return;
      }
      before = target;
      this.#erased.add(target);
    }
  }

  async #reportReceived(seq: number, body: Members): Promise<void> {
    const { blob, bytes, report } = body;
    if (typeof blob !== "string" || typeof report !== "string" || !isCount(bytes)) {
      this.#found("bodyForm", seq);
      return;
    }
    this.#blobs.push(blob);
    const kept = await this.#source.report(report);
    if (kept === null || kept.chain !== this.#question.chain || kept.seq !== seq || kept.blob !== blob) {
      this.#found("reportIndex", seq);
      return;
    }
    const file = await this.#source.blob(blob);
    if (file === null) this.#found("blobMissing", seq, blob);
    else if (!isBlobOf(file, kept.key, { blob, bytes, report })) this.#found("blobDamaged", seq, blob);
  }

  /** Compares the older checkpoints over exactly the entries seen so far. */
  #olderCheckpoints(): void {
    for (const { note, size, root } of this.#older) {
      if (size !== this.#tree.size) continue;
      const text = checkpointLines(note)?.text ?? "";
      if (root !== this.#tree.root()) this.#found("checkpointRoot", null, "older checkpoint");
      if (this.#key === null || !isSignedBy(note, text, this.#key))
        this.#found("checkpointSignature", null, "older checkpoint");
    }
  }

  async #head(): Promise<void> {
    const head = await this.#source.head(this.#question.chain);
    if (head === null) {
      this.#found("headMissing", null);
      return;
    }
    const lines = checkpointLines(head.checkpoint);
    if (lines === null || lines.origin !== this.#origin) {
      this.#found("checkpointForm", null);
      return;
    }
    // Fewer entries than signed: the first that is missing. More: the first that nobody vouches for.
    if (lines.size > this.#tree.size) this.#found("missingEntry", this.#tree.size);
    if (lines.size < this.#tree.size) this.#found("checkpointSize", lines.size);
    if (lines.size === this.#tree.size && lines.root !== this.#tree.root())
      this.#found("checkpointRoot", null);
    if (this.#key === null || !isSignedBy(head.checkpoint, lines.text, this.#key))
      this.#found("checkpointSignature", null);
    const agrees =
      head.size === lines.size && head.last === this.#last && head.frontier === this.#tree.frontier();
    if (!agrees) this.#found("headMismatch", null);
  }

  #found(code: FindingCode, seq: number | null, subject?: string): void {
    if (this.#findings.length >= 1000) return;
    const place = { code, chain: this.#question.chain, seq };
    this.#findings.push(subject === undefined ? place : { ...place, subject });
  }
}
