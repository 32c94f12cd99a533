import type { Token } from "../lexer.ts";
import type { Candidate } from "./candidates.ts";
import type { Gazetteer, GazetteerPlace } from "./gazetteer.ts";

/** A border told by the countries on its sides. */
export type BorderMention = {
  readonly sentence: number;
  readonly from: number;
  readonly to: number;
  readonly place: GazetteerPlace;
  readonly rule: string;
};

export type Borders = {
  readonly mentions: readonly BorderMention[];
  /** Indexes of candidates that are parts of a border's name. */
  readonly consumed: ReadonlySet<number>;
};

/** Prefix forms of country names in compounds: "Sino-Mongolian". */
const PREFIXES: Readonly<Record<string, string>> = {
  sino: "CN",
  russo: "RU",
  indo: "IN",
  franco: "FR",
  turko: "TR",
  thai: "TH",
  lao: "LA",
  greco: "GR",
  anglo: "GB",
  afghan: "AF",
};
const BORDER = new Set(["border", "borders", "frontier"]);
/** Before these, "border" only qualifies them. */
const OF_THE_BORDER = new Set(
  "city town village county police guard guards patrol patrols agency authorities official officials troops security control controls officer officers guards- prefecture trade force forces".split(
    " ",
  ),
);

type Side = { readonly index: number; readonly country: GazetteerPlace; readonly from: number };

function countryIn(candidate: Candidate | undefined): GazetteerPlace | null {
  return candidate?.places.find((place) => place.kind === "country") ?? null;
}

/** Finds borders told by grammar: "the China-Laos border", "Sino-Mongolian border", "the border between Laos and China", "China's border with Laos", "the North Korean border". */
export function findBorders(
  candidates: readonly Candidate[],
  sentences: readonly (readonly Token[])[],
  text: (sentence: number, from: number, to: number) => string,
  gazetteer: Gazetteer,
): Borders {
  const mentions: BorderMention[] = [];
  const consumed = new Set<number>();
  const endingAt = new Map<string, number>();
  const startingAt = new Map<string, number>();
  candidates.forEach((candidate, index) => {
    endingAt.set(`${candidate.sentence} ${candidate.to}`, index);
    startingAt.set(`${candidate.sentence} ${candidate.from}`, index);
  });
  const told = new Set(candidates.flatMap((candidate) => countryIn(candidate)?.id ?? []));
  const side = (at: number | undefined): Side | null => {
    if (at === undefined) return null;
    const candidate = candidates[at] as Candidate;
    const country = countryIn(candidate);
    return country ? { index: at, country, from: candidate.from } : null;
  };
  const inSentence = new Set(candidates.map((candidate) => candidate.sentence));
  for (const sentence of inSentence) {
    const tokens = sentences[sentence] as readonly Token[];
    for (let at = 0; at < tokens.length; at++) {
      if (!BORDER.has((tokens[at] as Token).lower)) continue;
      const ends = (index: number): Side | null => side(endingAt.get(`${sentence} ${index}`));
      const starts = (index: number): Side | null => side(startingAt.get(`${sentence} ${index}`));
      const found =
        pairBefore(tokens, at, ends) ?? pairAfter(tokens, at, starts, ends) ?? single(tokens, at, ends);
      if (!found) continue;
      for (const part of found.sides) consumed.add(part.index);
      mentions.push({
        sentence,
        from: found.from,
        to: found.to,
        ...placeOf(found, sentence, text, told, gazetteer),
      });
    }
  }
  return { mentions, consumed };
}

type Found = {
  readonly from: number;
  readonly to: number;
  readonly sides: readonly Side[];
  readonly countries: readonly GazetteerPlace[] | readonly string[];
  /** Written with a prefix form: the words are the usual name. */
  readonly asWritten: boolean;
};

const isDash = (token: Token | undefined): boolean =>
  token?.lower === "-" || token?.lower === "\u2013" || token?.lower === "/";

function pairBefore(
  tokens: readonly Token[],
  at: number,
  ends: (index: number) => Side | null,
): Found | null {
  const second = ends(at);
  if (!second || !isDash(tokens[second.from - 1])) return null;
  const first = ends(second.from - 1);
  if (first) {
    return {
      from: first.from,
      to: at + 1,
      sides: [first, second],
      countries: [first.country, second.country],
      asWritten: false,
    };
  }
  const prefix = PREFIXES[tokens[second.from - 2]?.lower ?? ""];
  if (!prefix) return null;
  return {
    from: second.from - 2,
    to: at + 1,
    sides: [second],
    countries: [prefix, second.country.id],
    asWritten: true,
  };
}

function pairAfter(
  tokens: readonly Token[],
  at: number,
  starts: (index: number) => Side | null,
  ends: (index: number) => Side | null,
): Found | null {
  const word = tokens[at + 1]?.lower;
  if (word !== "between" && word !== "with" && word !== "of") return null;
  const skip = tokens[at + 2]?.lower === "the" ? 1 : 0;
  const first = starts(at + 2 + skip);
  if (!first) return null;
  const end = (side: Side, from: number): number => {
    let to = from;
    while (ends(to)?.index !== side.index) to++;
    return to;
  };
  const firstEnd = end(first, first.from + 1);
  if (word === "with") {
    const owner = tokens[at - 1]?.lower === "'s" ? ends(at - 1) : ends(at);
    const from = owner ? owner.from : at;
    const sides = owner ? [owner, first] : [first];
    return { from, to: firstEnd, sides, countries: sides.map((one) => one.country), asWritten: false };
  }
  if (tokens[firstEnd]?.lower !== "and") return null;
  const second = starts(firstEnd + 1 + (tokens[firstEnd + 1]?.lower === "the" ? 1 : 0));
  if (!second) return null;
  return {
    from: at,
    to: end(second, second.from + 1),
    sides: [first, second],
    countries: [first.country, second.country],
    asWritten: false,
  };
}

function single(tokens: readonly Token[], at: number, ends: (index: number) => Side | null): Found | null {
  if (OF_THE_BORDER.has(tokens[at + 1]?.lower ?? "")) return null;
  const only = tokens[at - 1]?.lower === "'s" ? ends(at - 1) : ends(at);
  if (!only) return null;
  return { from: only.from, to: at + 1, sides: [only], countries: [only.country], asWritten: false };
}

function placeOf(
  found: Found,
  sentence: number,
  text: (sentence: number, from: number, to: number) => string,
  told: ReadonlySet<string>,
  gazetteer: Gazetteer,
): { readonly place: GazetteerPlace; readonly rule: string } {
  const countries = found.countries.flatMap((one) =>
    typeof one === "string" ? (gazetteer.country(one) ?? []) : one,
  );
  const [first, second] = countries as [GazetteerPlace, GazetteerPlace | undefined];
  if (!second) {
    // "the North Korean border" in a text about China is their common border, seen from China.
    const others = [...told].filter((id) => id !== first.id && gazetteer.borderOf(first.id, id) !== null);
    const known = others.length === 1 ? gazetteer.borderOf(first.id, others[0] as string) : null;
    if (known) return { place: { ...known, country: others[0] as string }, rule: "border:country-in-text" };
    return {
      place: borderPlace(`border:${first.id}`, `${first.name} border`, first.country, null),
      rule: "border:one-side",
    };
  }
  const known = gazetteer.borderOf(first.id, second.id);
  const name = found.asWritten
    ? text(sentence, found.from, found.to).replace(/[\u2010-\u2015]/g, "-")
    : `${first.name}-${second.name} border`;
  if (known) return { place: { ...known, name }, rule: "border:pack" };
  const id = `border:${[first.id, second.id].sort().join("-")}`;
  return { place: borderPlace(id, name, first.country, null), rule: "border:pair" };
}

function borderPlace(
  id: string,
  name: string,
  country: string | null,
  admin1: string | null,
): GazetteerPlace {
  return {
    id,
    name,
    kind: "border",
    country,
    admin1,
    population: 0,
    within: null,
    at: null,
    preferred: false,
  };
}
