import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Clock } from "../../src/core/clock.ts";
import { instantOf } from "../../src/core/clock.ts";
import { sha256Hex } from "../../src/core/hash.ts";
import type { ChainName } from "../../src/core/identifiers.ts";
import { MAIN_CHAIN } from "../../src/core/identifiers.ts";
import type { Entry } from "../../src/ledger/entry.ts";
import { verifyLedger } from "../../src/ledger/verify/verify.ts";
import { StoreFailure } from "../../src/store/contract/failure.ts";
import type {
  CasebookStore,
  Destination,
  IncidentChanges,
  StandingIncident,
  Writing,
} from "../../src/store/contract/port.ts";
import { digestOf } from "../../src/store/derived/digest.ts";
import { documentOf, incidentOf, PERSON, reportOf, statementOf } from "./fixtures.ts";

/** Makes and opens casebooks of one engine. */
export type Harness = {
  /** A new casebook; `reopen` opens it once more, as another process would. */
  create(): Promise<{ readonly store: CasebookStore; reopen(clock?: Clock): Promise<CasebookStore> }>;
  /** Opens a database without a casebook. */
  openEmpty(): Promise<CasebookStore>;
};

export const failsWith =
  (code: string) =>
  (error: unknown): boolean =>
    error instanceof StoreFailure && error.code === code;

export async function collect<T>(items: AsyncIterable<T>): Promise<readonly T[]> {
  return Array.fromAsync(items);
}

export async function assertVerifies(
  store: CasebookStore,
  checkpoints: readonly string[] = [],
): Promise<void> {
  const result = await store.verifying((source) => verifyLedger(source, { checkpoints }));
  assert.deepEqual(result.findings, []);
}

/** Makes an empty destination, and opens the casebook that was copied to it. */
export type CopyTarget = () => Promise<{
  readonly destination: Destination;
  open(): Promise<CasebookStore>;
}>;

/** What every store has to do, whatever its engine. */
export function describeStore(harness: Harness, destinations: readonly CopyTarget[]): void {
  let store: CasebookStore;
  let reopen: (clock?: Clock) => Promise<CasebookStore>;
  before(async () => {
    ({ store, reopen } = await harness.create());
  });
  after(() => store.close());

  const text = "Ten people were held in Yanji on Monday, an activist said.";
  const report = sha256Hex(text);
  const address = { report, start: 0, end: 3, act: "detention", people: null };

  describe("a new casebook", () => {
    it("opens with its key, and verifies", async () => {
      const [opened] = await collect(store.entries());
      assert.equal(opened?.content?.kind, "opened");
      assert.equal(opened?.actor, PERSON.id);
      assert.deepEqual(await store.chains(), [MAIN_CHAIN]);
      await assertVerifies(store);
    });

    it("is not found where there is none", async () => {
      await assert.rejects(harness.openEmpty(), failsWith("notACasebook"));
    });
  });

  describe("receiving", () => {
    it("keeps bytes, name and what was said of them", async () => {
      const given = { published: "2024-03", publisher: "Example News", url: "https://example.org/1" };
      const [receipt] = await store.receive(PERSON, [{ ...reportOf(text, "a.txt"), given }]);
      assert.deepEqual([receipt?.known, receipt?.report], [false, report]);
      assert.equal(Buffer.from((await store.report(report)) ?? []).toString(), text);
      const held = await store.heldReport(report);
      assert.deepEqual([held?.name, held?.given, held?.actor], ["a.txt", given, PERSON.id]);
      assert.deepEqual(await store.unreadReports(), [report]);
      assert.deepEqual(
        (await collect(store.reports())).map((one) => one.report),
        [report],
      );
    });

    it("takes the same bytes once, also twice in one batch", async () => {
      const twice = reportOf("the same words twice");
      const receipts = await store.receive(PERSON, [reportOf(text), twice, twice]);
      assert.deepEqual(
        receipts.map((receipt) => receipt.known),
        [true, false, true],
      );
      assert.deepEqual(receipts[1]?.entry, receipts[2]?.entry);
      const entries = await collect(store.entries({ kinds: ["reportReceived"] }));
      assert.equal(entries.length, 2);
      await assertVerifies(store);
    });

    it("takes the same bytes once from two connections at the same time", async () => {
      const other = await reopen();
      const same = Array.from({ length: 5 }, (_, index) => reportOf(`raced for ${index}`));
      const both = await Promise.all([store.receive(PERSON, same), other.receive(PERSON, same)]);
      for (const [index] of same.entries()) {
        assert.deepEqual(both[0][index]?.entry, both[1][index]?.entry);
        assert.notEqual(both[0][index]?.known, both[1][index]?.known);
      }
      await assertVerifies(other);
      const { notices } = await other.verifying(verifyLedger);
      assert.deepEqual(notices, []);
      await other.close();
    });

    it("knows nothing of reports that never came", async () => {
      assert.equal(await store.report("00".repeat(32)), null);
      assert.equal(await store.heldReport("00".repeat(32)), null);
    });

    it("takes an empty report and a large one", async () => {
      const large = Buffer.alloc(3_000_000, "vigil ");
      const given = { published: null, publisher: null, url: null };
      await store.receive(PERSON, [reportOf(""), { bytes: large, name: null, given }]);
      assert.equal((await store.report(sha256Hex("")))?.length, 0);
      assert.deepEqual(Buffer.from((await store.report(sha256Hex(large))) ?? []), large);
    });
  });

  describe("writing", () => {
    it("appends all or nothing", async () => {
      const size = (await collect(store.entries())).length;
      const failing = store.write(PERSON, async (writing) => {
        await writing.append({ kind: "note", body: { about: null, text: "lost" } });
        throw new Error("changed my mind");
      });
      await assert.rejects(failing, /changed my mind/u);
      assert.equal((await collect(store.entries())).length, size);
      await assertVerifies(store);
    });

    it("reads back every kind of entry, by kind, report and number", async () => {
      const reason = "I was there — 그곳에 있었다";
      const refs = await store.write(PERSON, async (writing) => [
        await writing.append({ kind: "decision", body: { address, decision: { kind: "accept" }, reason } }),
        await writing.append({
          kind: "judgement",
          body: { pair: [address, { ...address, report: "11".repeat(32) }], verdict: "same", reason },
        }),
        await writing.append({
          kind: "grade",
          body: { grade: { kind: "credibility", address, value: 2 }, reason },
        }),
        await writing.append({
          kind: "grade",
          body: { grade: { kind: "reliability", source: "x", value: "B" }, reason },
        }),
        await writing.append({ kind: "status", body: { address, status: "contested", reason } }),
        await writing.append({ kind: "note", body: { about: { kind: "report", report }, text: reason } }),
      ]);
      const first = refs[0]?.seq ?? 0;
      assert.deepEqual(
        refs.map((ref) => ref.seq - first),
        [0, 1, 2, 3, 4, 5],
      );
      const kinds = (entries: readonly Entry[]) => entries.map((entry) => entry.kind);
      const about = await collect(store.entries({ report, from: first }));
      assert.deepEqual(kinds(about), ["decision", "judgement", "grade", "status", "note"]);
      const other = await collect(store.entries({ report: "11".repeat(32) }));
      assert.deepEqual(kinds(other), ["judgement"]);
      const grades = await collect(store.entries({ kinds: ["grade", "status"], from: first }));
      assert.deepEqual(kinds(grades), ["grade", "grade", "status"]);
      const decision = await store.entry({ chain: MAIN_CHAIN, seq: first });
      assert.ok(decision?.content?.kind === "decision");
      assert.deepEqual(decision.content.body, { address, decision: { kind: "accept" }, reason });
      assert.equal(await store.entry({ chain: MAIN_CHAIN, seq: 99_999 }), null);
      await assertVerifies(store);
    });

    it("refuses what the ledger cannot hold", async () => {
      const undo = (seq: number) =>
        store.write(PERSON, (writing) => writing.append({ kind: "undo", body: { seq, reason: "mistaken" } }));
      await assert.rejects(undo(0), failsWith("refused"));
      await assert.rejects(undo(99_999), failsWith("unknownEntry"));
      const note = { kind: "note", body: { about: null, text: "x" } } as const;
      await assert.rejects(
        store.write({ id: "" }, (writing) => writing.append(note)),
        failsWith("refused"),
      );
      const nowhere = store.write(PERSON, (writing) => writing.append(note, "nowhere" as ChainName));
      await assert.rejects(nowhere, failsWith("unknownChain"));
      const [decision] = await collect(store.entries({ kinds: ["decision"] }));
      await undo(decision?.seq ?? 0);
      await assertVerifies(store);
    });

    it("keeps chains apart", async () => {
      const chain = "second" as ChainName;
      const seq = await store.write(PERSON, async (writing) => {
        await writing.openChain(chain);
        await writing.openChain(chain);
        return (await writing.append({ kind: "note", body: { about: null, text: "elsewhere" } }, chain)).seq;
      });
      assert.equal(seq, 1);
      assert.deepEqual(await store.chains(), [MAIN_CHAIN, chain]);
      assert.notEqual(await store.checkpoint(chain), await store.checkpoint());
      await assertVerifies(store);
    });

    it("grows consistently from every checkpoint, through changes of key", async () => {
      const checkpoints: string[] = [];
      for (let round = 0; round < 6; round += 1) {
        checkpoints.push((await store.checkpoint()) ?? "");
        if (round % 2 === 1) await store.changeKey(PERSON, "yearly");
        else await store.receive(PERSON, [reportOf(`round ${round}`)]);
      }
      const other = await reopen();
      await other.receive(PERSON, [reportOf("after the key was changed elsewhere")]);
      await assertVerifies(other, checkpoints);
      const { notices } = await other.verifying(verifyLedger);
      assert.deepEqual(notices, []);
      await other.close();
    });
  });

  describe("maintaining", () => {
    it("removes files that nothing speaks of once they are old, and no others", async () => {
      await store.prepare(reportOf("prepared and never received"));
      assert.equal(await store.maintain(), "done");
      const { notices } = await store.verifying(verifyLedger);
      assert.deepEqual(
        notices.map((notice) => notice.code),
        ["blobUnknown"],
      );
      const later = await reopen(() => instantOf(Date.now() + 2 * 3_600_000));
      await later.maintain();
      assert.deepEqual((await later.verifying(verifyLedger)).notices, []);
      await assertVerifies(later);
      await later.close();
    });
  });

  describe("deriving", () => {
    const first = documentOf(text, { title: "Ten held", publisher: "Example News", published: "2024-03-02" });
    const ten = statementOf(first, "Ten people were held in Yanji", { admin1: "Jilin", on: "2024-03-01" });
    const said = statementOf(first, "on Monday", { act: "return", people: 3 });

    it("keeps readings and incidents as they were given", async () => {
      await store.write(PERSON, async (writing) => {
        assert.ok(await writing.putReading(first, [said, ten]));
        await writing.putIncidents([incidentOf([ten]), incidentOf([said])]);
        await writing.setDerivedState("engine 1");
      });
      assert.deepEqual(await store.document(report), first);
      assert.deepEqual(await store.statementsOf(report), [ten, said]);
      assert.deepEqual(await store.statement(ten.id), { report, statement: ten });
      assert.deepEqual(await store.incidentOf(ten.id), incidentOf([ten]));
      assert.deepEqual(await store.incident(incidentOf([said]).incident.id), incidentOf([said]));
      assert.equal((await collect(store.incidents())).length, 2);
      assert.equal(await store.derivedState(), "engine 1");
      assert.ok(!(await store.unreadReports()).includes(report));
      assert.equal(await store.document("00".repeat(32)), null);
    });

    it("has the digest of exactly what it holds", async () => {
      const whole = digestOf(
        [{ document: first, statements: [ten, said] }],
        [incidentOf([ten]), incidentOf([said])],
      );
      assert.equal(await store.derivedDigest(), whole);
      await store.write(PERSON, (writing) => writing.putIncidents([incidentOf([ten])]));
      const less = digestOf([{ document: first, statements: [ten, said] }], [incidentOf([ten])]);
      assert.equal(await store.derivedDigest(), less);
      assert.notEqual(whole, less);
    });

    it("has the same digest after being made again", async () => {
      const again = async () => {
        await store.write(PERSON, async (writing) => {
          await writing.clearDerived();
          await writing.putReading(first, [ten, said]);
          await writing.putIncidents([incidentOf([ten, said])]);
        });
        return store.derivedDigest();
      };
      assert.equal(await again(), await again());
    });

    it("puts nothing for reports or statements that are not there", async () => {
      const stranger = documentOf("never received");
      const foreign = statementOf(stranger, "never");
      await store.write(PERSON, async (writing) => {
        assert.equal(await writing.putReading(stranger, [foreign]), false);
        assert.ok(await writing.putIncidents([incidentOf([foreign]), incidentOf([ten])]));
      });
      assert.equal(await store.document(stranger.id), null);
      assert.deepEqual(await collect(store.incidents()), [incidentOf([ten])]);
    });

    it("refuses incidents that were made before the ledger grew", async () => {
      const revision = await store.revision();
      const put = () => store.write(PERSON, (writing) => writing.putIncidents([], revision));
      assert.equal(await put(), true);
      await store.write(PERSON, (writing) =>
        writing.append({ kind: "note", body: { about: null, text: "grown" } }),
      );
      await store.write(PERSON, (writing) => writing.putIncidents([incidentOf([ten])]));
      assert.equal(await put(), false);
      assert.deepEqual(await collect(store.incidents()), [incidentOf([ten])]);
    });

    it("amends incidents, and then holds what putting them all would have put", async () => {
      const [one, other, both] = [incidentOf([ten]), incidentOf([said]), incidentOf([ten, said])];
      const holds = async (incidents: readonly StandingIncident[]) => {
        const statements = [ten, said];
        assert.equal(await store.derivedDigest(), digestOf([{ document: first, statements }], incidents));
        assert.deepEqual(
          (await store.audit()).filter(({ subject }) => subject === "incidents"),
          [],
        );
      };
      const amend = async (changes: IncidentChanges, state: string | null = "engine 2") => {
        const base = { revision: await store.revision(), state };
        return store.write(PERSON, (writing) => writing.amendIncidents(changes, base));
      };
      await store.write(PERSON, async (writing) => {
        await writing.putIncidents([one]);
        await writing.setDerivedState("engine 2");
      });
      assert.equal(await amend({ put: [other], gone: [] }), true);
      await holds([one, other]);
      assert.equal(await amend({ put: [both], gone: [one.incident.id, other.incident.id] }), true);
      await holds([both]);
      assert.equal(await amend({ put: [{ ...both, status: "contested" }], gone: [] }), true);
      await holds([{ ...both, status: "contested" }]);
      const foreign = incidentOf([statementOf(documentOf("never received"), "never")]);
      assert.equal(await amend({ put: [one, other, foreign], gone: [both.incident.id, "unknown"] }), true);
      await holds([one, other]);
      assert.equal(await amend({ put: [], gone: [one.incident.id] }, "engine 1"), false, "another state");
      await store.write(PERSON, (writing) =>
        writing.append({ kind: "note", body: { about: null, text: "grown" } }),
      );
      const revision = (await store.revision()) - 1;
      const late = (writing: Writing) =>
        writing.amendIncidents({ put: [], gone: [one.incident.id] }, { revision, state: "engine 2" });
      assert.equal(await store.write(PERSON, late), false, "the ledger has grown");
      await holds([one, other]);
      await store.write(PERSON, (writing) => writing.putIncidents([one]));
    });

    it("keeps more rows than fit into one statement", async () => {
      const many = Array.from({ length: 450 }, (_, people) => statementOf(first, "Ten", { people }));
      await store.write(PERSON, (writing) => writing.putReading(first, many));
      assert.equal((await store.statementsOf(report)).length, 450);
      assert.equal(
        await store.derivedDigest(),
        digestOf([{ document: first, statements: many }], [incidentOf([ten])]),
      );
    });
  });

  describe("copying", () => {
    it("makes a casebook of its own, with everything in it", async () => {
      for (const to of destinations) {
        const { destination, open } = await to();
        await store.copyTo(destination);
        await assert.rejects(store.copyTo(destination), failsWith("alreadyExists"));
        await destination.engine.close();
        const copy = await open();
        assert.equal(copy.casebook, store.casebook);
        assert.equal(await copy.checkpoint(), await store.checkpoint());
        assert.equal(await copy.derivedDigest(), await store.derivedDigest());
        assert.equal(
          (await copy.search({ text: "yanji" })).total,
          (await store.search({ text: "yanji" })).total,
        );
        assert.equal(Buffer.from((await copy.report(report)) ?? []).toString(), text);
        assert.deepEqual(await copy.audit(), []);
        await copy.receive(PERSON, [reportOf("after the copy")]);
        await assertVerifies(copy, [(await store.checkpoint()) ?? ""]);
        await copy.close();
      }
    });
  });
}
