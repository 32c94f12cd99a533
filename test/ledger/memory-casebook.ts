import { createCipheriv } from "node:crypto";
import type { Instant } from "../../src/core/clock.ts";
import { instantOf } from "../../src/core/clock.ts";
import { sha256, sha256Hex } from "../../src/core/hash.ts";
import type { CasebookId, ChainName } from "../../src/core/identifiers.ts";
import { MAIN_CHAIN } from "../../src/core/identifiers.ts";
import type { Random } from "../../src/core/randomness.ts";
import type { ChainHead, HeadRow } from "../../src/ledger/append.ts";
import { appendEntry, headRow, newChain } from "../../src/ledger/append.ts";
import { originOf } from "../../src/ledger/chain.ts";
import { keyChangeText } from "../../src/ledger/checkpoint.ts";
import type { Content } from "../../src/ledger/entry.ts";
import { LEDGER_FORMAT, reportsOf } from "../../src/ledger/entry.ts";
import type { NoteSigner } from "../../src/ledger/signed-note.ts";
import { noteSigner, signNote } from "../../src/ledger/signed-note.ts";
import type { KeptHead, LedgerSource } from "../../src/ledger/verify/source.ts";

type Row = Record<string, string | number>;

/** A casebook's tables as plain rows, so that a test can spoil any of them. */
export type Tables = {
  entries: Row[];
  bodies: Row[];
  subjects: Row[];
  heads: Row[];
  reports: Row[];
  blobs: { name: string; file: Uint8Array }[];
};

export const CASEBOOK = "000102030405060708090a0b0c0d0e0f" as CasebookId;

/** Random bytes that are the same in every run: SHA-256 of a seed and a counter. */
export function seededRandom(seed: string): Random {
  let count = 0;
  return (bytes) => {
    const out = new Uint8Array(bytes);
    for (let at = 0; at < bytes; at += 32, count += 1)
      out.set(sha256(seed, String(count)).subarray(0, Math.min(32, bytes - at)), at);
    return out;
  };
}

/** Keeps a ledger in memory, written by the real writer. */
export class MemoryCasebook {
  readonly tables: Tables = { entries: [], bodies: [], subjects: [], heads: [], reports: [], blobs: [] };
  readonly checkpoints = new Map<string, string[]>();
  readonly #random: Random;
  readonly #heads = new Map<string, ChainHead>();
  readonly #signers = new Map<string, NoteSigner>();
  #time = Date.UTC(2026, 0, 2);

  constructor(seed: string) {
    this.#random = seededRandom(seed);
  }

  open(chain: ChainName): void {
    const signer = noteSigner(originOf(CASEBOOK, chain), this.#random(32));
    this.#signers.set(chain, signer);
    this.#heads.set(chain, newChain(chain));
    const body = { casebook: CASEBOOK, format: LEDGER_FORMAT, key: signer.verifierKey };
    if (chain !== MAIN_CHAIN)
      this.append(MAIN_CHAIN, { kind: "chainOpened", body: { chain, key: signer.verifierKey } });
    this.append(chain, { kind: "opened", body });
  }

  append(chain: ChainName, content: Content): number {
    const head = this.#heads.get(chain) as ChainHead;
    const by = { actor: "person:test", time: this.#tick(), random: this.#random };
    const next = appendEntry(head, content, by);
    const { chain: _, salt, body, ...entry } = next.entry;
    this.tables.entries.push({ chain, ...entry });
    this.tables.bodies.push({ chain, seq: entry.seq, salt, body });
    for (const report of reportsOf(content)) this.tables.subjects.push({ chain, seq: entry.seq, report });
    this.#heads.set(chain, next.head);
    const row: HeadRow = headRow(next.head, this.#signers.get(chain) as NoteSigner);
    this.tables.heads = [...this.tables.heads.filter((one) => one.chain !== chain), row];
    this.checkpoints.set(chain, [...(this.checkpoints.get(chain) ?? []), row.checkpoint]);
    return entry.seq;
  }

  receive(chain: ChainName, text: string): number {
    const key = this.#random(32);
    const nonce = this.#random(12);
    const head = "vigil-blob/1\n";
    const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.from(head));
    const sealed = [cipher.update(text, "utf8"), cipher.final(), cipher.getAuthTag()];
    const file = new Uint8Array(Buffer.concat([Buffer.from(head), nonce, ...sealed]));
    const blob = sha256Hex(file);
    const report = sha256Hex(text);
    const given = { published: null, publisher: null, url: null };
    const body = { report, blob, bytes: Buffer.byteLength(text), name: null, given };
    const seq = this.append(chain, { kind: "reportReceived", body });
    this.tables.reports.push({ report, chain, seq, blob, key: Buffer.from(key).toString("hex") });
    this.tables.blobs.push({ name: blob, file });
    return seq;
  }

  erase(chain: ChainName, entries: readonly number[]): void {
    this.append(chain, { kind: "erasure", body: { entries, reason: "withdrawn" } });
    const gone = (row: Row): boolean => row.chain === chain && entries.includes(row.seq as number);
    this.tables.bodies = this.tables.bodies.filter((row) => !gone(row));
    this.tables.subjects = this.tables.subjects.filter((row) => !gone(row));
    const blobs = this.tables.reports.filter(gone).map((row) => row.blob);
    this.tables.reports = this.tables.reports.filter((row) => !gone(row));
    this.tables.blobs = this.tables.blobs.filter(({ name }) => !blobs.includes(name));
  }

  changeKey(chain: ChainName, authorised: boolean): void {
    const old = this.#signers.get(chain) as NoteSigner;
    const signer = noteSigner(old.name, this.#random(32));
    const seq = (this.#heads.get(chain) as ChainHead).frontier.size;
    const text = keyChangeText(old.name, seq, signer.verifierKey);
    this.#signers.set(chain, signer);
    const authorization = authorised ? signNote(text, [old]) : null;
    const body = { key: signer.verifierKey, authorization, reason: "the key was lent out" };
    this.append(chain, { kind: "keyChanged", body });
  }

  #tick(): Instant {
    this.#time += 1000;
    return instantOf(this.#time);
  }
}

/** The verifier's view of tables. */
export function sourceOf(tables: Tables, casebook: string = CASEBOOK): LedgerSource {
  const at = (rows: Row[], chain: string, seq: number): Row[] =>
    rows.filter((row) => row.chain === chain && row.seq === seq);
  const text = (row: Row | undefined, column: string): string | null =>
    row === undefined ? null : String(row[column]);
  return {
    casebook,
    chains: async () => [...new Set([...tables.entries, ...tables.heads].map((row) => String(row.chain)))],
    head: async (chain) => (tables.heads.find((row) => row.chain === chain) as KeptHead | undefined) ?? null,
    async *entries(chain) {
      const rows = tables.entries.filter((row) => row.chain === chain);
      for (const row of rows.toSorted((a, b) => Number(a.seq) - Number(b.seq))) {
        const seq = row.seq as number;
        const body = at(tables.bodies, chain, seq)[0];
        yield {
          seq,
          hash: String(row.hash),
          kind: String(row.kind),
          envelope: String(row.envelope),
          salt: text(body, "salt"),
          body: text(body, "body"),
          reports: at(tables.subjects, chain, seq).map((subject) => String(subject.report)),
        };
      }
    },
    strays: async () =>
      (["bodies", "subjects"] as const).flatMap((table) =>
        tables[table]
          .filter((row) => at(tables.entries, String(row.chain), row.seq as number).length === 0)
          .map((row) => ({ table, chain: String(row.chain), seq: row.seq as number })),
      ),
    report: async (report) => {
      const row = tables.reports.find((one) => one.report === report);
      if (row === undefined) return null;
      const { chain, seq, blob, key } = row;
      return { report, chain: String(chain), seq: seq as number, blob: String(blob), key: String(key) };
    },
    reportCount: async () => tables.reports.length,
    blob: async (name) => tables.blobs.find((one) => one.name === name)?.file ?? null,
    async *blobNames() {
      for (const { name } of tables.blobs) yield name;
    },
  };
}
