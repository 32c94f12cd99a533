import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { reportName } from "./report-name.ts";

const HASH = "0123456789abcdef".repeat(4);

describe("what a report is called", () => {
  it("is its title, or the name it came under", () => {
    assert.equal(reportName({ title: "Six held", path: HASH }, "en", "Text"), "Six held");
    assert.equal(reportName({ title: null, path: "six.txt" }, "en", "Text"), "six.txt");
  });

  it("is its first words where it has neither, and never a hash", () => {
    const text = `\nPolice in Dandong detained six refugees on May 3, an activist\nsaid on Monday.`;
    assert.equal(
      reportName({ title: null, path: HASH }, "en", text),
      "“Police in Dandong detained six refugees on May 3, an…”",
    );
    assert.equal(reportName({ title: null, path: HASH }, "ko", "여섯 명이 잡혔다."), "“여섯 명이 잡혔다.”");
    assert.equal(reportName({ title: null, path: HASH }, "en"), "unnamed report 0123456789ab");
    assert.equal(reportName({ title: null, path: HASH }, "ko"), "이름 없는 보도 0123456789ab");
  });
});
