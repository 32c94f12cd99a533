import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import type { IsoDate } from "../core/interval.ts";
import type { Told } from "./example.ts";
import { incident } from "./example.ts";
import { cohortOf, openGroups } from "./outcome-clock.ts";
import type { RecordIncident } from "./types.ts";

const APART = () => true;
const NOT_APART = () => false;

function follows(id: string, earlier: string, told: Told): RecordIncident {
  return incident(id, { ...told, relations: [{ kind: "follows", incident: earlier, why: "" }] });
}

const open = (incidents: readonly RecordIncident[], today: string) =>
  openGroups({ incidents, aggregates: [], toldApart: NOT_APART }, today as IsoDate);

describe("conservation of a cohort", () => {
  const held = incident("held", { people: 13 });
  const returned = follows("returned", "held", { act: "return", people: 9 });
  const escaped = follows("escaped", "held", { act: "escape", people: 2 });

  it("leaves two of thirteen unknown where nine were returned and two escaped", () => {
    const cohort = cohortOf(held, [returned, escaped], NOT_APART);
    assert.deepEqual(cohort.unknown, { min: 2, max: 2 });
    assert.deepEqual(
      cohort.outcomes.map(({ act, people }) => [act, people.min, people.max]),
      [
        ["return", 9, 9],
        ["escape", 2, 2],
      ],
    );
    assert.equal(cohort.excess, 0);
  });

  it("tells an excess of outcomes instead of hiding it", () => {
    const freed = follows("freed", "held", { act: "release", people: 6 });
    const cohort = cohortOf(held, [returned, freed], NOT_APART);
    assert.deepEqual([cohort.unknown, cohort.excess], [{ min: 0, max: 0 }, 2]);
  });

  it("counts two returns as one unless they are told apart, and the dead perhaps among the returned", () => {
    const again = follows("again", "held", { act: "return", people: 4 });
    assert.deepEqual(cohortOf(held, [returned, again], NOT_APART).unknown, { min: 0, max: 4 });
    assert.deepEqual(cohortOf(held, [returned, again], APART).unknown, { min: 0, max: 0 });
    const dead = follows("dead", "held", { act: "death", people: 3 });
    assert.deepEqual(cohortOf(held, [returned, dead], NOT_APART).unknown, { min: 1, max: 4 });
  });

  it("never loses or makes people", () => {
    fc.assert(
      fc.property(fc.nat(30), fc.nat(30), fc.nat(30), fc.nat(9), (gone, free, left, slack) => {
        const all = gone + free + left;
        const cohort = cohortOf(
          incident("held", { people: [Math.max(0, all - slack), all + slack] }),
          [
            follows("a", "held", { act: "return", people: gone }),
            follows("b", "held", { act: "escape", people: free }),
          ],
          NOT_APART,
        );
        assert.ok(cohort.unknown.min <= left && (cohort.unknown.max ?? left) >= left);
      }),
      { numRuns: 300 },
    );
  });
});

describe("outcome clock", () => {
  it("lists a group once, whose part is told to be held still, and tells when that was last known", () => {
    const held = incident("held", { people: 13, time: "2014-05-03" });
    const returned = follows("returned", "held", { act: "return", people: 9, time: "2014-05-10" });
    const still = incident("still", {
      people: 4,
      time: "2014-05-20",
      relations: [{ kind: "partOf", incident: "held", why: "" }],
    });
    const [group, ...others] = open([held, returned, still], "2014-05-30");
    assert.deepEqual(others, []);
    assert.deepEqual([group?.incident, group?.lastIncident], ["held", "still"]);
    assert.deepEqual(
      [group?.unknown, group?.daysSince],
      [
        { min: 4, max: 4 },
        { min: 10, max: 10 },
      ],
    );
    const freed = follows("freed", "still", { act: "release", people: 4, time: "2014-05-25" });
    assert.deepEqual(open([held, returned, still, freed], "2014-05-30"), []);
  });

  it("lists groups without an outcome, with the days since and what is unknown", () => {
    const [group, ...more] = open([incident("a", { people: [7, null], place: "CN/Liaoning" })], "2012-02-20");
    assert.deepEqual(more, []);
    assert.deepEqual(group?.daysSince, { min: 12, max: 12 });
    assert.equal(group?.urgency, "recent");
    assert.deepEqual(group?.missing, ["place", "number", "plan", "secondOrigin"]);
    assert.deepEqual(group?.unknown, { min: 7, max: null });
  });

  it("closes a group once all of it is told to be returned, through moves too", () => {
    const chain = [
      incident("held", { people: 9 }),
      follows("moved", "held", { act: "transfer", people: 9, time: "2012-02-10" }),
      follows("back", "moved", { act: "return", people: 9, time: "2012-02-20" }),
    ];
    assert.deepEqual(open(chain, "2012-03-01"), []);
    const [before] = open(chain, "2012-02-15");
    assert.deepEqual([before?.lastIncident, before?.daysSince], ["moved", { min: 5, max: 5 }]);
  });

  it("puts a plan ahead first, then the latest known, and leaves out what is not known yet", () => {
    const groups = open(
      [
        incident("old", { time: "2010-01-01", reportedBy: "2010-01-05" }),
        incident("new", { time: "2012-02-12" }),
        incident("planned", { time: "2012-02-08" }),
        follows("plan", "planned", {
          act: "return",
          modality: "planned",
          time: "2012-02-14/2012-02-20",
        }),
        incident("future", { time: "2012-05-01", reportedBy: "2012-05-02" }),
      ],
      "2012-02-16",
    );
    assert.deepEqual(
      groups.map(({ incident: id, urgency }) => [id, urgency]),
      [
        ["planned", "planned"],
        ["new", "recent"],
        ["old", "longAgo"],
      ],
    );
    assert.equal(groups[0]?.plans[0]?.modality, "planned");
  });

  it("counts an undated arrest from its report, and a wide date as a range of days", () => {
    const [undated, wide] = open(
      [
        incident("undated", { time: null, reportedBy: "2012-02-14" }),
        incident("wide", { time: "2012-02-01/2012-02-29", reportedBy: "2012-02-10" }),
      ],
      "2012-02-16",
    );
    assert.deepEqual([undated?.lastKnownBasis, undated?.daysSince], ["reported", { min: 2, max: 2 }]);
    assert.deepEqual(wide?.daysSince, { min: 6, max: 15 });
  });

  it("does not list what is only feared", () => {
    assert.deepEqual(open([incident("a", { modality: "feared" })], "2012-02-20"), []);
  });
});
