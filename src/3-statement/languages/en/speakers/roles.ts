import type { Token } from "../../../lexer.ts";
import type { Range } from "./view.ts";
import {
  CIVIL,
  EXPERTS,
  MEDIA,
  OFFICIALS,
  PERSONS,
  RECORDS,
  RELATIVES,
  SOURCES,
  WITNESSES,
  wordSet,
} from "./vocabulary.ts";

const CLASSES: readonly (readonly [ReadonlySet<string>, string])[] = [
  [SOURCES, "source"],
  [RELATIVES, "relative"],
  [WITNESSES, "witness"],
  [EXPERTS, "expert"],
  [MEDIA, "media"],
  [CIVIL, "civil society"],
  [OFFICIALS, "official"],
];

/** The class of every noun; the earlier class wins. */
const CLASS_OF: ReadonlyMap<string, string> = new Map(
  CLASSES.toReversed().flatMap(([words, role]) => [...words].map((word) => [word, role] as const)),
);

/** Whether a noun can name a speaker at all. */
export function canSpeak(lower: string): boolean {
  return PERSONS.has(lower) || RECORDS.has(lower) || CLASS_OF.has(lower);
}

/** Heads that say nothing without the body they belong to ("an official of a rights group"). */
const LEADERS = wordSet(
  "official officials spokesman spokeswoman spokesperson director head leader chief founder representative member members " +
    "chairman chairwoman secretary researcher deputy staff officer worker workers president website websites",
);

function classOf(lower: string): string | null {
  return CLASS_OF.get(lower) ?? null;
}

/** The last noun of a class in the range: in English the head of a compound stands last. */
function lastClassIn(
  tokens: readonly Token[],
  from: number,
  to: number,
): { role: string; at: number } | null {
  for (let at = to - 1; at >= from; at--) {
    const role = classOf(tokens[at]?.lower ?? "");
    if (role !== null) return { role, at };
  }
  return null;
}

/**
 * What a speaker is to the happening: `official`, `media`, `civil society`, `source`, `witness`, `relative`, `expert`,
 * `organisation` or `person`. `core` is the description without what follows "of", "in" or "who".
 */
export function roleOf(
  tokens: readonly Token[],
  within: Range,
  core: Range,
  name: Range | null,
  insertion: Range | null,
): string {
  const own = lastClassIn(tokens, core.from, core.to);
  if (own?.role === "official" && /^(agency|committee)$/.test(tokens[own.at]?.lower ?? "")) {
    // "Yonhap news agency", "Committee for Human Rights": the other words tell what kind of body it is.
    for (let at = core.from; at < (name?.to ?? core.to); at++) {
      const lower = tokens[at]?.lower ?? "";
      if (MEDIA.has(lower)) return "media";
      if (lower === "for") return "civil society";
    }
  }
  const isLeader = own !== null && LEADERS.has(tokens[own.at]?.lower ?? "");
  if (own !== null && !isLeader) return own.role;
  const compound = isLeader ? lastClassIn(tokens, core.from, own.at) : null;
  if (compound !== null) return compound.role;
  const rest =
    firstClassIn(tokens, core.to, within.to) ??
    (insertion === null ? null : firstClassIn(tokens, insertion.from, insertion.to));
  if (rest !== null) return rest;
  if (own !== null) return own.role;
  if (name === null) return "person";
  for (let at = name.from; at < name.to; at++) {
    if (/^(for|of)$/.test(tokens[at]?.lower ?? "")) return "organisation";
  }
  return "person";
}

/** The class of the body that the words after the head name. */
function firstClassIn(tokens: readonly Token[], from: number, to: number): string | null {
  for (let at = from; at < to; at++) {
    const lower = tokens[at]?.lower ?? "";
    if (LEADERS.has(lower)) continue;
    const role = classOf(lower);
    if (role === "witness" && tokens[at]?.capitals !== "none") return "civil society";
    if (role !== null) return role;
  }
  return null;
}
