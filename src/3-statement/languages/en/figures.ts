import type { CountInterval } from "../../../core/interval.ts";
import type { OtherFigure, RoleSplit } from "../../discourse/types.ts";
import type { Act, AggregateBasis, Role, Speaker } from "../../types.ts";
import type { Chunk, ChunkedSentence } from "./chunks.ts";
import { describesPart } from "./loose-figures.ts";
import type { PeoplePhrase } from "./people/phrase.ts";
import { RESIDING } from "./stocks.ts";
import { BE } from "./words.ts";

const FIGURE_NOUNS = new Set("number figure total toll count tally sum".split(" "));
const BRINGERS =
  /^(lifting|lifts|lifted|bringing|brings|brought|bring|taking|takes|took|raising|raises|raised|pushing|pushes|pushed)$/;

function wordOf(chunk: Chunk | undefined): string {
  return chunk?.kind === "word" ? chunk.lower : chunk?.kind === "say" ? chunk.verb : "";
}

function countOf(phrase: PeoplePhrase): CountInterval {
  return phrase.count ?? { min: 2, max: null };
}

function spanOf(sentence: ChunkedSentence, from: number, to: number): { start: number; end: number } {
  return {
    start: sentence.tokens[from]?.start ?? sentence.start,
    end: sentence.tokens[to - 1]?.end ?? sentence.end,
  };
}

/** A helper or another who is no refugee, named after a share ("two of the 13 were … acting as guides"). */
function roleAfter(
  chunks: readonly Chunk[],
  at: number,
): { readonly role: Role; readonly to: number } | null {
  for (let index = at + 1; index < chunks.length; index++) {
    const chunk = chunks[index] as Chunk;
    if (chunk.kind === "act") return null;
    if (chunk.kind === "people") {
      const { role } = chunk.phrase;
      if (role === "helper" || role === "other") return { role, to: chunk.to };
      if (chunk.phrase.role === "refugee" || chunk.phrase.elliptic) return null;
    }
    if (chunk.kind === "word" && /^[;:]$/.test(chunk.lower)) return null;
  }
  return null;
}

/** "two of them Chinese agents": the role stands straight after the share. */
function isNamedRole({ tokens }: ChunkedSentence, chunk: Chunk | undefined): boolean {
  if (chunk?.kind === "place") return chunk.mention.form === "demonym";
  return chunk?.kind === "people" && tokens[chunk.from]?.capitals !== "none";
}

/** "two of the 13 were guides", "two of them Chinese agents", "13 people, including two guides". */
export function roleSplitsOf(sentence: ChunkedSentence, speakers: readonly Speaker[]): RoleSplit[] {
  const { chunks } = sentence;
  return chunks.flatMap((chunk, at): RoleSplit[] => {
    if (chunk.kind !== "people") return [];
    const { phrase } = chunk;
    if (phrase.share?.of === "count" && phrase.count !== null) {
      const next = wordOf(chunks[at + 1]);
      if (!BE.has(next) && !isNamedRole(sentence, chunks[at + 1])) return [];
      const found = roleAfter(chunks, at);
      if (found === null) return [];
      const quote = spanOf(sentence, phrase.from, found.to);
      const { share } = phrase;
      return [
        {
          kind: "roleSplit",
          count: phrase.count,
          role: found.role,
          whole: share.whole,
          quote,
          speakers,
          sentence: sentence.index,
        },
      ];
    }
    const opener = wordOf(chunks[at - 1]);
    const isPart = opener === "including" || opener === "them";
    if (!isPart || phrase.count === null || (phrase.role !== "helper" && phrase.role !== "other")) return [];
    const whole = chunks.findLast(
      (other): other is Chunk & { kind: "people" } =>
        other.kind === "people" && other.from < phrase.from && other.phrase.count !== null,
    );
    if (whole === undefined) return [];
    return [
      {
        kind: "roleSplit",
        count: phrase.count,
        role: phrase.role,
        whole: countOf(whole.phrase),
        quote: spanOf(sentence, whole.from, phrase.to),
        speakers,
        sentence: sentence.index,
      },
    ];
  });
}

/** "The figure moved around 1,300", "was given as six": a verb of the figure, no act upon people. */
function isOfFigure(chunks: readonly Chunk[], at: number): boolean {
  const chunk = chunks[at];
  if (chunk?.kind !== "act") return false;
  if (chunk.reading.act === "transfer" || chunk.reading.act === "departure") return true;
  // "The number deported at 40": whom it counts.
  const counts = chunk.reading.ambiguous && chunk.reading.sense?.base !== "return";
  return chunk.reading.form === "active" && !counts && FIGURE_NOUNS.has(wordOf(chunks[at - 1]));
}

/** "Around 1,300 a year". */
function isRate(next: Chunk | undefined): boolean {
  return next?.kind === "time" && next.mention.expression.kind === "set";
}

/** A figure said by itself: its phrase, what it counts, and how. */
export type FigureReading = {
  readonly phrase: PeoplePhrase;
  readonly act: Act | null;
  readonly counting: AggregateBasis | null;
  /** "Bringing the number to 34": a total that what is told adds to. */
  readonly brings: boolean;
  /** "The total has passed 26,000": a total that goes on rising. */
  readonly rises?: boolean;
  readonly from: number;
};

/**
 * Figures told through a noun: "gave the number as 15", "put the total at about 600", "bring the number in custody
 * to 34", "the number of defectors now detained in China above 2,000".
 */
export function figuresOf(sentence: ChunkedSentence): FigureReading[] {
  const { chunks, tokens } = sentence;
  const found: FigureReading[] = [];
  // "Bringing" and "taking" may be read as acts of their own; here the words count.
  const lowerOf = (chunk: Chunk | undefined): string =>
    chunk?.kind === "act" ? (tokens[chunk.reading.trigger]?.lower ?? "") : wordOf(chunk);
  chunks.forEach((chunk, at) => {
    if (
      chunk.kind !== "people" ||
      !chunk.phrase.elliptic ||
      chunk.phrase.share !== null ||
      chunk.phrase.reference === "another" ||
      isRate(chunks[at + 1]) ||
      describesPart(chunks, at)
    )
      return;
    // "Another activist spoke of 40": a number for what has been told.
    const speaks =
      wordOf(chunks[at - 1]) === "of" &&
      /^(spoke|speaks|speak|spoken|talked|talks)$/.test(wordOf(chunks[at - 2]));
    if (speaks) {
      const from = (chunks[at - 2] as Chunk).from;
      found.push({ phrase: chunk.phrase, act: null, counting: null, brings: false, from });
      return;
    }
    let noun = -1;
    let linked = false;
    let act: Act | null = null;
    let stative = false;
    for (let index = at - 1; index >= 0 && index > at - 16; index--) {
      const before = chunks[index] as Chunk;
      // "Those detained at 13, leaving out two": a figure ends the reach of its noun.
      if (before.kind === "people" && before.phrase.elliptic && before.phrase.count !== null) return;
      if (before.kind === "act" && !isOfFigure(chunks, index)) {
        act ??= before.reading.act;
        stative ||=
          before.reading.sense?.stative === true ||
          before.reading.form === "state" ||
          before.reading.form === "participle" ||
          (before.reading.ambiguous && /^(detain|hold)$/.test(before.reading.sense?.base ?? ""));
      }
      const word = wordOf(before);
      // "The number of Rohingya living in the country at 40,000" counts residents.
      if (RESIDING.test(word)) return;
      linked ||=
        /^(at|as|to|was|is|of|above|over|stood|reached|:)$/.test(word) || EXCEEDING.test(lowerOf(before));
      const counted = word === "those" && BRINGERS.test(lowerOf(chunks[index - 1]));
      if (FIGURE_NOUNS.has(word) || counted) {
        noun = index;
        break;
      }
      if (before.kind === "people" && index === at - 1) return;
    }
    if (noun < 0 || (!linked && chunk.phrase.qualifier === null)) return;
    const bringer = chunks
      .slice(Math.max(0, noun - 3), noun)
      .some((before) => BRINGERS.test(lowerOf(before)));
    const counting: AggregateBasis | null =
      act === "detention" && (stative || bringer)
        ? "stock"
        : bringer
          ? "since"
          : act === null
            ? null
            : "total";
    const from = (chunks[noun] as Chunk).from;
    if (EXCEEDING.test(lowerOf(chunks[at - 1])) && /^(number|total|figure)$/.test(wordOf(chunks[noun]))) {
      found.push({ phrase: above(chunk.phrase), act, counting: "since", brings: false, rises: true, from });
      return;
    }
    found.push({ phrase: chunk.phrase, act, counting, brings: bringer, from });
  });
  return found;
}

const EXCEEDING = /^(passed|topped|exceeded|surpassed|crossed|exceeds|tops|exceed|top|passing|topping)$/;

/** A number that has been passed. */
function above(phrase: PeoplePhrase): PeoplePhrase {
  const { count } = phrase;
  return count === null || count.max !== count.min
    ? phrase
    : { ...phrase, count: { min: count.min + 1, max: null }, qualifier: "passed" };
}

/** The figure as another number for people told before. */
export function otherFigureOf(
  sentence: ChunkedSentence,
  figure: FigureReading,
  speakers: readonly Speaker[],
): OtherFigure {
  return {
    kind: "otherFigure",
    act: figure.act,
    count: countOf(figure.phrase),
    qualifier: figure.phrase.qualifier,
    time: null,
    span: spanOf(sentence, figure.phrase.from, figure.phrase.to),
    quote: spanOf(sentence, figure.from, figure.phrase.to),
    speakers,
    sentence: sentence.index,
  };
}
