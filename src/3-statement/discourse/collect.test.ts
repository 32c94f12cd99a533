import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { isoDate } from "../../core/calendar.ts";
import type { CountInterval } from "../../core/interval.ts";
import { sampleReading } from "../languages/en/sample-reading.ts";
import { collectDrafts } from "./collect.ts";
import { countingOf } from "./counting.ts";
import type { Draft } from "./draft.ts";
import { settle } from "./settle.ts";
import { statementsFrom } from "./statements.ts";

const DAY = isoDate(2023, 7, 14);
const PUBLISHED = { earliest: DAY, latest: DAY };

/** One draft a line: act, phase, number, role, whose, how often told, first day, places. */
const table: readonly (readonly [string, readonly string[]])[] = [
  [
    "Police arrested ten defectors in Shenyang on 3 May 2012. The ten were sent back to North Korea on 7 June 2012.",
    [
      "detention, told, 10, refugee, group 0, told 1×, 2012-05-03, Shenyang",
      "return, told, 10, refugee, group 0, told 1×, 2012-06-07, -",
    ],
  ],
  [
    "Police arrested ten defectors in Shenyang. Another seven were arrested in Kunming.",
    [
      "detention, told, 10, refugee, group 0, told 1×, -, Shenyang",
      "detention, told, 7, refugee, group 1, told 1×, -, Kunming",
    ],
  ],
  [
    "Police arrested ten defectors in Shenyang on 3 May 2012. Police arrested ten defectors in Shenyang on 3 May 2012.",
    ["detention, told, 10, refugee, group 0, told 2×, 2012-05-03, Shenyang+Shenyang"],
  ],
  [
    "Police arrested ten defectors in Shenyang on 3 May 2012. Police arrested 12 defectors in Shenyang on 3 May 2012.",
    [
      "detention, told, 10, refugee, group 0, told 1×, 2012-05-03, Shenyang",
      "detention, told, 12, refugee, group 1, told 1×, as 0, 2012-05-03, Shenyang",
    ],
  ],
  [
    "Police arrested ten defectors in Shenyang. They were sent back to North Korea.",
    [
      "detention, told, 10, refugee, group 0, told 1×, -, Shenyang",
      "return, told, 10, refugee, group 0, told 1×, -, -",
    ],
  ],
  [
    "Police arrested ten defectors in Shenyang. Two of the ten were sent back to North Korea.",
    [
      "detention, told, 10, refugee, group 0, told 1×, -, Shenyang",
      "return, told, 2, refugee, group 1 of 0, told 1×, -, -",
    ],
  ],
  [
    "Police arrested ten defectors in Shenyang. They may be sent back to North Korea.",
    [
      "detention, told, 10, refugee, group 0, told 1×, -, Shenyang",
      "return, ahead, 10, refugee, group 0, told 1×, -, -",
    ],
  ],
  [
    "Police arrested 13 people in Kunming. Two of the 13 were guides.",
    [
      "detention, told, 11, refugee, group 0, told 1×, -, Kunming",
      "detention, told, 2, helper, group 1, told 1×, -, Kunming",
    ],
  ],
  [
    "Police arrested ten defectors in Shenyang. Ten defectors were arrested in Kunming.",
    [
      "detention, told, 10, refugee, group 0, told 1×, -, Shenyang",
      "detention, told, 10, refugee, group 1, told 1×, -, Kunming",
    ],
  ],
  [
    "Police arrested about 60 defectors in Shenyang. The 60 were sent back to North Korea.",
    [
      "detention, told, 54–66, refugee, group 0, told 1×, -, Shenyang",
      "return, told, 54–66, refugee, group 0, told 1×, -, -",
    ],
  ],
  [
    "Police arrested ten defectors in Shenyang and 13 in Kunming. Both groups are at risk of being sent back.",
    [
      "detention, told, 10, refugee, group 0, told 1×, -, Shenyang",
      "detention, told, 13, refugee, group 1, told 1×, -, Kunming",
      "return, ahead, 10, refugee, group 0, told 1×, -, -",
      "return, ahead, 13, refugee, group 1, told 1×, -, -",
    ],
  ],
  [
    "Police arrested ten defectors in Shenyang. If China sends them home they face prison.",
    [
      "detention, told, 10, refugee, group 0, told 1×, -, Shenyang",
      "return, ahead, 10, refugee, group 0, told 1×, -, -",
    ],
  ],
  [
    "Police arrested ten defectors in Shenyang. Those who escape typically face prison if they are sent back.",
    ["detention, told, 10, refugee, group 0, told 1×, -, Shenyang"],
  ],
  [
    "Police arrested a defector in Shenyang. She was released on 3 May 2012.",
    [
      "detention, told, 1, refugee, group 0, told 1×, -, Shenyang",
      "release, told, 1, refugee, group 0, told 1×, 2012-05-03, Shenyang",
    ],
  ],
];

function numberOf({ min, max }: CountInterval): string {
  return min === max ? `${min}` : `${min}–${max ?? ""}`;
}

function collected(text: string): readonly string[] {
  const { tellings, times } = sampleReading(text);
  const { drafts, cohorts } = collectDrafts(tellings, text, PUBLISHED, times);
  const counted = drafts.map((_, index) => countingOf(drafts, index, PUBLISHED));
  const settled = settle(drafts, cohorts, counted, PUBLISHED);
  return drafts.map((draft: Draft, index) => {
    const parent = cohorts[draft.cohort]?.parent ?? null;
    const { time, places } = settled[index] ?? { time: null, places: [] };
    return [
      draft.act,
      draft.phase,
      numberOf(draft.count),
      draft.role,
      `group ${draft.cohort}${parent === null ? "" : ` of ${parent}`}`,
      `told ${draft.claims.length}×`,
      ...(draft.sameAs === null ? [] : [`as ${draft.sameAs}`]),
      time?.earliest ?? "-",
      places.map(({ place }) => place.text).join("+") || "-",
    ].join(", ");
  });
}

describe("what a document tells, collected", () => {
  for (const [text, expected] of table)
    it(text, () => {
      assert.deepEqual(collected(text), expected);
    });
});

/** The statements of a text, by their numbers: those that they are among, those that they follow. */
function told(text: string): readonly string[] {
  const { tellings, times, home } = sampleReading(text);
  const document = { id: "told", text, published: PUBLISHED, times, home, host: null };
  const statements = statementsFrom(tellings, document, { refuge: {}, returning: {}, runningTotals: [] });
  const figure = (id: string | undefined): string => {
    const one = statements.find((other) => other.id === id);
    return one === undefined ? "nobody" : numberOf(one.people);
  };
  return statements.map(
    ({ people, among, follows }) =>
      numberOf(people) +
      (among === undefined ? "" : ` among ${figure(among)}`) +
      (follows === undefined ? "" : ` follows ${figure(follows)}`),
  );
}

describe("the same act told again", () => {
  const ten = "Police arrested ten defectors in Shenyang on 3 May 2012.";
  const shared: readonly (readonly [string, readonly string[]])[] = [
    [`${ten} Four of them were detained in Tumen on 5 May 2012.`, ["10", "4 among 10"]],
    [`${ten} Another four were detained in Tumen on 5 May 2012.`, ["10", "4"]],
    [`${ten} Five of the others were detained in Tumen on 5 May 2012.`, ["10", "5"]],
    [`${ten} Police arrested four refugees in Tumen on 5 May 2012.`, ["10", "4"]],
    // What befell them afterwards follows, and is told as such.
    [`${ten} Four of them were sent back on 5 May 2012.`, ["10", "4 follows 10"]],
  ];
  for (const [text, expected] of shared)
    it(text, () => {
      assert.deepEqual(told(text), expected);
    });
});

describe("a group that its sum is told before", () => {
  const sum = "A total of 24 defectors were arrested in China between 8 and 12 February 2012.";
  const sums: readonly (readonly [string, readonly string[]])[] = [
    [
      `${sum} A group of 19 defectors was arrested in Shenyang between 8 and 9 February 2012, and another five on 12 February 2012.`,
      ["detention, told, 24", "detention, told, 19", "detention, told, 5"],
    ],
    // Nothing makes 20 and four more of 24: another figure for all.
    [
      `${sum} Police arrested 20 defectors in China between 8 and 12 February 2012.`,
      ["detention, told, 24", "detention, told, 20, as 0"],
    ],
  ];
  for (const [text, expected] of sums)
    it(text, () => {
      const short = (line: string): string => {
        const [act, phase, number] = line.split(", ");
        const rival = /as \d+/.exec(line);
        return [act, phase, number, ...(rival ?? [])].join(", ");
      };
      assert.deepEqual(collected(text).map(short), expected);
    });
});

describe("those who are left of a group", () => {
  const twenty = "Police arrested 20 defectors in Yanji on 3 May 2012.";
  const left: readonly (readonly [string, readonly string[]])[] = [
    [
      `${twenty} Five were freed. The remaining 15 were sent back on 12 May 2012.`,
      ["20", "5 follows 20", "15 follows 20"],
    ],
    [`${twenty} Two were freed and the other 18 were sent back.`, ["20", "2 follows 20", "18 follows 20"]],
    [`${twenty} Five of them were freed. The rest were sent back.`, ["20", "5 follows 20", "2– follows 20"]],
    [`${twenty} The remaining refugees were sent back on 12 May 2012.`, ["20", "2– follows 20"]],
    [
      `${twenty} Five were sent back. The remaining 15 face repatriation.`,
      ["20", "5 follows 20", "15 follows 20"],
    ],
    // Whoever is left was told of as held.
    [
      `${twenty} Four were sent back. The remaining 16 were detained in Tumen on 9 May 2012.`,
      ["20", "4 follows 20", "16 among 20"],
    ],
    // The group that they fill up, and not the latest.
    [
      `${twenty} Another 30 were arrested in Kunming on 4 May 2012. Of the 20, five were freed. The remaining 15 were sent back.`,
      ["20", "30", "5 follows 20", "15 follows 20"],
    ],
    // Each arrest of a party in two towns is one of its own.
    [
      "Ten defectors were arrested in Shenyang on 8 April 2012 and the remaining 14 in Changchun on 12 April 2012.",
      ["10", "14"],
    ],
    [`${twenty} The remaining 25 were sent back on 12 May 2012.`, ["20", "25"]],
    [`${twenty} It rained. It snowed. It hailed. It thawed. The remaining 15 were sent back.`, ["20", "15"]],
    ["The remaining 15 defectors were sent back on 12 May 2012.", ["15"]],
  ];
  for (const [text, expected] of left)
    it(text, () => {
      assert.deepEqual(told(text), expected);
    });
});

describe("a document without end", () => {
  it("is taken in stretches: every group stands, once, and in time", () => {
    const groups = 2500;
    const text = Array.from(
      { length: groups },
      (_, at) => `Police in Shenyang arrested ${at + 3} defectors on 3 May 2012.`,
    ).join(" ");
    const { tellings, times, home } = sampleReading(text);
    const document = { id: "endless", text, published: PUBLISHED, times, home, host: null };
    const begun = performance.now();
    const statements = statementsFrom(tellings, document, { refuge: {}, returning: {}, runningTotals: [] });
    assert.ok(performance.now() - begun < 10_000, "stretches must keep the work linear");
    assert.equal(new Set(statements.map(({ id }) => id)).size, statements.length);
    const told = new Set(statements.map(({ people }) => people.min));
    for (let at = 0; at < groups; at += 100) assert.ok(told.has(at + 3), `${at + 3}`);
  });
});
