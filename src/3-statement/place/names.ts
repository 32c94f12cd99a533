import type { Token } from "../lexer.ts";
import { foldWord } from "./fold.ts";
import type { Gazetteer, GazetteerPlace, NameEntry } from "./gazetteer.ts";
import { contains } from "./gazetteer.ts";

export const isCapitalised = (token: Token | undefined): token is Token =>
  token !== undefined && token.kind === "word" && token.capitals !== "none";

/** Words of a name that newsrooms print small: "Tumen river", "Korean peninsula". */
const SMALL = new Set(
  "of the and river rivers peninsula sea strip desert border city islands island county de la del el al i e ez 's".split(
    " ",
  ),
);

/** Index after the last token of the name that begins at `from`, or -1. */
export function endOfName(tokens: readonly Token[], from: number, entry: NameEntry): number {
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
export function tokenBefore(
  tokens: readonly Token[],
  at: number,
): { token: Token | undefined; index: number } {
  let index = at - 1;
  if (tokens[index]?.lower === "." && tokens[index]?.tight) index--;
  return { token: tokens[index], index };
}

export const HUNDRED_THOUSAND = 100_000;
export const MILLION = 1_000_000;

/** How well known the best of them is: packs and countries first, then by people. */
export function isWellKnown(places: readonly GazetteerPlace[], people: number): boolean {
  return places.some((place) => place.preferred || place.kind === "country" || place.population >= people);
}

/** The capitalised word at `at` begins a place or demonym of its own ("Georgia American"). */
export function opensPlace(tokens: readonly Token[], at: number, gazetteer: Gazetteer): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  return gazetteer
    .namesFrom(token.lower)
    .some(
      (entry) => (entry.demonym || isWellKnown(entry.places, MILLION)) && endOfName(tokens, at, entry) > 0,
    );
}

/** How newsrooms shorten the states of the United States and the provinces of Canada after a town. */
const SHORT_STATES: ReadonlyMap<string, string> = new Map(
  `ala:alabama ariz:arizona ark:arkansas calif:california colo:colorado conn:connecticut del:delaware fla:florida
  ga:georgia ill:illinois ind:indiana kan:kansas ky:kentucky la:louisiana md:maryland mass:massachusetts mich:michigan
  minn:minnesota miss:mississippi mo:missouri mont:montana neb:nebraska nev:nevada n.h.:new-hampshire n.j.:new-jersey
  n.m.:new-mexico n.y.:new-york n.c.:north-carolina n.d.:north-dakota okla:oklahoma ore:oregon pa:pennsylvania
  r.i.:rhode-island s.c.:south-carolina s.d.:south-dakota tenn:tennessee tex:texas vt:vermont va:virginia
  wash:washington w.va.:west-virginia wis:wisconsin wyo:wyoming ont:ontario que:quebec alta:alberta
  b.c.:british-columbia n.s.:nova-scotia n.b.:new-brunswick man:manitoba sask:saskatchewan`
    .split(/\s+/)
    .map((pair): [string, string] => pair.split(":") as [string, string]),
);

/** A container written behind a comma or in brackets. */
export type Container = {
  readonly from: number;
  readonly to: number;
  readonly entry: NameEntry;
  /** Written short ("Ala."): no name of the gazetteer, so nothing else will find it. */
  readonly short: boolean;
};

/** The container of one of `places` at "X, Y" or "X (Y)", where `to` is the token after X. */
export function containerAfter(
  tokens: readonly Token[],
  to: number,
  places: readonly GazetteerPlace[],
  gazetteer: Gazetteer,
): Container | null {
  const joint = tokens[to]?.lower;
  const first = tokens[to + 1];
  if ((joint !== "," && joint !== "(") || !isCapitalised(first)) return null;
  const holds = (entry: NameEntry): boolean =>
    !entry.demonym && entry.places.some((outer) => places.some((inner) => contains(outer, inner)));
  const short = SHORT_STATES.get(first.lower);
  if (short !== undefined) {
    const [head, ...rest] = short.split("-") as [string, ...string[]];
    const entry = gazetteer
      .namesFrom(head)
      .find((one) => one.rest.join(" ") === rest.join(" ") && holds(one));
    if (entry) {
      const dotted = tokens[to + 2]?.lower === "." && tokens[to + 2]?.tight && !first.lower.includes(".");
      return { from: to + 1, to: dotted ? to + 3 : to + 2, entry, short: true };
    }
  }
  for (const entry of gazetteer.namesFrom(first.lower)) {
    const end = endOfName(tokens, to + 1, entry);
    if (end > 0 && holds(entry)) return { from: to + 1, to: end, entry, short: false };
  }
  return null;
}
