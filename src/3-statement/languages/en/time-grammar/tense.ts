import type { Direction } from "../../../time/types.ts";
import type { Reader } from "./reader.ts";
import { endsSentence } from "./reader.ts";

const FUTURE = new Set(
  (
    "will 'll shall won't plans plan planned planning expects expect expected scheduled schedules due slated set " +
    "payable pending upcoming deadline hopes intends intend proposes proposed expire expires expiring matures maturing " +
    "begins starts opens reconvenes meets ends faces effective tomorrow would could may might should must going until " +
    "before by redeem ahead awaits await seeks vows vowed"
  ).split(" "),
);
const STRONG_FUTURE = new Set("will 'll shall won't payable scheduled slated tomorrow due redeem".split(" "));
const PAST = new Set(
  (
    "was were had did said told took held came went began got gave found made left met sent saw fell rose grew won " +
    "lost ran became brought bought sold caught fled shot spoke wrote kept paid led built drove hit set cut put since " +
    "after ago been has have reported announced according died hurt thought knew felt stood broke chose drew flew " +
    "hung struck swore threw wore sought taught fought spent slid sank shut split spread quit rode stole woke did " +
    "yesterday last earlier killed"
  ).split(" "),
);
const AMBIGUOUS_ED = new Set(
  "expected scheduled planned proposed slated need speed indeed feed seed united".split(" "),
);

/** How far the verb of a date may stand before and after it, in tokens. */
const BEFORE = 14;
const AFTER = 8;

function weightOf(lower: string): number {
  if (STRONG_FUTURE.has(lower)) return 2;
  if (FUTURE.has(lower)) return 1;
  if (PAST.has(lower)) return -1;
  return lower.length > 4 && lower.endsWith("ed") && !AMBIGUOUS_ED.has(lower) ? -1 : 0;
}

/**
 * Whether the clause around the tokens `[from, to)` tells of what has happened or of what is to come, by the
 * nearest verb form or marker; `nearest` where nothing tells.
 */
export function leanAround(reader: Reader, from: number, to: number): Direction {
  const { tokens } = reader;
  for (let at = from - 1; at >= 0 && at >= from - BEFORE; at--) {
    const token = tokens[at]!;
    if (token.kind === "mark") {
      if (endsSentence(reader, at)) break;
      continue;
    }
    if (token.kind === "number") continue;
    const weight = weightOf(token.lower);
    if (weight > 0) return "future";
    // "To" with a bare verb is to come, unless a past verb governs it from before ("was to", "expected to").
    if (weight < 0) return isFutureInPast(reader, at) ? "future" : "past";
    if (token.lower === "to" && isBareVerb(reader, at + 1) && at + 1 < from) return "future";
  }
  for (let at = to; at < tokens.length && at < to + AFTER; at++) {
    const token = tokens[at]!;
    if (token.kind === "mark") {
      if (endsSentence(reader, at)) break;
      continue;
    }
    const weight = token.kind === "word" ? weightOf(token.lower) : 0;
    if (weight > 0 && token.lower !== "by" && token.lower !== "before") return "future";
    if (weight < 0) return "past";
  }
  return "nearest";
}

const FUTURE_PARTICIPLES = new Set("expected scheduled planned slated due set going to".split(" "));

/** "Is expected", "was scheduled to", "has been set for". */
function isFutureInPast({ tokens }: Reader, at: number): boolean {
  const lower = tokens[at]?.lower ?? "";
  if (lower === "said" || lower === "reported" || lower === "told") return false;
  const next = tokens[at + 1]?.lower ?? "";
  return FUTURE_PARTICIPLES.has(next) && (lower === "is" || lower === "are" || lower === "been");
}

const NOUNS_AFTER_TO = new Set(
  "the a an his her its their our my your this that these those be north south east west china".split(" "),
);

function isBareVerb({ tokens }: Reader, at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== "word" || token.capitals !== "none") return false;
  if (token.lower === "be") return true;
  return !NOUNS_AFTER_TO.has(token.lower) && !token.lower.endsWith("s") && !token.lower.endsWith("ing");
}

/** The same as a reading of "this week": told as past unless the clause looks ahead. */
export const leanOf = (reader: Reader, from: number, to: number): "past" | "future" =>
  leanAround(reader, from, to) === "future" ? "future" : "past";
