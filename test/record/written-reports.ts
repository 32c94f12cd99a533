import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Who published a report, on which day, and its words. */
export type WrittenReport = readonly [publisher: string, day: string, words: string];

/** Writes reports into a new folder `reports` of another one, and returns its path. */
export function writtenReports(root: string, reports: readonly WrittenReport[]): string {
  const folder = join(root, "reports");
  mkdirSync(folder);
  for (const [publisher, day, words] of reports)
    writeFileSync(
      join(folder, `${day}-${publisher}.txt`),
      `publisher: ${publisher}\npublished: ${day}\n\n${words}\n`,
    );
  return folder;
}
