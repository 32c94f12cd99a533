import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Holding } from "../../src/app/casebook/holding.ts";
import { makeHolding } from "../../src/app/casebook/holding.ts";
import { strongestTies } from "../../src/app/casebook/incident-ties.ts";
import { comparisonIn, linkageAround } from "../../src/app/casebook/linkage-around.ts";
import { readingResult } from "../../src/app/casebook/reading-result.ts";
import { countFrom } from "../../src/app/count-incidents.ts";
import { listSources, sourcesOfIncident } from "../../src/app/list-sources.ts";
import { linkageOf, materialOf, recordMaterial } from "../../src/app/record-material.ts";
import { canonicalSpeakers } from "../../src/app/speaker-names.ts";
import type { TestHouse } from "../web/house.ts";
import { engine, exampleReports, houseOf, TODAY } from "../web/house.ts";

let test: TestHouse;
let holding: Holding;

before(async () => {
  test = await houseOf(exampleReports());
  // As it comes from another process.
  holding = structuredClone(await makeHolding(test.casebook, engine, TODAY));
});
after(() => test.destroy());

describe("what is held of a casebook", () => {
  it("counts as the whole casebook does", async () => {
    const result = await readingResult(test.casebook, engine());
    const whole = recordMaterial(result, linkageOf(result, engine()));
    const held = materialOf(holding.record);
    for (const act of [null, "detention", "return"]) {
      const question = { act, who: "all", from: null, to: null, place: null } as const;
      assert.deepEqual(countFrom(held, question), countFrom(whole, question));
    }
    const {
      relations: _,
      impossible: __,
      aggregates: ___,
      ...count
    } = countFrom(whole, {
      act: null,
      who: "refugee",
      from: null,
      to: null,
      place: null,
    });
    assert.deepEqual(holding.opening.answer.count, count);
  });

  it("compares and names the sources of an incident from its own documents as from all", async () => {
    const result = await readingResult(test.casebook, engine());
    const whole = linkageOf(result, engine());
    const around = linkageAround(holding.around, { canonicalSpeaker: canonicalSpeakers(engine().data) });
    const heads = new Map(result.documents.map((head) => [head.id as string, head]));
    const all = new Map(listSources(result, engine()).incidents.map((one) => [one.incident, one]));
    const linked = result.incidents.filter(({ statements }) => statements.length > 1);
    assert.ok(linked.length > 5);
    for (const incident of result.incidents) {
      const own = await around(test.casebook, incident.statements);
      assert.deepEqual(
        strongestTies(incident, own.corpus, result.weights),
        strongestTies(incident, whole.corpus, result.weights),
      );
      assert.deepEqual(sourcesOfIncident(incident, result.documentOf, heads, own), all.get(incident.id));
    }
  });

  it("keeps texts together that only a third one holds together", async () => {
    const [first = "", second = "", third = ""] = holding.reports;
    const events = await Promise.all(
      [second, third].map(async (report) =>
        (await test.casebook.statementsOf(report)).find(({ kind }) => kind === "event"),
      ),
    );
    const [a, b] = events.map((event) => event?.id ?? "");
    const familyOf = async (firstOfFamily: ReadonlyMap<string, string>) => {
      const around = linkageAround({ ...holding.around, firstOfFamily }, { canonicalSpeaker: () => null });
      const linkage = await around(test.casebook, [a ?? "", b ?? ""]);
      return new Set(linkage.corpus.stories.stories.map(({ family }) => family)).size;
    };
    assert.equal(await familyOf(new Map()), 2);
    assert.equal(
      await familyOf(
        new Map([
          [second, first],
          [third, first],
        ]),
      ),
      1,
    );
  });

  it("has nothing to say of a statement that is not there", async () => {
    const around = linkageAround(holding.around, { canonicalSpeaker: () => null });
    assert.equal(comparisonIn(await around(test.casebook, []), holding.around, "none", "none"), null);
  });
});
