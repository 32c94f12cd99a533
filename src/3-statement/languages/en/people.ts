import type { Share } from "../../discourse/types.ts";
import type { EnglishLexicon } from "./lexicon.ts";
import { NUMBER_OPENERS, numberAt, UNCOUNTED_OPENERS } from "./numbers.ts";
import { collectiveAt, countedAt, definiteAt, indefiniteAt } from "./people/determined.ts";
import { ellipticAt } from "./people/ellipsis.ts";
import { endsModifiers, headAt, OPENING_ADJECTIVES, personNounAt, phraseOf } from "./people/heads.ts";
import type { PeoplePhrase, Surroundings } from "./people/phrase.ts";
import { EMPTY } from "./people/phrase.ts";
import { shareAt, WHOLES } from "./people/shares.ts";

function pronounAt(surroundings: Surroundings, at: number): PeoplePhrase | null {
  const { tokens } = surroundings;
  const word = tokens[at]?.lower ?? "";
  if (word === "they" || word === "them") return { ...EMPTY, from: at, to: at + 1, reference: "pronoun" };
  if (word === "he" || word === "him")
    return { ...EMPTY, from: at, to: at + 1, reference: "pronoun", plural: false, sex: "male" };
  if (word === "she")
    return { ...EMPTY, from: at, to: at + 1, reference: "pronoun", plural: false, sex: "female" };
  if (word === "anyone" || word === "anybody") {
    return { ...EMPTY, from: at, to: at + 1, reference: "pronoun", share: { of: "all", whole: null } };
  }
  const isSome = word === "some" && /^(back|home|of|were|have|had|are)$/.test(tokens[at + 1]?.lower ?? "");
  if (isSome || isShareAlone(surroundings, at)) {
    const share: Share = { of: "some", whole: null };
    return {
      ...EMPTY,
      from: at,
      to: at + 1,
      count: { min: 1, max: null },
      qualifier: word,
      reference: "definite",
      share,
    };
  }
  if (word === "one" && isOneOfThem(surroundings, at))
    return {
      ...EMPTY,
      from: at,
      to: at + 1,
      count: { min: 1, max: 1 },
      reference: "another",
      plural: false,
      elliptic: true,
    };
  if (word === "others" && tokens[at - 1]?.lower !== "the") {
    return {
      ...EMPTY,
      from: at,
      to: at + 1,
      count: { min: 2, max: null },
      qualifier: "others",
      reference: "another",
    };
  }
  return null;
}

/** "Most were later returned", "but most have since been sent back": a share of those told of, as the subject of a clause. */
function isShareAlone({ tokens }: Surroundings, at: number): boolean {
  if (tokens[at]?.lower !== "most") return false;
  const opens = at === 0 || /^([,;:]|and|but|while|that)$/.test(tokens[at - 1]?.lower ?? "");
  return opens && /^(were|have|had)$/.test(tokens[at + 1]?.lower ?? "");
}

/** "Four got across; one was shot": one of those told of; not "one was told that" of anybody. */
function isOneOfThem({ tokens, lexicon }: Surroundings, at: number): boolean {
  const opens = at === 0 || /^([,;:]|and|but|while)$/.test(tokens[at - 1]?.lower ?? "");
  const verb = tokens[at + (/^(was|had)$/.test(tokens[at + 1]?.lower ?? "") ? 2 : 1)]?.lower ?? "";
  const { past, participle } = lexicon.verbs.get(verb)?.flags ?? {};
  return opens && (past === true || participle === true || /^(been|injured|wounded|later|then)$/.test(verb));
}

function bareAt(surroundings: Surroundings, from: number): PeoplePhrase | null {
  const token = surroundings.tokens[from];
  if (token === undefined || token.kind !== "word" || endsModifiers(token)) return null;
  // Without article or number only a person noun, a name of a people or a plain adjective opens a phrase.
  const plain = token.capitals === "none" || from === 0;
  if (personNounAt(surroundings, from) === null && plain && !OPENING_ADJECTIVES.has(token.lower)) return null;
  const head = headAt(surroundings, from, false, true);
  if (head === null) return null;
  if (!head.noun.plural && !head.noun.invariant) {
    // A headline drops its articles: "Guide", "Missionary held".
    return head.to === from + head.noun.words.length
      ? phraseOf(head, { from, to: head.to, count: { min: 1, max: 1 }, reference: "bare", plural: false })
      : null;
  }
  return phraseOf(head, { from, to: head.to, count: { min: 2, max: null }, reference: "bare" });
}

/** Words that open a phrase for people, besides numbers, person nouns and names. */
const OPENERS: ReadonlySet<string> = new Set([
  ...UNCOUNTED_OPENERS,
  ...WHOLES.keys(),
  ...OPENING_ADJECTIVES,
  ..."the these those this that its their his her our any no a an another one".split(" "),
  ..."they them he him she anyone anybody some most others".split(" "),
]);

/** Whether a word can begin a phrase for people whatever its capitals and its place. */
export function isPeopleOpener(lexicon: EnglishLexicon, lower: string): boolean {
  return OPENERS.has(lower) || lexicon.personNouns.has(lower) || NUMBER_OPENERS.has(lower);
}

function opensPeople({ tokens, lexicon }: Surroundings, from: number): boolean {
  const token = tokens[from];
  if (token === undefined || token.kind === "mark") return false;
  return (
    token.kind === "number" ||
    isPeopleOpener(lexicon, token.lower) ||
    (token.kind === "word" && (from === 0 || token.capitals !== "none") && !endsModifiers(token))
  );
}

/** The phrase for people that begins at token `from`, or null. Prefers the reading that covers most. */
export function peopleAt(surroundings: Surroundings, from: number): PeoplePhrase | null {
  if (!opensPeople(surroundings, from)) return null;
  return (
    shareAt(surroundings, from) ??
    definiteAt(surroundings, from) ??
    indefiniteAt(surroundings, from) ??
    countedCollectiveAt(surroundings, from) ??
    countedAt(surroundings, from, from, "new") ??
    ellipticAt(surroundings, from, from, "new") ??
    pronounAt(surroundings, from) ??
    bareAt(surroundings, from)
  );
}

/** "Seven teachers and school managers", "18,000 refugees and asylum-seekers": the number counts both kinds together. */
export function withFellows(surroundings: Surroundings, phrase: PeoplePhrase): PeoplePhrase {
  const { tokens, lexicon } = surroundings;
  const { count, reference, share, head, elliptic, members, role } = phrase;
  const isCounted = count !== null && count.min > 2 && reference !== "bare" && !elliptic && head !== null;
  if (!isCounted || share !== null || members.length > 0 || tokens[phrase.to]?.lower !== "and") return phrase;
  if (numberAt(tokens, phrase.to + 1) !== null) return phrase;
  const next = tokens[phrase.to + 1];
  const direct = bareAt(surroundings, phrase.to + 1);
  const describes = next?.kind === "word" && !endsModifiers(next) && !lexicon.verbs.has(next.lower);
  const fellows = direct ?? (describes ? bareAt(surroundings, phrase.to + 2) : null);
  if (fellows?.plural !== true || fellows.count?.max === 1) return phrase;
  const sameRole =
    fellows.role === role || fellows.role === null || (role === null && fellows.role === "refugee");
  if (!sameRole) return phrase;
  return {
    ...phrase,
    to: fellows.to,
    role: role ?? fellows.role,
    home: phrase.home ?? fellows.home,
    group: null,
  };
}

/** "two groups of 10 and nine people": the number counts the groups. */
function countedCollectiveAt(surroundings: Surroundings, from: number): PeoplePhrase | null {
  const number = numberAt(surroundings.tokens, from);
  if (number === null) return null;
  const noun = surroundings.lexicon.collectives.get(surroundings.tokens[number.to]?.lower ?? "");
  return noun?.plural ? collectiveAt(surroundings, from, number.to, "new") : null;
}
