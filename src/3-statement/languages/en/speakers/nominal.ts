import { PREPOSITIONS } from "../words.ts";
import type { Telling } from "./frame.ts";
import { telling } from "./frame.ts";
import { isCapital } from "./names.ts";
import { subjectAfter, subjectBefore } from "./subject.ts";
import type { Teller } from "./tellers.ts";
import { tellersOf } from "./tellers.ts";
import type { View } from "./view.ts";
import { lowerAt } from "./view.ts";
import { UTTERANCES, wordSet } from "./vocabulary.ts";

const REPORTERS = wordSet("media press news local unconfirmed the a an new separate another");
const JOINS = /^(and|but|;|:|while)$/;

/** Every word on which a telling without a finite verb turns; no other is looked at. */
const OPENERS = wordSet(
  "according quoting citing words report reports source sources reported described told announced confirmed",
);

/** Tellings that rest on no finite verb: "according to X", "quoting X", "a media report that". */
export function nominalFrame(view: View, at: number): Telling | null {
  const { tokens } = view.sentence;
  const lower = lowerAt(tokens, at);
  if (!OPENERS.has(lower)) return null;
  const next = lowerAt(tokens, at + 1);
  if (lower === "according" && next === "to") {
    const tellers = reportedBy(view, at + 2) ?? tellersOf(view, subjectAfter(view, at + 2));
    const after = at > 0 && !JOINS.test(lowerAt(tokens, at - 1));
    return telling({ verb: at, from: at, after, tellers });
  }
  if (
    /^(reported|described|told|announced|confirmed)$/.test(lower) &&
    next === "by" &&
    lowerAt(tokens, at - 1) === "as"
  ) {
    return telling({
      verb: at,
      from: at,
      after: at > 1,
      tellers: tellersOf(view, subjectAfter(view, at + 2)),
    });
  }
  if (lower === "quoting" || lower === "citing") {
    const tellers = tellersOf(view, subjectAfter(view, at + 1));
    return telling({ kind: "quoted", verb: at, from: at, after: true, tellers });
  }
  if (lower === "words" && next === "of" && lowerAt(tokens, at - 2) === "in") {
    return telling({
      verb: at,
      from: at - 2,
      after: at > 2,
      tellers: tellersOf(view, subjectAfter(view, at + 2)),
    });
  }
  if (/^(report|reports)$/.test(lower) && next === "that" && REPORTERS.has(lowerAt(tokens, at - 1))) {
    let from = at - 1;
    while (from > 0 && REPORTERS.has(lowerAt(tokens, from - 1))) from--;
    const tellers = tellersOf(view, { core: { from, to: at + 1 }, insertion: null });
    return telling({ verb: at, from, after: false, tellers });
  }
  return /^(source|sources)$/.test(lower) && /^(was|is|were|are)$/.test(next) ? sourceFrame(view, at) : null;
}

/** "according to a report by Daily NK": its author tells. */
function reportedBy(view: View, from: number): Teller[] | null {
  const { tokens } = view.sentence;
  for (let at = from; at < Math.min(tokens.length, from + 8); at++) {
    const lower = lowerAt(tokens, at);
    if (at > from && PREPOSITIONS.has(lower) && !(lower === "by" || lower === "from" || lower === "in"))
      return null;
    if (
      ((lower === "by" || lower === "from") && UTTERANCES.has(lowerAt(tokens, at - 1))) ||
      (/^(by|from|in)$/.test(lower) &&
        /^(report|reports|data|figures|count|tally|list|article|story)$/.test(lowerAt(tokens, at - 1)))
    ) {
      const found = tellersOf(view, subjectAfter(view, at + 1));
      return found.length === 0 ? null : found;
    }
  }
  return null;
}

/** `Reuters' source was "Lee"`. */
function sourceFrame(view: View, at: number): Telling | null {
  const { tokens } = view.sentence;
  const subject = subjectBefore(view, at + 1);
  if (subject === null) return null;
  let from = at + 2;
  if (lowerAt(tokens, from) === '"') from++;
  const origins = tellersOf(view, subjectAfter(view, from));
  let owner = at - 1;
  while (owner > 0 && tokens[owner]?.kind === "mark") owner--;
  if (lowerAt(tokens, owner) === "'s") owner--;
  const relay = isCapital(tokens, owner)
    ? tellersOf(view, { core: { from: subject.core.from, to: owner + 1 }, insertion: null })
    : [];
  if (origins.length === 0) return null;
  return telling({ verb: at, from: subject.core.from, after: false, tellers: relay, origins });
}
