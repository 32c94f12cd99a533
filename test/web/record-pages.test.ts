import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { overviewWords } from "../../src/messages/web-overview.ts";
import type { TestHouse } from "./house.ts";
import { exampleReports, houseOf } from "./house.ts";

let test: TestHouse;
before(async () => {
  test = await houseOf(exampleReports());
});
after(() => test.destroy());

const page = async (path: string): Promise<string> => {
  const answer = await test.ask(path);
  assert.equal(answer.status, 200, path);
  return answer.text();
};
/** The words of a page without its markup. */
const wordsOf = (markup: string): string =>
  markup
    .replace(/<[^>]*>/gu, " ")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&")
    .replace(/\s+/gu, " ");

describe("incidents", () => {
  it("are all listed, each with its people and its place, and lead to their dossiers", async () => {
    const result = await test.result();
    const list = await page("/en/incidents");
    for (const { id } of result.incidents) assert.ok(list.includes(`/en/incidents/${id}`), id);
    assert.match(list, new RegExp(`${result.incidents.length} incidents, the earliest first`, "u"));
  });

  it("that do not answer the question are told apart, with the reason", async () => {
    const list = wordsOf(await page("/en/incidents?act=return&who=refugee&from=2023&to=2023"));
    assert.match(list, /left out/u);
    assert.match(list, /another act/u);
    assert.match(list, /outside the window/u);
  });

  it("that may be one are asked about with the question that the totals answer", async () => {
    assert.match(await page("/en/review"), /Totals of the incidents of these two statements alone/u);
    assert.match(await page("/ko/review"), /이 두 진술이 속한 사건만의 합계/u);
  });

  it("on which sources differ can be asked for", async () => {
    const result = await test.result();
    const list = await page("/en/incidents?differ=1");
    for (const { id, conflicts } of result.incidents)
      assert.equal(list.includes(`/en/incidents/${id}`), conflicts.length > 0, id);
  });
});

describe("a dossier", () => {
  it("shows every source's value and words, and leads to the words in their report", async () => {
    const result = await test.result();
    const statements = new Set(result.statements.map(({ id }) => id));
    for (const { id, statements: told } of result.incidents) {
      const dossier = await page(`/en/incidents/${id}`);
      for (const one of told) {
        const report = result.documentOf.get(one) ?? "";
        assert.ok(dossier.includes(`/en/reports/${report}#s-${one}`), one);
        assert.ok(statements.has(one));
      }
      assert.equal(dossier.split("<blockquote").length - 1, told.length);
    }
  });

  it("marks what sources contradict, and tells who told whom", async () => {
    const result = await test.result();
    const differing = result.incidents.find(({ conflicts }) =>
      conflicts.some(({ part }) => part === "people"),
    );
    assert.ok(differing);
    const dossier = await page(`/en/incidents/${differing.id}`);
    assert.match(dossier, /≠/u);
    assert.match(dossier, /class="provenance"/u);
    assert.match(dossier, /independent origins/u);
  });

  it("is not there for an identifier that nothing has", async () => {
    for (const path of ["/en/incidents/none", "/en/reports/none", "/en/reports/..%2f..%2fetc%2fpasswd"]) {
      const answer = await test.ask(path);
      assert.equal(answer.status, 404, path);
      assert.match(await answer.text(), /<nav class="pages"/u, "with the menu, to go on from there");
    }
  });
});

describe("a report", () => {
  it("shows its whole text, with every statement marked at its words and listed", async () => {
    const result = await test.result();
    for (const { id } of result.documents) {
      const shown = await page(`/en/reports/${id}`);
      const document = await test.casebook.document(id);
      assert.ok(document);
      for (const statement of await test.casebook.statementsOf(id)) {
        assert.equal(shown.split(`id="s-${statement.id}"`).length, 2, "marked once");
        assert.equal(shown.split(`id="n-${statement.id}"`).length, 2, "listed once");
      }
      const text = /<div class="text">([\s\S]*?)<\/section>/u.exec(shown)?.[1] ?? "";
      const bare = (some: string): string => some.replace(/\s+/gu, "");
      const whole = text
        .replace(/<a class="mark-number"[^>]*>\d+<\/a>/gu, "")
        .replace(/<span class="region-name">[^<]*<\/span>/gu, "");
      assert.equal(
        bare(wordsOf(whole.replace(/<[^>]*>/gu, ""))),
        bare(document.text.replace(/&(?:quot|amp|#39);/gu, "")),
      );
    }
  });
});

describe("search", () => {
  it("finds reports by their words, marks them, and narrows down", async () => {
    const found = await page("/en/search?q=Kunming");
    assert.match(found, /<mark>Kunming<\/mark>/u);
    assert.match(found, /publisher=/u);
    const narrowed = await page("/en/search?q=Kunming&publisher=KBS%20World");
    assert.match(narrowed, /1 report found/u);
  });

  it("escapes what is searched for", async () => {
    const found = await page(`/en/search?q=${encodeURIComponent('"><img src=x onerror=alert(1)>')}`);
    assert.ok(!found.includes("<img"));
  });
});

describe("sources, series, checks and ledger", () => {
  it("tell how often a publisher is alone", async () => {
    const sources = wordsOf(await page("/en/sources"));
    assert.match(sources, /Radio Free Asia/u);
    assert.match(sources, /not graded/u);
    assert.match(sources, /Source families/u);
  });

  it("tell that there is no series and no failing check where there is none", async () => {
    const result = await test.result();
    assert.equal(result.checks.length, 0);
    assert.ok(wordsOf(await page("/en/checks")).includes("Every check holds"));
    assert.ok(overviewWords.en.checks(0).length > 0);
    assert.equal((await test.ask("/en/series")).status, 200);
  });

  it("verify the ledger when asked, and show its entries and its checkpoint", async () => {
    const ledger = await page("/en/ledger");
    assert.match(ledger, /report received/u);
    assert.match(ledger, /vigil\/[0-9a-f]{32}\/main/u);
    assert.ok(!ledger.includes("verifies."));
    assert.match(await page("/en/ledger?verify=now"), /The casebook verifies\./u);
    const decided = wordsOf(await page("/en/ledger?kind=decision"));
    assert.ok(!decided.includes("report received: "));
  });
});
