import type { Speaker } from "../../../types.ts";
import type { Described } from "./describe.ts";
import { BODIES, CIVIL, MEDIA, OFFICIALS } from "./vocabulary.ts";

/** A speaker that a document has named, with those who relayed him or her. */
export type Known = {
  readonly described: Described;
  readonly chain: readonly Speaker[];
  /** Only told of, as a subject or by a name, and not yet speaking. */
  readonly silent: "subject" | "named" | null;
};

/** Speakers told of so far, the latest last. */
export type Memory = { readonly last: readonly Speaker[]; readonly known: readonly Known[] };

export const NOBODY: Memory = { last: [], known: [] };

/** How many speakers back words may point: keeps the reading linear. */
const REACH = 40;

const GENERIC: Readonly<Record<string, (known: Described) => boolean>> = {
  group: isCivilBody,
  organization: isCivilBody,
  organisation: isCivilBody,
  union: isCivilBody,
  coalition: isCivilBody,
  charity: isCivilBody,
  ngo: isCivilBody,
  agency: (known) => known.number === "body" && (known.speaker.role === "media" || known.words.has("agency")),
  newspaper: isMedium,
  paper: isMedium,
  daily: isMedium,
  outlet: isMedium,
  broadcaster: isMedium,
  report: isMedium,
};

function isCivilBody(known: Described): boolean {
  return (
    (known.speaker.role === "civil society" || known.speaker.role === "organisation") &&
    known.number !== "one"
  );
}

function isMedium(known: Described): boolean {
  return known.speaker.role === "media";
}

/** The earlier speaker that a pronoun stands for. */
export function pronounMeans(lower: string, { known }: Memory): Known | null {
  const fits = ({ described: { number, sex, speaker } }: Known): boolean => {
    if (lower === "it") return number === "body";
    if (lower === "they") return number === "many" || (number === "body" && speaker.role !== "official");
    if (number !== "one") return false;
    return sex === null || (lower === "she") === (sex === "female");
  };
  const recent = known.slice(-REACH);
  return recent.findLast((candidate) => candidate.silent !== "named" && fits(candidate)) ?? null;
}

/** The last word of a name, by which news goes on to call a person, and the first, which Korean names begin with. */
function isShortFor(short: string, full: string): boolean {
  if (short === full) return true;
  const words = full.split(/[\s.]+/);
  const parts = short.split(/\s+/);
  if (parts.length >= words.length) return false;
  if (parts.length === 1) return words.includes(short) || initialsOf(words) === short;
  return full.includes(short);
}

function initialsOf(words: readonly string[]): string {
  let initials = "";
  for (const word of words) if (/^\p{Lu}/u.test(word)) initials += word[0];
  return initials.length > 2 ? initials : "";
}

/** Whether two names are of one speaker: the same, one short for the other, or its initials. */
export function sameName(left: string, right: string): boolean {
  return isShortFor(left, right) || isShortFor(right, left);
}

/** The earlier speaker that a short form stands for ("the group", "the same source", "Kim"), or null. */
export function shortMeans(described: Described, { known }: Memory): Known | null {
  const { speaker, head, definite } = described;
  const recent = known.slice(-REACH);
  if (speaker.name !== null) {
    const { name } = speaker;
    return (
      recent.findLast(
        (other) => other.described.speaker.name !== null && isShortFor(name, other.described.speaker.name),
      ) ?? null
    );
  }
  if (!definite || described.words.has("one")) return null;
  const { qualifiers } = described;
  const hit = recent.findLast(({ described: other }) => {
    if (described.number !== other.number && other.number !== "body" && described.number !== "body")
      return false;
    const sameHead =
      other.head === head || (other.words.has(head) && !BODIES.has(head) && other.number === "one");
    const generic = GENERIC[head]?.(other) === true && other.number === described.number;
    if (
      head === "source" &&
      other.speaker.name === null &&
      other.number === "one" &&
      described.words.has("same")
    )
      return true;
    if (!sameHead && !generic) return false;
    return qualifiers.every((word) => other.words.has(word)) || (qualifiers.length <= 1 && head === "source");
  });
  return hit ?? null;
}

const UNNAMED = ["identified", "named", "unnamed", "anonymous", "anonymity", "unidentified"];
const POSSESSED = ["its", "their", "his", "her"];

/** Whether a name told later says who an earlier, unnamed speaker was: "a lawmaker", then "Rep. Park Sun-young". */
export function reveals(later: Described, earlier: Described): boolean {
  if (earlier.speaker.name !== null || later.speaker.name === null) return false;
  if (earlier.definite && !POSSESSED.some((word) => earlier.words.has(word))) return false;
  if (earlier.speaker.role !== later.speaker.role) return false;
  // "An organization that asked not to be identified" is none that the document goes on to name.
  if (UNNAMED.some((word) => earlier.words.has(word))) return false;
  const { head } = earlier;
  if (head === "lawmaker" || head === "lawmakers")
    return later.words.has("rep") || later.words.has("lawmaker") || later.words.has("sen");
  if (BODIES.has(head) && CIVIL.has(head)) return later.number === "body";
  if (head === "groups" || head === "organizations" || head === "organisations")
    return later.number === "body";
  if (MEDIA.has(head)) return false;
  if (later.number !== "one" || earlier.number !== "one" || !later.words.has(head)) return false;
  return (
    CIVIL.has(head) || (OFFICIALS.has(head) && earlier.qualifiers.every((word) => later.words.has(word)))
  );
}

/** "Spokesman Koo Byoung-sam", after "the unification ministry": the body that a named person speaks for, or null. */
export function bodyOf({ speaker, words }: Described, { known }: Memory): Speaker | null {
  if (speaker.name === null || !SPOKESPEOPLE.some((word) => words.has(word))) return null;
  const named = [...words].some((word) => BODIES.has(word));
  const body = known.findLast(({ described, silent }) => {
    if (silent !== null || described.number !== "body" || described.speaker.role !== "official") return false;
    return !named || (described.head !== "" && words.has(described.head));
  });
  return body?.described.speaker ?? null;
}

const SPOKESPEOPLE = ["spokesman", "spokeswoman", "spokesperson"];
