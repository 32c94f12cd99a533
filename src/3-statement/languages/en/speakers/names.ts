import type { Token } from "../../../lexer.ts";
import { CONJUNCTIONS, isAdverb, PREPOSITIONS } from "../words.ts";
import { canSpeak } from "./roles.ts";
import type { Range, View } from "./view.ts";
import { BARE_REPORTS, KINDS, MEDIA, NAMES_OF_BODIES, ORDINARY, TITLES } from "./vocabulary.ts";

/** A proper name inside a description. */
export type Named = {
  readonly range: Range;
  readonly person: boolean;
  /** A title or trade stands before it. */
  readonly titled: boolean;
};

const CONNECTORS = new Set("of for and the de al bin binti von van la".split(" "));

function opensStretch(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return (
    before === undefined ||
    (before.kind === "mark" && !before.tight && before.lower !== ",") ||
    (before.lower === "-" && tokens[at - 2]?.lower === "-") ||
    /^["\u2013:()]$/.test(before.lower)
  );
}

/** A capital that a name has, and not only the beginning of a sentence. */
export function isCapital(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || token.kind !== "word" || token.capitals === "none") return false;
  if (!opensStretch(tokens, at)) return token.lower !== "i";
  const next = tokens[at + 1];
  const linked = next !== undefined && /^(of|for)$/.test(next.lower) ? tokens[at + 2] : next;
  const carriesOn = linked !== undefined && linked.kind === "word" && linked.capitals !== "none";
  if (/^(the|a|an|its|their|his|her|in|on|at|but|and|some|another|several|one)$/.test(token.lower))
    return false;
  if (ORDINARY.has(token.lower)) return carriesOn;
  return carriesOn || !isPlainOpener(token.lower);
}

/** "Neighbours", "About", "Activists": a word that opens the sentence, and no name. */
function isPlainOpener(lower: string): boolean {
  if (PREPOSITIONS.has(lower) || isAdverb(lower) || CONJUNCTIONS.has(lower)) return true;
  return (
    canSpeak(lower) &&
    (!MEDIA.has(lower) || BARE_REPORTS.has(lower)) &&
    (lower.endsWith("s") || /^(police|people|staff)$/.test(lower))
  );
}

type Run = { readonly from: number; readonly to: number };

/** Stretches of capitalised words, with the connectors inside them. */
export function runsIn({ tokens, places }: View["sentence"], { from, to }: Range): Run[] {
  const runs: Run[] = [];
  for (let at = from; at < to; ) {
    if (!isCapital(tokens, at)) {
      at++;
      continue;
    }
    let end = at + 1;
    let hasBody = isBodyNoun(tokens, at);
    for (;;) {
      const token = tokens[end];
      if (token === undefined || end >= to) break;
      if (token.kind === "word" && token.capitals !== "none") {
        hasBody ||= isBodyNoun(tokens, end);
        end++;
        continue;
      }
      const joins =
        (token.lower === "-" && token.tight && tokens[end + 1]?.tight === true) ||
        (token.lower === "." &&
          token.tight &&
          isCapital(tokens, end + 1) &&
          (tokens[end - 1]?.lower.length ?? 9) <= 4) ||
        (token.lower === "'" && token.tight && isCapital(tokens, end + 1)) ||
        (token.lower === "'s" && namesBody(tokens, end + 1) && !endsPlace(places, tokens, end));
      if (joins && end + 1 < to) {
        end += token.lower === "-" ? 2 : 1;
        continue;
      }
      const skip = token.lower === "of" && tokens[end + 1]?.lower === "the" ? 2 : 1;
      const joinsFor =
        token.lower === "in" && hasBody && tokens.slice(at, end).some((other) => other.lower === "for");
      if (!(CONNECTORS.has(token.lower) || joinsFor) || end + skip >= to || !isCapital(tokens, end + skip))
        break;
      // "Rep. Park Sun-young of the Liberty Forward Party": the person, not the party.
      if (token.lower === "of" && !hasBody && (end - at > 1 || skip === 2)) break;
      if (token.lower === "and" && !(hasBody && tokens.slice(at, end).some((other) => other.lower === "of")))
        break;
      if (token.lower === "the") break;
      end += skip;
    }
    runs.push({ from: at, to: end });
    at = end;
  }
  return runs;
}

/** Capitals that end in the noun for a body: "Liberation Front". */
function namesBody(tokens: readonly Token[], from: number): boolean {
  for (let at = from; isCapital(tokens, at); at++) if (isBodyNoun(tokens, at)) return true;
  return false;
}

/** "China's Foreign Ministry" parts before the ministry, "the People's Liberation Front" does not. */
function endsPlace(places: View["sentence"]["places"], tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (before === undefined || /^(north|south|beijing|seoul|pyongyang)$/.test(before.lower)) return true;
  return places.some((mention) => mention.end === before.end);
}

function isBodyNoun(tokens: readonly Token[], at: number): boolean {
  const lower = tokens[at]?.lower ?? "";
  return NAMES_OF_BODIES.has(lower);
}

function isTitle(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  return TITLES.has(token.lower) || (token.capitals === "none" && KINDS.has(token.lower));
}

/** Index after the last title inside a run that has a name behind it, or the run's beginning. */
function afterTitles(tokens: readonly Token[], run: Run): number {
  let start = run.from;
  const body =
    NAMES_OF_BODIES.has(tokens[run.to - 1]?.lower ?? "") || MEDIA.has(tokens[run.to - 1]?.lower ?? "");
  if (body && !tokens.slice(run.from, run.to).some((token) => token.lower === "based")) return start;
  for (let at = run.from; at < run.to - 1; at++) {
    // "New York-based Human Rights Watch"
    if (tokens[at]?.lower === "based" && tokens[at]?.tight) start = at + 1;
    if (!isTitle(tokens, at)) continue;
    const next = tokens[at + 1]?.lower;
    if (next === "of" || next === "for" || next === "and") continue;
    start = next === "." ? at + 2 : at + 1;
  }
  return start;
}

/** The proper name of who the words describe ("Ministry spokesman Koo Byoung-sam" → "Koo Byoung-sam"), or null. */
export function nameIn({ sentence }: View, range: Range): Named | null {
  const { tokens } = sentence;
  const runs = runsIn(sentence, range);
  let possessed = -1;
  for (const run of runs) {
    const before = tokens[run.from - 1]?.lower ?? "";
    const first = run === runs[0];
    // "sources in China": the capital belongs to the place, not to the speaker.
    if (
      run.from > range.from &&
      /^(in|of|at|for|from|near|with|to|on|who|which|that|by|inside|outside|within|across|along|s)$/.test(
        before,
      )
    )
      return null;
    // "The road that never reached Seoul": what a relative clause names is not what the words describe.
    for (let at = range.from + 1; at < run.from; at++)
      if (
        /^(who|which|that|whose|whom|of|to|for|with|from|in|at|by|inside|outside|within|across|along)$/.test(
          tokens[at]?.lower ?? "",
        )
      )
        return null;
    const after = tokens[run.to]?.lower ?? "";
    if (after === "'s" || (after === "'" && tokens[run.to]?.tight)) {
      possessed = run.to;
      continue;
    }
    const start = afterTitles(tokens, run);
    const titled = start > run.from || (run.from > range.from && isTitle(tokens, run.from - 1));
    const closes = run.to === range.to || !isNoun(tokens, run.to);
    if (closes && start < run.to) {
      const named = { from: start, to: run.to };
      const isAlone = first || titled || possessed >= 0;
      if (!isAlone && !/^(the|")$/.test(before)) continue;
      if (isDemonym(sentence, named) && !titled) return null;
      const isInitialTitle =
        run.to - run.from === 1 &&
        isTitle(tokens, run.from) &&
        canSpeak(tokens[run.from]?.lower ?? "") &&
        !MEDIA.has(tokens[run.from]?.lower ?? "");
      if (isInitialTitle && run.from === range.from) return null;
      return { range: named, person: isPersonal(tokens, named, titled, run), titled };
    }
    // "the Chosun Ilbo newspaper": a name before the noun for its kind.
    if (MEDIA.has(tokens[run.to - 1]?.lower ?? "") && onlyMedia(tokens, run.to, range.to))
      return { range: { from: start, to: run.to }, person: false, titled: false };
  }
  return null;
}

/** "newspaper", "news agency": nouns for a medium up to the end. */
function onlyMedia(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const lower = tokens[at]?.lower ?? "";
    if (!MEDIA.has(lower) && lower !== "agency") return false;
  }
  return from < to;
}

/** Whether a lower-case noun goes on after a run of capitals, so that the run only qualifies it. */
function isNoun(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return (
    token !== undefined &&
    token.kind === "word" &&
    !/^(of|in|at|for|from|with|near|who|which|that|whose|and|on|to|by|speaking)$/.test(token.lower)
  );
}

/** "North Korean", "South Koreans": people of a country, and no name. */
export function isDemonym({ tokens, places }: View["sentence"], range: Range): boolean {
  const start = tokens[range.from]?.start;
  return places.some(
    (mention) =>
      mention.form === "demonym" &&
      (mention.start === start || (mention.from <= range.from && mention.to === range.to)) &&
      mention.to >= range.to,
  );
}

function isPersonal(tokens: readonly Token[], range: Range, titled: boolean, run: Run): boolean {
  let words = 0;
  for (let at = range.from; at < range.to; at++) {
    const { lower, capitals } = tokens[at] as Token;
    if (NAMES_OF_BODIES.has(lower) || MEDIA.has(lower) || lower === "for" || lower === "watch") return false;
    if (capitals === "all" && lower.length > 1 && lower.length < 6 && !titled) return false;
    if (/^(rights|justice|korea|international|national|amnesty|crossing|security|relief)$/.test(lower))
      return false;
    if (tokens[at]?.kind === "word") words++;
  }
  const before = tokens[run.from - 1]?.lower ?? "";
  if (
    /^(group|organi[sz]ation|ngo|charity|network|newspaper|broadcaster|agency|the|station|website|outlet|magazine|channel)$/.test(
      before,
    )
  )
    return false;
  return words <= 5;
}
