import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { checkAggregates } from "./aggregates.ts";
import { aggregate, days, incident, question } from "./example.ts";

describe("what incidents explain of aggregates", () => {
  it("is counted once for all aggregates of one act, window and place, and for each of another", () => {
    const incidents = [incident("i", { told: [["d", 0]] })];
    const march = { time: days("2012-03-01/2012-03-31") };
    const beside = { time: null, document: "d" };
    const counted: number[] = [];
    const checked = checkAggregates(
      {
        incidents,
        aggregates: [
          aggregate("a"),
          aggregate("b", { people: { min: 30, max: 30, who: "refugee" } }),
          aggregate("c", march),
          aggregate("d", march),
          aggregate("e", beside),
          aggregate("f", { ...beside, document: "elsewhere" }),
          aggregate("g", { parts: ["i"] }),
          aggregate("h", { basis: "stock" }),
        ],
        toldApart: () => false,
      },
      question(),
      (weighed) => {
        counted.push(weighed.length);
        return { min: 10 * weighed.length, max: 10 * weighed.length };
      },
    );
    assert.deepEqual(counted, [1, 0, 1, 0, 1, 1]);
    assert.deepEqual(
      checked.map(({ statement, residual }) => [statement, residual.min]),
      [
        ["a", 30],
        ["b", 20],
        ["c", 40],
        ["d", 40],
        ["e", 30],
        ["f", 40],
        ["g", 30],
        ["h", 30],
      ],
    );
  });
});
