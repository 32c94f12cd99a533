import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { conflictsOf } from "./conflicts.ts";
import { Corpus } from "./corpus.ts";
import type { Told } from "./example.ts";
import { reading } from "./example.ts";
import { assemble, incidentId, rangeOf } from "./incident.ts";
import type { Incident } from "./types.ts";

function profilesOf(told: readonly Told[]) {
  return new Corpus(told.map((one, i) => reading(`D${i}`, [one])));
}

function incidentOf(told: readonly Told[]): Incident {
  const corpus = profilesOf(told);
  return assemble(corpus.profiles, [], (profile) => corpus.storyOf(profile));
}

describe("an incident's id", () => {
  it("depends on the statements alone", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { minLength: 1 }), (ids) => {
        assert.equal(incidentId(ids), incidentId([...ids].reverse()));
      }),
    );
  });

  it("tells apart ids that read alike when put together", () => {
    assert.notEqual(incidentId(["a", "b"]), incidentId(["a\n1:b"]));
    assert.notEqual(incidentId(["ab"]), incidentId(["a", "b"]));
  });
});

describe("an incident's range", () => {
  const rows: readonly (readonly [
    string,
    readonly (readonly [number, number | null])[],
    number,
    number | null,
  ])[] = [
    ["one figure", [[10, 10]], 10, 10],
    [
      "rival figures",
      [
        [13, 13],
        [15, 15],
        [11, 11],
      ],
      11,
      15,
    ],
    [
      "at least leaves the maximum open",
      [
        [13, null],
        [15, 15],
      ],
      13,
      null,
    ],
    [
      "a bare plural compares with nothing",
      [
        [2, null],
        [540, 660],
      ],
      540,
      660,
    ],
    [
      "bare plurals alone",
      [
        [2, null],
        [1, null],
      ],
      1,
      null,
    ],
  ];
  for (const [name, figures, min, max] of rows) {
    it(name, () => {
      const { profiles } = profilesOf(figures.map((people) => ({ people })));
      assert.deepEqual(rangeOf(profiles), { min, max });
    });
  }

  it("holds every counted figure", () => {
    const figure = fc.tuple(fc.integer({ min: 3, max: 99 }), fc.option(fc.nat({ max: 50 })));
    fc.assert(
      fc.property(fc.array(figure, { minLength: 1, maxLength: 6 }), (figures) => {
        const people = figures.map(([min, more]) => [min, more === null ? null : min + more] as const);
        const range = rangeOf(profilesOf(people.map((one) => ({ people: one }))).profiles);
        for (const [min, max] of people) {
          assert.ok(range.min <= min);
          assert.ok(range.max === null || (max !== null && max <= range.max));
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe("an incident", () => {
  it("takes the most exact place that most agree with", () => {
    const places = ["CN", "CN/Liaoning/Shenyang", "CN/Liaoning", "CN/Jilin/Tumen"];
    assert.equal(incidentOf(places.map((place) => ({ place }))).place?.name, "Shenyang");
  });

  it("takes the time that most support, as narrow as told", () => {
    const times = ["2012-02-06/2012-02-12", "2012-02-08", "2012-02-10", "2012-02-08"];
    assert.deepEqual(incidentOf(times.map((time) => ({ time }))).time, {
      earliest: "2012-02-08",
      latest: "2012-02-08",
    });
  });

  it("takes a time told as done before a planned one", () => {
    const told: Told[] = [
      { time: "2012-02-18", modality: "planned" },
      { time: "2012-02-20", modality: "planned" },
      { time: "2012-02-25", modality: "reported" },
    ];
    const incident = incidentOf(told);
    assert.equal(incident.time?.earliest, "2012-02-25");
    assert.equal(incident.modality, "reported");
  });

  it("has neither place nor time where nobody tells them", () => {
    const incident = incidentOf([{ place: null, time: null }]);
    assert.deepEqual([incident.place, incident.time], [null, null]);
  });

  it("keeps a denial that stands alone", () => {
    assert.equal(incidentOf([{ modality: "denied" }]).modality, "denied");
  });
});

describe("conflicts", () => {
  it("sets figures side by side, without those that go with all", () => {
    const { profiles } = profilesOf([{ people: 13 }, { people: 15 }, { people: [2, null] }, { people: 13 }]);
    assert.deepEqual(conflictsOf(profiles), [
      {
        part: "people",
        values: [
          { value: "13", statements: ["D0.0", "D3.0"] },
          { value: "15", statements: ["D1.0"] },
        ],
      },
    ]);
  });

  it("finds other places, days and groups", () => {
    const { profiles } = profilesOf([
      { place: "CN/Jilin", time: "2012-02-08", groups: [{ sex: "female", min: 7, max: 7 }] },
      { place: "CN/Liaoning", time: "2012-02-10", groups: [{ sex: "female", min: 4, max: 4 }] },
      { place: "CN", time: "2012-02-01/2012-02-29" },
    ]);
    assert.deepEqual(
      conflictsOf(profiles).map(({ part, values }) => [part, values.map(({ value }) => value)]),
      [
        ["place", ["CN / Jilin", "CN / Liaoning"]],
        ["time", ["2012-02-08", "2012-02-10"]],
        ["groups", ["female 4", "female 7"]],
      ],
    );
  });

  it("sees none between a plan and what came of it", () => {
    const { profiles } = profilesOf([{ time: "2012-02-18", modality: "planned" }, { time: "2012-02-25" }]);
    assert.deepEqual(conflictsOf(profiles), []);
  });
});
