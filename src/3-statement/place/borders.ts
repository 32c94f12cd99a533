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

/** Reads the words of a sentence from one token up to another. */
export type Said = (sentence: number, from: number, to: number) => string;

/** Prefix forms of country names in compounds: "Sino-Mongolian". */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ["sino", "CN"],
  ["russo", "RU"],
  ["indo", "IN"],
  ["franco", "FR"],
  ["turko", "TR"],
  ["greco", "GR"],
  ["anglo", "GB"],
]);
const BORDER = new Set(["border", "borders", "frontier"]);
/** Before these, "border" only qualifies them. */
const QUALIFIED = new Set(
  `city town village county police guard guards patrol patrols agency authorities official officials troops
  security control controls officer officers prefecture trade force forces`.split(/\s+/),
);
const DASHES = new Set(["-", "\u2013", "/"]);
const DIRECTION =
  /^(?:north|south|east|west)(?:north|south|east|west)?(?:ern)?$|^(?:common|shared|long|own|land)$/;

type Side = {
  /** Index of the candidate; -1 for a prefix form. */
  readonly index: number;
  readonly country: GazetteerPlace;
  readonly from: number;
  readonly to: number;
  /** What the border's name calls the country: as told ("U.S."), or its name for a demonym ("Chinese"). */
  readonly called: string;
};

/** `sides` in the order told; a name that newsrooms use as it stands ("Sino-Mongolian border") is `asWritten`. */
type Found = {
  readonly from: number;
  readonly to: number;
  readonly sides: readonly Side[];
  readonly asWritten: boolean;
};

/** Finds the side that begins or ends at a token. */
type SideAt = (at: number) => Side | null;

/**
 * Finds borders told by grammar: "the China-Laos border", "Sino-Mongolian border", "the border between Laos
 * and China", "China's border with Laos", "the North Korean border".
 */
export function findBorders(
  candidates: readonly Candidate[],
  sentences: readonly (readonly Token[])[],
  said: Said,
  gazetteer: Gazetteer,
): Borders {
  const mentions: BorderMention[] = [];
  const consumed = new Set<number>();
  const told = new Set<string>();
  const bySentence = new Map<number, Side[]>();
  candidates.forEach((candidate, index) => {
    const country = candidate.places.find((place) => place.kind === "country");
    if (!country) return;
    told.add(country.id);
    const { sentence, from, to, demonym } = candidate;
    const called = demonym ? country.name : said(sentence, from, to);
    const sides = bySentence.get(sentence);
    const side = { index, country, from, to, called };
    if (sides) sides.push(side);
    else bySentence.set(sentence, [side]);
  });
  for (const [sentence, sides] of bySentence) {
    const tokens = sentences[sentence] as readonly Token[];
    const starting: SideAt = (at) => sides.find((side) => side.from === at) ?? null;
    const ending: SideAt = (at) => sides.find((side) => side.to === at) ?? null;
    for (let at = 0; at < tokens.length; at++) {
      if (!BORDER.has((tokens[at] as Token).lower)) continue;
      const found =
        pairBefore(tokens, at, ending, gazetteer) ??
        pairAfter(tokens, at, starting, ending) ??
        oneSide(tokens, at, ending);
      if (!found) continue;
      for (const side of found.sides) consumed.add(side.index);
      const name = found.asWritten
        ? said(sentence, found.from, found.to).replace(/[\u2010-\u2015]/g, "-")
        : null;
      mentions.push({
        sentence,
        from: found.from,
        to: found.to,
        ...placeOf(found.sides, name, told, gazetteer),
      });
    }
  }
  return { mentions, consumed };
}

/** "China-Laos border", "Sino-Mongolian border". */
function pairBefore(
  tokens: readonly Token[],
  at: number,
  ending: SideAt,
  gazetteer: Gazetteer,
): Found | null {
  const second = ending(at);
  if (!second || !DASHES.has(tokens[second.from - 1]?.lower ?? "")) return null;
  const first = ending(second.from - 1);
  if (first) return { from: first.from, to: at + 1, sides: [first, second], asWritten: false };
  const prefix = second.from - 2;
  const country = gazetteer.country(PREFIXES.get(tokens[prefix]?.lower ?? "") ?? "");
  if (!country) return null;
  const side: Side = { index: -1, country, from: prefix, to: prefix + 1, called: country.name };
  return { from: prefix, to: at + 1, sides: [side, second], asWritten: true };
}

/** "border between China and Laos", "China's southern border with Laos", "its border with Laos". */
function pairAfter(tokens: readonly Token[], at: number, starting: SideAt, ending: SideAt): Found | null {
  const word = tokens[at + 1]?.lower;
  if (word !== "between" && word !== "with" && word !== "of") return null;
  const afterArticle = (index: number): number => (tokens[index]?.lower === "the" ? index + 1 : index);
  const first = starting(afterArticle(at + 2));
  if (!first) return null;
  if (word === "with") {
    const owner = ownerOf(tokens, at, ending);
    return owner
      ? { from: owner.from, to: first.to, sides: [owner, first], asWritten: false }
      : { from: at, to: first.to, sides: [first], asWritten: false };
  }
  if (tokens[first.to]?.lower !== "and") return null;
  const second = starting(afterArticle(first.to + 1));
  return second && { from: at, to: second.to, sides: [first, second], asWritten: false };
}

/** "the North Korean border", "China's northeastern border". */
function oneSide(tokens: readonly Token[], at: number, ending: SideAt): Found | null {
  if (QUALIFIED.has(tokens[at + 1]?.lower ?? "")) return null;
  const side = ownerOf(tokens, at, ending);
  return side && { from: side.from, to: at + 1, sides: [side], asWritten: false };
}

function ownerOf(tokens: readonly Token[], at: number, ending: SideAt): Side | null {
  let end = at;
  while (DIRECTION.test(tokens[end - 1]?.lower ?? "")) end--;
  if (tokens[end - 1]?.lower === "'s") end--;
  return ending(end);
}

function placeOf(
  sides: readonly Side[],
  name: string | null,
  told: ReadonlySet<string>,
  gazetteer: Gazetteer,
): { readonly place: GazetteerPlace; readonly rule: string } {
  const [first, second] = sides as readonly [Side, Side | undefined];
  const one = first.country;
  if (!second) {
    // "the North Korean border" in a text about China is their common border, seen from China.
    const others = [...told].filter((id) => id !== one.id && gazetteer.borderOf(one.id, id) !== null);
    const known = others.length === 1 ? gazetteer.borderOf(one.id, others[0] as string) : null;
    if (known) return { place: { ...known, country: others[0] as string }, rule: "border:country-in-text" };
    return {
      place: borderPlace(`border:${one.id}`, `${one.name} border`, one.country),
      rule: "border:one-side",
    };
  }
  const called = name ?? `${first.called}-${second.called} border`;
  const known = gazetteer.borderOf(one.id, second.country.id);
  if (known) return { place: { ...known, name: called }, rule: "border:pack" };
  const id = `border:${[one.id, second.country.id].sort().join("-")}`;
  return { place: borderPlace(id, called, one.country), rule: "border:pair" };
}

function borderPlace(id: string, name: string, country: string | null): GazetteerPlace {
  return {
    id,
    name,
    kind: "border",
    country,
    admin1: null,
    population: 0,
    within: null,
    at: null,
    preferred: false,
  };
}
