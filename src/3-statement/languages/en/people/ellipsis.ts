import type { Reference } from "../../../discourse/types.ts";
import type { Token } from "../../../lexer.ts";
import type { EnglishLexicon } from "../lexicon.ts";
import { numberAt } from "../numbers.ts";
import { ADVERBS, BE, HAVE, MODALS, PREPOSITIONS } from "../words.ts";
import type { PeoplePhrase, Surroundings } from "./phrase.ts";
import { EMPTY } from "./phrase.ts";

export const ANOTHER = new Set(["another", "additional", "further", "more", "other", "others"]);

/** What may follow a number that stands for people without a noun. */
export function mayFollowEllipsis({ tokens, lexicon, isTime }: Surroundings, at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return true;
  if (isTime(at) && token.kind !== "word") return true;
  if (token.kind === "mark") return /^[,.;:!?)"\u2013]$/.test(token.lower) && !token.lower.startsWith("%");
  if (token.kind === "number") return false;
  const { lower } = token;
  if (/^(years?|months?|weeks?|days?|hours?|minutes?|percent|km|kilomet(er|re)s|miles?|times)$/.test(lower))
    return false;
  if (isTime(at)) return true;
  if (lower === "of") return isTime(at + 1);
  if (lower === "to") {
    // "about 100 to be Chinese", "109 more to China".
    const next = tokens[at + 1];
    const opens =
      next !== undefined && (BE.has(next.lower) || next.capitals !== "none" || next.lower === "the");
    // "Helped all 22 to come to Cambodia".
    return opens || lexicon.verbs.get(next?.lower ?? "")?.flags.base === true;
  }
  if (lower === "per" || lower === "a") return false;
  return (
    isCountingNoun(lexicon, lower) ||
    PREPOSITIONS.has(lower) ||
    BE.has(lower) ||
    HAVE.has(lower) ||
    MODALS.has(lower) ||
    lower === "and" ||
    lower === "or" ||
    lower === "who" ||
    lower === "whom" ||
    lower === "that" ||
    lower === "others" ||
    lower === "followed" ||
    lower === "face" ||
    /^(out|away|back|home|off)$/.test(lower) ||
    ADVERBS.has(lower) ||
    lexicon.verbs.get(lower)?.flags.participle === true ||
    lexicon.verbs.get(lower)?.flags.past === true
  );
}

function isPluralNoun({ tokens, lexicon }: Surroundings, at: number): boolean {
  const lower = tokens[at]?.lower ?? "";
  return lexicon.personNouns.get(lower)?.some((noun) => noun.plural) === true || lower.endsWith("s");
}

/** "100 arrests" counts people; "three other returns" counts occasions. */
function isCountingNoun(lexicon: EnglishLexicon, lower: string): boolean {
  const noun = lexicon.actNouns.get(lower);
  return noun?.plural === true && (noun.act === "detention" || noun.act === "arrival");
}

/** "a child of five", "aged 15", "a boy, four,": an age counts nobody. */
function isAge(surroundings: Surroundings, at: number): boolean {
  const { tokens } = surroundings;
  const before = tokens[at - 1]?.lower ?? "";
  // "up by nine", "rose by 31".
  if (
    before === "by" &&
    /^(up|down|rose|fell|grew|increased|increase|decrease|decreased|dropped|rising|falling)$/.test(
      tokens[at - 2]?.lower ?? "",
    )
  )
    return true;
  // "her uncle, 32, is in custody".
  const value = tokens[at]?.value ?? 0;
  if (
    before === "," &&
    /^[,(]$/.test(tokens[at + 1]?.lower ?? "") &&
    value >= 1 &&
    value < 100 &&
    tokens[at - 2]?.kind === "word" &&
    !isPluralNoun(surroundings, at - 2)
  )
    return true;
  // "who is 32,": a number said of one person.
  if (/^(is|was)$/.test(before) && /^[,.)]$/.test(tokens[at + 1]?.lower ?? "") && !speaksOfFigure(tokens, at))
    return true;
  if (before === "aged" || before === "age" || before === "ages") return true;
  const noun =
    before === "of" || before === ","
      ? surroundings.lexicon.personNouns.get(tokens[at - 2]?.lower ?? "")
      : undefined;
  return noun?.some((person) => !person.plural && (person.age === "child" || before === ",")) === true;
}

/** "The number was 29", "the real figure is 40". */
function speaksOfFigure(tokens: readonly Token[], at: number): boolean {
  return tokens
    .slice(Math.max(0, at - 5), at - 1)
    .some(({ lower }) => /^(number|figure|total|toll|count|tally|answer)$/.test(lower));
}

function looksLikeYear(token: Token | undefined): boolean {
  return token?.kind === "number" && token.lower.length === 4 && token.value >= 1900 && token.value <= 2099;
}

/**
 * "Ten", "the 31", "another seven", "nine others": a number that stands for people by itself.
 * Whether it does is for the clause to say; here only what cannot be a count of people is left out.
 */
export function ellipticAt(
  surroundings: Surroundings,
  from: number,
  start: number,
  reference: Reference,
): PeoplePhrase | null {
  const { tokens, isTime } = surroundings;
  if (isTime(start)) return null;
  const number = numberAt(tokens, start);
  if (number === null || looksLikeYear(tokens[start])) return null;
  if (number.bound === "vague" && number.min < 3) return null;
  if (number.value === 1 && number.bound === "exact") return null;
  if (isAge(surroundings, start)) return null;
  const follower = tokens[number.to]?.lower ?? "";
  const another = ANOTHER.has(follower);
  const to = another ? number.to + 1 : number.to;
  if (!another && !mayFollowEllipsis(surroundings, number.to)) return null;
  if (another && !mayFollowEllipsis(surroundings, to)) return null;
  return {
    ...EMPTY,
    from,
    to,
    count: { min: number.min, max: number.max },
    qualifier: number.qualifier,
    reference: another ? "another" : reference,
    elliptic: true,
  };
}
