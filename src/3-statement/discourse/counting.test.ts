import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { IsoDate } from "../../core/interval.ts";
import { sampleMention } from "../place/sample-mention.ts";
import type { PlaceMention } from "../place/types.ts";
import type { TimeExpression } from "../time/types.ts";
import { countingOf, isWindow, partsOf } from "./counting.ts";
import type { Cohort, Draft, DraftTime, TimedClaim } from "./draft.ts";
import { sharedCounting } from "./shared-counting.ts";
import type { ClaimedPeople } from "./types.ts";

const PUBLISHED = { earliest: "2023-07-14" as IsoDate, latest: "2023-07-14" as IsoDate };
const YEAR: TimeExpression = {
  kind: "date",
  year: 2009,
  month: null,
  day: null,
  weekday: null,
  direction: "past",
};
const DAY: TimeExpression = { kind: "weekday", weekday: 2, direction: "past" };

function time(earliest: string, latest: string, expression: TimeExpression): DraftTime {
  return {
    earliest: earliest as IsoDate,
    latest: latest as IsoDate,
    text: "",
    basis: "stated",
    expression,
    rule: "test",
    start: null,
  };
}

function town(name: string, country: string): PlaceMention {
  const place = { text: name, country, admin1: null, name, id: null, precision: "city" } as const;
  return sampleMention(0, place, { end: 0, preposition: "in" });
}

type Telling = {
  readonly act?: string;
  readonly count: number;
  readonly open?: boolean;
  readonly at?: DraftTime;
  readonly in?: string;
  readonly sentence?: number;
  readonly cohort?: number;
  readonly counting?: TimedClaim["counting"];
  readonly stative?: boolean;
  readonly people?: Partial<ClaimedPeople>;
};

function draft(telling: Telling): Draft {
  const { count, open = false, at = null, cohort = 0, sentence = 0, counting = null } = telling;
  const figure = { min: count, max: open ? null : count };
  const claim: TimedClaim = {
    act: telling.act ?? "detention",
    modality: "reported",
    people: {
      count: figure,
      qualifier: null,
      role: "refugee",
      home: null,
      reference: "new",
      plural: true,
      sex: null,
      share: null,
      groups: [],
      elliptic: false,
      span: { start: 0, end: 0 },
      ...telling.people,
    },
    time: at?.expression == null ? null : { start: 0, end: 0, expression: at.expression, rule: "test" },
    places: telling.in === undefined ? [] : [town(telling.in, "CN")],
    agentCountry: null,
    destination: null,
    stative: telling.stative ?? false,
    alike: null,
    counting,
    distinct: false,
    speakers: [],
    attributed: false,
    quote: { start: 0, end: 0 },
    sentence,
    paragraph: 0,
    title: false,
    rules: {},
    at,
  };
  return {
    act: claim.act,
    phase: "told",
    modality: "reported",
    cohort,
    count: figure,
    qualifier: null,
    role: "refugee",
    groups: [],
    claims: [claim],
    vague: false,
    sameAs: null,
    speakers: [],
  };
}

const kindOf = (telling: Telling): string => {
  const counting = countingOf([draft(telling)], 0, PUBLISHED);
  return counting.kind === "event" ? "event" : counting.basis;
};

describe("one occasion or a count over several", () => {
  const halfYear = time("2023-01-01", "2023-06-30", { kind: "half", half: 1, year: 2023, direction: "past" });
  const tuesday = time("2023-07-11", "2023-07-11", DAY);
  const june = time("2023-06-01", "2023-06-30", { ...YEAR, year: null, month: 6 });
  const year = time("2009-01-01", "2009-12-31", YEAR);
  const since = time("2023-01-01", "2023-07-14", { kind: "since", from: YEAR });
  const table: readonly (readonly [string, Telling, string])[] = [
    ["an arrest on a day", { count: 31, at: tuesday, in: "Shenyang" }, "event"],
    ["arrests over half a year", { count: 31, at: halfYear }, "total"],
    ["arrests since a date", { count: 31, at: since }, "since"],
    ["those held at a moment", { count: 1170, open: true, stative: true }, "stock"],
    ["a few arrivals of a month", { act: "arrival", count: 12, at: june }, "event"],
    ["many arrivals of a month", { act: "arrival", count: 153, at: june }, "total"],
    ["one arrival of a year", { act: "arrival", count: 1, at: year }, "event"],
    ["a return of which only the year is told", { act: "return", count: 20, at: year }, "event"],
    ["many returns of a year", { act: "return", count: 3000, at: year }, "total"],
    ["a mass escape", { act: "escape", count: 2000, at: june }, "event"],
    ["what words say", { count: 5, at: tuesday, counting: "since" }, "since"],
  ];
  for (const [name, telling, expected] of table)
    it(name, () => {
      assert.equal(kindOf(telling), expected);
    });

  it("knows the times that count over a stretch", () => {
    assert.equal(isWindow(YEAR), true);
    assert.equal(isWindow(DAY), false);
    assert.equal(isWindow({ kind: "within", inner: DAY, outer: YEAR }), false);
  });
});

describe("sums", () => {
  const week = time("2023-07-03", "2023-07-09", { kind: "period", unit: "week", step: -1, lean: "past" });
  const whole = draft({ count: 29, at: week, cohort: 0 });

  it("finds the groups that make up a number", () => {
    const parts = [
      draft({ count: 20, in: "Qingdao", sentence: 1, cohort: 1 }),
      draft({ count: 9, in: "Kunming", sentence: 1, cohort: 2 }),
    ];
    assert.deepEqual(partsOf([whole, ...parts], 0), [1, 2]);
  });

  it("takes those told of at another time, elsewhere or as others for no parts", () => {
    const before = time("2022-01-01", "2022-01-31", YEAR);
    const nine = draft({ count: 9, sentence: 2, in: "Kunming" });
    assert.deepEqual(partsOf([whole, draft({ count: 20, sentence: 1, at: before }), nine], 0), []);
    const inTown = draft({ count: 29, at: week, in: "Qingdao" });
    assert.deepEqual(partsOf([inTown, draft({ count: 20, sentence: 1 }), nine], 0), []);
    const others = draft({ count: 20, sentence: 1, people: { reference: "another" } });
    assert.deepEqual(partsOf([whole, others, nine], 0), []);
  });

  it("takes what describes one party for no groups", () => {
    const party = [draft({ count: 2, sentence: 1 }), draft({ count: 3, sentence: 1 })];
    assert.deepEqual(partsOf([draft({ count: 5 }), ...party], 0), []);
  });

  it("counts a part like its whole", () => {
    const held = draft({ count: 1170, open: true, stative: true, cohort: 0 });
    const part = draft({ count: 45, in: "Changchun", cohort: 1 });
    const drafts = [held, part];
    const cohorts: readonly Cohort[] = [0, 1].map((id) => ({
      id,
      count: null,
      role: "refugee",
      home: null,
      plural: true,
      sex: null,
      parent: id === 1 ? 0 : null,
      lastSentence: 0,
    }));
    const counted = drafts.map((_, at) => countingOf(drafts, at, PUBLISHED));
    const shared = sharedCounting(counted, drafts, cohorts, 1);
    assert.deepEqual(shared.kind === "aggregate" ? shared.basis : "event", "stock");
  });
});
