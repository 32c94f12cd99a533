import assert from "node:assert/strict";
import { it } from "node:test";
import { digits } from "./digits.ts";

it("groups thousands as the languages of the interface do", () => {
  for (const value of [0, 7, 12, 999, 1_000, 12_345, 999_999, 1_000_000, 1_234_567_890])
    for (const language of ["en", "ko"]) assert.equal(digits(value), value.toLocaleString(language));
});
