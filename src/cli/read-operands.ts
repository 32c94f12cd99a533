import type { Engine } from "../app/load-engine.ts";
import { readReports } from "../app/read-reports.ts";
import type { ReadResult } from "../app/reading.ts";
import type { Outcome } from "../core/problem.ts";
import { failure, success } from "../core/problem.ts";
import { problemLine } from "../messages/problems.ts";
import { readingWords } from "../messages/reading.ts";
import type { Call } from "./command.ts";
import { progressMeter } from "./terminal/progress.ts";

const NOTHING_GIVEN = { published: null, publisher: null, url: null };

/** Reads files and folders for a command that works on all of them together; notes what could not be read. */
export async function readOperands(
  command: string,
  paths: readonly string[],
  call: Call,
  engine: Engine,
): Promise<Outcome<ReadResult>> {
  if (paths.length === 0) return failure({ code: "no-paths" });
  const { terminal } = call;
  const words = readingWords[terminal.language];
  const steps = readReports(paths, NOTHING_GIVEN, engine);
  let meter = progressMeter(terminal, 0, words.progress);
  for (;;) {
    const next = await steps.next();
    if (next.done === true) {
      meter.end();
      const result = next.value;
      return result.documents.length === 0 ? failure({ code: "nothing-read" }) : success(result);
    }
    const step = next.value;
    if (step.kind === "found") meter = progressMeter(terminal, step.count, words.progress);
    else meter.step();
    if (step.kind === "problem")
      terminal.note(`vigil ${command}: ${problemLine(step.problem, terminal.language)}`);
  }
}
