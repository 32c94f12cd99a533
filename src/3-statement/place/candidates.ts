import type { Token } from "../lexer.ts";
import { foldWord } from "./fold.ts";
import type { Gazetteer, GazetteerPlace, NameEntry } from "./gazetteer.ts";
import {
  AUTONOMOUS,
  BEFORE_PLACES,
  BODIES,
  COMMON_WORDS,
  DIVISIONS,
  GIVEN_NAMES,
  LOCATIVE,
  ORGANISATION_HEADS,
  ORGANISATION_OF,
  PERSONAL_NAMES,
  TITLES,
} from "./words.ts";

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

/** What a sentence's capitals are worth: in a headline with every word capitalised, nothing. */
function isTitleCase(tokens: readonly Token[]): boolean {
  let long = 0;
  let capitalised = 0;
  for (const token of tokens) {
    if (token.kind !== "word" || token.end - token.start < 4) continue;
    long++;
    if (token.capitals !== "none") capitalised++;
  }
  return long > 3 && capitalised / long > 0.85;
}

const isCapitalised = (token: Token | undefined): token is Token =>
  token !== undefined && token.kind === "word" && token.capitals !== "none";

/** Words of a name that newsrooms print small: "Tumen river", "Korean peninsula". */
const SMALL = new Set(
  "of the and river rivers peninsula sea strip desert border city islands island county de la del el al i e ez 's".split(
    " ",
  ),
);

/** Index after the last token of the name that begins at `from`, or -1. */
function endOfName(tokens: readonly Token[], from: number, entry: NameEntry): number {
  let at = from + 1;
  for (const word of entry.rest) {
    while (isJoint(tokens, at)) at++;
    const token = tokens[at];
    if (!token || (token.lower !== word && foldWord(token.lower) !== word)) return -1;
    if (token.capitals === "none" && token.kind === "word" && !SMALL.has(word)) return -1;
    at++;
  }
  if (entry.capitalsOnly && (tokens[from] as Token).capitals !== "all") return -1;
  return at;
}

/** A hyphen within a name, the dot of "St.", the comma of "Washington, D.C.". */
function isJoint(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== "mark") return false;
  if (token.lower === "-" || token.lower === "." || token.lower === "/") return token.tight;
  return token.lower === "," && tokens[at + 1]?.lower === "d.c.";
}

/** The token before `at`, over the dot of an abbreviated title. */
function before(tokens: readonly Token[], at: number): { token: Token | undefined; index: number } {
  let index = at - 1;
  if (tokens[index]?.lower === "." && tokens[index]?.tight) index--;
  return { token: tokens[index], index };
}

type Neighbours = "place" | "person" | "organisation" | "body";

/** What the capitalised words to the right make of the name. */
function rightOf(tokens: readonly Token[], to: number, shouting: boolean): Neighbours {
  let at = to;
  if (tokens[at]?.lower === "'s") return "place";
  let body = false;
  for (let count = 0; count < 6; count++, at++) {
    const token = tokens[at];
    if (
      token?.lower === "&" ||
      (count > 0 && (token?.lower === "of" || token?.lower === "and") && isCapitalised(tokens[at + 1]))
    )
      continue;
    if (!isCapitalised(token)) break;
    if (token.tight && tokens[at - 1]?.kind === "mark" && count === 0) break;
    if (ORGANISATION_HEADS.has(token.lower) && !(shouting && count > 0)) return "organisation";
    if (BODIES.has(token.lower)) body = true;
    if (shouting) break;
  }
  if (at === to || shouting) return "place";
  return body ? "body" : "person";
}

/** What the words to the left make of the name. */
function leftOf(tokens: readonly Token[], from: number, gazetteer: Gazetteer, shouting: boolean): Neighbours {
  const { token, index } = before(tokens, from);
  if (token?.kind !== "word") {
    if (token?.lower === "-" && token.tight && tokens[from]?.tight && isCapitalised(tokens[index - 1])) {
      // "Jong-un": a part of a hyphenated name; "Korea-Japan" and "North-East" are not.
      const first = (tokens[index - 1] as Token).lower;
      return gazetteer.namesFrom(first).length > 0 || BEFORE_PLACES.has(first) || first.length > 5
        ? "place"
        : "person";
    }
    return "place";
  }
  if (token.lower === "of" || token.lower === "the") {
    const of = token.lower === "of" ? index : tokens[index - 1]?.lower === "of" ? index - 1 : -1;
    const head = of > 0 ? tokens[of - 1] : undefined;
    return head && isCapitalised(head) && ORGANISATION_OF.has(head.lower) ? "organisation" : "place";
  }
  if (token.capitals === "none") return "place";
  if (TITLES.has(token.lower)) return "person";
  if (shouting) return "place";
  if (GIVEN_NAMES.has(token.lower)) return "person";
  if (token.lower.length === 1 && tokens[from - 1]?.lower === ".") return "person";
  const opens = index === 0 || tokens[index - 1]?.kind === "mark";
  if (opens || BEFORE_PLACES.has(token.lower) || BODIES.has(token.lower)) return "place";
  return gazetteer.namesFrom(token.lower).length > 0 ? "place" : "person";
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

const HUNDRED_THOUSAND = 100_000;
const MILLION = 1_000_000;

/** How well known the best of them is: packs and countries first, then by people. */
function isWellKnown(places: readonly GazetteerPlace[], people: number): boolean {
  return places.some((place) => place.preferred || place.kind === "country" || place.population >= people);
}

/** A place's surroundings: "in Yalta", "Yalta, Ukraine", "Yalta city". */
function hasSurroundings(tokens: readonly Token[], from: number, to: number): boolean {
  const left = before(tokens, from).token?.lower ?? "";
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
    for (const entry of entries) {
      const end = endOfName(tokens, at, entry);
      if (end < 0) continue;
      const candidate = judged(tokens, sentence, at, end, entry, gazetteer, persons, shouting);
      if (candidate) found.push(candidate);
      at = (candidate?.to ?? end) - 1;
      break;
    }
  }
}

function judged(
  tokens: readonly Token[],
  sentence: number,
  from: number,
  end: number,
  entry: NameEntry,
  gazetteer: Gazetteer,
  persons: Set<string>,
  shouting: boolean,
): Candidate | null {
  const { words } = entry;
  const single = entry.rest.length === 0;
  if (single && NEVER.has(words)) return null;
  const after = entry.demonym ? { end, division: null } : divisionAfter(tokens, end);
  const division = after.division ?? divisionBefore(tokens, from);
  const right = rightOf(tokens, after.end, shouting);
  if (right === "organisation") return null;
  const base = {
    sentence,
    from,
    to: after.end,
    demonym: entry.demonym,
    words,
    places: entry.places,
    division,
  };
  if (entry.demonym) return { ...base, modifier: right === "body", personal: false };
  const left = leftOf(tokens, from, gazetteer, shouting);
  if (left === "organisation") return null;
  const placed = division !== null || hasSurroundings(tokens, from, after.end);
  const personal = single && PERSONAL_NAMES.has(words);
  if (left === "person" && division === null && (single || !isWellKnown(entry.places, MILLION))) {
    persons.add(words);
    return null;
  }
  // "Paris Hilton" against "Beijing Olympics": a name that persons bear is a person's before another name.
  if (
    right === "person" &&
    (personal || !isWellKnown(entry.places, MILLION)) &&
    !opensPlace(tokens, after.end, gazetteer)
  ) {
    if (personal) persons.add(words);
    return null;
  }
  if (single && isWeak(entry) && !isSurrounded(tokens, from, after.end, division)) return null;
  if (single && !placed && !isWellKnown(entry.places, HUNDRED_THOUSAND) && !isListed(tokens, from, after.end))
    return null;
  return { ...base, modifier: right !== "place", personal };
}

/** Common English or a syllable of a name as well, and no pack names it. */
function isWeak({ words, places }: NameEntry): boolean {
  if (places.some((place) => place.preferred || place.kind === "country")) return words === "male";
  return words.length < 4 || COMMON_WORDS.has(words) || GIVEN_NAMES.has(words);
}

/** The capitalised word at `at` begins a place or demonym of its own ("Georgia American"). */
function opensPlace(tokens: readonly Token[], at: number, gazetteer: Gazetteer): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  return gazetteer
    .namesFrom(token.lower)
    .some(
      (entry) => (entry.demonym || isWellKnown(entry.places, MILLION)) && endOfName(tokens, at, entry) > 0,
    );
}

/** A word that is common English or a person's as well needs its division, a container, or to be gone into. */
function isSurrounded(
  tokens: readonly Token[],
  from: number,
  to: number,
  division: Division | null,
): boolean {
  if (division !== null) return true;
  const enclosed = ENCLOSING.has(before(tokens, from).token?.lower ?? "");
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
