import type { Terminal } from "./terminal.ts";

/** Counts steps of long work and shows them where somebody is looking. */
export type ProgressMeter = { readonly step: () => void; readonly end: () => void };

/** Work shorter than this shows nothing. */
const QUIET_MS = 700;
const REDRAW_MS = 120;

/** A counter on standard error, drawn only on a terminal and only once the work takes a while. */
export function progressMeter(terminal: Terminal, line: (done: string) => string): ProgressMeter {
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
      terminal.progress(line(done.toLocaleString("en")));
    },
    end: () => {
      terminal.progress("");
    },
  };
}
