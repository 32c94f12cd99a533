import type { Direction } from "../../../time/types.ts";
import type { Reader } from "./reader.ts";
import { endsSentence } from "./reader.ts";

const set = (text: string): ReadonlySet<string> => new Set(text.split(" "));

/** Verbs and participles that put the rest of their clause ahead. */
const AHEAD = set(
  "will won't shall would may might should must expected expects expect anticipates predicts foresees scheduled planned slated due payable tomorrow " +
    "upcoming redeem maturing matures expire expires expiring " +
    "begins reconvenes resumes opens starts arrives leaves departs convenes flies travels meets faces hosts goes concludes kicks comes await awaits",
);
/** "Be" and "to" after these look ahead: "is to", "likely to", "agreed to". */
const GOVERN_TO = set(
  "is are was were expected scheduled due set likely plans plan planned planning ready about going hopes hope wants want " +
    "intends intend agreed agree vowed asked urged ordered slated bound prepared preparing proposes proposed decided " +
    "ought has have had opportunity deadline bid effort",
);
const PAST = set(
  "was were had did said told took held came went began got gave found made left met sent saw fell rose grew won " +
    "lost ran became brought bought sold caught fled shot spoke wrote kept paid led built drove hit cut put " +
    "ago been has have died hurt thought knew felt stood broke chose drew flew " +
    "hung struck swore threw wore sought taught fought spent slid sank shut split spread quit rode stole woke " +
    "yesterday killed didn't wasn't weren't hadn't hasn't haven't lay sat beat bid shook burst",
);
const NOT_PAST = set("need speed indeed feed seed united breed greed exceed proceed succeed limited hundred");

const isPast = (lower: string): boolean =>
  PAST.has(lower) ||
  (lower.length > 4 && lower.endsWith("ed") && !lower.startsWith("un") && !NOT_PAST.has(lower));

const isAhead = (lower: string): boolean => AHEAD.has(lower) || lower.endsWith("'ll");

const BEFORE_NOUN = set("his her their its my our your own free good political the a of no");

/** How far the verb of a date may stand before and after it, in tokens. */
const BEFORE = 24;
const AFTER = 14;

/** What the token says of its clause: it looks ahead, it looks back, or neither. */
function signal({ tokens }: Reader, at: number): Direction | null {
  const { lower } = tokens[at]!;
  const before = tokens[at - 1]?.lower ?? "";
  // "Against their will" is no verb.
  if (lower === "will" && BEFORE_NOUN.has(before)) return null;
  if (isAhead(lower)) return "future";
  if (
    (lower === "of" && before === "ahead") ||
    (lower === "to" && before === "up" && tokens[at - 3]?.lower === "run")
  )
    return "future";
  if (lower === "to" && GOVERN_TO.has(before)) {
    return isBareVerb(tokens[at + 1]?.lower) ? "future" : null;
  }
  // "Set Friday as the deadline", but "is set for Friday".
  if (lower === "set") return /^(is|are|be|been|was|were)$/.test(before) ? "future" : "past";
  if (!isPast(lower)) return null;
  // "To hit", "to cut": the form is that of the infinitive too.
  if (before === "to") return null;
  if ((lower === "has" || lower === "have") && tokens[at + 1]?.lower === "until") return "future";
  // "To be published", "will be paid": the participle is of what the auxiliary says.
  if (before === "be" || tokens[at - 2]?.lower === "be")
    return tokens[at - 2]?.lower === "to" ? "future" : null;
  // "Is expected", "are set for": told by the participle, which was met first.
  if (tokens[at + 1] && AHEAD.has(tokens[at + 1]!.lower) && /^(has|have|had|been|was|were)$/.test(lower))
    return null;
  return "past";
}

const NOUNS_AFTER_TO = set(
  "the a an his her its their our my your this that these those north south east west",
);

const isBareVerb = (lower: string | undefined): boolean =>
  lower !== undefined && /^[a-z]/.test(lower) && !NOUNS_AFTER_TO.has(lower) && !lower.endsWith("ing");

/**
 * Whether the clause around the tokens `[from, to)` tells of what has happened or of what is to come: by the word
 * right after, else by the nearest verb before in the sentence, else by the nearest after; `nearest` where none
 * tells.
 */
export function leanAround(reader: Reader, from: number, to: number): Direction {
  const { tokens } = reader;
  const next = tokens[to];
  if (next?.kind === "word") {
    const told = signal(reader, to);
    if (told && next.lower !== "scheduled" && next.lower !== "expected") return told;
  }
  for (let at = from - 1; at >= 0 && at >= from - BEFORE; at--) {
    const { kind } = tokens[at]!;
    if (kind === "mark" && endsSentence(reader, at)) break;
    const told = kind === "word" ? signal(reader, at) : null;
    if (told) return told;
  }
  for (let at = to; at < tokens.length && at < to + AFTER; at++) {
    const { kind } = tokens[at]!;
    if (kind === "mark" && endsSentence(reader, at)) break;
    const told = kind === "word" ? signal(reader, at) : null;
    if (told) return told;
  }
  return "nearest";
}

/** The same as a reading of "this week": told as past unless the clause looks ahead. */
export const leanOf = (reader: Reader, from: number, to: number): "past" | "future" =>
  leanAround(reader, from, to) === "future" ? "future" : "past";
