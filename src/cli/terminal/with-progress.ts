import type { ProgressMeter } from "./progress.ts";
import { progressMeter } from "./progress.ts";
import type { Terminal } from "./terminal.ts";

/** A step of work whose size is told first. */
type CountedStep = { readonly kind: "found"; readonly count: number } | { readonly kind: string };

/** Runs work to its end and shows how far it is. */
export async function withProgress<Step extends CountedStep, Result>(
  steps: AsyncGenerator<Step, Result>,
  terminal: Terminal,
  line: (done: string, total: string) => string,
): Promise<Result> {
  let meter: ProgressMeter = progressMeter(terminal, 0, line);
  for (;;) {
    const next = await steps.next();
    if (next.done === true) {
      meter.end();
      return next.value;
    }
    if ("count" in next.value) meter = progressMeter(terminal, next.value.count, line);
    else meter.step();
  }
}
