import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { IsoDate } from "../core/interval.ts";
import { annotateText } from "./annotate-text.ts";
import { loadEngine } from "./load-engine.ts";

const engine = loadEngine("2026-01-01" as IsoDate);
const day = "2013-11-18" as IsoDate;

const annotated = (text: string): readonly string[] =>
  annotateText(text, { earliest: day, latest: day }, engine).map((one) => {
    assert.equal(one.text, text.slice(one.start, one.end));
    const value =
      one.kind === "time"
        ? one.value
        : one.kind === "place"
          ? one.value.id
          : `${one.value.min}-${one.value.max ?? ""}`;
    return `${one.text} ${one.kind} ${value}`;
  });

describe("annotating a text of any language that has a reader", () => {
  it("in English", () =>
    assert.deepEqual(annotated("At least 13 people were arrested in Kunming on Nov. 15, 2013, he said."), [
      "At least 13 number 13-",
      "Kunming place 1804651",
      "Nov. 15, 2013 time 2013-11-15",
    ]));

  it("in Korean", () =>
    assert.deepEqual(
      annotated("지난 15일 쿤밍에서 최소 13명이 붙잡혔고 10여 명은 지난달 투먼으로 옮겨졌다."),
      [
        "지난 15일 time 2013-11-15",
        "쿤밍 place 1804651",
        "최소 13 number 13-",
        "10여 number 10-19",
        "지난달 time 2013-10",
        "투먼 place 2034340",
      ],
    ));

  it("in Chinese, simplified and traditional", () => {
    assert.deepEqual(annotated("15日在昆明至少13人被捕,上月十余人被送往图们。"), [
      "15日 time 2013-11-15",
      "昆明 place 1804651",
      "至少13 number 13-",
      "上月 time 2013-10",
      "十余 number 10-19",
      "图们 place 2034340",
    ]);
    assert.deepEqual(annotated("15日在圖們約有三十人被捕。"), [
      "15日 time 2013-11-15",
      "圖們 place 2034340",
      "約有三十 number 27-33",
    ]);
  });

  it("reads names of places in a language without a reader as English", () =>
    assert.ok(
      annotated("Les réfugiés ont été arrêtés en Chine, à Kunming, selon les autorités.").includes(
        "Kunming place 1804651",
      ),
    ));
});
