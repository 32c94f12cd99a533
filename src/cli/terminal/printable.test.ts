import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { inkFor } from "../view/ink.ts";
import { printable, printableStyled } from "./printable.ts";
import { truncate, wrap } from "./width.ts";

const HOSTILE = "a\u001b]52;c;x\u0007\r\u009b2J\u007f\u202eb\u2066c\u200fd\u0000";
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are looked for.
const STEERING = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

describe("printable", () => {
  it("writes what steers a terminal as an escape, and leaves the rest", () => {
    assert.doesNotMatch(printable(HOSTILE), STEERING);
    assert.equal(printable("\u001b[2J"), "\\u001b[2J");
    assert.equal(printable("쿤밍\n\té 👩‍👧 “x”"), "쿤밍\n\té 👩‍👧 “x”");
  });

  it("leaves a JSON value the same", () => {
    const value = { text: `\\${HOSTILE}` };
    const json = printable(JSON.stringify(value));
    assert.doesNotMatch(json, STEERING);
    assert.deepEqual(JSON.parse(json), value);
  });

  it("keeps Vigil's own styling alone, and only where there is colour", () => {
    const ink = inkFor(true);
    const styled = ink.strong("a") + ink.quiet("b") + ink.voice("c") + ink.accent("d");
    assert.equal(printableStyled(styled, true), styled);
    assert.doesNotMatch(printableStyled(styled, false), STEERING);
    assert.equal(printableStyled("\u001b[8mhidden\u001b[1;8m", true), "\\u001b[8mhidden\\u001b[1;8m");
  });

  it("is done before a text is broken or cut, so that no report can write styling", () => {
    assert.deepEqual(wrap("\u001b[2mfaint", 40), ["\\u001b[2mfaint"]);
    assert.equal(truncate("\u001b[2mfaint", 40), "\\u001b[2mfaint");
  });
});
