import { digits } from "../../messages/digits.ts";
import type { Terminal } from "./terminal.ts";

/** Counts steps of long work and shows them where somebody is looking. */
export type ProgressMeter = { readonly step: () => void; readonly end: () => void };

/** Work shorter than this shows nothing. */
const QUIET_MS = 700;
const REDRAW_MS = 120;
const BAR = 24;

/** A bar of `columns` for so many of `total`: filled for what is done, dotted for what is left. */
export function progressBar(done: number, total: number, columns: number): string {
  const filled = total === 0 ? columns : Math.min(columns, Math.floor((done / total) * columns));
  return "━".repeat(filled) + "╌".repeat(columns - filled);
}

/** A bar on standard error, drawn only on a terminal and only once the work takes a while. */
export function progressMeter(
  terminal: Terminal,
  total: number,
  line: (done: string, total: string) => string,
): ProgressMeter {
  if (!terminal.interactive) return { step: () => {}, end: () => {} };
  const begun = performance.now();
  let drawn = begun;
  let done = 0;
  return {
    step: () => {
      done++;
      const now = performance.now();
      if (now - begun < QUIET_MS || now - drawn < REDRAW_MS) return;
      drawn = now;
      const words = line(digits(done), digits(total));
      terminal.progress(`${progressBar(done, total, BAR)} ${words}`);
    },
    end: () => {
      terminal.progress("");
    },
  };
}
