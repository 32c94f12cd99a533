import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import type { ChainName } from "../../src/core/identifiers.ts";
import { MAIN_CHAIN } from "../../src/core/identifiers.ts";
import type { Address } from "../../src/ledger/entry.ts";
import { isErasable, isUndoable } from "../../src/ledger/entry.ts";
import { verifyLedger } from "../../src/ledger/verify/verify.ts";
import type { Tables } from "./memory-casebook.ts";
import { MemoryCasebook, seededRandom, sourceOf } from "./memory-casebook.ts";
import { drawBelow, tamper } from "./tampering.ts";

const SECOND = "second" as ChainName;
const TAMPERINGS = Number(process.env.VIGIL_TAMPERINGS ?? 2000);

function addressIn(tables: Tables, at: number): Address {
  const report = String(tables.reports[at % tables.reports.length]?.report ?? "00".repeat(32));
  return { report, start: at, end: at + 5, act: "detention", people: { min: at, max: null } };
}

/** A history as a person might make it: `steps` draws of what is done next. */
function history(seed: string, steps: number): MemoryCasebook {
  const random = seededRandom(`steps of ${seed}`);
  const casebook = new MemoryCasebook(seed);
  const { tables } = casebook;
  casebook.open(MAIN_CHAIN);
  casebook.receive(MAIN_CHAIN, `first report of ${seed}`);
  casebook.open(SECOND);
  casebook.receive(SECOND, `second report of ${seed}`);
  const kindsOf = (chain: ChainName) => tables.entries.filter((row) => row.chain === chain);
  for (let step = 0; step < steps; step += 1) {
    const chain = drawBelow(random, 4) === 0 ? SECOND : MAIN_CHAIN;
    const at = drawBelow(random, 50);
    const reason = `reason ${step} é 이유`;
    const address = addressIn(tables, at);
    const report = address.report;
    switch (drawBelow(random, 10)) {
      case 0:
      case 1:
        casebook.receive(chain, `report ${step} of ${seed} `.repeat(1 + (at % 9)));
        break;
      case 2:
        casebook.append(chain, {
          kind: "readingMade",
          body: { report, engine: "0.1.0", packs: [], reading: null, statements: at },
        });
        break;
      case 3:
        casebook.append(chain, { kind: "decision", body: { address, decision: { kind: "accept" }, reason } });
        break;
      case 4: {
        const pair = [address, addressIn(tables, at + 1)] as const;
        casebook.append(chain, { kind: "judgement", body: { pair, verdict: "same", reason } });
        break;
      }
      case 5: {
        const grade = { kind: "credibility", address, value: 2 } as const;
        casebook.append(chain, { kind: "grade", body: { grade, reason } });
        break;
      }
      case 6:
        casebook.append(chain, { kind: "note", body: { about: { kind: "report", report }, text: reason } });
        break;
      case 7: {
        const row = kindsOf(chain).find((one) => isUndoable(one.kind as "note"));
        if (row !== undefined)
          casebook.append(chain, { kind: "undo", body: { seq: Number(row.seq), reason } });
        break;
      }
      case 8: {
        const row = kindsOf(chain).findLast((one) => isErasable(one.kind as "note"));
        if (row !== undefined) casebook.erase(chain, [Number(row.seq)]);
        break;
      }
      default:
        casebook.changeKey(chain, at % 5 > 0);
    }
  }
  return casebook;
}

describe("verification", () => {
  it("accuses no intact history", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), fc.integer({ min: 0, max: 40 }), async (seed, steps) => {
        const result = await verifyLedger(sourceOf(history(seed, steps).tables));
        assert.deepEqual(result.findings, []);
        assert.ok(result.ok && result.first === null);
      }),
      { numRuns: 60 },
    );
  });

  it("agrees with every checkpoint that was ever signed", async () => {
    const casebook = history("checkpoints", 60);
    const checkpoints = [...casebook.checkpoints.values()].flat();
    assert.ok(checkpoints.length > 40);
    const result = await verifyLedger(sourceOf(casebook.tables), { checkpoints });
    assert.deepEqual(result.findings, []);
  });

  it(`finds each of ${TAMPERINGS} random tamperings`, async () => {
    const random = seededRandom("tampering");
    const missed: string[] = [];
    for (let round = 0; round < TAMPERINGS; ) {
      const { tables } = history(`tampering ${round}`, 14);
      for (let again = 0; again < 40 && round < TAMPERINGS; again += 1, round += 1) {
        const { blobs, ...rows } = tables;
        const { what, tables: spoilt } = tamper({ rows, blobs }, random);
        const result = await verifyLedger(sourceOf({ ...spoilt.rows, blobs: spoilt.blobs } as Tables));
        if (result.ok || result.first === null) missed.push(what);
      }
    }
    assert.deepEqual(missed, []);
  });

  it("names the first bad entry", async () => {
    const { tables } = history("first", 30);
    const main = tables.entries.filter((row) => row.chain === "main");
    const at = (seq: number) => main.find((row) => row.seq === seq);
    const spoil = async (change: (copy: Tables) => void) => {
      const copy = structuredClone(tables);
      change(copy);
      return (await verifyLedger(sourceOf(copy))).first;
    };
    const rowOf = (rows: Tables["entries"], seq: number) =>
      rows.find((row) => row.chain === "main" && row.seq === seq) ?? {};
    const deleted = await spoil((copy) => {
      copy.entries = copy.entries.filter((row) => row.chain !== "main" || row.seq !== 4);
    });
    assert.deepEqual(deleted, { code: "missingEntry", chain: "main", seq: 4 });
    const cut = await spoil((copy) => {
      copy.entries = copy.entries.filter((row) => row.chain !== "main" || Number(row.seq) < main.length - 2);
    });
    assert.deepEqual(cut, { code: "missingEntry", chain: "main", seq: main.length - 2 });
    const swapped = await spoil((copy) => {
      const [a, b] = [rowOf(copy.entries, 3), rowOf(copy.entries, 6)];
      [a.envelope, b.envelope] = [at(6)?.envelope ?? "", at(3)?.envelope ?? ""];
    });
    assert.equal(swapped?.seq, 3);
    const body = await spoil((copy) => {
      const row = rowOf(copy.bodies, 1);
      row.body = String(row.body).replace("null", "true");
    });
    assert.deepEqual([body?.code, body?.seq], ["commitment", 1]);
  });

  it("finds a rewritten history by an older checkpoint or a known key", async () => {
    const honest = history("honest", 10);
    const forged = history("forged", 10);
    const checkpoints = honest.checkpoints.get("main")?.slice(4, 5) ?? [];
    assert.ok((await verifyLedger(sourceOf(forged.tables))).ok);
    const byCheckpoint = await verifyLedger(sourceOf(forged.tables), { checkpoints });
    assert.ok(!byCheckpoint.ok);
    const keys = (await verifyLedger(sourceOf(honest.tables))).chains.map((chain) => chain.key ?? "");
    assert.ok(!(await verifyLedger(sourceOf(forged.tables), { keys })).ok);
  });

  it("finds a history cut back together with its checkpoint, given a newer one", async () => {
    const casebook = history("cut back", 0);
    const before = structuredClone(casebook.tables);
    casebook.append(MAIN_CHAIN, { kind: "note", body: { about: null, text: "later" } });
    const checkpoints = casebook.checkpoints.get("main")?.slice(-1) ?? [];
    const result = await verifyLedger(sourceOf(before), { checkpoints });
    assert.deepEqual(result.first, { code: "missingEntry", chain: "main", seq: 3 });
  });

  it("misses a chain that was taken out as a whole, and refuses one that was put in", async () => {
    const { tables } = history("chains", 5);
    const without = structuredClone(tables);
    for (const table of ["entries", "bodies", "subjects", "heads", "reports"] as const)
      without[table] = without[table].filter((row) => row.chain !== SECOND);
    assert.equal((await verifyLedger(sourceOf(without))).first?.code, "chainMissing");
    const other = history("chains", 0).tables;
    const foreign = structuredClone(tables);
    for (const table of ["entries", "bodies", "subjects", "heads"] as const)
      foreign[table].push(
        ...other[table].filter((row) => row.chain === SECOND).map((row) => ({ ...row, chain: "third" })),
      );
    assert.ok(
      (await verifyLedger(sourceOf(foreign))).findings.some(({ code }) => code === "chainUnannounced"),
    );
  });

  it("tells of a key changed without the old key's leave, and refuses a false leave", async () => {
    const casebook = new MemoryCasebook("keys");
    casebook.open(MAIN_CHAIN);
    casebook.changeKey(MAIN_CHAIN, true);
    assert.deepEqual((await verifyLedger(sourceOf(casebook.tables))).notices, []);
    casebook.changeKey(MAIN_CHAIN, false);
    const result = await verifyLedger(sourceOf(casebook.tables));
    assert.ok(result.ok);
    assert.deepEqual(result.notices, [{ code: "keyChangedWithoutAuthorization", chain: "main", seq: 2 }]);
    const other = new MemoryCasebook("other keys");
    other.open(MAIN_CHAIN);
    const stolen = JSON.parse(String(casebook.tables.bodies[1]?.body)) as {
      key: string;
      authorization: string;
    };
    other.append(MAIN_CHAIN, { kind: "keyChanged", body: { ...stolen, reason: "stolen" } });
    assert.equal((await verifyLedger(sourceOf(other.tables))).first?.code, "keyChange");
  });

  it("finds an erasure that was not carried out, and a body missing without one", async () => {
    const casebook = new MemoryCasebook("erasure");
    casebook.open(MAIN_CHAIN);
    const seq = casebook.append(MAIN_CHAIN, { kind: "note", body: { about: null, text: "private" } });
    const kept = casebook.tables.bodies[seq];
    casebook.erase(MAIN_CHAIN, [seq]);
    assert.ok((await verifyLedger(sourceOf(casebook.tables))).ok);
    const copy = structuredClone(casebook.tables);
    copy.bodies.push({ ...kept });
    assert.equal((await verifyLedger(sourceOf(copy))).first?.code, "erasedBodyPresent");
    const unsaid = structuredClone(casebook.tables);
    unsaid.bodies = unsaid.bodies.filter((row) => row.seq !== 0);
    assert.deepEqual((await verifyLedger(sourceOf(unsaid))).first, {
      code: "bodyMissing",
      chain: "main",
      seq: 0,
    });
  });

  it("answers for storage that cannot be read", async () => {
    const { tables } = history("unreadable", 3);
    const source = sourceOf(tables);
    const broken = {
      ...source,
      head: () => Promise.reject(Object.assign(new Error("secret"), { code: "EIO" })),
    };
    const result = await verifyLedger(broken);
    assert.deepEqual(result.first, { code: "unreadable", chain: "main", seq: null, subject: "EIO" });
  });
});
