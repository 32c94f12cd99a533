import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { sha256Hex } from "../../src/core/hash.ts";
import { MAIN_CHAIN } from "../../src/core/identifiers.ts";
import { verifyLedger } from "../../src/ledger/verify/verify.ts";
import { documentOf, incidentOf, PERSON, reportOf, statementOf } from "./fixtures.ts";
import type { CopyTarget, Harness } from "./store-contract.ts";
import { assertVerifies, collect, failsWith } from "./store-contract.ts";

/** Where a casebook's words could be on disk, and whether they can be read there before they are erased. */
export type Disk = {
  files(): Iterable<Uint8Array>;
  readonly readable: boolean;
  /** What the engine does by itself now and then, and may keep words by: gathering statistics. */
  settle(): Promise<void>;
};

/** Erasing, whatever the engine. */
export function describeErasure(harness: Harness, disk: Disk, copy: CopyTarget): void {
  /** Whether the words are anywhere on disk, as UTF-8, in whatever page. */
  const onDisk = (words: string): boolean => {
    const bytes = Buffer.from(words, "utf8");
    for (const file of disk.files())
      if (Buffer.from(file.buffer, file.byteOffset, file.length).includes(bytes)) return true;
    return false;
  };

  describe("erasing", () => {
    it("leaves a report's words nowhere, and the ledger whole", async () => {
      const { store, reopen } = await harness.create();
      // Words that nothing else in the world writes, in two scripts; their pairs are in the index too.
      const secret = "Zyxwvqdoc";
      const korean = "뷁쉙뿕쒧";
      const text = `The witness ${secret} spoke of ${korean} in a letter. `.repeat(40);
      const report = sha256Hex(text);
      const document = documentOf(text, { title: `About ${secret}` });
      const said = statementOf(document, `The witness ${secret}`);
      const other = documentOf("A second report about something else.");
      const kept = statementOf(other, "second report");
      const address = { report, start: 0, end: 3, act: "detention", people: null };
      await store.receive(PERSON, [reportOf(text, `${secret}.txt`), reportOf(other.text)]);
      await store.write(PERSON, async (writing) => {
        await writing.putReading(document, [said]);
        await writing.putReading(other, [kept]);
        await writing.putIncidents([incidentOf([said], secret), incidentOf([kept])]);
        await writing.setDerivedState("engine 1");
        const reason = `${secret} said so`;
        await writing.append({ kind: "decision", body: { address, decision: { kind: "accept" }, reason } });
        const about = { kind: "report", report: sha256Hex(other.text) } as const;
        await writing.append({ kind: "note", body: { about, text: "stays" } });
      });
      // Written again and again, so that there are dead copies to find.
      for (let again = 0; again < 3; again += 1)
        await store.write(PERSON, (writing) => writing.putReading(document, [said]));
      await disk.settle();
      assert.equal(onDisk(secret), disk.readable, "the search of raw bytes does not see what is there");
      const checkpoint = (await store.checkpoint()) ?? "";

      const outcome = await store.erase(PERSON, { kind: "report", report }, "consent was withdrawn");
      assert.equal(outcome.scrub, "done");
      assert.equal(outcome.entries.length, 2);
      for (const words of [secret, secret.toLowerCase(), korean, korean.slice(0, 2), korean.slice(1, 3)])
        assert.ok(!onDisk(words), `“${words}” is still on disk`);

      const { destination } = await copy();
      await store.copyTo(destination);
      await destination.engine.close();
      for (const words of [secret, secret.toLowerCase(), korean])
        assert.ok(!onDisk(words), "in a fresh copy");

      assert.equal(await store.report(report), null);
      assert.equal(await store.document(report), null);
      assert.equal(await store.statement(said.id), null);
      assert.deepEqual(await collect(store.incidents()), [incidentOf([kept])]);
      assert.equal(await store.derivedState(), null);
      assert.deepEqual((await store.search({ text: secret })).hits, []);
      assert.equal((await store.search({ text: "second" })).hits.length, 1);
      const erasure = (await collect(store.entries({ kinds: ["erasure"] })))[0];
      assert.ok(erasure?.content?.kind === "erasure");
      assert.equal(erasure.content.body.reason, "consent was withdrawn");
      assert.equal(erasure.actor, PERSON.id);
      const notes = await collect(store.entries({ kinds: ["note"] }));
      assert.equal(notes[0]?.content?.kind, "note");
      await assertVerifies(store, [checkpoint]);
      const { notices } = await store.verifying(verifyLedger);
      assert.deepEqual(notices, []);

      // Whoever was reading it meanwhile cannot put it back; a person can bring it anew.
      const late = await reopen();
      await late.write(PERSON, async (writing) => {
        assert.equal(await writing.putReading(document, [said]), false);
        await writing.putIncidents([incidentOf([said], secret)]);
      });
      assert.ok(!onDisk(secret));
      const [receipt] = await late.receive(PERSON, [reportOf(text)]);
      assert.equal(receipt?.known, false);
      await assertVerifies(late);
      await late.close();
      await store.close();
    });

    it("erases single entries, once, and only what may be erased", async () => {
      const { store } = await harness.create();
      const { seq } = await store.write(PERSON, (writing) =>
        writing.append({ kind: "note", body: { about: null, text: "Zyxwvqnote" } }),
      );
      const erase = (seqs: readonly number[], reason = "a slip") =>
        store.erase(PERSON, { kind: "entries", chain: MAIN_CHAIN, seqs }, reason);
      await assert.rejects(erase([0]), failsWith("refused"));
      await assert.rejects(erase([99]), failsWith("unknownEntry"));
      await assert.rejects(erase([seq], " "), failsWith("refused"));
      assert.equal((await erase([seq])).entries.length, 1);
      assert.ok(!onDisk("Zyxwvqnote"));
      assert.equal((await erase([seq])).entries.length, 0);
      assert.equal((await store.entry({ chain: MAIN_CHAIN, seq }))?.content, null);
      await assertVerifies(store);
      assert.equal((await collect(store.entries())).length, 3);
      await store.close();
    });
  });
}
