import { readReport } from "../1-report/read.ts";
import type { GivenMetadata } from "../1-report/types.ts";
import type { Chunk } from "../3-statement/languages/en/chunks.ts";
import { chunkSentence } from "../3-statement/languages/en/chunks.ts";
import { readEnglishNumbers } from "../3-statement/languages/en/numbers.ts";
import type { Sentence } from "../3-statement/languages/en/sentences.ts";
import type { Token } from "../3-statement/lexer.ts";
import { resolveTime } from "../3-statement/time/resolve.ts";
import type { TimexType } from "../3-statement/time/types.ts";
import type { Act, Place, Role } from "../3-statement/types.ts";
import type { CountInterval, DateInterval } from "../core/interval.ts";
import type { Outcome } from "../core/problem.ts";
import { success } from "../core/problem.ts";
import type { Quote } from "../core/quote.ts";
import { quoteOf } from "../core/quote.ts";
import type { Engine } from "./load-engine.ts";
import type { ReadInFull } from "./read-one.ts";
import { readInFull } from "./read-one.ts";
import { LARGEST_REPORT } from "./read-reports.ts";
import type { ReadSentences } from "./read-sentences.ts";
import type { ExplainedRegion, Reading } from "./reading.ts";

/** One thing recognised in a sentence. */
export type Mark = Quote &
  (
    | { readonly kind: "number"; readonly count: CountInterval; readonly bound: string }
    | {
        readonly kind: "people";
        readonly count: CountInterval | null;
        readonly who: Role | null;
        /** How the words point at them: new, definite, pronoun, another, bare. */
        readonly reference: string;
      }
    | {
        readonly kind: "time";
        readonly type: TimexType | null;
        readonly value: string | null;
        readonly interval: DateInterval | null;
        readonly rule: string;
      }
    | { readonly kind: "place"; readonly place: Place; readonly form: string; readonly rule: string }
    | { readonly kind: "act"; readonly act: Act; readonly form: string }
    | { readonly kind: "saying"; readonly verb: string }
  );

/** A sentence that was read, with what was recognised in it, in order. */
export type ExplainedSentence = Quote & { readonly title: boolean; readonly marks: readonly Mark[] };

/** What was recognised where in one report. */
export type Explanation = Reading & {
  readonly regions: readonly ExplainedRegion[];
  readonly sentences: readonly ExplainedSentence[];
};

/** The use case behind `vigil explain`. */
export function explainReport(path: string, given: GivenMetadata, engine: Engine): Outcome<Explanation> {
  const report = readReport(path, given, LARGEST_REPORT);
  if (!report.ok) return report;
  const read = readInFull(report.value, engine);
  if (!read.ok) return read;
  const { document, statements, unread, made } = read.value;
  const regions = document.regions.map((region) => ({
    ...region,
    text: document.text.slice(region.start, region.end),
  }));
  const sentences = made === null ? [] : explainSentences(read.value, made, engine);
  return success({ document, statements, unread, regions, sentences });
}

function explainSentences(
  { document }: ReadInFull,
  made: ReadSentences,
  engine: Engine,
): readonly ExplainedSentence[] {
  const { text, published } = document;
  return made.sentences.map((sentence, index) => {
    const places = made.places.filter((mention) => mention.sentence === index);
    const { chunks } = chunkSentence(sentence, index, made.times[index] ?? [], places, engine.english);
    const marks = chunks.flatMap((chunk) => markOf(chunk, sentence.tokens, text, published) ?? []);
    return {
      ...quoteOf(text, sentence.start, sentence.end),
      title: sentence.title,
      marks: [...marks, ...looseNumbers(sentence, marks, text)].sort((a, b) => a.start - b.start),
    };
  });
}

/** Numbers that belong to no people, time or place: told so that a reader sees they were seen. */
function looseNumbers(sentence: Sentence, marks: readonly Mark[], text: string): readonly Mark[] {
  return readEnglishNumbers(sentence.tokens)
    .filter(({ start, end }) => !marks.some((mark) => mark.start < end && start < mark.end))
    .map(({ start, end, min, max, bound }) => ({
      kind: "number",
      ...quoteOf(text, start, end),
      count: { min, max },
      bound,
    }));
}

function markOf(
  chunk: Chunk,
  tokens: readonly Token[],
  text: string,
  published: DateInterval | null,
): Mark | null {
  const first = tokens[chunk.from];
  const last = tokens[chunk.to - 1];
  if (first === undefined || last === undefined) return null;
  const quote = quoteOf(text, first.start, last.end);
  switch (chunk.kind) {
    case "people": {
      const { count, role, reference } = chunk.phrase;
      return { kind: "people", ...quote, count, who: role, reference };
    }
    case "act":
      return { kind: "act", ...quote, act: chunk.reading.act, form: chunk.reading.form };
    case "time": {
      const { expression, rule } = chunk.mention;
      const found = resolveTime(expression, published, null);
      const { type, value, interval } = found ?? { type: null, value: null, interval: null };
      return { kind: "time", ...quote, type, value, interval, rule };
    }
    case "place": {
      const { place, form, rule } = chunk.mention;
      return { kind: "place", ...quote, place, form, rule };
    }
    case "say":
      return { kind: "saying", ...quote, verb: chunk.verb };
    case "word":
      return null;
  }
}
