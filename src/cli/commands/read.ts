import type { ReadResult, ReadStep } from "../../app/reading.ts";
import { readingOutput } from "../../app/reading.ts";
import { failure, success } from "../../core/problem.ts";
import type { InterfaceLanguage } from "../../messages/language.ts";
import { printablePath, problemLine } from "../../messages/problems.ts";
import { readingWords } from "../../messages/reading.ts";
import { checkFinding } from "../../messages/record-checks.ts";
import type { Call, Command } from "../command.ts";
import { optionValue } from "../command.ts";
import { noteHeaderDate } from "../note-header-date.ts";
import { publishedOption } from "../published-option.ts";
import { standardInputFor } from "../standard-input.ts";
import { progressMeter } from "../terminal/progress.ts";
import { readingView } from "../view/reading-view.ts";
import { engineFor, WEIGHTS_OPTION } from "../weights-option.ts";

export const readCommand: Command = {
  name: "read",
  options: [
    { name: "json" },
    { name: "strict" },
    { name: "published", value: "DATE" },
    { name: "publisher", value: "NAME" },
    { name: "url", value: "URL" },
    WEIGHTS_OPTION,
  ],
  run: async (call) => {
    if (call.operands.length === 0) return failure({ code: "no-paths" });
    const published = publishedOption(call);
    if (!published.ok) return published;
    const given = {
      published: published.value,
      publisher: optionValue(call, "publisher"),
      url: optionValue(call, "url"),
    };
    const json = call.values.json === true;
    const { readReports } = await import("../../app/read-reports.ts");
    const loaded = await engineFor(call);
    if (!loaded.ok) return loaded;
    const engine = loaded.value;
    const steps = readReports(call.operands, given, engine, await standardInputFor(call.operands));
    const result = await consume(steps, call, json);
    if (!json) for (const part of readingView(result, call.terminal)) await call.terminal.write(part);
    if (result.documents.length === 0) return failure({ code: "nothing-read" });
    return success(result.problems.length > 0 && call.values.strict === true ? 1 : 0);
  },
};

/** Takes the steps as they come: notes what could not be read, prints readings when data is asked for. */
async function consume(
  steps: AsyncGenerator<ReadStep, ReadResult>,
  call: Call,
  json: boolean,
): Promise<ReadResult> {
  const { terminal } = call;
  const words = readingWords[terminal.language];
  let meter = progressMeter(terminal, 0, words.progress);
  let printed = 0;
  for (;;) {
    const next = await steps.next();
    if (next.done === true) {
      meter.end();
      if (json) await terminal.write(tail(next.value, printed, terminal.language));
      return next.value;
    }
    const step = next.value;
    if (step.kind === "found") {
      meter = progressMeter(terminal, step.count, words.progress);
      continue;
    }
    meter.step();
    if (step.kind === "problem") {
      terminal.note(`vigil read: ${problemLine(step.problem, terminal.language)}`);
    } else if (step.kind === "twice") {
      const same = words.sameBytes(printablePath(step.first));
      terminal.note(`vigil read: ${printablePath(step.path)}: ${same}`);
    } else {
      noteHeaderDate("read", step.reading.document, terminal);
      if (!json) continue;
      const before = printed === 0 ? HEAD : ",\n";
      await terminal.write(before + JSON.stringify(readingOutput(step.reading)));
      printed++;
    }
  }
}

// One reading a line, so that the object can be read as a stream as well as whole.
const HEAD = '{"documents":[\n';

function tail(result: ReadResult, printed: number, language: InterfaceLanguage): string {
  const { engine, packs, incidents, reprints } = result;
  const checks = result.checks.map((check) => ({
    kind: check.kind,
    statements: check.statements,
    finding: checkFinding(check, language),
    values: check.values,
  }));
  const rest = JSON.stringify({ incidents, checks, reprints, engine, packs }).slice(1);
  return `${printed === 0 ? HEAD : ""}\n],${rest}\n`;
}
