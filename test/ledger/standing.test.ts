import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Addressed } from "../../src/ledger/address.ts";
import { addressOf, statementAt } from "../../src/ledger/address.ts";
import { readEntry } from "../../src/ledger/chain.ts";
import type { Entry } from "../../src/ledger/entry.ts";
import { withdrawnEntries } from "../../src/ledger/in-force.ts";

function undo(seq: number, target: number): Entry {
  const envelope = JSON.stringify({ kind: "undo", seq });
  return readEntry({ envelope, hash: "", body: JSON.stringify({ seq: target, reason: "mistaken" }) });
}

describe("entries in force", () => {
  it("are those that no undo in force takes back", () => {
    assert.deepEqual([...withdrawnEntries([undo(5, 2)])], [2]);
    assert.deepEqual([...withdrawnEntries([undo(5, 2), undo(6, 5)])], [5]);
    assert.deepEqual([...withdrawnEntries([undo(5, 2), undo(6, 5), undo(7, 6)])].sort(), [2, 6]);
    assert.deepEqual([...withdrawnEntries([])], []);
  });

  it("do not heed an undo whose body was erased", () => {
    const erased: Entry = { ...undo(5, 2), content: null };
    assert.deepEqual([...withdrawnEntries([erased])], []);
  });
});

describe("address", () => {
  const statement = (start: number, end: number, act: string, min: number): Addressed => ({
    act,
    quote: { start, end },
    people: { min, max: min },
  });
  const ten = statement(10, 40, "detention", 10);
  const nine = statement(10, 40, "detention", 9);
  const returned = statement(10, 40, "return", 10);

  it("finds the statement of the same quote and act, whatever else the reading says now", () => {
    assert.equal(statementAt(addressOf("r", ten), [returned, ten]), ten);
    const corrected = statement(10, 40, "detention", 12);
    assert.equal(statementAt(addressOf("r", ten), [corrected, returned]), corrected);
  });

  it("tells two statements in one quote apart by the people, and otherwise refuses to choose", () => {
    assert.equal(statementAt(addressOf("r", nine), [ten, nine]), nine);
    assert.equal(statementAt({ ...addressOf("r", nine), people: null }, [ten, nine]), null);
    assert.equal(statementAt(addressOf("r", statement(10, 40, "detention", 8)), [ten, nine]), null);
  });

  it("follows a quote whose bounds moved, if one statement alone overlaps it", () => {
    const moved = statement(5, 30, "detention", 10);
    const far = statement(40, 60, "detention", 10);
    assert.equal(statementAt(addressOf("r", ten), [moved, far]), moved);
    assert.equal(statementAt(addressOf("r", ten), [moved, statement(30, 50, "detention", 4)]), moved);
    assert.equal(statementAt(addressOf("r", ten), [far]), null);
    assert.equal(statementAt(addressOf("r", ten), []), null);
  });
});
