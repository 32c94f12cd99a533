import type { Actor } from "../core/actor.ts";
import { isActorId } from "../core/actor.ts";
import type { CasebookId, ChainName } from "../core/identifiers.ts";
import { isChainName, MAIN_CHAIN } from "../core/identifiers.ts";
import type { ChainHead } from "../ledger/append.ts";
import { appendEntry, headOfRow, headRow, newChain } from "../ledger/append.ts";
import { originOf } from "../ledger/chain.ts";
import { keyChangeText } from "../ledger/checkpoint.ts";
import type { Appendable, Content, EntryKind, EntryRef, KeyChanged, Opened } from "../ledger/entry.ts";
import { isErasable, isUndoable, LEDGER_FORMAT, reportsOf } from "../ledger/entry.ts";
import { noteSigner, signNote } from "../ledger/signed-note.ts";
import { StoreFailure } from "./contract/failure.ts";
import type { World } from "./contract/options.ts";
import type { PreparedReport, Receipt, Writing } from "./contract/port.ts";
import type { Sql, TermIndex } from "./contract/sql.ts";
import { OvertakenError } from "./contract/sql.ts";
import { parseContent } from "./rows/content.ts";
import { clearDerived, deleteReading, putReading } from "./rows/derived-rows.ts";
import { amendIncidents, deleteIncidentsAbout, putIncidents } from "./rows/incident-rows.ts";
import { putState } from "./rows/kept-digests.ts";
import {
  deleteBody,
  insertEntry,
  putHead,
  selectChains,
  selectEntries,
  selectHead,
  selectKeyBody,
} from "./rows/ledger-rows.ts";
import {
  deleteReport,
  insertReport,
  insertTask,
  selectReport,
  selectReportOfEntry,
} from "./rows/report-rows.ts";
import type { HeldKey, SigningKeys } from "./signing-keys.ts";

/** What a unit of writing needs besides its transaction. */
export type WritingContext = {
  readonly casebook: CasebookId;
  readonly world: World;
  readonly keys: SigningKeys;
  readonly index: TermIndex;
};

type OpenHead = {
  readonly formerSize: number;
  head: ChainHead;
  /** Null when the secret is not here: then only a change of key can follow. */
  key: HeldKey | null;
};

/** One transaction's worth of writing; `finish` signs the new checkpoints and must be called last. */
export class WritingUnit implements Writing {
  readonly #sql: Sql;
  readonly #context: WritingContext;
  readonly #actor: Actor;
  readonly #heads = new Map<string, OpenHead>();

  /** @throws StoreFailure `refused` for an actor that the ledger cannot name. */
  constructor(sql: Sql, context: WritingContext, actor: Actor) {
    if (!isActorId(actor.id)) throw new StoreFailure("refused", "actor");
    this.#sql = sql;
    this.#context = context;
    this.#actor = actor;
  }

  async receive(report: PreparedReport, chain: ChainName = MAIN_CHAIN): Promise<Receipt> {
    const held = await selectReport(this.#sql, report.report);
    if (held !== null) {
      const entry = { chain: held.chain as ChainName, seq: held.seq };
      return { report: report.report, entry, known: true };
    }
    const { key, ...body } = report;
    const entry = await this.#put({ kind: "reportReceived", body }, chain);
    await insertReport(this.#sql, { report: report.report, ...entry, blob: report.blob, key });
    return { report: report.report, entry, known: false };
  }

  async append(content: Appendable, chain: ChainName = MAIN_CHAIN): Promise<EntryRef> {
    if (content.kind === "undo" && !isUndoable(await this.#kindOf({ chain, seq: content.body.seq })))
      throw new StoreFailure("refused", "undo");
    return this.#put(content, chain);
  }

  async openChain(chain: ChainName): Promise<void> {
    if (!isChainName(chain)) throw new StoreFailure("refused", "chain");
    if (this.#heads.has(chain) || (await selectHead(this.#sql, chain)) !== null) return;
    const main = await this.#head(MAIN_CHAIN);
    if (main.key === null) throw new StoreFailure("signingKeyMissing");
    const { secret } = main.key;
    const key = noteSigner(originOf(this.#context.casebook, chain), secret).verifierKey;
    await this.#put({ kind: "chainOpened", body: { chain, key } }, MAIN_CHAIN);
    await this.openWith(chain, secret);
  }

  /** Opens a chain with a secret key. */
  async openWith(chain: ChainName, secret: Uint8Array): Promise<void> {
    const { casebook } = this.#context;
    const signer = noteSigner(originOf(casebook, chain), secret);
    this.#heads.set(chain, { formerSize: 0, head: newChain(chain), key: { secret, signer } });
    const body = { casebook, format: LEDGER_FORMAT, key: signer.verifierKey };
    await this.#put({ kind: "opened", body }, chain);
  }

  /** Lets another secret key sign every chain from here on, authorised by the outgoing key where that is here. */
  async changeKeys(secret: Uint8Array, reason: string): Promise<void> {
    for (const chain of await selectChains(this.#sql))
      await this.#changeKey(chain as ChainName, secret, reason);
  }

  /**
   * Destroys bodies, salts and blob keys, and says so in the ledger; leaves what has to be done outside the
   * transaction as tasks. Entries whose bodies are gone already are passed over.
   */
  async erase(chain: ChainName, seqs: readonly number[], reason: string): Promise<readonly EntryRef[]> {
    const erased: number[] = [];
    for (const seq of [...new Set(seqs)].sort((a, b) => a - b)) {
      if (!isErasable(await this.#kindOf({ chain, seq }))) throw new StoreFailure("refused", "erasure");
      const [kept] = await selectEntries(this.#sql, { chain, from: seq, limit: 1 });
      if (kept?.body === null) continue;
      await deleteBody(this.#sql, chain, seq);
      await this.#forgetReport(chain, seq);
      erased.push(seq);
    }
    if (erased.length === 0) return [];
    await this.#put({ kind: "erasure", body: { entries: erased, reason } }, chain);
    await insertTask(this.#sql, { kind: "scrub", subject: "" });
    return erased.map((seq) => ({ chain, seq }));
  }

  putReading: Writing["putReading"] = (document, statements) =>
    putReading(this.#sql, this.#context.index, document, statements);

  putIncidents: Writing["putIncidents"] = (incidents, revision) =>
    putIncidents(this.#sql, incidents, revision ?? null);

  amendIncidents: Writing["amendIncidents"] = (changes, base) => amendIncidents(this.#sql, changes, base);

  clearDerived: Writing["clearDerived"] = () => clearDerived(this.#sql, this.#context.index);

  setDerivedState: Writing["setDerivedState"] = (state) => putState(this.#sql, state);

  /** Signs and keeps the checkpoints over what was appended. */
  async finish(): Promise<void> {
    for (const { head, formerSize, key } of this.#heads.values()) {
      if (head.frontier.size === formerSize) continue;
      if (key === null) throw new StoreFailure("signingKeyMissing");
      const row = headRow(head, key.signer);
      if (!(await putHead(this.#sql, row, formerSize))) throw new OvertakenError();
    }
  }

  async #changeKey(chain: ChainName, secret: Uint8Array, reason: string): Promise<void> {
    const open = await this.#head(chain);
    const origin = originOf(this.#context.casebook, chain);
    const signer = noteSigner(origin, secret);
    const text = keyChangeText(origin, open.head.frontier.size, signer.verifierKey);
    const authorization = open.key === null ? null : signNote(text, [open.key.signer]);
    await this.#put({ kind: "keyChanged", body: { key: signer.verifierKey, authorization, reason } }, chain);
    open.key = { secret, signer };
  }

  async #put(content: Content, chain: ChainName): Promise<EntryRef> {
    const open = await this.#head(chain);
    const { clock, random } = this.#context.world;
    const by = { actor: this.#actor.id, time: clock(), random };
    const { entry, head } = appendEntry(open.head, content, by);
    await insertEntry(this.#sql, entry, reportsOf(content));
    open.head = head;
    return { chain, seq: entry.seq };
  }

  async #head(chain: ChainName): Promise<OpenHead> {
    const known = this.#heads.get(chain);
    if (known !== undefined) return known;
    const row = await selectHead(this.#sql, chain);
    const body = await selectKeyBody(this.#sql, chain);
    if (row === null || body === null) throw new StoreFailure("unknownChain");
    const { key: verifierKey } = parseContent<Opened | KeyChanged>(body);
    const key = await this.#context.keys.find(originOf(this.#context.casebook, chain), verifierKey);
    const open = { formerSize: row.size, head: headOfRow(row), key };
    this.#heads.set(chain, open);
    return open;
  }

  async #kindOf(ref: EntryRef): Promise<EntryKind> {
    const [kept] = await selectEntries(this.#sql, { chain: ref.chain, from: ref.seq, limit: 1 });
    if (kept?.seq !== ref.seq) throw new StoreFailure("unknownEntry");
    return kept.kind as EntryKind;
  }

  /** If the entry received a report: forgets its key and everything derived from it. */
  async #forgetReport(chain: ChainName, seq: number): Promise<void> {
    const report = await selectReportOfEntry(this.#sql, chain, seq);
    if (report === null) return;
    await deleteReport(this.#sql, report.report);
    await insertTask(this.#sql, { kind: "unlink", subject: report.blob });
    await deleteIncidentsAbout(this.#sql, report.report);
    await deleteReading(this.#sql, this.#context.index, report.report);
    await putState(this.#sql, null);
  }
}
