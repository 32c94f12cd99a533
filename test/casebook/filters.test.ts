import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { placeFilter } from "../../src/app/casebook/place-filter.ts";
import type { TestPlace } from "./command-line.ts";
import { data, newPlace, reportFolder, run } from "./command-line.ts";

describe("a place by which lists are narrowed", () => {
  it("may be written as people read it", () => {
    for (const [typed, wanted] of [
      ["cn", "CN"],
      ["중국", "CN"],
      ["China", "CN"],
      ["쿤밍", "Kunming"],
      ["昆明", "Kunming"],
      ["kunming", "Kunming"],
      ["Tumen", "Tumen"],
      ["지린성", "Jilin"],
      ["2034340", "2034340"],
      ["Nowhereville", "Nowhereville"],
    ] as const)
      assert.equal(placeFilter(typed), wanted, typed);
  });
});

describe("filters of list, search and count", () => {
  const place: TestPlace = newPlace();
  before(async () => {
    assert.equal((await run(place, ["init"])).code, 0);
    await data(place, ["add", reportFolder(place, "reports", 0, 4)]);
  });

  it("find by a place's name in Korean", async () => {
    const { incidents } = await data<{ incidents: readonly unknown[] }>(place, ["list", "--place", "쿤밍"]);
    assert.equal(incidents.length, 1);
    assert.equal((await data<{ total: number }>(place, ["search", "--place", "쿤밍"])).total, 1);
  });

  it("never answer “none” to a slip of the pen", async () => {
    for (const filter of [
      ["--act", "detentoin"],
      ["--who", "alien"],
      ["--place", "Kunmimg"],
      ["--from", "2014", "--to", "2013"],
    ])
      for (const command of [["list"], ["list", "totals"], ["search"], ["count"]]) {
        const { code, out, err } = await run(place, [...command, ...filter]);
        assert.deepEqual([code, out], [2, ""], [...command, ...filter].join(" "));
        assert.match(err, /detentoin|alien|Kunmimg|ends before it begins/u);
      }
    assert.equal((await run(place, ["list", "--act", "escape"])).code, 0);
    assert.equal((await run(place, ["list", "--who", "all", "--from", "2012-03", "--to", "2012"])).code, 0);
  });
});
