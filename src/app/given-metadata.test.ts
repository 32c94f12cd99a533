import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { IsoDate } from "../core/interval.ts";
import { checkedMetadata } from "./given-metadata.ts";

const TODAY = "2024-01-15" as IsoDate;

/** What becomes of a date of publication that a person gives. */
function outcome(published: string | null): string {
  const checked = checkedMetadata({ published, publisher: null, url: null }, TODAY);
  return checked.ok ? "taken" : checked.problem.code;
}

describe("what a person says of a report", () => {
  it("is taken with a date that has come, of a day, month or year, in any time zone", () => {
    for (const date of [null, "2013", "2024", "2024-01", "2024-01-15", "2024-01-16"])
      assert.equal(outcome(date), "taken", String(date));
  });

  it("is refused with a date that has not come", () => {
    for (const date of ["2024-01-17", "2024-02", "2025", "2099-01-01"])
      assert.equal(outcome(date), "published-later", date);
  });

  it("is refused with what is no date", () => {
    for (const date of ["2024-13", "2013-02-30", "0000", "yesterday", ""])
      assert.equal(outcome(date), "bad-date", date);
  });
});
