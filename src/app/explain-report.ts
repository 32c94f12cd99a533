import { readReport } from "../1-report/read.ts";
import type { GivenMetadata } from "../1-report/types.ts";
import type { Recognised, RecognisedSentence } from "../3-statement/language-reader.ts";
import { resolveTime } from "../3-statement/time/resolve.ts";
import type { TimexType } from "../3-statement/time/types.ts";
import type { DateInterval } from "../core/interval.ts";
import type { Outcome } from "../core/problem.ts";
import { success } from "../core/problem.ts";
import type { Quote } from "../core/quote.ts";
import { quoteOf } from "../core/quote.ts";
import type { Engine } from "./load-engine.ts";
import { readInFull } from "./read-one.ts";
import { LARGEST_REPORT } from "./read-reports.ts";
import type { ExplainedRegion, Reading } from "./reading.ts";

/** One thing recognised in a sentence, with its words; times are worked out against the date of publication. */
export type Mark = Quote &
  (
    | Exclude<Recognised, { readonly kind: "time" }>
    | {
        readonly kind: "time";
        readonly type: TimexType | null;
        readonly value: string | null;
        readonly interval: DateInterval | null;
        readonly rule: string;
      }
  );

/** A sentence that was read, with what was recognised in it, in order. */
export type ExplainedSentence = Quote & { readonly title: boolean; readonly marks: readonly Mark[] };

/** What was recognised where in one report. */
export type Explanation = Reading & {
  readonly regions: readonly ExplainedRegion[];
  readonly sentences: readonly ExplainedSentence[];
};

/** The use case behind `vigil explain`, for a report in any language that has a reader. */
export function explainReport(path: string, given: GivenMetadata, engine: Engine): Outcome<Explanation> {
  const report = readReport(path, given, LARGEST_REPORT);
  if (!report.ok) return report;
  const read = readInFull(report.value, engine);
  if (!read.ok) return read;
  const { document, statements, unread, recognised } = read.value;
  const { text, published } = document;
  const regions = document.regions.map((region) => ({
    ...region,
    text: text.slice(region.start, region.end),
  }));
  const sentences = recognised().map((sentence) => explainSentence(sentence, text, published));
  return success({ document, statements, unread, regions, sentences });
}

function explainSentence(
  { start, end, title, marks }: RecognisedSentence,
  text: string,
  published: DateInterval | null,
): ExplainedSentence {
  return {
    ...quoteOf(text, start, end),
    title,
    marks: marks.map((mark) => markOf(mark, text, published)),
  };
}

function markOf(recognised: Recognised, text: string, published: DateInterval | null): Mark {
  const quote = quoteOf(text, recognised.start, recognised.end);
  if (recognised.kind !== "time") return { ...recognised, ...quote };
  const { expression, rule } = recognised;
  const found = resolveTime(expression, published, null);
  const { type, value, interval } = found ?? { type: null, value: null, interval: null };
  return { kind: "time", ...quote, type, value, interval, rule };
}
