import type { Engine } from "../app/load-engine.ts";
import type { ReadResult } from "../app/reading.ts";
import type { Outcome } from "../core/problem.ts";
import { failure, success } from "../core/problem.ts";
import { problemLine } from "../messages/problems.ts";
import { readingWords } from "../messages/reading.ts";
import type { Call, CommandOption, ExitCode } from "./command.ts";
import { optionValue } from "./command.ts";
import { noteHeaderDate } from "./note-header-date.ts";
import { standardInputFor } from "./standard-input.ts";
import { progressMeter } from "./terminal/progress.ts";

/** The casebook to work on where no path is given. */
export const READINGS_OPTION: CommandOption = { name: "casebook", value: "DIR" };

const NOTHING_GIVEN = { published: null, publisher: null, url: null };

type Work = (result: ReadResult) => Promise<Outcome<ExitCode>>;

/**
 * Works on the files and folders named, or, where none is, on the casebook of the call. Notes what could not be read
 * and where the casebook is behind its ledger.
 */
export async function onReadings(
  command: string,
  paths: readonly string[],
  call: Call,
  engine: Engine,
  work: Work,
): Promise<Outcome<ExitCode>> {
  if (paths.length > 0) {
    const read = await readOperands(command, paths, call, engine);
    return read.ok ? work(read.value) : read;
  }
  // The incidents of a casebook stand as they were found: their weights are decided, not asked for by a call.
  if (optionValue(call, "weights") !== null && command !== "train")
    return failure({ code: "weights-need-paths" });
  const { bringUpToDate } = await import("../app/casebook/bring-up-to-date.ts");
  const { readingResult } = await import("../app/casebook/reading-result.ts");
  const { withCasebook } = await import("./casebook-call.ts");
  const { noteFreshness } = await import("./note-freshness.ts");
  return withCasebook(call, async (casebook) => {
    noteFreshness(call, command, await bringUpToDate(casebook, () => engine));
    return work(await readingResult(casebook, engine));
  });
}

async function readOperands(
  command: string,
  paths: readonly string[],
  call: Call,
  engine: Engine,
): Promise<Outcome<ReadResult>> {
  const { terminal } = call;
  const words = readingWords[terminal.language];
  const { readReports } = await import("../app/read-reports.ts");
  const steps = readReports(paths, NOTHING_GIVEN, engine, await standardInputFor(paths));
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
    if (step.kind === "reading") noteHeaderDate(command, step.reading.document, terminal);
    if (step.kind === "problem")
      terminal.note(`vigil ${command}: ${problemLine(step.problem, terminal.language)}`);
  }
}
