import type { CountInterval } from "../../../core/interval.ts";
import type { Reference, Share } from "../../discourse/types.ts";
import type { Token } from "../../lexer.ts";
import type { Group, Role } from "../../types.ts";
import type { EnglishLexicon, PersonNoun } from "./lexicon.ts";
import { wordsAt } from "./lexicon.ts";
import { numberAt, uncountedAt } from "./numbers.ts";
import {
  ADVERBS,
  BE,
  CONJUNCTIONS,
  DETERMINERS,
  HAVE,
  isAdverb,
  MODALS,
  PREPOSITIONS,
  PRONOUNS,
  RELATIVES,
} from "./words.ts";

/** A phrase that stands for people, with what its words tell of them. */
export type PeoplePhrase = {
  /** Token indexes: first, and one after the last. */
  readonly from: number;
  readonly to: number;
  /** Null: no number is told ("the defectors", "they"). */
  readonly count: CountInterval | null;
  readonly qualifier: string | null;
  readonly role: Role | null;
  readonly group: Group | null;
  /** Country that they flee from, by the name of their people. */
  readonly home: string | null;
  readonly reference: Reference;
  readonly plural: boolean;
  readonly sex: "female" | "male" | null;
  /** Lower-case head noun, or null for a bare number or a pronoun. */
  readonly head: string | null;
  /** A number without a noun ("another seven", "the 31"). */
  readonly elliptic: boolean;
  /** What share of an earlier group this is, when the phrase is a part ("two of the 13"). */
  readonly share: Share | null;
  /** The groups told together ("two groups of 10 and nine"). */
  readonly members: readonly PeoplePhrase[];
  /** Token indexes of participles that stand before the noun ("detained defectors"). */
  readonly premodifiers: readonly number[];
};

/** What the grammar needs to know of the sentence besides its tokens. */
export type Surroundings = {
  readonly tokens: readonly Token[];
  readonly lexicon: EnglishLexicon;
  /** Tokens inside time expressions are no counts. */
  readonly isTime: (index: number) => boolean;
};

const MAX_MODIFIERS = 8;

const EMPTY: Omit<PeoplePhrase, "from" | "to"> = {
  count: null,
  qualifier: null,
  role: null,
  group: null,
  home: null,
  reference: "new",
  plural: true,
  sex: null,
  head: null,
  elliptic: false,
  share: null,
  members: [],
  premodifiers: [],
};

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
  readonly premodifiers: readonly number[];
};

function endsModifiers(token: Token | undefined): boolean {
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
function headAt(surroundings: Surroundings, at: number, plural: boolean, strict = false): Head | null {
  const { tokens, lexicon, isTime } = surroundings;
  let found: Head | null = null;
  let home: string | null = null;
  const premodifiers: number[] = [];
  for (let index = at, steps = 0; steps < MAX_MODIFIERS; steps++) {
    const person = personNounAt(surroundings, index);
    if (person !== null) {
      if (person.noun.home !== undefined) home = person.noun.home;
      const fits =
        (!plural || person.noun.plural || person.noun.invariant) && !qualifiesNoun(surroundings, person);
      if (fits || found === null) {
        if (fits) found = { noun: person.noun, to: person.to, home, premodifiers: [...premodifiers] };
      }
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
function qualifiesNoun({ tokens, isTime }: Surroundings, person: { noun: PersonNoun; to: number }): boolean {
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
  return QUALIFIED.test(next.lower);
}

/** Does a person noun follow within two plain words ("refugee women", "Uighur Muslims", "defector families")? */
function continuesToPerson(surroundings: Surroundings, at: number): boolean {
  const token = surroundings.tokens[at];
  if (token === undefined || token.kind !== "word" || endsModifiers(token)) return false;
  if (surroundings.lexicon.verbs.has(token.lower) || isAdverb(token.lower)) return false;
  return personNounAt(surroundings, at + 1) !== null && token.lower !== "'s";
}

function phraseOf(
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
    role: noun.role ?? (head.home === null ? null : "refugee"),
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

const ANOTHER = new Set(["another", "additional", "further", "more", "other", "others"]);

/** What may follow a number that stands for people without a noun. */
function mayFollowEllipsis({ tokens, lexicon, isTime }: Surroundings, at: number): boolean {
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
    return next !== undefined && (BE.has(next.lower) || next.capitals !== "none" || next.lower === "the");
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
    lower === "others" ||
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
  if (/^(is|was)$/.test(before) && /^[,.)]$/.test(tokens[at + 1]?.lower ?? "")) return true;
  if (before === "aged" || before === "age" || before === "ages") return true;
  const noun =
    before === "of" || before === ","
      ? surroundings.lexicon.personNouns.get(tokens[at - 2]?.lower ?? "")
      : undefined;
  return noun?.some((person) => !person.plural && (person.age === "child" || before === ",")) === true;
}

function looksLikeYear(token: Token | undefined): boolean {
  return token?.kind === "number" && token.lower.length === 4 && token.value >= 1900 && token.value <= 2099;
}

/**
 * "Ten", "the 31", "another seven", "nine others": a number that stands for people by itself.
 * Whether it does is for the clause to say; here only what cannot be a count of people is left out.
 */
function ellipticAt(
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

/** "a group of ten", "the group of 109", "two groups of 10 and nine people", "a family of five". */
function collectiveAt(
  surroundings: Surroundings,
  from: number,
  at: number,
  reference: Reference,
): PeoplePhrase | null {
  const { tokens, lexicon } = surroundings;
  let noun = at;
  for (let step = 0; step < 3 && lexicon.collectives.get(tokens[noun]?.lower ?? "") === undefined; step++) {
    if (endsModifiers(tokens[noun]) || tokens[noun]?.kind !== "word") return null;
    noun++;
  }
  const collective = lexicon.collectives.get(tokens[noun]?.lower ?? "");
  if (collective === undefined) return null;
  const described = headAt(surroundings, at, false);
  const home = described !== null && described.to <= noun ? described.home : null;
  if (tokens[noun + 1]?.lower !== "of") {
    const opensRelative = /^(that|which|who|whom)$/.test(tokens[noun + 1]?.lower ?? "");
    if (reference === "new" && !collective.plural && opensRelative) {
      return {
        ...EMPTY,
        from,
        to: noun + 1,
        reference,
        head: tokens[noun]?.lower ?? null,
        count: { min: 2, max: null },
        qualifier: "a group",
        home,
      };
    }
    return reference === "definite" && !collective.plural
      ? { ...EMPTY, from, to: noun + 1, reference, head: tokens[noun]?.lower ?? null }
      : null;
  }
  const first =
    countedAt(surroundings, noun + 2, noun + 2, "new") ?? ellipticAt(surroundings, noun + 2, noun + 2, "new");
  if (first === null) {
    const head = headAt(surroundings, noun + 2, true);
    if (head === null || collective.plural) return null;
    return phraseOf(head, {
      from,
      to: head.to,
      count: { min: 2, max: null },
      qualifier: "a group",
      reference,
    });
  }
  if (!collective.plural) {
    const role = first.role ?? (home === null ? null : "refugee");
    return { ...first, from, reference, elliptic: false, role, home: first.home ?? home };
  }
  const members = [first];
  let to = first.to;
  while (/^(,|and)$/.test(tokens[to]?.lower ?? "")) {
    const after = tokens[to]?.lower === "," && tokens[to + 1]?.lower === "and" ? to + 2 : to + 1;
    const next =
      countedAt(surroundings, after, after, "new") ?? ellipticAt(surroundings, after, after, "new");
    if (next === null) break;
    members.push(next);
    to = next.to;
  }
  if (members.length === 1) return null;
  const last = members[members.length - 1] as PeoplePhrase;
  return {
    ...last,
    from,
    to,
    reference,
    members: members.map((member) => ({ ...member, role: member.role ?? last.role, elliptic: false })),
  };
}

/** A number with its noun: "at least 13 North Koreans", "four more North Korean defectors". */
function countedAt(
  surroundings: Surroundings,
  from: number,
  at: number,
  reference: Reference,
): PeoplePhrase | null {
  const { tokens, isTime } = surroundings;
  if (isTime(at)) return null;
  const number = numberAt(tokens, at) ?? uncountedAt(tokens, at);
  if (number === null) return null;
  let modifiers = number.to;
  let another = reference === "another";
  if (tokens[modifiers]?.lower === "others") another = true;
  while (ANOTHER.has(tokens[modifiers]?.lower ?? "") && tokens[modifiers]?.lower !== "others") {
    another = true;
    modifiers++;
  }
  if (
    tokens[modifiers]?.lower === "of" &&
    (number.bound === "vague" || tokens[modifiers - 1]?.lower === "score")
  )
    modifiers++;
  if (
    tokens[modifiers]?.lower === "-" ||
    /^(years?|months?|weeks?|days?|hours?|percent|%)$/.test(tokens[modifiers]?.lower ?? "")
  ) {
    return null;
  }
  const head = headAt(surroundings, modifiers, number.max !== 1);
  if (head === null) return null;
  return phraseOf(head, {
    from,
    to: head.to,
    count: { min: number.min, max: number.max },
    qualifier: number.qualifier,
    reference: another ? "another" : reference,
  });
}

const WHOLES: ReadonlyMap<string, Share["of"]> = new Map([
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
function shareAt(surroundings: Surroundings, from: number): PeoplePhrase | null {
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
    const qualifier = kind === "some" ? word : (number?.qualifier ?? (kind === "any" ? "any" : null));
    return {
      ...whole,
      from,
      count,
      qualifier,
      plural: count === null || count.max !== 1,
      reference: "definite",
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
      return { ...EMPTY, from, to: from + 2, reference: "pronoun", share: { of: "all", whole: null } };
    }
    const definite = tokens[from + 1]?.lower === "the" ? definiteAt(surroundings, from + 1) : null;
    if (definite !== null) return { ...definite, from, share: { of: "all", whole: definite.count } };
    if (mayFollowEllipsis(surroundings, from + 1) && tokens[from + 1]?.kind === "word") {
      return { ...EMPTY, from, to: from + 1, reference: "pronoun", share: { of: "all", whole: null } };
    }
  }
  return null;
}

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

/** What stands after "of" in a share: a pronoun, "the 13", "those held", "the 10 defectors". */
function wholeAt(surroundings: Surroundings, at: number): PeoplePhrase | null {
  const { tokens } = surroundings;
  const word = tokens[at]?.lower ?? "";
  if (word === "them" || word === "whom" || word === "those" || word === "these" || word === "which") {
    const definite = word === "those" || word === "these" ? definiteAt(surroundings, at) : null;
    return definite ?? { ...EMPTY, from: at, to: at + 1, reference: "pronoun" };
  }
  return definiteAt(surroundings, at);
}

/** "the 31", "the ten defectors", "the defectors", "these people", "their guide", "the group". */
function definiteAt(surroundings: Surroundings, from: number): PeoplePhrase | null {
  const { tokens } = surroundings;
  const determiner = tokens[from]?.lower ?? "";
  if (determiner === "any" || determiner === "no") {
    // "denied that any refugee had been deported": of those told of, none.
    const head = headAt(surroundings, from + 1, false);
    if (head === null) return null;
    return phraseOf(head, {
      from,
      to: head.to,
      count: null,
      reference: "pronoun",
      plural: true,
      share: { of: "all", whole: null },
    });
  }
  if (!/^(the|these|those|this|that|its|their|his|her|our)$/.test(determiner)) return null;
  // "said that 24 defectors": before a number "that" opens a clause.
  if (determiner === "that" && numberAt(tokens, from + 1) !== null) return null;
  const counted =
    countedAt(surroundings, from, from + 1, "definite") ??
    collectiveAt(surroundings, from, from + 1, "definite") ??
    ellipticAt(surroundings, from, from + 1, "definite");
  if (counted !== null) return counted;
  const word = tokens[from + 1]?.lower ?? "";
  if (
    determiner === "the" &&
    (word === "rest" || word === "remainder" || word === "others" || word === "other")
  ) {
    if (word !== "other")
      return {
        ...EMPTY,
        from,
        to: from + 2,
        count: { min: 2, max: null },
        qualifier: word,
        reference: "another",
      };
    const number =
      ellipticAt(surroundings, from, from + 2, "another") ??
      countedAt(surroundings, from, from + 2, "another");
    return number === null ? null : { ...number, reference: "another" };
  }
  const head = headAt(surroundings, from + 1, false);
  if (head === null) return null;
  // "said that people were moved": with a plural "that" opens a clause.
  if (determiner === "that" && head.noun.plural) return null;
  const owned = determiner !== "the" && /^(its|their|his|her|our)$/.test(determiner);
  return phraseOf(head, {
    from,
    to: head.to,
    reference: owned ? "new" : "definite",
    ...(head.noun.plural ? { count: null } : {}),
  });
}

function indefiniteAt(surroundings: Surroundings, from: number): PeoplePhrase | null {
  const { tokens } = surroundings;
  const determiner = tokens[from]?.lower;
  if (determiner !== "a" && determiner !== "an" && determiner !== "another" && determiner !== "one")
    return null;
  const reference: Reference = determiner === "another" ? "another" : "new";
  const collective = collectiveAt(surroundings, from, from + 1, reference);
  if (collective !== null) return collective;
  if (determiner === "another" || determiner === "a" || determiner === "an") {
    // "a further 158", "another seven", "another hundred or so".
    const start =
      tokens[from + 1]?.lower === "further" ? from + 2 : numberAt(tokens, from) === null ? from + 1 : from;
    const counted =
      countedAt(surroundings, from, start, reference) ?? ellipticAt(surroundings, from, start, reference);
    if (counted !== null && (determiner === "another" || tokens[from + 1]?.lower === "further"))
      return counted;
  }
  const head = headAt(surroundings, from + 1, false);
  if (head === null || (head.noun.plural && !head.noun.invariant)) return null;
  return phraseOf(head, { from, to: head.to, count: { min: 1, max: 1 }, reference, plural: false });
}

function pronounAt({ tokens }: Surroundings, at: number): PeoplePhrase | null {
  const word = tokens[at]?.lower ?? "";
  if (word === "they" || word === "them") return { ...EMPTY, from: at, to: at + 1, reference: "pronoun" };
  if (word === "he" || word === "him")
    return { ...EMPTY, from: at, to: at + 1, reference: "pronoun", plural: false, sex: "male" };
  if (word === "she")
    return { ...EMPTY, from: at, to: at + 1, reference: "pronoun", plural: false, sex: "female" };
  if (word === "anyone" || word === "anybody") {
    return { ...EMPTY, from: at, to: at + 1, reference: "pronoun", share: { of: "all", whole: null } };
  }
  if (word === "some" && /^(back|home|of|were|have|had|are)$/.test(tokens[at + 1]?.lower ?? "")) {
    const share: Share = { of: "some", whole: null };
    return {
      ...EMPTY,
      from: at,
      to: at + 1,
      count: { min: 1, max: null },
      qualifier: "some",
      reference: "definite",
      share,
    };
  }
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

const OPENING_ADJECTIVES = new Set(
  "young elderly illegal undocumented ethnic fellow female male pregnant unaccompanied stateless displaced civilian desperate".split(
    " ",
  ),
);

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

/** The phrase for people that begins at token `from`, or null. Prefers the reading that covers most. */
export function peopleAt(surroundings: Surroundings, from: number): PeoplePhrase | null {
  const token = surroundings.tokens[from];
  if (token === undefined || (token.kind === "mark" && token.lower !== "$")) return null;
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

/** "two groups of 10 and nine people": the number counts the groups. */
function countedCollectiveAt(surroundings: Surroundings, from: number): PeoplePhrase | null {
  const number = numberAt(surroundings.tokens, from);
  if (number === null) return null;
  const noun = surroundings.lexicon.collectives.get(surroundings.tokens[number.to]?.lower ?? "");
  return noun?.plural ? collectiveAt(surroundings, from, number.to, "new") : null;
}
