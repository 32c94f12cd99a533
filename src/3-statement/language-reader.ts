import type { CountInterval, DateInterval } from "../core/interval.ts";
import type { Span } from "../core/quote.ts";
import type { ActForm, Reference, Telling } from "./discourse/types.ts";
import type { NumberMention } from "./number/types.ts";
import type { Passage } from "./passage.ts";
import type { PlaceMention } from "./place/types.ts";
import type { TimeExpression, TimeMention } from "./time/types.ts";
import type { Act, Place, Role } from "./types.ts";

/** One thing that a grammar recognised in a sentence, as its words tell it. */
export type Recognised = Span &
  (
    | { readonly kind: "number"; readonly count: CountInterval; readonly bound: string }
    | {
        readonly kind: "people";
        readonly count: CountInterval | null;
        readonly who: Role | null;
        readonly reference: Reference;
      }
    | { readonly kind: "time"; readonly expression: TimeExpression; readonly rule: string }
    | { readonly kind: "place"; readonly place: Place; readonly form: string; readonly rule: string }
    | { readonly kind: "act"; readonly act: Act; readonly form: ActForm }
    | { readonly kind: "saying"; readonly verb: string }
  );

/** A sentence that statements may be read from, with what was recognised in it, in order. */
export type RecognisedSentence = Span & { readonly title: boolean; readonly marks: readonly Recognised[] };

/** What the sentences of a document tell. */
export type Told = {
  readonly tellings: readonly Telling[];
  /** Country that the people of the document flee from, as its words for them tell. */
  readonly home: string | null;
  /** The times that the document tells of happenings, in order; not those of anybody's saying so. */
  readonly happenings: readonly TimeMention[];
};

/** The title and body of a document, taken up by the reader of its language. */
export type TextInReading = {
  /** Places of the text, in order. */
  readonly places: readonly PlaceMention[];
  /** Every time expression of the passages, in order. */
  readonly times: () => readonly TimeMention[];
  readonly tell: (published: DateInterval | null) => Told;
  /** What was recognised where, made when somebody asks for it. */
  readonly recognised: () => readonly RecognisedSentence[];
};

/** Numbers, times and places of a text that is taken whole and untouched. */
export type Mentions = {
  readonly times: readonly TimeMention[];
  readonly numbers: readonly NumberMention[];
  readonly places: readonly PlaceMention[];
};

/**
 * How a document in one language is read: the one contract of all languages. Offsets are UTF-16 units of the text
 * that was given; nothing here throws.
 */
export type LanguageReader = {
  /** Finds words for those whom the packs are about: a text without them is not read further. */
  readonly relevance: { test(text: string): boolean };
  readonly takeUp: (text: string, passages: readonly Passage[]) => TextInReading;
  /** Time expressions of passages that no statement is read from. */
  readonly timesAside: (text: string, passages: readonly Passage[]) => readonly TimeMention[];
  readonly mentionsIn: (text: string) => Mentions;
};

/** Numbers among the marks of a sentence that belong to no people, time or place: told so that one sees they were seen. */
export function looseNumbers(
  numbers: readonly NumberMention[],
  marks: readonly Recognised[],
): readonly Recognised[] {
  return numbers
    .filter(({ start, end }) => !marks.some((mark) => mark.start < end && start < mark.end))
    .map(({ start, end, min, max, bound }) => ({ kind: "number", start, end, count: { min, max }, bound }));
}

/** The mentions, which are in order, that lie in a sentence. */
export function mentionsInside<Mention extends Span>(
  mentions: readonly Mention[],
  { start, end }: Span,
): readonly Mention[] {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle] as Mention).start < start) low = middle + 1;
    else high = middle;
  }
  let after = low;
  while (after < mentions.length && (mentions[after] as Mention).end <= end) after++;
  return mentions.slice(low, after);
}

/** Marks in the order of the text. */
export function inOrder(marks: readonly Recognised[]): readonly Recognised[] {
  return marks.toSorted((a, b) => a.start - b.start || b.end - a.end);
}
