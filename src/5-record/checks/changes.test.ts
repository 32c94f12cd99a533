import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { checkDocument } from "./document.ts";
import { document } from "./example.ts";

const total = { kind: "aggregate", basis: "total" } as const;

describe("changes in per cent", () => {
  it("that the figures do not give", () => {
    const changed = (text: string, language = "en", from = "100", to = "150") =>
      checkDocument(
        document(
          text,
          [
            { words: from, people: Number.parseInt(from, 10), time: "2020-01-01/2020-12-31", ...total },
            { words: to, people: Number.parseInt(to, 10), time: "2021-01-01/2021-12-31", ...total },
          ],
          { language },
        ),
      ).map(({ kind, values }) => [kind, ...Object.values(values)]);
    const half = [["change", 80, 100, 150, 50]];
    assert.deepEqual(changed("It held 100 in 2020 and 150 in 2021, an increase of 80 percent."), half);
    assert.deepEqual(changed("It held 100 in 2020 and 150 in 2021, an increase of 50 percent."), []);
    assert.deepEqual(changed("It held 150 in 2021, up 80 percent from 100 in 2020."), half);
    assert.deepEqual(changed("It held 150 in 2021, up 50 percent from 100 in 2020."), []);
    assert.deepEqual(changed("It held 100 in 2020 and 150 in 2021, up about 45%."), [], "about");
    assert.deepEqual(changed("It held 100 in 2020 and 150 in 2021, up 80 percentage points."), []);
    assert.deepEqual(changed("It held 150 in 2021 and 100 in 2020, down 50 percent."), [["fall", 150, 100]]);
    assert.deepEqual(changed("Arrests rose 80 percent, from 100 in 2020 to 150 in 2021."), half);
    assert.deepEqual(changed("Arrests rose 50 percent, from 100 in 2020 to 150 in 2021."), []);
    assert.deepEqual(changed("It held 100 and then 150. Prices rose 80 percent."), [], "another sentence");
    const korean = (words: string) =>
      changed(`2020년 100명이, 2021년에는 150명이 체포돼 ${words}.`, "ko", "100명", "150명");
    assert.deepEqual(korean("80% 늘었다"), half);
    assert.deepEqual(korean("50% 늘었다"), []);
    assert.deepEqual(korean("80%포인트 늘었다"), []);
    assert.deepEqual(korean("50% 줄었다"), [["fall", 150, 100]]);
    assert.deepEqual(changed("체포는 200명에서 150명으로 80% 감소했다.", "ko", "200명", "150명"), [
      ["change", 80, 200, 150, 25],
    ]);
    assert.deepEqual(changed("체포는 200명에서 150명으로 25% 감소했다.", "ko", "200명", "150명"), []);
    const chinese = (share: number) =>
      changed(`2020年逮捕100人,2021年逮捕150人,增加了${share}%。`, "zh", "100人", "150人");
    assert.deepEqual(chinese(80), half);
    assert.deepEqual(chinese(50), []);
  });
});
