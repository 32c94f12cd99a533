import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { canonicalJson } from "../../src/core/canonical.ts";
import type { Instant } from "../../src/core/clock.ts";
import { bytesOfHex, sha256Hex } from "../../src/core/hash.ts";
import type { CasebookId } from "../../src/core/identifiers.ts";
import { MAIN_CHAIN } from "../../src/core/identifiers.ts";
import { appendEntry, headRow, newChain } from "../../src/ledger/append.ts";
import type { Content, EntryKind } from "../../src/ledger/entry.ts";
import { isErasable, isUndoable } from "../../src/ledger/entry.ts";
import { noteSigner } from "../../src/ledger/signed-note.ts";
import { bodyOf, UNDOABLE, UNERASABLE } from "../../src/ledger/verify/entry-check.ts";
import { verifyLedger } from "../../src/ledger/verify/verify.ts";
import type { Tables } from "./memory-casebook.ts";
import { CASEBOOK, sourceOf } from "./memory-casebook.ts";

const text = readFileSync(join(import.meta.dirname, "../../docs/spec/ledger.md"), "utf8");
const SECRET = bytesOfHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
const REPORT = "An example report.\n";

const block = /```ledger\n(.*?)\n```/su.exec(text)?.[1] ?? "";
const written = block.split("\n\n").map((entry) => {
  const [envelope = "", salt = "", body = "", hash = ""] = entry.split("\n");
  return { envelope, salt: salt === "-" ? null : salt, body: body === "-" ? null : body, hash };
});
const indented = text.split("\n").map((line) => (line.startsWith("    ") ? line.slice(4) : ""));
const noteAt = indented.indexOf(`vigil/${CASEBOOK}/main`);
const note = `${indented.slice(noteAt, noteAt + 5).join("\n")}\n`;

const contents: readonly Content[] = [
  { kind: "opened", body: JSON.parse(written[0]?.body ?? "") },
  { kind: "reportReceived", body: JSON.parse(written[1]?.body ?? "") },
  {
    kind: "decision",
    body: {
      address: {
        act: "detention",
        start: 0,
        end: 18,
        people: { min: 10, max: 10 },
        report: sha256Hex(REPORT),
      },
      decision: { kind: "reject" },
      reason: "a summary, not a source",
    },
  },
  { kind: "erasure", body: JSON.parse(written[3]?.body ?? "") },
];

describe("the specification's worked example", () => {
  it("is there, entry by entry", () => {
    assert.equal(written.length, 4);
    assert.equal(written[2]?.body, null);
    assert.match(written[1]?.body ?? "", new RegExp(sha256Hex(REPORT), "u"));
    assert.match(written[1]?.body ?? "", new RegExp(sha256Hex("example blob"), "u"));
  });

  it("is what the writer writes", () => {
    const signer = noteSigner(`vigil/${CASEBOOK}/main`, SECRET);
    let head = newChain(MAIN_CHAIN);
    for (const [seq, content] of contents.entries()) {
      const time = `2026-01-02T03:04:0${seq}.000Z` as Instant;
      const random = (): Uint8Array => new Uint8Array(32).fill(seq + 1);
      const next = appendEntry(head, content, { actor: "person:example", time, random });
      head = next.head;
      const expected = written[seq];
      assert.equal(next.entry.envelope, expected?.envelope);
      assert.equal(next.entry.hash, expected?.hash);
      if (expected?.body !== null) {
        assert.equal(next.entry.body, expected?.body);
        assert.equal(next.entry.salt, expected?.salt);
      }
    }
    assert.equal(headRow(head, signer).checkpoint, note);
    assert.ok(indented.includes(written[3]?.envelope ?? ""));
    assert.ok(indented.includes(written[3]?.body ?? ""));
  });

  it("is what the verifier accepts, but for the blob that is left out", async () => {
    const entries = written.map(({ envelope, hash }, seq) => {
      const kind = contents[seq]?.kind ?? "";
      return { chain: "main", seq, kind, envelope, hash };
    });
    const bodies = written.flatMap(({ salt, body }, seq) =>
      salt === null || body === null ? [] : [{ chain: "main", seq, salt, body }],
    );
    const report = sha256Hex(REPORT);
    const blob = sha256Hex("example blob");
    const hashes = written.map((entry) => entry.hash);
    const { size, last, frontier } = headRow(
      contents.reduce(
        (head, content, seq) =>
          appendEntry(head, content, {
            actor: "person:example",
            time: `2026-01-02T03:04:0${seq}.000Z` as Instant,
            random: () => new Uint8Array(32).fill(seq + 1),
          }).head,
        newChain(MAIN_CHAIN),
      ),
      noteSigner(`vigil/${CASEBOOK as CasebookId}/main`, SECRET),
    );
    assert.equal(last, hashes[3]);
    const tables: Tables = {
      entries,
      bodies,
      subjects: [{ chain: "main", seq: 1, report }],
      heads: [{ chain: "main", size, last, frontier, checkpoint: note }],
      reports: [{ report, chain: "main", seq: 1, blob, key: "00".repeat(32) }],
      blobs: [],
    };
    const result = await verifyLedger(sourceOf(tables));
    assert.deepEqual(result.findings, [{ code: "blobMissing", chain: "main", seq: 1, subject: blob }]);
    assert.equal(result.chains[0]?.size, 4);
    assert.equal(result.chains[0]?.erased, 1);
  });
});

describe("the specification's kinds", () => {
  const table = text.slice(text.indexOf("## Kinds"), text.indexOf("## Tree"));
  const rows = [...table.matchAll(/^\| `(\w+)` \| ([^|]+) \|/gmu)].map(([, kind = "", members = ""]) => ({
    kind,
    members: [...members.matchAll(/`(\w+)`/gu)].map(([, member = ""]) => member),
  }));

  it("are those that the verifier knows, with the same members", () => {
    assert.equal(rows.length, 13);
    for (const { kind, members } of rows) {
      const body = Object.fromEntries(members.map((member) => [member, null]));
      assert.notEqual(bodyOf(kind, canonicalJson(body)), null, kind);
      assert.equal(bodyOf(kind, canonicalJson({ ...body, more: null })), null, kind);
      const { [members[0] ?? ""]: _, ...fewer } = body;
      assert.equal(bodyOf(kind, canonicalJson(fewer)), null, kind);
    }
  });

  it("may be undone and erased as it says", () => {
    for (const { kind } of rows) {
      assert.equal(UNDOABLE.has(kind), isUndoable(kind as EntryKind), kind);
      assert.equal(!UNERASABLE.has(kind), isErasable(kind as EntryKind), kind);
      assert.equal(
        UNERASABLE.has(kind),
        new RegExp(`none of which is [^.]*\`${kind}\``, "u").test(table),
        kind,
      );
    }
  });
});
