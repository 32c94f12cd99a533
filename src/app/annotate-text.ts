import { documentLanguage } from "../2-document/language.ts";
import type { LanguageReader } from "../3-statement/language-reader.ts";
import { annotateNumbers } from "../3-statement/number/annotate.ts";
import { annotatePlaces } from "../3-statement/place/annotate.ts";
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
  const mentions = readerFor(text, engine)?.mentionsIn(text) ?? { times: [], numbers: [], places: [] };
  const times = annotateTimes(mentions.times, published).map(
    ({ start, end, type, value }): Annotation => ({
      kind: "time",
      type,
      ...quoteOf(text, start, end),
      value,
    }),
  );
  const calendar = times.filter(
    (time) => time.kind === "time" && (time.type === "DATE" || time.type === "TIME"),
  );
  const numbers = annotateNumbers(mentions.numbers, calendar).map(
    ({ start, end, value }): Annotation => ({ kind: "number", ...quoteOf(text, start, end), value }),
  );
  const places = annotatePlaces(mentions.places, text).map(
    ({ start, end, value }): Annotation => ({ kind: "place", ...quoteOf(text, start, end), value }),
  );
  return [...times, ...numbers, ...places].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** The reader of the text's language; that of English where there is none, since names and dates are often alike. */
function readerFor(text: string, engine: Engine): LanguageReader | null {
  return engine.reader(documentLanguage(null, text)) ?? engine.reader("en");
}
