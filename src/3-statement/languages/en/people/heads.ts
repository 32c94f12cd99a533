import type { Token } from "../../../lexer.ts";
import type { EnglishLexicon, PersonNoun } from "../lexicon.ts";
import { wordsAt } from "../lexicon.ts";
import {
  BE,
  CONJUNCTIONS,
  DETERMINERS,
  HAVE,
  isAdverb,
  MODALS,
  PREPOSITIONS,
  PRONOUNS,
  RELATIVES,
} from "../words.ts";
import type { PeoplePhrase, Surroundings } from "./phrase.ts";
import { EMPTY } from "./phrase.ts";

const MAX_MODIFIERS = 8;

/** The person noun that begins at a token, longest first. */
export function personNounAt(
  { tokens, lexicon }: Surroundings,
  at: number,
): { noun: PersonNoun; to: number } | null {
  const candidates = lexicon.personNouns.get(tokens[at]?.lower ?? "");
  if (candidates === undefined) return null;
  for (const noun of candidates) {
    const to = wordsAt(tokens, at, noun.words);
    if (to > 0) return { noun, to };
  }
  return null;
}

type Head = {
  readonly noun: PersonNoun;
  readonly to: number;
  readonly home: string | null;
  /** "A South Korean couple": somebody of a people that does not flee. */
  readonly foreign: boolean;
  readonly premodifiers: readonly number[];
};

export const OPENING_ADJECTIVES = new Set(
  "young elderly illegal undocumented ethnic fellow female male pregnant unaccompanied stateless displaced civilian desperate".split(
    " ",
  ),
);

export function endsModifiers(token: Token | undefined): boolean {
  if (token === undefined) return true;
  if (token.kind === "mark") return !(token.lower === "-" && token.tight);
  const { lower } = token;
  return (
    PREPOSITIONS.has(lower) ||
    BE.has(lower) ||
    HAVE.has(lower) ||
    MODALS.has(lower) ||
    CONJUNCTIONS.has(lower) ||
    RELATIVES.has(lower) ||
    DETERMINERS.has(lower) ||
    PRONOUNS.has(lower)
  );
}

/** The head noun of a phrase whose modifiers begin at `at`: the last person noun before the phrase must end. */
export function headAt(surroundings: Surroundings, at: number, plural: boolean, strict = false): Head | null {
  const { tokens, lexicon, isTime } = surroundings;
  let found: Head | null = null;
  let home: string | null = null;
  let foreign = false;
  const premodifiers: number[] = [];
  for (let index = at, steps = 0; steps < MAX_MODIFIERS; steps++) {
    const person = personNounAt(surroundings, index);
    if (person !== null) {
      if (person.noun.home !== undefined) home = person.noun.home;
      foreign ||= person.noun.foreign === true;
      const fits =
        (!plural || person.noun.plural || person.noun.invariant) && !qualifiesNoun(surroundings, person);
      if (fits || found === null) {
        if (fits)
          found = { noun: person.noun, to: person.to, home, foreign, premodifiers: [...premodifiers] };
      }
      // "The Kazakh authorities returned two Kazakhs": the name describes the authorities, and the phrase ends with them.
      if (
        found === null &&
        qualifiesNoun(surroundings, person) &&
        QUALIFIED.test(tokens[person.to]?.lower ?? "") &&
        // "Two North Korean agents": the noun is of people itself.
        personNounAt(surroundings, person.to) === null
      )
        break;
      index = person.to;
      // "three-year-old girl": the compound goes on; a plural noun followed by no other noun ends the phrase.
      if (fits && personNounAt(surroundings, index) === null && !continuesToPerson(surroundings, index))
        break;
      continue;
    }
    const token = tokens[index];
    if (endsModifiers(token) || isTime(index)) break;
    if (found !== null && !continuesToPerson(surroundings, index)) break;
    if (strict && token?.capitals === "none" && token.lower !== "-" && !OPENING_ADJECTIVES.has(token.lower))
      break;
    const verb = lexicon.verbs.get(token?.lower ?? "");
    if (verb?.flags.participle) premodifiers.push(index);
    if (token?.kind === "number" && tokens[index + 1]?.lower !== "-") break;
    index++;
  }
  return found;
}

const QUALIFIED =
  /^(borders?|government|authorities|police|side|city|town|village|capital|army|embassy|consulate|ministry|media|language|regime|state|territory|soil|camps?|region|province|crisis|issue|issues|coast|navy|military|forces|capital|leader|leaders|president|agency|groups?|organi[sz]ations?|services?|passports?|law|laws|rights|agents?|newspaper|community|parliament|court|plane|port|airport|waters|river|sea)$/;

/** "the Vietnamese border", "the Afghan government": the people's name only qualifies what follows. */
function qualifiesNoun(
  { tokens, lexicon, isTime }: Surroundings,
  person: { noun: PersonNoun; to: number },
): boolean {
  if (person.noun.plural && !person.noun.invariant) return false;
  const next = tokens[person.to];
  if (
    next === undefined ||
    next.kind !== "word" ||
    endsModifiers(next) ||
    isTime(person.to) ||
    next.lower === "'s"
  )
    return false;
  if (person.noun.foreign === true && !isVerbal(lexicon, next.lower)) return true;
  return QUALIFIED.test(next.lower);
}

/** "An American arrested in May": what follows tells of him, and is no noun that his name describes. */
function isVerbal(lexicon: EnglishLexicon, lower: string): boolean {
  const flags = lexicon.verbs.get(lower)?.flags;
  return flags?.participle === true || flags?.past === true || isAdverb(lower);
}

/** Does a person noun follow within two plain words ("refugee women", "Uighur Muslims", "defector families")? */
function continuesToPerson(surroundings: Surroundings, at: number): boolean {
  const token = surroundings.tokens[at];
  if (token === undefined || token.kind !== "word" || endsModifiers(token)) return false;
  if (surroundings.lexicon.verbs.has(token.lower) || isAdverb(token.lower)) return false;
  return personNounAt(surroundings, at + 1) !== null && token.lower !== "'s";
}

export function phraseOf(
  head: Head | null,
  rest: Partial<PeoplePhrase> & { from: number; to: number },
): PeoplePhrase {
  if (head === null) return { ...EMPTY, ...rest };
  const { noun } = head;
  const attributes = {
    ...(noun.sex === undefined ? {} : { sex: noun.sex }),
    ...(noun.age === undefined ? {} : { age: noun.age }),
  };
  const several = noun.count !== undefined && (rest.count == null || rest.count.max === 1);
  const count = several
    ? { min: noun.count ?? 1, max: noun.count ?? 1 }
    : (rest.count ?? (noun.plural ? null : { min: 1, max: 1 }));
  const described = noun.sex !== undefined || noun.age !== undefined;
  return {
    ...EMPTY,
    count,
    role: noun.role ?? (head.home !== null ? "refugee" : head.foreign ? "helper" : null),
    home: head.home,
    head: noun.words.join(" "),
    plural: noun.plural || noun.invariant,
    sex: noun.sex ?? null,
    group: described && count !== null ? { ...attributes, ...count } : null,
    premodifiers: head.premodifiers,
    ...rest,
    ...(several ? { count, plural: true } : {}),
  };
}
