import type { Described } from "./describe.ts";
import { describe } from "./describe.ts";
import type { Known } from "./memory.ts";
import { runsIn } from "./names.ts";
import { canSpeak } from "./roles.ts";
import type { Subject } from "./subject.ts";
import { subjectAfter } from "./subject.ts";
import type { View } from "./view.ts";
import { lowerAt } from "./view.ts";

/** Somebody that a sentence tells of without a word of his or hers. */
export type Figure = { readonly described: Described; readonly silent: NonNullable<Known["silent"]> };

/** How much of a sentence is searched for names: a line that is longer is no sentence, and reading stays linear. */
const WORDS_READ = 150;

/** The name of two words or more that opens a sentence. */
function namedSubject(view: View): Subject | null {
  const first = runsIn(view.sentence, { from: 0, to: Math.min(8, view.sentence.tokens.length) })[0];
  if (first === undefined || first.from > 1 || first.to - first.from < 2) return null;
  const isPossessor = /^('s|')$/.test(lowerAt(view.sentence.tokens, first.to));
  return isPossessor ? null : { core: first, insertion: null };
}

/** The one person or body that opens a sentence as its subject, and the bodies that it names. */
export function figuresIn(view: View): Figure[] {
  const { tokens } = view.sentence;
  const figures: Figure[] = [];
  for (const run of runsIn(view.sentence, { from: 0, to: Math.min(tokens.length, WORDS_READ) })) {
    const described = describe(view, run, null);
    if (described === null || described.number !== "body" || described.speaker.name === null) continue;
    if (described.speaker.role === "person" || described.speaker.role === "official") continue;
    figures.push({ described, silent: "named" });
  }
  const subject = namedSubject(view) ?? subjectAfter(view, 0);
  if (subject === null) return figures;
  const described = describe(view, subject.core, subject.insertion);
  if (described === null || described.number === "many") return figures;
  const { name, role } = described.speaker;
  if (name !== null && role === "person" && subject.core.to - subject.core.from < 2) return figures;
  const isGroup = described.number === "body" && name === null;
  const opening = lowerAt(tokens, 0);
  const isNew =
    /^(a|an|another|one)$/.test(opening) || name !== null || subject.core.to - subject.core.from > 2;
  if (!isGroup && isNew && (name !== null || canSpeak(described.head)))
    figures.push({ described, silent: "subject" });
  return figures;
}
