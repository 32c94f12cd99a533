import type { Token } from "../lexer.ts";
import type { Gazetteer, GazetteerPlace, NameEntry } from "./gazetteer.ts";
import type { Container } from "./names.ts";
import {
  containerAfter,
  endOfName,
  HUNDRED_THOUSAND,
  isCapitalised,
  isWellKnown,
  MILLION,
  opensPlace,
  tokenBefore,
} from "./names.ts";
import { leftOf, rightOf } from "./neighbours.ts";
import { AUTONOMOUS, COMMON_WORDS, DIVISIONS, GIVEN_NAMES, LOCATIVE, PERSONAL_NAMES } from "./words.ts";

export type Division = "province" | "city" | "area" | "country" | "river" | "site";

/** A run of tokens that can be a place, before the rest of the text is asked. */
export type Candidate = {
  readonly sentence: number;
  readonly from: number;
  readonly to: number;
  readonly demonym: boolean;
  /** Folded words, joined: candidates with the same words are taken for the same place. */
  readonly words: string;
  readonly places: readonly GazetteerPlace[];
  /** What the words next to it call it. */
  readonly division: Division | null;
  /** Stands in front of a body or another capitalised name. */
  readonly modifier: boolean;
  /** A person's name as well: needs more than its capital to be a place. */
  readonly personal: boolean;
};

/** What a sentence's capitals are worth: in a headline with every word capitalised, and no full stop, nothing. */
const MONTHS: ReadonlySet<string> = new Set(
  "january february march april may june july august september october november december".split(" "),
);

function isTitleCase(tokens: readonly Token[]): boolean {
  if (tokens.at(-1)?.lower === ".") return false;
  let long = 0;
  let capitalised = 0;
  for (const token of tokens) {
    if (token.kind !== "word" || token.end - token.start < 4) continue;
    long++;
    if (token.capitals !== "none") capitalised++;
  }
  return long > 3 && capitalised / long > 0.8;
}

/** Takes in a capitalised division after the name, and reads a small one: "Liaoning Province", "Liaoning province". */
function divisionAfter(tokens: readonly Token[], to: number): { end: number; division: Division | null } {
  let at = to;
  while (AUTONOMOUS.has(tokens[at]?.lower ?? "") && at - to < 3) at++;
  const token = tokens[at];
  const division = token ? DIVISIONS.get(token.lower) : undefined;
  if (!division) return { end: to, division: null };
  return { end: isCapitalised(token) ? at + 1 : to, division };
}

/** "the city of Shenyang", "Jilin, a province …" is left alone. */
function divisionBefore(tokens: readonly Token[], from: number): Division | null {
  if (tokens[from - 1]?.lower === "of") return DIVISIONS.get(tokens[from - 2]?.lower ?? "") ?? null;
  return null;
}

/** Function words that are towns somewhere. */
const NEVER = new Set(
  "of can same than we along most much come best un as to po se una mon para sur ha ho".split(" "),
);

/** A place's surroundings: "in Yalta", "Yalta, Ukraine", "Yalta city". */
function hasSurroundings(tokens: readonly Token[], from: number, to: number): boolean {
  const left = tokenBefore(tokens, from).token?.lower ?? "";
  if (LOCATIVE.has(left)) return true;
  return tokens[to]?.lower === "," && isCapitalised(tokens[to + 1]);
}

/**
 * Every name of the gazetteer in a sentence that its neighbours leave a place: longest first, none inside
 * another, none that is part of a person's or an organisation's name.
 */
export function findCandidates(
  tokens: readonly Token[],
  sentence: number,
  gazetteer: Gazetteer,
  persons: Set<string>,
  found: Candidate[],
): void {
  let shouting: boolean | null = null;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (token.capitals === "none") continue;
    const entries = gazetteer.namesFrom(token.lower);
    if (entries.length === 0) continue;
    shouting ??= isTitleCase(tokens);
    let words = Number.POSITIVE_INFINITY;
    for (const entry of entries) {
      // "Since March": the month, and no town of that name.
      if (entry.rest.length === 0 && MONTHS.has(token.lower)) continue;
      // A longer name that stands here, place or not, hides the shorter ones in it.
      if (entry.rest.length < words && words !== Number.POSITIVE_INFINITY) break;
      const end = endOfName(tokens, at, entry);
      if (end < 0) continue;
      words = entry.rest.length;
      const judgement = judged({ tokens, sentence, from: at, end, shouting }, entry, gazetteer, persons);
      if (!judgement) continue;
      found.push(judgement.candidate);
      if (judgement.container) found.push(judgement.container);
      words = -1;
      at = (judgement.container ?? judgement.candidate).to - 1;
      break;
    }
    if (words >= 0 && words !== Number.POSITIVE_INFINITY) at += words;
  }
}

/** Where a name stands. */
type Standing = {
  readonly tokens: readonly Token[];
  readonly sentence: number;
  readonly from: number;
  /** After the name's last token. */
  readonly end: number;
  readonly shouting: boolean;
};
/** `container` only where it is written short: "Mobile, Ala." */
type Judgement = { readonly candidate: Candidate; readonly container: Candidate | null };

function judged(
  { tokens, sentence, from, end, shouting }: Standing,
  entry: NameEntry,
  gazetteer: Gazetteer,
  persons: Set<string>,
): Judgement | null {
  const { words } = entry;
  const single = entry.rest.length === 0;
  if (single && NEVER.has(words)) return null;
  const after = entry.demonym ? { end, division: null } : divisionAfter(tokens, end);
  const division = after.division ?? divisionBefore(tokens, from);
  const right = rightOf(tokens, after.end, shouting);
  if (right === "organisation") return null;
  const base = { sentence, from, to: after.end, demonym: entry.demonym, words, division };
  if (entry.demonym) {
    return settled({ ...base, places: entry.places, modifier: right === "body", personal: false }, null);
  }
  const places = placesOfDivision(entry.places, tokens[after.end - 1]?.lower ?? "", division);
  if (places.length === 0) return null;
  const left = leftOf(tokens, from, gazetteer, shouting);
  if (left === "organisation" || isCompound(tokens, after.end, gazetteer, places)) return null;
  const container = containerAfter(tokens, after.end, places, gazetteer);
  const personal = single && PERSONAL_NAMES.has(words);
  const candidate = { ...base, places, modifier: right !== "place", personal };
  if (left === "person" && division === null && (single || !isWellKnown(places, MILLION))) {
    persons.add(words);
    return null;
  }
  if (container) return settled(candidate, container);
  // "Paris Hilton" against "Beijing Olympics": a name that persons bear is a person's before another name.
  if (
    right === "person" &&
    (personal || !isWellKnown(places, MILLION)) &&
    !opensPlace(tokens, after.end, gazetteer)
  ) {
    if (personal) persons.add(words);
    return null;
  }
  if (single && isWeak(entry) && !isSurrounded(tokens, from, after.end, division)) return null;
  const placed = division !== null || hasSurroundings(tokens, from, after.end);
  if (single && !placed && !isWellKnown(places, HUNDRED_THOUSAND) && !isListed(tokens, from, after.end))
    return null;
  return settled(candidate, null);
}

/** With the container as a candidate of its own where it is written short. */
function settled(candidate: Candidate, container: Container | null): Judgement {
  if (!container?.short) return { candidate, container: null };
  const { from, to, entry } = container;
  const { sentence } = candidate;
  return {
    candidate,
    container: {
      sentence,
      from,
      to,
      demonym: false,
      words: entry.words,
      places: entry.places,
      division: null,
      modifier: false,
      personal: false,
    },
  };
}

/** Countries whose counties bear the name of their seat; elsewhere "Orange County" is no town. */
const SEAT_COUNTIES = new Set(["CN", "KP", "KR", "TW", "KE", "HU", "NO", "SE", "EE", "LT", "RO", "HR"]);

function placesOfDivision(
  places: readonly GazetteerPlace[],
  last: string,
  division: Division | null,
): readonly GazetteerPlace[] {
  if (division === "river") return places.filter((place) => place.kind === "river");
  if (last !== "county") return places;
  return places.filter((place) => place.kind === "area" || SEAT_COUNTIES.has(place.country ?? ""));
}

/** "Bristol-Myers", "Miami-Dade": half of a double name. */
function isCompound(
  tokens: readonly Token[],
  to: number,
  gazetteer: Gazetteer,
  places: readonly GazetteerPlace[],
): boolean {
  const second = tokens[to + 1];
  if (tokens[to]?.lower !== "-" || !tokens[to]?.tight || !isCapitalised(second) || !second.tight)
    return false;
  if (places.some((place) => place.kind === "country" || place.kind === "capital")) return false;
  return gazetteer.namesFrom(second.lower).length === 0;
}

/** Common English or a syllable of a name as well, and no pack names it. */
function isWeak({ words, places }: NameEntry): boolean {
  if (places.some((place) => place.preferred || place.kind === "country")) return words === "male";
  return words.length < 4 || COMMON_WORDS.has(words) || GIVEN_NAMES.has(words);
}

/** A word that is common English or a person's as well needs its division, a container, or to be gone into. */
function isSurrounded(
  tokens: readonly Token[],
  from: number,
  to: number,
  division: Division | null,
): boolean {
  if (division !== null) return true;
  const enclosed = ENCLOSING.has(tokenBefore(tokens, from).token?.lower ?? "");
  if (tokens[to]?.lower === "," && isCapitalised(tokens[to + 1])) return enclosed || from === 0;
  return enclosed && !isCapitalised(tokens[to]);
}

const ENCLOSING = new Set(["in", "near", "outside", "around"]);

/** Stands in a list of capitalised names: "Tumen, Hunchun and Nanping". */
function isListed(tokens: readonly Token[], from: number, to: number): boolean {
  const left = tokens[from - 1]?.lower;
  const right = tokens[to]?.lower;
  return (
    ((left === "," || left === "and") && isCapitalised(tokens[from - 2])) ||
    ((right === "," || right === "and") && isCapitalised(tokens[to + 1]))
  );
}
