import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { checkDocument } from "./document.ts";
import type { Told } from "./example.ts";
import { document } from "./example.ts";

describe("a group parted by a report", () => {
  type Part = readonly [words: string, act: string, people: number, number: string];
  const parted = (text: string, parts: readonly Part[], language = "en") => {
    const held = { en: "held ten", ko: "10명을 체포했다", zh: "逮捕了10人" }[language] ?? "";
    const told = document(
      text,
      [{ words: held, people: 10 }, ...parts.map(([words, act, people]): Told => ({ words, act, people }))],
      { language },
    );
    const statements = told.statements.map((one, index) => {
      const number = parts[index - 1]?.[3] ?? one.people.text;
      return { ...one, people: { ...one.people, text: number } };
    });
    return checkDocument({ ...told, statements }).map(({ kind, values }) => [kind, values.outcomes]);
  };
  const thirteen = [["cohort", { min: 13, max: 13 }]];
  const eight: Part = ["eight were returned", "return", 8, "eight"];

  it("into more than it is", () => {
    const five: Part = ["five were freed", "release", 5, "five"];
    const two: Part = ["two were freed", "release", 2, "two"];
    const pair = "eight were returned in March and five were freed";
    assert.deepEqual(parted(`Police held ten. Of the ten, ${pair}.`, [eight, five]), thirteen);
    assert.deepEqual(parted(`Police held ten. Of them, ${pair}.`, [eight, five]), thirteen);
    assert.deepEqual(parted(`Police held ten, of whom ${pair}.`, [eight, five]), thirteen);
    assert.deepEqual(
      parted("Police held ten. Eight of the ten were returned. Five were freed.", [
        ["Eight of the ten were returned", "return", 8, "Eight of the ten"],
        ["Five were freed", "release", 5, "Five"],
      ]),
      thirteen,
    );
    const few = pair.replace("five", "two");
    assert.deepEqual(parted(`Police held ten. Of the ten, ${few}.`, [eight, two]), []);
  });

  it("unless the further ones may be others, or the same again", () => {
    const freed: Part = ["three were freed", "release", 3, "three"];
    const nested = "Of the ten, eight were returned; of the eight, three were freed, three escaped.";
    assert.deepEqual(
      parted(`Police held ten. ${nested}`, [eight, freed, ["three escaped", "escape", 3, "three"]]),
      [],
    );
    const others: Part = ["five refugees were freed", "release", 5, "five refugees"];
    assert.deepEqual(
      parted("Police held ten. Of the ten, eight were returned; five refugees were freed.", [eight, others]),
      [],
    );
    const later: Part = ["five were later freed", "release", 5, "five"];
    assert.deepEqual(
      parted("Police held ten. Of the ten, eight were returned and five were later freed.", [eight, later]),
      [],
    );
    const five: Part = ["five were freed", "release", 5, "five"];
    const untold = "Police held ten. Eight were returned and five were freed.";
    assert.deepEqual(parted(untold, [["Eight were returned", "return", 8, "Eight"], five]), []);
  });

  it("in Korean and Chinese", () => {
    const korean = (freed: number, word = "이 가운데") =>
      parted(
        `공안이 10명을 체포했다. ${word} 8명은 북송됐고 ${freed}명은 풀려났다.`,
        [
          [`${word} 8명은 북송됐고`, "return", 8, "8명"],
          [`${freed}명은 풀려났다`, "release", freed, `${freed}명`],
        ],
        "ko",
      );
    assert.deepEqual(korean(5), thirteen);
    assert.deepEqual(korean(5, "10명 중"), thirteen);
    assert.deepEqual(korean(2), []);
    const chinese = (freed: number) =>
      parted(
        `警方逮捕了10人。其中8人被遣返，${freed}人获释。`,
        [
          ["其中8人被遣返", "return", 8, "8人"],
          [`${freed}人获释`, "release", freed, `${freed}人`],
        ],
        "zh",
      );
    assert.deepEqual(chinese(5), thirteen);
    assert.deepEqual(chinese(2), []);
  });
});
