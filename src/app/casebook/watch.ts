import { statSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { reportPaths } from "../../1-report/read.ts";

/** How often folders are looked through. Asking works on network drives too, where notices of changes do not. */
const INTERVAL_MS = 1_000;

/**
 * Yields files at and under the paths, each once it has stayed the same for one interval: a file that is still being
 * written is not a report yet. Files that were there before come first, all of them: those that were added between
 * the caller's last look and the first one here are among them. Ends when the signal is raised.
 */
export async function* newFiles(
  paths: readonly string[],
  stop: AbortSignal,
  interval: number = INTERVAL_MS,
): AsyncGenerator<readonly string[]> {
  const settled = new Map<string, string>();
  let before: ReadonlyMap<string, string> = new Map();
  while (!stop.aborted) {
    await sleep(interval, undefined, { signal: stop }).catch(() => undefined);
    if (stop.aborted) return;
    const now = await stampsOf(paths);
    const ready = [...now].filter(
      ([path, stamp]) => settled.get(path) !== stamp && before.get(path) === stamp,
    );
    for (const [path, stamp] of ready) settled.set(path, stamp);
    before = now;
    if (ready.length > 0) yield ready.map(([path]) => path);
  }
}

/** Path → size and time of change. What cannot be looked at is passed over until it can. */
async function stampsOf(paths: readonly string[]): Promise<Map<string, string>> {
  const stamps = new Map<string, string>();
  for await (const file of reportPaths(paths)) {
    if (!file.ok) continue;
    try {
      const { size, mtimeMs } = statSync(file.value);
      if (size > 0) stamps.set(file.value, `${size} ${mtimeMs}`);
    } catch {
      // Gone again.
    }
  }
  return stamps;
}
