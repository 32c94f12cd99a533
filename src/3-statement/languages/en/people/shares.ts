import type { CountInterval } from "../../../../core/interval.ts";
import type { Share } from "../../../discourse/types.ts";
import { numberAt, uncountedAt } from "../numbers.ts";
import { BE, HAVE, MODALS, PRONOUNS } from "../words.ts";
import { countedAt, definiteAt } from "./determined.ts";
import { ellipticAt, mayFollowEllipsis } from "./ellipsis.ts";
import type { PeoplePhrase, Surroundings } from "./phrase.ts";
import { EMPTY } from "./phrase.ts";

/** Words for a share of people told of ("all of them"), and the share they mean. */
export const WHOLES: ReadonlyMap<string, Share["of"]> = new Map([
  ["all", "all"],
  ["both", "all"],
  ["some", "some"],
  ["most", "some"],
  ["many", "some"],
  ["several", "count"],
  ["half", "some"],
  ["any", "any"],
  ["none", "none"],
  ["each", "all"],
]);

/** "two of the 13", "all of them", "any of the 10 defectors", "some of those held", "all seven", "the rest". */
export function shareAt(surroundings: Surroundings, from: number): PeoplePhrase | null {
  const { tokens } = surroundings;
  const word = tokens[from]?.lower ?? "";
  const number = numberAt(tokens, from);
  const quantifier = number === null || number.bound === "vague" ? WHOLES.get(word) : undefined;
  const afterQuantity = number?.to ?? uncountedAt(tokens, from)?.to ?? from + 1;
  const of =
    tokens[afterQuantity]?.lower === "of" ? afterQuantity : tokens[from + 1]?.lower === "of" ? from + 1 : -1;
  if (of > 0 && (number !== null || quantifier !== undefined || uncountedAt(tokens, from) !== null)) {
    const whole = wholeAt(surroundings, of + 1);
    if (whole === null) return null;
    const kind: Share["of"] =
      quantifier !== undefined && of === from + 1 ? quantifier : number === null ? "some" : "count";
    const count = shareCount(kind, number, whole.count);
    // "Most of the others": of whoever has not been told of yet.
    const others = tokens[of + 1]?.lower === "the" && /^(others?|rest)$/.test(tokens[of + 2]?.lower ?? "");
    const qualifier = kind === "some" ? word : (number?.qualifier ?? (kind === "any" ? "any" : null));
    return {
      ...whole,
      from,
      count,
      qualifier,
      plural: count === null || count.max !== 1,
      reference: others ? "another" : "definite",
      share: { of: kind, whole: whole.count },
    };
  }
  const before = tokens[from - 1]?.lower ?? "";
  // "they will all be returned": the word only strengthens a subject that stands before it.
  const floats = BE.has(before) || MODALS.has(before) || HAVE.has(before) || PRONOUNS.has(before);
  if ((word === "all" || word === "both") && quantifier !== undefined && !floats) {
    const elliptic =
      ellipticAt(surroundings, from, from + 1, "definite") ??
      countedAt(surroundings, from, from + 1, "definite");
    if (elliptic !== null && word === "all")
      return { ...elliptic, share: { of: "all", whole: elliptic.count } };
    // "both parties", "all groups": of everybody told of.
    if (surroundings.lexicon.collectives.get(tokens[from + 1]?.lower ?? "")?.plural) {
      const qualifier = word === "both" ? word : null;
      return {
        ...EMPTY,
        from,
        to: from + 2,
        qualifier,
        reference: "pronoun",
        share: { of: "all", whole: null },
      };
    }
    const definite = tokens[from + 1]?.lower === "the" ? definiteAt(surroundings, from + 1) : null;
    if (definite !== null) return { ...definite, from, share: { of: "all", whole: definite.count } };
    if (mayFollowEllipsis(surroundings, from + 1) && tokens[from + 1]?.kind === "word") {
      if (word === "both")
        return {
          ...EMPTY,
          from,
          to: from + 1,
          reference: "pronoun",
          count: PAIR,
          share: { of: "all", whole: PAIR },
        };
      return { ...EMPTY, from, to: from + 1, reference: "pronoun", share: { of: "all", whole: null } };
    }
  }
  return null;
}

const PAIR: CountInterval = { min: 2, max: 2 };

function shareCount(
  kind: Share["of"],
  number: CountInterval | null,
  whole: CountInterval | null,
): CountInterval | null {
  switch (kind) {
    case "all":
      return whole;
    case "any":
      return { min: 1, max: whole?.max ?? null };
    case "some":
      return { min: 1, max: null };
    case "none":
      return whole;
    case "count":
      return number === null ? null : { min: number.min, max: number.max };
  }
}

/** What stands after "of" in a share: a pronoun, "the 13", "those held", "10 defectors". */
function wholeAt(surroundings: Surroundings, at: number): PeoplePhrase | null {
  const { tokens } = surroundings;
  const word = tokens[at]?.lower ?? "";
  if (word === "them" || word === "whom" || word === "those" || word === "these" || word === "which") {
    const definite = word === "those" || word === "these" ? definiteAt(surroundings, at) : null;
    return definite ?? { ...EMPTY, from: at, to: at + 1, reference: "pronoun" };
  }
  // "Nine of 13 defectors who were caught": told as if they were known.
  const counted = numberAt(tokens, at) === null ? null : countedAt(surroundings, at, at, "definite");
  return counted ?? definiteAt(surroundings, at) ?? ownAt(surroundings, at);
}

/** "23 of his clients": people by what they are to somebody, whatever the word for it. */
function ownAt({ tokens, lexicon }: Surroundings, at: number): PeoplePhrase | null {
  if (!/^(his|her|its|their|our)$/.test(tokens[at]?.lower ?? "")) return null;
  const noun = tokens[at + 1];
  const isPlural = noun?.kind === "word" && noun.capitals === "none" && /[^s]s$/.test(noun.lower);
  if (
    !isPlural ||
    lexicon.verbs.has(noun.lower) ||
    /^(days|weeks|months|years|homes|lives)$/.test(noun.lower)
  )
    return null;
  return { ...EMPTY, from: at, to: at + 2, reference: "new" };
}
