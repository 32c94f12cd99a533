import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { countPeople } from "./count.ts";
import { incident, question } from "./example.ts";
import { areAllAmong } from "./hosting.ts";
import { relate } from "./relating.ts";
import type { RecordIncident } from "./types.ts";

const none = (): boolean => false;

function fits(act: string, incidents: readonly RecordIncident[]): boolean {
  const needs = incidents.map(({ people }) => people.min);
  return areAllAmong(act, incidents, needs, relate(incidents, none));
}

const fewest = (incidents: readonly RecordIncident[], act: string | null): number => {
  const count = countPeople({ incidents, aggregates: [], toldApart: none }, question({ act, who: "all" }));
  assert.ok(count.exact);
  return count.documentedMinimum;
};

const acts = ["detention", "return", "escape"] as const;
const worlds: fc.Arbitrary<readonly RecordIncident[]> = fc
  .array(
    fc.record({
      act: fc.constantFrom(...acts),
      people: fc.integer({ min: 1, max: 9 }),
      place: fc.constantFrom("CN", "CN/Jilin", "CN/Liaoning/Shenyang", "LA", null),
      time: fc.constantFrom("2012-02-08", "2012-02-10", "2012-06-01", "2013-08-01", "2015-01-01", null),
      follows: fc.option(fc.nat(6)),
    }),
    { minLength: 2, maxLength: 7 },
  )
  .map((told) =>
    told.map(({ follows, ...one }, at) =>
      incident(`i${at}`, {
        ...one,
        ...(follows !== null && follows < at ? { follows: `i${follows}.0` } : {}),
      }),
    ),
  );

describe("people of all acts among those of one", () => {
  it("fits returns into the detentions of the year before", () => {
    const held = [
      incident("a", { people: 20, place: "CN/Jilin/Tumen", time: "2012-02-08" }),
      incident("b", { people: 10, place: "CN/Yunnan/Kunming", time: "2012-05-01" }),
    ];
    const returned = (people: number, time: string) => incident("c", { act: "return", people, time });
    assert.ok(fits("detention", [...held, returned(25, "2012-06-01")]));
    assert.ok(!fits("detention", [...held, returned(31, "2012-06-01")]));
    assert.ok(!fits("detention", [...held, returned(25, "2016-06-01")]));
  });

  it("takes nobody in twice", () => {
    const held = incident("a", { people: 10 });
    const returned = incident("b", { act: "return", people: 6 });
    const escaped = incident("c", { act: "escape", people: 6 });
    assert.ok(!fits("detention", [held, returned, escaped]));
    assert.ok(fits("detention", [held, returned, { ...escaped, people: { min: 4, max: 4 } }]));
  });

  it("takes in whoever is in a part of a part by all three alone", () => {
    const got = (id: string, time: string, follows?: string) =>
      incident(id, { act: "escape", people: 6, place: "CN", time, ...(follows ? { follows } : {}) });
    const chain = [got("a", "2012-02-08"), got("b", "2012-02-08", "a.0"), got("c", "2015-01-01", "b.0")];
    const held = incident("d", { people: 1, place: "CN", time: "2012-02-08" });
    assert.ok(!fits("escape", [...chain, held]));
    assert.ok(fits("escape", [...chain.slice(0, 2), held]));
  });

  it("is never said where more people are needed", () => {
    let found = 0;
    fc.assert(
      fc.property(worlds, (incidents) => {
        for (const act of acts) {
          if (!incidents.some((one) => one.act === act) || !fits(act, incidents)) continue;
          found += 1;
          assert.equal(fewest(incidents, null), fewest(incidents, act));
        }
      }),
      { numRuns: 10_000 },
    );
    assert.ok(found > 100, `found ${found} times`);
  });
});
