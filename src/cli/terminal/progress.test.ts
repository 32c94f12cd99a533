import assert from "node:assert/strict";
import { it } from "node:test";
import { NO_LOCAL_NAMES } from "../../core/local-names.ts";
import { progressBar, progressMeter } from "./progress.ts";
import type { Terminal } from "./terminal.ts";

it("a progress bar fills with the work", () => {
  assert.equal(progressBar(0, 10, 5), "╌╌╌╌╌");
  assert.equal(progressBar(5, 10, 4), "━━╌╌");
  assert.equal(progressBar(10, 10, 4), "━━━━");
  assert.equal(progressBar(0, 0, 4), "━━━━");
});

it("progress is shown to nobody where nobody looks", () => {
  const drawn: string[] = [];
  const terminal: Terminal = {
    language: "en",
    names: NO_LOCAL_NAMES,
    columns: 88,
    colour: false,
    interactive: false,
    write: async () => {},
    note: () => {},
    progress: (line) => drawn.push(line),
  };
  const meter = progressMeter(terminal, 3, (done, total) => `${done} of ${total}`);
  meter.step();
  meter.end();
  assert.deepEqual(drawn, []);
});
