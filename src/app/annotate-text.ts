import { readEnglishNumbers } from "../3-statement/languages/en/numbers.ts";
import { splitSentences } from "../3-statement/languages/en/sentences.ts";
import { lex } from "../3-statement/lexer.ts";
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
  const numbers = sentences.flatMap(readEnglishNumbers).map(
    ({ start, end, min, max }): Annotation => ({
      kind: "number",
      ...quoteOf(text, start, end),
      value: { min, max },
    }),
  );
  const places = readPlaces(sentences, text, engine.gazetteer()).map(({ start, end, place }): Annotation => {
    const { country, admin1, name, id } = place;
    return { kind: "place", ...quoteOf(text, start, end), value: { country, admin1, name, id } };
  });
  return [...times, ...numbers, ...places].sort((a, b) => a.start - b.start || b.end - a.end);
}
