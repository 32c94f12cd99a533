import type { Token } from "../lexer.ts";
import type { Candidate } from "./candidates.ts";
import type { GazetteerPlace } from "./gazetteer.ts";
import {
  GOVERNMENT_NOUNS,
  GOVERNMENT_PREPOSITIONS,
  GOVERNMENT_VERBS,
  PLACE_NOUNS,
  PREPOSITIONS,
  QUALIFIERS,
} from "./words.ts";

/** How far back a preposition is looked for. */
const REACH = 12;

export type Surroundings = {
  readonly preposition: string | null;
  readonly possessive: boolean;
  readonly modifier: boolean;
  readonly metonym: boolean;
  readonly dateline: boolean;
};

/** What ends at a token index: an earlier place of the same sentence and the preposition that governs it. */
export type Earlier = ReadonlyMap<
  number,
  { readonly candidate: Candidate; readonly preposition: string | null }
>;

/**
 * The preposition that governs the name at `from`: over articles and qualifiers, "the city of", "China's",
 * and over earlier members of a list or an earlier contained place.
 */
function prepositionOf(tokens: readonly Token[], from: number, earlier: Earlier): string | null {
  let at = from - 1;
  for (let step = 0; step < REACH && at >= 0; step++) {
    const token = tokens[at] as Token;
    const placed = earlier.get(at + 1);
    if (placed) {
      if (placed.candidate.demonym) {
        at = placed.candidate.from - 1;
        continue;
      }
      return placed.preposition;
    }
    if (token.lower === "'s") {
      const owner = earlier.get(at);
      return owner ? owner.preposition : null;
    }
    if (token.lower === "of") {
      if (tokens[at - 1]?.lower === "out") return "from";
      if (!PLACE_NOUNS.has(tokens[at - 1]?.lower ?? "")) return "of";
      at -= 2;
      continue;
    }
    if (token.lower === "to") {
      const nearness = tokens[at - 1]?.lower;
      return nearness === "close" || nearness === "next" || nearness === "adjacent" ? "near" : "to";
    }
    if (PREPOSITIONS.has(token.lower)) return token.lower;
    if (
      token.lower === "," ||
      token.lower === "and" ||
      token.lower === "or" ||
      token.lower === "&" ||
      token.lower === "("
    ) {
      if (!reachesPlace(tokens, at, earlier)) return null;
      at--;
      continue;
    }
    if (token.lower === "-" || QUALIFIERS.has(token.lower) || PLACE_NOUNS.has(token.lower)) {
      at--;
      continue;
    }
    return null;
  }
  return null;
}

/** Before a comma or "and": an earlier place, or its division word ("Liaoning province and Jilin"). */
function reachesPlace(tokens: readonly Token[], at: number, earlier: Earlier): boolean {
  let left = at - 1;
  if (tokens[left]?.lower === ",") left--;
  if (earlier.has(left + 1)) return true;
  return PLACE_NOUNS.has(tokens[left]?.lower ?? "") && earlier.has(left);
}

const COMPOUND = new Set(
  "based born led backed area style style bound made educated brokered funded trained controlled held".split(
    " ",
  ),
);
const ALIGNED = new Set("pro anti non ex pre trans intra cross".split(" "));
/** Nouns that a place in front of them only qualifies. */
const QUALIFIED = new Set(
  `police authorities officials government embassy consulate airport station border-guards correspondent bureau
  prosecutors court courts prison jail detention residents citizens nationals newspaper newspapers media office
  spokesman spokeswoman envoy ambassador leader leaders regime army troops soldiers forces guards ministry`.split(
    /\s+/,
  ),
);
const ADVERBS = new Set(
  "also then later now still recently reportedly allegedly often never always again already therefore has".split(
    " ",
  ),
);
const AGENCIES = new Set("ap afp reuters ans upi yonhap xinhua kyodo".split(" "));

/** Reads what surrounds a candidate once it is known which place it is. */
export function surroundingsOf(
  tokens: readonly Token[],
  candidate: Candidate,
  place: GazetteerPlace,
  earlier: Earlier,
): Surroundings {
  const { from, to } = candidate;
  const preposition = prepositionOf(tokens, from, earlier);
  const next = tokens[to];
  const possessive = next?.lower === "'s" || (next?.lower === "'" && next.tight);
  const compound = next?.lower === "-" && next.tight && COMPOUND.has(tokens[to + 1]?.lower ?? "");
  const aligned = tokens[from - 1]?.lower === "-" && ALIGNED.has(tokens[from - 2]?.lower ?? "");
  const qualifies = next !== undefined && QUALIFIED.has(next.lower);
  const state = place.kind === "country" || place.kind === "capital";
  return {
    preposition,
    possessive,
    modifier: candidate.modifier || compound || aligned || qualifies,
    metonym: state && !candidate.demonym && isMetonym(tokens, from, to, preposition, possessive, place),
    dateline: isDateline(tokens, from, to),
  };
}

function isMetonym(
  tokens: readonly Token[],
  from: number,
  to: number,
  preposition: string | null,
  possessive: boolean,
  place: GazetteerPlace,
): boolean {
  const next = tokens[to + 1]?.lower ?? "";
  if (possessive)
    return (
      GOVERNMENT_NOUNS.has(next) || (place.kind === "capital" && preposition === null && next !== "capital")
    );
  if (preposition !== null) return GOVERNMENT_PREPOSITIONS.has(preposition);
  // "Beijing urged Seoul": what a government acts on is one too.
  const left = tokens[from - 1]?.lower ?? "";
  if (place.kind === "capital" && GOVERNMENT_VERBS.has(left)) return !MOTION.test(left);
  let at = to;
  while (ADVERBS.has(tokens[at]?.lower ?? "")) at++;
  const verb = tokens[at];
  if (verb?.kind !== "word" || verb.capitals !== "none") return false;
  return GOVERNMENT_VERBS.has(verb.lower) || /[a-z]{3}ed$/.test(verb.lower);
}

/** "left Seoul", "reached Bangkok": the place, not its government. */
const MOTION =
  /^(?:left|leave|leaves|reached|reach|visited|visit|entered|toured|is|was|are|were|has|had|have)$/;

/** Capitals at the head of a sentence, then an agency in brackets, a date or a dash. */
function isDateline(tokens: readonly Token[], from: number, to: number): boolean {
  if ((tokens[from] as Token).capitals !== "all" && from > 0) return false;
  for (let at = 0; at < from; at++)
    if ((tokens[at] as Token).capitals !== "all" && tokens[at]?.lower !== ",") return false;
  for (let at = to; at < to + 8 && at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (token.lower === "(")
      return AGENCIES.has(tokens[at + 1]?.lower ?? "") || tokens[at + 2]?.lower === ")";
    if (token.lower === "\u2013") return (tokens[from] as Token).capitals === "all";
  }
  return false;
}
