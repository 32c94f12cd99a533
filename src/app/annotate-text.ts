import { readEnglishNumbers } from "../3-statement/languages/en/numbers.ts";
import { splitSentences } from "../3-statement/languages/en/sentences.ts";
import { lex } from "../3-statement/lexer.ts";
import { annotateNumbers } from "../3-statement/number/annotate.ts";
import { annotatePlaces } from "../3-statement/place/annotate.ts";
import { readPlaces } from "../3-statement/place/read-places.ts";
import { annotateTimes } from "../3-statement/time/annotate.ts";
import type { TimexType } from "../3-statement/time/types.ts";
import type { CountInterval, DateInterval } from "../core/interval.ts";
import type { Quote } from "../core/quote.ts";
import { quoteOf } from "../core/quote.ts";
import type { Engine } from "./load-engine.ts";

/** One marked expression: where it stands, its words and what they come to. */
export type Annotation = Quote &
  (
    | { readonly kind: "time"; readonly type: TimexType; readonly value: string }
    | { readonly kind: "number"; readonly value: CountInterval }
    | {
        readonly kind: "place";
        readonly value: {
          readonly country: string | null;
          readonly admin1: string | null;
          readonly name: string | null;
          readonly id: string | null;
        };
      }
  );

/**
 * Every time expression, number and place of a text, in order. The text is taken as it is: no header, no regions.
 * `published` is what times count from; null where it is not known.
 */
export function annotateText(
  text: string,
  published: DateInterval | null,
  engine: Engine,
): readonly Annotation[] {
  const times = annotateTimes(lex(text), published).map(
    ({ start, end, type, value }): Annotation => ({
      kind: "time",
      type,
      ...quoteOf(text, start, end),
      value,
    }),
  );
  const sentences = splitSentences(text, [{ start: 0, end: text.length, title: false }]).map(
    ({ tokens }) => tokens,
  );
  const calendar = times.filter(
    (time) => time.kind === "time" && (time.type === "DATE" || time.type === "TIME"),
  );
  const numbers = annotateNumbers(sentences.flatMap(readEnglishNumbers), calendar).map(
    ({ start, end, value }): Annotation => ({ kind: "number", ...quoteOf(text, start, end), value }),
  );
  const places = annotatePlaces(readPlaces(sentences, text, engine.gazetteer()), text).map(
    ({ start, end, value }): Annotation => ({ kind: "place", ...quoteOf(text, start, end), value }),
  );
  return [...times, ...numbers, ...places].sort((a, b) => a.start - b.start || b.end - a.end);
}
