import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { isoDate } from "../../../core/calendar.ts";
import { resolveTime } from "../../time/resolve.ts";
import type { ToldLast } from "./same-day.ts";
import { onSameDay, withEnds } from "./same-day.ts";
import { timesIn } from "./times.ts";
import { viewOf } from "./view.ts";

const published = { earliest: isoDate(2024, 10, 10), latest: isoDate(2024, 10, 10) };

/** The days of the times that the sentences tell, one after the other. */
function days(...sentences: readonly string[]): string[] {
  let told: ToldLast = { day: null, stretch: null };
  return sentences.flatMap((text) => {
    const placed = onSameDay(withEnds(timesIn(viewOf(text))), text, told);
    told = placed.told;
    return placed.times.map(({ mention }) => {
      const interval = resolveTime(mention.expression, published, null)?.interval;
      return interval === null || interval === undefined ? "-" : `${interval.earliest}..${interval.latest}`;
    });
  });
}

describe("times told by those before", () => {
  const table: readonly (readonly [readonly string[], readonly string[]])[] = [
    [
      ["관계자는 4일 말했다.", "지난 1일부터 이날까지 추방됐다."],
      ["2024-10-04..2024-10-04", "2024-10-01..2024-10-04"],
    ],
    [["이날 밝혔다."], ["2024-10-10..2024-10-10"]],
    [
      ["올해 1∼9월 158명이 입국했다.", "지난해 같은 기간에는 139명이었다."],
      ["2024-01-01..2024-09-30", "2023-01-01..2023-09-30"],
    ],
    [
      ["2023년 3분기 60명이 입국했다.", "전년 동기에는 50명이었다."],
      ["2023-07-01..2023-09-30", "2022-07-01..2022-09-30"],
    ],
    [
      ["3분기 입국자는 53명으로 2분기보다 줄었다.", "지난해 같은 기간에는 60명이었다."],
      ["2024-07-01..2024-09-30", "2024-04-01..2024-06-30", "2023-07-01..2023-09-30"],
    ],
    [
      ["지난 3월부터 지난달까지 51명이 체포됐다.", "지난해 같은 기간에는 10명이었다."],
      ["2024-03-01..2024-09-30", "2023-03-01..2023-09-30"],
    ],
    [["올해 들어 들어온 탈북자는 9월 말까지 360명이다."], ["2024-01-01..2024-09-30"]],
    // A day is no stretch.
    [
      ["8일 체포됐다.", "지난해 같은 기간에는 2명이었다."],
      ["2024-10-08..2024-10-08", "-"],
    ],
  ];
  for (const [sentences, expected] of table)
    it(sentences.join(" "), () => assert.deepEqual(days(...sentences), expected));
});
