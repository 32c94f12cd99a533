import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { colourAllowed, columnsFor } from "./terminal.ts";

describe("terminal", () => {
  it("colours a terminal only, and never against NO_COLOR", () => {
    assert.equal(colourAllowed(true, {}), true);
    assert.equal(colourAllowed(false, {}), false);
    assert.equal(colourAllowed(true, { NO_COLOR: "1" }), false);
    assert.equal(colourAllowed(true, { NO_COLOR: "" }), true);
    assert.equal(colourAllowed(true, { TERM: "dumb" }), false);
  });

  it("sets text within what reads well", () => {
    assert.equal(columnsFor(undefined), 88);
    assert.equal(columnsFor(0), 88);
    assert.equal(columnsFor(240), 100);
    assert.equal(columnsFor(20), 40);
    assert.equal(columnsFor(72), 72);
  });
});
