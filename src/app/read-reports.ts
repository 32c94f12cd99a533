import { readReportAt, reportPaths } from "../1-report/read.ts";
import type { GivenMetadata, Report } from "../1-report/types.ts";
import { linkStatements } from "../4-incident/link.ts";
import type { Problem } from "../core/problem.ts";
import { checkReadings } from "./check-arithmetic.ts";
import { CollectedReadings } from "./collected-readings.ts";
import { engineName } from "./engine.ts";
import { failurePlace } from "./failure-place.ts";
import type { Engine } from "./load-engine.ts";
import { readOne } from "./read-one.ts";
import type { ReadResult, ReadStep } from "./reading.ts";
import { canonicalSpeakers } from "./speaker-names.ts";

/**
 * Bytes that one report may have. The longest news pages, with their scripts, stay under 5 MB; what is larger is
 * an archive or a dump, and would be read as if it were one text.
 */
export const LARGEST_REPORT = 16 * 1024 * 1024;

/**
 * The use case behind `vigil read`: reads what lies at and under `paths`, one report at a time, and links what was
 * read. Yields every reading as it is made, so that a caller may print it and let its text go; what linking and
 * the overview need is kept, and returned at the end. A report that cannot be read is yielded as a problem and
 * the next one is read. Paths count from the working directory; `-` is standard input, which the caller has read.
 */
export async function* readReports(
  paths: readonly string[],
  given: GivenMetadata,
  engine: Engine,
  standardInput: Uint8Array | null = null,
): AsyncGenerator<ReadStep, ReadResult> {
  const collected = new CollectedReadings();
  const problems: Problem[] = [];
  const firstPath = new Map<string, string>();
  let twice = 0;
  const files = await Array.fromAsync(reportPaths(paths));
  yield { kind: "found", count: files.length };
  for (const found of files) {
    const report = found.ok ? readReportAt(found.value, standardInput, given, LARGEST_REPORT) : found;
    const step = report.ok ? readOnce(report.value, engine, firstPath) : problemStep(report.problem);
    if (step.kind === "problem") problems.push(step.problem);
    if (step.kind === "twice") twice++;
    if (step.kind === "reading") collected.add(step.reading);
    yield step;
  }
  const { documents, statements, documentOf, linkable, checks } = collected;
  const canonicalSpeaker = canonicalSpeakers(engine.data);
  const linked = linkStatements(linkable, { canonicalSpeaker, weights: engine.weights });
  const together = { documents, statements, documentOf, incidents: linked.incidents };
  return {
    engine: engineName(),
    packs: engine.packs,
    documents,
    statements,
    documentOf,
    incidents: linked.incidents,
    weights: engine.weights,
    linkable,
    reprints: linked.reprints,
    checks: [...checks, ...checkReadings(together, canonicalSpeaker)],
    problems,
    twice,
  };
}

function readOnce(report: Report, engine: Engine, firstPath: Map<string, string>): ReadStep {
  const { id, path } = report;
  const first = firstPath.get(id);
  if (first !== undefined) return { kind: "twice", path, first };
  firstPath.set(id, path);
  try {
    const reading = readOne(report, engine);
    return reading.ok ? { kind: "reading", reading: reading.value } : problemStep(reading.problem);
  } catch (error) {
    // A fault of Vigil's on one report must not cost the others.
    return problemStep({ code: "report-failed", path, detail: failurePlace(error) });
  }
}

function problemStep(problem: Problem): ReadStep {
  return { kind: "problem", problem };
}
