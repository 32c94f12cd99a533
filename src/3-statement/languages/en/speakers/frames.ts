import type { Token } from "../../../lexer.ts";
import { trimmed } from "./describe.ts";
import type { Frame, Telling } from "./frame.ts";
import { telling } from "./frame.ts";
import { nominalFrame } from "./nominal.ts";
import { byAfter, originsAfter, possessorOf, relaysAfter } from "./relays.ts";
import { subjectAfter, subjectBefore } from "./subject.ts";
import { tellersIn, tellersOf } from "./tellers.ts";
import { tellsAt } from "./verbs.ts";
import type { View } from "./view.ts";
import { lowerAt } from "./view.ts";
import { wordSet } from "./vocabulary.ts";

/** Verbs that only people and bodies do: whatever their subject is, it speaks. */
const SPEAKING = wordSet(
  "said says say told tells tell added adds recalled recalls explained replied answered",
);
const INVERTED = wordSet(
  "said says added adds warned warns writes wrote recalled recalls explained reported believes thinks estimates insisted insists claims claimed",
);

/** `," said Kim`, "says the missionary": the verb stands after a quotation, a comma or nothing, its subject after it. */
function isInverted(view: View, verb: number): boolean {
  const { tokens, surroundings } = view.sentence;
  const before = lowerAt(tokens, verb - 1);
  const announces = verb === 1 && before === "so";
  if (verb > 0 && before !== '"' && before !== "," && !announces) return false;
  const after = tokens[verb + 1];
  if (after === undefined || after.kind !== "word" || surroundings.isTime(verb + 1)) return false;
  if (/^(he|she|it|they)$/.test(after.lower)) return verb > 0;
  if (/^(that|so|in|to|on|at|there)$/.test(after.lower)) return false;
  const subject = subjectAfter(view, verb + 1);
  if (subject === null || tellersIn(view, subject, SPEAKING.has(lowerAt(tokens, verb))).length === 0)
    return false;
  if (before === '"') return true;
  const end = subject.core.to;
  return (
    tokens[end] === undefined ||
    tokens[end]?.kind === "mark" ||
    surroundings.isTime(end) ||
    /^(on|in|when|as|late|early)$/.test(lowerAt(tokens, end))
  );
}

function verbFrame(view: View, verb: number): Telling | null {
  const { tokens } = view.sentence;
  const lower = lowerAt(tokens, verb);
  const passive = /^(is|are|was|were|been|being)$/.test(lowerAt(tokens, verb - 1));
  if (/^(quoted|cited)$/.test(lower)) return quotingFrame(view, verb, passive);
  const inverted = INVERTED.has(lower) && isInverted(view, verb);
  const subject = inverted ? subjectAfter(view, verb + 1) : subjectBefore(view, verb);
  if (subject === null) return null;
  const tellers = tellersIn(view, subject, SPEAKING.has(lower));
  if (passive) {
    // "A pastor was told by a broker that": what the one has heard, the other tells.
    const origins = lowerAt(tokens, verb + 1) === "by" ? tellersOf(view, subjectAfter(view, verb + 2)) : [];
    return lower === "told"
      ? telling({ verb, from: subject.core.from, after: false, tellers, origins })
      : null;
  }
  if (tellers.length === 0) return null;
  const origins = originsAfter(view, verb);
  return telling({
    verb,
    from: inverted ? verb : (trimmed(view, subject.core)?.from ?? subject.core.from),
    after: inverted ? verb > 0 : standsAfter(tokens, subject.core.from),
    tellers,
    origins,
    relays: [...possessorOf(view, subject.core), ...relaysAfter(view, verb)],
    lasting: origins.length > 0 && /^(knows|knew)$/.test(lower),
  });
}

function standsAfter(tokens: readonly Token[], from: number): boolean {
  const before = lowerAt(tokens, from - 1);
  return before === "," || before === '"' || before === "\u2013";
}

/** "X, quoted by Y", "X was quoted as saying", "Y quoted X as saying", "Y cited sources". */
function quotingFrame(view: View, verb: number, passive: boolean): Telling | null {
  const { tokens } = view.sentence;
  const subject = subjectBefore(view, verb);
  const from = subject?.core.from ?? verb;
  const after = subject !== null && standsAfter(tokens, from);
  if (lowerAt(tokens, verb + 1) === "by") {
    const relays = tellersOf(view, subjectAfter(view, verb + 2));
    const apposed = !passive && lowerAt(tokens, verb - 1) === ",";
    return telling({ verb, from, after, tellers: apposed ? [] : tellersOf(view, subject), relays });
  }
  if (passive)
    return subject === null
      ? null
      : telling({ verb, from, after, tellers: tellersIn(view, subject), relays: byAfter(view, verb) });
  const origins = tellersOf(view, subjectAfter(view, verb + 1));
  if (subject === null) return telling({ kind: "quoted", verb, from: verb, after: true, tellers: origins });
  const lasting = !tokens.slice(verb, verb + 25).some((token) => token.lower === "saying");
  return telling({ verb, from, after, tellers: tellersIn(view, subject), origins, lasting });
}

/** How many tellings one sentence is read for: a line that has more is no sentence, and reading stays linear. */
const MOST_FRAMES = 24;

const SUBORDINATORS = /^(as|where|which|after|because|since|when|although|though|if|while)$/;

/** All tellings of a sentence, in order of their verbs; `insideQuotation`: it begins within one opened before. */
export function framesOf(view: View, insideQuotation: boolean): Frame[] {
  const { tokens } = view.sentence;
  if (tokens[tokens.length - 1]?.lower === "?" && !insideQuotation) return [];
  const frames: Frame[] = [];
  let quoted = insideQuotation;
  for (let at = 0; at < tokens.length && frames.length < MOST_FRAMES; at++) {
    if (lowerAt(tokens, at) === '"') quoted = !quoted;
    if ((tokens[at] as Token).kind !== "word") continue;
    const found = nominalFrame(view, at) ?? (tellsAt(view, at) ? verbFrame(view, at) : null);
    if (found === null) continue;
    // What "he" and "they" do inside a quotation belongs to its story, and so does all but plain saying.
    if (
      quoted &&
      !(SPEAKING.has(lowerAt(tokens, at)) && found.tellers.some(({ kind }) => kind === "described"))
    )
      continue;
    const opener = lowerAt(tokens, found.from - 1);
    const subordinate =
      SUBORDINATORS.test(opener) && !(opener === "while" && lowerAt(tokens, found.from - 2) === ",");
    frames.push({ ...found, subordinate, inside: quoted });
  }
  return frames;
}
