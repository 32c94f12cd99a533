import { isWindow } from "../../discourse/counting.ts";
import type { Telling } from "../../discourse/types.ts";
import type { PlaceMention } from "../../place/types.ts";
import type { TimeMention } from "../../time/types.ts";
import type { ChunkedSentence } from "./chunks.ts";
import type { StatisticalInput } from "./figure-claim.ts";
import { claimOf, isToldBefore, NOWHERE, whereOf } from "./figure-claim.ts";
import type { FigureReading } from "./figures.ts";
import { figuresOf, otherFigureOf } from "./figures.ts";
import type { PeoplePhrase } from "./people/phrase.ts";
import { rivalsOf } from "./rivals.ts";
import { isCumulative } from "./series.ts";
import type { Statistic } from "./statistic-memory.ts";
import { reachedIn } from "./statistic-memory.ts";

/** The time that a figure told through a noun counts up to or from ("returned since last October to at least 670"). */
function timeOfFigure({ chunks }: ChunkedSentence, figure: FigureReading): TimeMention | null {
  const inside = chunks.find(
    (chunk) =>
      chunk.kind === "time" &&
      chunk.from > figure.from &&
      (chunk.to <= figure.phrase.from || chunk.from <= figure.phrase.to + 3) &&
      chunk.mention.expression.kind !== "reference",
  );
  return inside?.kind === "time" ? inside.mention : null;
}

/** Fewer than this, told as a figure, may well be one party. */
const PARTY = 60;

function isParty({ count }: PeoplePhrase): boolean {
  return (count?.max ?? Number.POSITIVE_INFINITY) < PARTY;
}

const HAVE_COME =
  /\b(have|has|had) (since |so far |now )?(come|arrived|reached|settled|resettled|entered|fled)\b/i;

const UP_TO =
  /\b(as of|as at|by|until|up to|(passed|topped|exceeded|surpassed|crossed|reached|hit) [\d,]+ (on|in)) (the )?$/i;
/** The longest of those words, in characters. */
const UP_TO_WITHIN = 32;

/** The day that a figure is told "as of", "by", or to have passed a number on. */
function timeUpTo({ sentence, text }: StatisticalInput, phrase: PeoplePhrase): TimeMention | null {
  const after = sentence.chunks.find((chunk) => chunk.kind === "time" && chunk.from >= phrase.to);
  if (after?.kind !== "time") return null;
  const { mention } = after;
  if (mention.expression.kind === "until") return mention;
  return UP_TO.test(text.slice(Math.max(0, mention.start - UP_TO_WITHIN), mention.start)) ? mention : null;
}

/** Numbers told through a noun ("gave the number as 15"), and other numbers for people told of before. */
export function figureTellings(
  input: StatisticalInput,
  taken: Set<PeoplePhrase>,
  statistic: Statistic | null,
  inSeries: ReadonlySet<PeoplePhrase>,
): Telling[] {
  const { sentence, text, speakers, told } = input;
  const words = text.slice(sentence.start, sentence.end);
  const tellings: Telling[] = [];
  for (const figure of figuresOf(sentence)) {
    const { phrase } = figure;
    if (taken.has(phrase)) continue;
    if (inSeries.has(phrase) && figure.counting !== "since" && figure.counting !== "stock") continue;
    taken.add(phrase);
    const base = { phrase, from: figure.from, to: phrase.to };
    const isRunning = figure.act === null && (isCumulative(words) || /\btotal\b/i.test(words));
    if (isRunning && statistic !== null) {
      const time = sentence.chunks.find(
        (chunk) => chunk.kind === "time" && chunk.mention.expression.kind !== "reference",
      );
      const mention = time?.kind === "time" ? time.mention : null;
      const { act } = statistic;
      tellings.push(
        claimOf(input, {
          ...base,
          ...whereOf(statistic),
          act,
          counting: "since",
          time: mention,
          upTo: true,
          rule: "running total",
        }),
      );
      continue;
    }
    if (figure.rises) {
      tellings.push(risingTotal(input, figure, statistic));
      continue;
    }
    const act = figure.act ?? statistic?.act ?? null;
    const upTo = act === "arrival" && HAVE_COME.test(words) ? timeUpTo(input, phrase) : null;
    // "The total number of those who have come now stands at 34,314".
    const isTotal =
      act === "arrival" &&
      figure.act === "arrival" &&
      HAVE_COME.test(words) &&
      /\b(now|total|overall)\b/i.test(words);
    if (upTo !== null || isTotal) {
      const where = statistic?.act === act ? whereOf(statistic) : NOWHERE;
      const known = { ...where, destination: where.destination ?? reachedIn(sentence) };
      tellings.push(
        claimOf(input, {
          ...base,
          ...known,
          act: "arrival",
          counting: "since",
          time: upTo,
          upTo: true,
          rule: "running total",
        }),
      );
      continue;
    }
    const again = !figure.brings && isToldBefore(told, act, phrase);
    // "Police put the number arrested at 13": so few are those of one occasion.
    const party = figure.act !== null && figure.counting === "total" && !again && isParty(phrase);
    if (party && figure.act !== null) {
      const time = timeOfFigure(sentence, figure);
      tellings.push(claimOf(input, { ...base, act: figure.act, counting: null, time, rule: "figure noun" }));
      continue;
    }
    if (figure.counting === null || act === null || again) {
      tellings.push(otherFigureOf(sentence, figure, speakers));
      continue;
    }
    const time = timeOfFigure(sentence, figure);
    const counting = time?.expression.kind === "since" ? "since" : figure.counting;
    tellings.push(
      claimOf(input, {
        ...base,
        ...(statistic?.act === act ? whereOf(statistic) : {}),
        act,
        counting,
        time: counting === "since" || (time !== null && isWindow(time.expression)) ? time : null,
        rule: "figure noun",
      }),
    );
  }
  for (const rival of rivalsOf(sentence, taken, told)) {
    taken.add(rival.phrase);
    tellings.push(otherFigureOf(sentence, { ...rival, counting: null, brings: false }, speakers));
  }
  return [...tellings, ...additionsTo(input, taken, tellings)];
}

/** "The total has passed 26,000": a running total, of arrivals unless another act is named or was counted before. */
function risingTotal(
  input: StatisticalInput,
  { phrase, act: named, from }: FigureReading,
  statistic: Statistic | null,
): Telling {
  const { sentence } = input;
  const act = named ?? statistic?.act ?? "arrival";
  const where = statistic?.act === act ? whereOf(statistic) : NOWHERE;
  const reached =
    act === "arrival" ? (where.destination ?? reachedIn(sentence) ?? countryIn(sentence)) : null;
  const time = timeUpTo(input, phrase);
  return claimOf(input, {
    ...where,
    destination: reached,
    phrase,
    act,
    counting: "since",
    time,
    from,
    to: phrase.to,
    upTo: true,
    rule: "running total",
  });
}

/** "Defectors in the South": the country named in the sentence. */
function countryIn({ chunks }: ChunkedSentence): PlaceMention | null {
  const place = chunks.find(
    (chunk) =>
      chunk.kind === "place" &&
      chunk.mention.form === "name" &&
      /^(in|to)$/.test(chunk.mention.preposition ?? ""),
  );
  return place?.kind === "place" ? place.mention : null;
}

/** "Police put the number at 155 by Saturday and 13 more on Sunday": those who were added to the figure. */
function additionsTo(
  input: StatisticalInput,
  taken: Set<PeoplePhrase>,
  figures: readonly Telling[],
): Telling[] {
  const { sentence, told } = input;
  const figure = figures.findLast((telling) => telling.kind !== "mention");
  if (figure === undefined || figure.kind === "roleSplit") return [];
  const last = told.findLast((telling) => telling.kind === "claim" && telling.modality === "reported");
  const act = figure.act ?? (last?.kind === "claim" ? last.act : null);
  return sentence.chunks.flatMap((chunk, at): Telling[] => {
    if (chunk.kind !== "people" || taken.has(chunk.phrase) || act === null) return [];
    const { phrase } = chunk;
    const start = sentence.tokens[phrase.from]?.start ?? 0;
    if (phrase.reference !== "another" || !phrase.elliptic || start < figure.quote.end) return [];
    const next = sentence.chunks[at + 1];
    const time = next?.kind === "time" ? next : sentence.chunks[at + 2];
    if (time?.kind !== "time") return [];
    taken.add(phrase);
    const rule = "added to a figure";
    return [
      claimOf(input, {
        phrase,
        act,
        counting: null,
        time: time.mention,
        from: phrase.from,
        to: time.to,
        rule,
        alike: "place",
      }),
    ];
  });
}
