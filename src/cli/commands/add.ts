import type { AddResult, AddStep } from "../../app/casebook/add-reports.ts";
import type { Casebook } from "../../app/casebook/open.ts";
import type { Outcome } from "../../core/problem.ts";
import { failure, success } from "../../core/problem.ts";
import { casebookWords } from "../../messages/casebook.ts";
import { printablePath, problemLine } from "../../messages/problems.ts";
import {
  ACTOR_OPTION,
  actorOfCall,
  CASEBOOK_OPTION,
  engineLoader,
  withCasebook,
  writeJson,
} from "../casebook-call.ts";
import type { Call, Command, ExitCode } from "../command.ts";
import { optionValue } from "../command.ts";
import { publishedOption } from "../published-option.ts";
import { STANDARD_INPUT, standardInputFor } from "../standard-input.ts";
import type { ProgressMeter } from "../terminal/progress.ts";
import { progressMeter } from "../terminal/progress.ts";
import { stopSignal } from "../terminal/stop-signal.ts";

export const addCommand: Command = {
  name: "add",
  options: [
    { name: "watch" },
    { name: "json" },
    { name: "strict" },
    { name: "published", value: "DATE" },
    { name: "publisher", value: "NAME" },
    { name: "url", value: "URL" },
    CASEBOOK_OPTION,
    ACTOR_OPTION,
  ],
  run: async (call) => {
    const paths = call.operands;
    if (paths.length === 0) return failure({ code: "no-paths" });
    const watch = call.values.watch === true;
    if (watch && paths.includes(STANDARD_INPUT)) return failure({ code: "watch-needs-folder" });
    const published = publishedOption(call);
    if (!published.ok) return published;
    const actor = actorOfCall(call);
    if (!actor.ok) return actor;
    const given = {
      published: published.value,
      publisher: optionValue(call, "publisher"),
      url: optionValue(call, "url"),
    };
    const { addReports } = await import("../../app/casebook/add-reports.ts");
    const engine = await engineLoader();
    return withCasebook(call, async (casebook) => {
      const standardInput = await standardInputFor(paths);
      const add = (some: readonly string[]) =>
        addReports(casebook, actor.value, { paths: some, given, standardInput }, engine);
      const added = await consume(add(paths), call);
      if (!watch) return conclude(added, call, casebook);
      const nothingYet = added.waiting && added.received.length === 0;
      if (!nothingYet || call.values.json === true) await conclude(added, call, casebook);
      await keepWatch(call, paths, add);
      return success(0);
    });
  },
};

type Added = Extract<AddStep, { readonly kind: "received" }>;
type Consumed = {
  readonly result: AddResult;
  readonly received: readonly Added[];
  /** Whether a folder is empty that may be filled yet. */
  readonly waiting: boolean;
};

/** Takes the steps as they come: notes what could not be read, and shows how far the work is. */
async function consume(steps: AsyncGenerator<AddStep, AddResult>, call: Call): Promise<Consumed> {
  const { terminal } = call;
  const words = casebookWords[terminal.language];
  const received: Added[] = [];
  let waiting = false;
  let meter: ProgressMeter = progressMeter(terminal, 0, words.progress);
  for (;;) {
    const next = await steps.next();
    if (next.done === true) {
      meter.end();
      return { result: next.value, received, waiting };
    }
    const step = next.value;
    if (step.kind === "found") {
      meter = progressMeter(terminal, step.count, words.progress);
      continue;
    }
    meter.step();
    if (step.kind === "received") received.push(step);
    const told = [step.problem, step.kind === "received" ? step.unheeded : null];
    // A folder that is watched may be filled yet.
    for (const problem of told)
      if (problem?.code === "folder-empty" && call.values.watch === true) waiting = true;
      else if (problem !== null) terminal.note(`vigil add: ${problemLine(problem, terminal.language)}`);
  }
}

async function conclude(
  { result, received }: Consumed,
  call: Call,
  casebook: Casebook,
): Promise<Outcome<ExitCode>> {
  const { terminal } = call;
  const words = casebookWords[terminal.language];
  if (call.values.json === true) {
    const reports = received.map(({ path, report, entry, known, statements }) => ({
      path,
      report,
      entry,
      known,
      statements,
    }));
    await writeJson(call, { casebook: casebook.casebook, reports, ...result });
  } else {
    await terminal.write(`${words.added(result.received, result.known, result.statements)}\n`);
  }
  if (!result.linked) terminal.note(`vigil add: ${words.othersBusy}`);
  if (result.received + result.known === 0) return failure({ code: "nothing-read" });
  return success(result.problems > 0 && call.values.strict === true ? 1 : 0);
}

/** Adds what comes until the process is asked to stop. */
async function keepWatch(
  call: Call,
  paths: readonly string[],
  add: (paths: readonly string[]) => AsyncGenerator<AddStep, AddResult>,
): Promise<void> {
  const { newFiles } = await import("../../app/casebook/watch.ts");
  const { terminal } = call;
  const words = casebookWords[terminal.language];
  const stop = stopSignal();
  terminal.note(words.watching);
  for await (const files of newFiles(paths, stop)) {
    const { received } = await consume(add(files), call);
    for (const { path, report, known } of received) {
      if (call.values.json === true) await writeJson(call, { path, report, known });
      else if (!known) await terminal.write(`${words.addedOne(printablePath(path), report.slice(0, 12))}\n`);
    }
  }
}
