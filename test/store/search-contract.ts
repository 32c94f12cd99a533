import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Document } from "../../src/2-document/types.ts";
import type { Statement } from "../../src/3-statement/types.ts";
import type { CasebookStore } from "../../src/store/contract/port.ts";
import type { SearchQuery } from "../../src/store/search/types.ts";
import { documentOf, incidentOf, PERSON, reportOf, statementOf } from "./fixtures.ts";
import type { Harness } from "./store-contract.ts";

/** Searching, whatever the engine. */
export function describeSearch(harness: Harness): void {
  const english = documentOf(
    "Ten defectors were held near Yanji in Jilin. Police in Yanji said nothing. Yanji is near the border.",
    { title: "Ten held near Yanji", publisher: "Example News", language: "en", published: "2024-03-02" },
  );
  const passing = documentOf(
    "Nine people were sent back through Tumen. One of them came from Yanji, a relative said. " +
      "Nothing more is known about what became of the others since that day.",
    { title: "Nine sent back", publisher: "Other News", language: "en", published: "2023-10-12" },
  );
  const korean = documentOf("중국 옌지에서 탈북민 10여 명이 체포돼 강제북송됐다고 활동가가 말했다.", {
    title: "탈북민 강제북송",
    publisher: "보기일보",
    language: "ko",
    published: "2024-03-03",
  });
  const chinese = documentOf("据知情人士称，十名脱北者在延吉被捕，随后被遣返朝鲜。", {
    language: "zh",
    published: "2024-03-05",
  });
  const readings: readonly (readonly [Document, readonly Statement[]])[] = [
    [
      english,
      [statementOf(english, "Ten defectors were held near Yanji", { admin1: "Jilin", on: "2024-03-01" })],
    ],
    [
      passing,
      [statementOf(passing, "Nine people were sent back", { act: "return", people: 9, on: "2023-10-09" })],
    ],
    [korean, [statementOf(korean, "탈북민 10여 명이 체포돼 강제북송", { act: "return", on: "2024-03-01" })]],
    [chinese, [statementOf(chinese, "被遣返朝鲜", { act: "return", who: "other", on: "2024-03-04" })]],
  ];
  let store: CasebookStore;
  before(async () => {
    ({ store } = await harness.create());
    await store.receive(
      PERSON,
      readings.map(([document]) => reportOf(document.text)),
    );
    await store.write(PERSON, async (writing) => {
      for (const [document, statements] of readings) await writing.putReading(document, statements);
      const incidents = readings.map(([, statements]) => incidentOf(statements));
      await writing.putIncidents(
        incidents.map((incident, at) =>
          at === 1 ? { ...incident, status: "contested" as const } : incident,
        ),
      );
    });
  });
  after(() => store.close());

  it("finds nothing by marks that hold no word, and everything where nothing is asked", async () => {
    for (const text of ['"', "*", " !? "]) assert.equal((await store.search({ text })).total, 0, text);
    assert.equal((await store.search({ text: " " })).total, 4);
  });

  const search = async (query: Partial<SearchQuery>) => store.search({ text: "", ...query });
  const found = async (query: Partial<SearchQuery>) => (await search(query)).hits.map((hit) => hit.report);

  describe("searching", () => {
    it("finds English words, phrases and beginnings, best first", async () => {
      assert.deepEqual(await found({ text: "yanji" }), [english.id, passing.id]);
      assert.deepEqual(await found({ text: "Yanji relative" }), [passing.id]);
      assert.deepEqual(await found({ text: '"near yanji"' }), [english.id]);
      assert.deepEqual(await found({ text: '"yanji near"' }), []);
      assert.deepEqual(await found({ text: "defect*" }), [english.id]);
      assert.deepEqual(await found({ text: "defect" }), []);
    });

    it("finds Korean and Chinese inside words", async () => {
      for (const text of ["북송", "강제북송", "탈북민", "옌지", "옌"])
        assert.deepEqual(await found({ text }), [korean.id]);
      for (const text of ["遣返", "延吉", "脱北者", "鲜"])
        assert.deepEqual(await found({ text }), [chinese.id]);
      assert.deepEqual(await found({ text: "송강" }), []);
      assert.deepEqual(await found({ text: '"탈북민 강제북송"' }), [korean.id]);
    });

    it("marks what was found, in excerpts and in quotes", async () => {
      const { hits } = await search({ text: "강제북송" });
      const quote = hits[0]?.statements[0]?.quote;
      assert.deepEqual(
        quote?.marks.map(({ start, end }) => quote.text.slice(start, end)),
        ["강제북송"],
      );
      const { hits: english } = await search({ text: "yanji" });
      for (const excerpt of english[0]?.excerpts ?? [])
        for (const { start, end } of excerpt.marks) assert.equal(excerpt.text.slice(start, end), "Yanji");
      assert.equal(english[0]?.excerpts.flatMap((excerpt) => excerpt.marks).length, 3);
    });

    it("filters by what statements say, and by document", async () => {
      assert.deepEqual((await found({ act: "return" })).length, 3);
      assert.deepEqual(await found({ act: "return", who: "other" }), [chinese.id]);
      assert.deepEqual(await found({ place: "Jilin" }), [english.id]);
      assert.deepEqual(await found({ from: "2024-03-02" }), [chinese.id]);
      assert.deepEqual(await found({ to: "2023-12-31" }), [passing.id]);
      assert.deepEqual(await found({ language: "ko" }), [korean.id]);
      assert.deepEqual(await found({ publisher: "Other News" }), [passing.id]);
      assert.deepEqual(await found({ status: "contested" }), [passing.id]);
      assert.deepEqual(await found({ text: "yanji", act: "return" }), [passing.id]);
      assert.deepEqual(await found({ text: "yanji", act: "return", place: "Jilin" }), []);
    });

    it("counts all and gives as many as asked for", async () => {
      const result = await search({ limit: 1 });
      assert.deepEqual([result.hits.length, result.total, result.ranked], [1, 4, 4]);
      assert.deepEqual(result.hits[0]?.report, chinese.id);
    });

    it("no longer finds what was read again without it", async () => {
      const again = { ...passing, text: passing.text.replace("Yanji", "Hunchun") };
      await store.write(PERSON, (writing) => writing.putReading(again, []));
      assert.deepEqual(await found({ text: "yanji" }), [english.id]);
      assert.deepEqual(await found({ text: "hunchun" }), [passing.id]);
    });
  });
}
