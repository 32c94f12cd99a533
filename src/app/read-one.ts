import { decodeReport } from "../1-report/decode.ts";
import type { Report } from "../1-report/types.ts";
import type { Outcome } from "../core/problem.ts";
import { success } from "../core/problem.ts";
import type { Engine } from "./load-engine.ts";
import type { Reading } from "./reading.ts";

/** One report, from its bytes to its statements. Pure but for the engine's caches. */
export function readOne(report: Report, _engine: Engine): Outcome<Reading> {
  const decoded = decodeReport(report);
  if (!decoded.ok) return decoded;
  return success({
    document: {
      id: report.id,
      path: report.path,
      title: null,
      publisher: null,
      author: null,
      url: null,
      language: "und",
      published: null,
      reprintOf: null,
      text: decoded.value.content,
      regions: [],
      metadata: {},
    },
    statements: [],
    unread: "no-trigger",
  });
}
