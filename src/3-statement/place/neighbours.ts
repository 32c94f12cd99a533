import type { Token } from "../lexer.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { isCapitalised, tokenBefore } from "./names.ts";
import { BEFORE_PLACES, BODIES, GIVEN_NAMES, ORGANISATION_HEADS, ORGANISATION_OF, TITLES } from "./words.ts";

/** What the capitalised words around a name make of it. */
export type Neighbours = "place" | "person" | "organisation" | "body";

/** What the capitalised words to the right make of the name. */
export function rightOf(tokens: readonly Token[], to: number, shouting: boolean): Neighbours {
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

/** Heads of names of nature that are no place of the gazetteer: "Lake Victoria". */
const FEATURES = new Set(["lake", "mount", "mt", "cape", "strait", "hurricane", "typhoon"]);

/** What the words to the left make of the name. */
export function leftOf(
  tokens: readonly Token[],
  from: number,
  gazetteer: Gazetteer,
  shouting: boolean,
): Neighbours {
  const { token, index } = tokenBefore(tokens, from);
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
  if (FEATURES.has(token.lower)) return "organisation";
  if (shouting) return "place";
  if (GIVEN_NAMES.has(token.lower)) return "person";
  if (token.lower.length === 1 && tokens[from - 1]?.lower === ".") return "person";
  const opens = index === 0 || tokens[index - 1]?.kind === "mark";
  if (opens || BEFORE_PLACES.has(token.lower) || BODIES.has(token.lower)) return "place";
  return gazetteer.namesFrom(token.lower).length > 0 ? "place" : "person";
}
