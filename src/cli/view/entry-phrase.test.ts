import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { LoggedEntry } from "../../app/casebook/dossier.ts";
import { localNames } from "../../app/local-names.ts";
import type { InterfaceLanguage } from "../../messages/language.ts";
import { entryPhrase } from "./entry-phrase.ts";

const address = {
  report: "b906c594773a".padEnd(64, "0"),
  start: 12,
  end: 26,
  act: "detention",
  people: null,
};

/** What a page says of an entry with this content. */
function said(language: InterfaceLanguage, kind: string, body: unknown): string {
  const entry = { kind, content: { kind, body } } as unknown as LoggedEntry;
  return entryPhrase(entry, { language, names: localNames(language) });
}

function correction(language: InterfaceLanguage, part: string, value: unknown): string {
  return said(language, "decision", {
    address,
    decision: { kind: "correct", part, value },
    reason: "checked",
  });
}

describe("what a page says of an entry", () => {
  it("tells a correction in the reader's language", () => {
    const place = {
      country: "CN",
      admin1: "Jilin",
      name: "Tumen",
      id: "2034340",
      precision: "city",
      text: "",
    };
    const time = { earliest: "2012-02-08", latest: "2012-02-08" };
    for (const [part, value, english, korean] of [
      ["people", { min: 12, max: 14 }, "number → 12–14", "인원 → 12~14명"],
      ["place", place, "place → Tumen, Jilin, China", "장소 → 중국 지린성 투먼"],
      ["place", null, "place → place not said", "장소 → 장소 언급 없음"],
      ["time", time, "date → 8 February 2012", "날짜 → 2012년 2월 8일"],
      ["act", "return", "act → Return", "행위 → 강제송환"],
      ["modality", "feared", "modality → feared", "우려"],
      ["modality", "reported", "modality → reported", "보도됨"],
      ["speakers", [], "speakers → –", "→ –"],
    ] as const) {
      assert.ok(
        correction("en", part, value).includes(`corrected ${english} (`),
        correction("en", part, value),
      );
      assert.ok(correction("ko", part, value).includes(korean), correction("ko", part, value));
    }
  });

  it("keeps to the ledger where a value does not fit its part", () => {
    assert.match(correction("en", "people", { max: 1 }), /number → \{"max":1\}/u);
  });

  it("says what a decision and a note are about", () => {
    const text = "look again";
    assert.equal(said("en", "note", { about: null, text }), "note: look again");
    assert.equal(
      said("en", "note", { about: { kind: "entry", seq: 3 }, text }),
      "note (entry 3): look again",
    );
    assert.equal(
      said("ko", "note", { about: { kind: "entry", seq: 3 }, text }),
      "메모 (3번 기록): look again",
    );
    const about = { kind: "report", report: address.report };
    assert.equal(said("en", "note", { about, text }), "note (b906c594773a): look again");
    assert.equal(
      said("ko", "note", { about: { kind: "statement", address }, text }),
      "메모 (b906c594773a:12–26 체포·구금): look again",
    );
  });
});
