import type { Reference } from "../../../discourse/types.ts";
import { ORDINALS } from "../number-words.ts";
import { numberAt, uncountedAt } from "../numbers.ts";
import { ANOTHER, ellipticAt } from "./ellipsis.ts";
import { endsModifiers, headAt, phraseOf } from "./heads.ts";
import type { PeoplePhrase, Surroundings } from "./phrase.ts";
import { EMPTY } from "./phrase.ts";

/** "a group of ten", "the group of 109", "two groups of 10 and nine people", "a family of five". */
export function collectiveAt(
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
export function countedAt(
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

/** "the 31", "the ten defectors", "the defectors", "these people", "their guide", "the group". */
export function definiteAt(surroundings: Surroundings, from: number): PeoplePhrase | null {
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
  if (determiner === "the" && /^(rest|remainder|others?|remaining)$/.test(word)) {
    if (word !== "other" && word !== "remaining")
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
    if (number !== null || word === "other") return number && { ...number, reference: "another" };
  }
  const head = headAt(surroundings, from + 1, false);
  if (head === null) return determiner === "the" ? ordinalAt(surroundings, from) : null;
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

/** "The ninth was sent back", "a third had got away": one more of those told of, without a noun. */
function ordinalAt({ tokens, lexicon }: Surroundings, from: number): PeoplePhrase | null {
  const next = tokens[from + 2]?.lower ?? "";
  const verb = lexicon.verbs.get(next)?.flags;
  const isSubject = /^(was|had|has|is)$/.test(next) || verb?.past === true;
  if (!ORDINALS.has(tokens[from + 1]?.lower ?? "") || !isSubject) return null;
  return {
    ...EMPTY,
    from,
    to: from + 2,
    count: { min: 1, max: 1 },
    reference: "another",
    plural: false,
    elliptic: true,
  };
}

export function indefiniteAt(surroundings: Surroundings, from: number): PeoplePhrase | null {
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
  if (head === null) return ordinalAt(surroundings, from);
  if (head.noun.plural && !head.noun.invariant) return null;
  return phraseOf(head, { from, to: head.to, count: { min: 1, max: 1 }, reference, plural: false });
}
