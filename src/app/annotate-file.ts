import { decodeReport } from "../1-report/decode.ts";
import { readReport } from "../1-report/read.ts";
import { writtenInterval } from "../2-document/written-date.ts";
import type { Outcome } from "../core/problem.ts";
import { success } from "../core/problem.ts";
import type { Annotation } from "./annotate-text.ts";
import { annotateText } from "./annotate-text.ts";
import type { Engine } from "./load-engine.ts";
import { LARGEST_REPORT } from "./read-reports.ts";

/** The use case behind `vigil annotate`: a file's characters, whole and untouched, with what was found in them. */
export function annotateFile(
  path: string,
  published: string | null,
  engine: Engine,
): Outcome<readonly Annotation[]> {
  const report = readReport(path, undefined, LARGEST_REPORT);
  if (!report.ok) return report;
  const decoded = decodeReport(report.value);
  if (!decoded.ok) return decoded;
  const reference = published === null ? null : writtenInterval(published);
  return success(annotateText(decoded.value.content, reference, engine));
}
