import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import type { AddResult, AddStep } from "../../src/app/casebook/add-reports.ts";
import { worksInMemory } from "../../src/web/works.ts";
import { exampleReports, houseOf } from "./house.ts";

const RESULT: AddResult = { received: 1, known: 0, problems: 0, statements: 2, linked: true };

/** Steps that wait at their beginning until they are let go. */
function heldBack(result: AddResult | Error = RESULT) {
  const gate = Promise.withResolvers<void>();
  async function* steps(): AsyncGenerator<AddStep, AddResult> {
    yield { kind: "found", count: 2 };
    await gate.promise;
    yield { kind: "problem", problem: { code: "report-empty", path: "a.txt" } };
    if (result instanceof Error) throw result;
    return result;
  }
  return { steps, letGo: gate.resolve };
}

describe("work under way", () => {
  it("tells how far it is, and in the end what came of it, to whoever began it alone", async () => {
    const works = worksInMemory(() => undefined);
    const { steps, letGo } = heldBack();
    const id = works.begin("person:kim", steps) ?? "";
    await works.ended(id, 20);
    assert.deepEqual(works.find(id, "person:kim")?.state, { kind: "underWay" });
    assert.equal(works.find(id, "person:kim")?.found, 2);
    assert.equal(works.find(id, "person:lee"), null);
    assert.equal(works.find("none", "person:kim"), null);
    letGo();
    await works.ended(id, 5_000);
    const work = works.find(id, "person:kim");
    assert.deepEqual(work?.state, { kind: "ended", result: RESULT });
    assert.deepEqual(work.problems, [{ code: "report-empty", path: "a.txt" }]);
    assert.equal(work.done, 1);
  });

  it("is done one after the other, and no more is taken than can be held", async () => {
    const works = worksInMemory(() => undefined);
    const held = [heldBack(), heldBack(), heldBack()];
    const ids = held.map(({ steps }) => works.begin("person:kim", steps) ?? "");
    assert.equal(works.begin("person:kim", heldBack().steps), null);
    held[1]?.letGo();
    await works.ended(ids[1] ?? "", 20);
    assert.equal(works.find(ids[1] ?? "", "person:kim")?.found, 0, "waits for the first");
    held[0]?.letGo();
    await works.ended(ids[1] ?? "", 5_000);
    assert.equal(works.find(ids[1] ?? "", "person:kim")?.state.kind, "ended");
    assert.notEqual(works.begin("person:kim", heldBack().steps), null);
  });

  it("that fails says where, never why, and what comes after it is done", async () => {
    const logged: string[] = [];
    const works = worksInMemory((line) => logged.push(line));
    const [failing, next] = [heldBack(new Error("six people in Dandong")), heldBack()];
    const id = works.begin("person:kim", failing.steps) ?? "";
    const after = works.begin("person:kim", next.steps) ?? "";
    failing.letGo();
    next.letGo();
    await works.ended(after, 5_000);
    assert.equal(works.find(id, "person:kim")?.state.kind, "failed");
    assert.equal(works.find(after, "person:kim")?.state.kind, "ended");
    assert.equal(logged.length, 1);
    assert.ok(!JSON.stringify([logged, works.find(id, "person:kim")]).includes("Dandong"));
  });

  it("ends with the server after the step that it is at", async () => {
    const works = worksInMemory(() => undefined);
    let steps = 0;
    works.begin("person:kim", async function* () {
      for (;;) {
        steps += 1;
        yield { kind: "found", count: steps };
      }
    });
    await pause(20);
    await works.stop();
    const before = steps;
    await pause(20);
    assert.ok(before > 0);
    assert.equal(steps, before);
  });

  it("has a page for whoever began it, asked for again while it goes on; none for others", async () => {
    const test = await houseOf(exampleReports(/kunming/u));
    const { steps, letGo } = heldBack();
    const id = test.house.works.begin("person:tester", steps) ?? "";
    const other = test.house.works.begin("person:other", steps) ?? "";
    await test.house.works.ended(id, 20);
    const under = await (await test.ask(`/ko/add/${id}`)).text();
    assert.match(under, /보도 2건 중 0건/u);
    assert.match(under, /<noscript><meta http-equiv="refresh" content="\d+"><\/noscript>/u);
    assert.equal((await test.ask(`/en/add/${other}`)).status, 404);
    letGo();
    await test.house.works.ended(id, 5_000);
    const ended = await (await test.ask(`/en/add/${id}`)).text();
    assert.match(ended, /1 report added/u);
    assert.match(ended, /a\.txt: the file is empty/u);
    assert.match(
      await (await test.ask(`/ko/add/${id}`)).text(),
      />보도 1건 추가, 진술 2건 판독\. 이미 있던 보도 0건\./u,
    );
    assert.ok(!ended.includes("refresh"));
    await test.destroy();
  });
});
