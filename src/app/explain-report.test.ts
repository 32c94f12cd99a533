import assert from "node:assert/strict";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it } from "node:test";
import type { IsoDate } from "../core/interval.ts";
import type { Explanation, Mark } from "./explain-report.ts";
import { explainReport } from "./explain-report.ts";
import { loadEngine } from "./load-engine.ts";

const engine = loadEngine("2026-01-01" as IsoDate);
const folder = mkdtempSync(join(tmpdir(), "vigil-explain-"));

function explained(name: string, text: string): Explanation {
  const path = join(folder, name);
  writeFileSync(path, text);
  const explanation = explainReport(path, { published: "2013-11-18", publisher: null, url: null }, engine);
  assert.ok(explanation.ok);
  return explanation.value;
}

/** "people 13 refugee new": what a mark says beside its words. */
function meaning(mark: Mark): string {
  switch (mark.kind) {
    case "number":
      return `number ${mark.count.min}`;
    case "people":
      return `people ${mark.count?.min ?? "?"} ${mark.who ?? "?"} ${mark.reference}`;
    case "time":
      return `time ${mark.value}`;
    case "place":
      return `place ${mark.place.id}`;
    case "act":
      return `act ${mark.act} ${mark.form}`;
    case "saying":
      return `saying ${mark.verb}`;
  }
}

const marks = ({ sentences }: Explanation): readonly string[] =>
  sentences.flatMap((sentence) => sentence.marks.map((mark) => `${mark.text} = ${meaning(mark)}`));

const REPORTS: Readonly<Record<string, { readonly text: string; readonly marks: readonly string[] }>> = {
  en: {
    text: "Kunming police arrested 13 North Korean refugees on Friday, an activist said. It took 5 hours.\n",
    marks: [
      "Kunming = place 1804651",
      "arrested = act detention active",
      "13 North Korean refugees = people 13 refugee new",
      "Friday = time 2013-11-15",
      "said = saying said",
      "5 hours = time PT5H",
    ],
  },
  ko: {
    text: "지난 15일 중국 쿤밍(昆明)에서 탈북자 13명이 공안에 체포됐다고 활동가가 말했다. 차는 3대였다.\n",
    marks: [
      "지난 15일 = time 2013-11-15",
      "중국 = place CN",
      "쿤밍 = place 1804651",
      "탈북자 13명 = people 13 refugee new",
      "체포됐다고 = act detention passive",
      "말했 = saying 말했",
      "3 = number 3",
    ],
  },
  zh: {
    text: "13名脱北者15日在昆明被捕,维权人士表示。另有3辆汽车。\n",
    marks: [
      "13名脱北者 = people 13 refugee new",
      "15日 = time 2013-11-15",
      "昆明 = place 1804651",
      "被捕 = act detention passive",
      "表示 = saying 表示",
      "3 = number 3",
    ],
  },
};

describe("explaining a report", () => {
  for (const [language, report] of Object.entries(REPORTS)) {
    it(`tells what was recognised in ${language}`, () => {
      const explanation = explained(`${language}.txt`, report.text);
      assert.equal(explanation.document.language, language);
      const found = marks(explanation);
      for (const mark of report.marks) assert.ok(found.includes(mark), `${mark} not in\n${found.join("\n")}`);
      assert.equal(explanation.statements.length, 1);
    });
  }

  it("gives every mark the text's own words, in order, also where hangul is in parts", () => {
    for (const [language, { text }] of Object.entries(REPORTS)) {
      const { document, sentences } = explained(`${language}-nfd.txt`, text.normalize("NFD"));
      assert.ok(
        sentences.some((sentence) => sentence.marks.length > 3),
        language,
      );
      for (const sentence of sentences) {
        assert.equal(sentence.text, document.text.slice(sentence.start, sentence.end));
        let last = sentence.start;
        for (const mark of sentence.marks) {
          assert.equal(mark.text, document.text.slice(mark.start, mark.end));
          assert.ok(last <= mark.start && mark.end <= sentence.end, `${mark.text} out of order`);
          last = mark.start;
        }
      }
    }
  });

  it("tells a border post among the towns that it is told with", () => {
    const { statements } = explained(
      "post.txt",
      "탈북자 8명이 훈춘, 투먼, 난핑, 단둥 세관을 통해 북송됐다.\n",
    );
    assert.deepEqual(
      statements.map(({ place }) => place?.name),
      ["Hunchun, Tumen, Nanping and Dandong"],
    );
  });

  it("tells the make-up of a group by its noun in Chinese", () => {
    const { statements } = explained("groups.txt", "13名女性脱北者在昆明被捕，9名朝鲜孤儿在老挝被捕。\n");
    assert.deepEqual(
      statements.map(({ groups }) => groups),
      [[{ sex: "female", min: 13, max: 13 }], [{ age: "child", min: 9, max: 9 }]],
    );
  });
});
