import assert from "node:assert/strict";
import { it } from "node:test";
import { recordWords } from "./record.ts";
import { suggestionWords } from "./record-suggestions.ts";

it("writes large numbers as everywhere else, and one incident as one", () => {
  assert.equal(suggestionWords.en.totals(2, 1002, null), "corroborated 2, documented 1,002, at most open");
  assert.match(suggestionWords.ko.totals(2, 1002, 2004), /1,002, 최대 2,004/u);
  assert.match(suggestionWords.en.moves(1500), /by 1,500$/u);
  assert.match(recordWords.en.corroboration(0, 1, 0), /^Of 1 incident that surely answers, 0 rest /u);
  assert.match(recordWords.en.corroboration(1, 1, 0), /^Of 2 incidents that surely answer, 1 rests /u);
});
