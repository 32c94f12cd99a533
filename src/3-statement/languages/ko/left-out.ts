import type { Chunk } from "./chunks.ts";
import type { Found } from "./patients.ts";
import type { PeoplePhrase } from "./people-phrase.ts";
import { NO_PHRASE } from "./people-phrase.ts";
import type { ReadSentence } from "./read-sentence.ts";
import type { Thread } from "./thread.ts";

/** "이들은 23일 체포됐다. 조사를 받고 28일 추방됐다": a sentence without its subject goes on with that of the one before. */
export function leftOut(read: ReadSentence, at: number, bound: number, thread: Thread): Found | null {
  const { chunks, view, index, sentence } = read;
  const act = chunks[at];
  if (act?.kind !== "act" || act.reading.nominal || act.reading.patient !== "subject") return null;
  if (!/^(?:final|joining)$/.test(act.reading.inflection.form) || sentence.title) return null;
  if (thread.act === null || thread.sentence !== index - 1 || thread.paragraph !== sentence.paragraph)
    return null;
  if (/["\u201c\u2018']/u.test(view.text.slice(0, act.from)) || chunks.slice(bound, at).some(isSubject))
    return null;
  const phrase: PeoplePhrase = {
    ...NO_PHRASE,
    from: act.from,
    to: act.to,
    particle: "none",
    reference: "pronoun",
    elliptic: true,
  };
  return { patients: [{ phrase, chunk: at }], how: "shared" };
}

/** Somebody or something else that the verb may tell of. */
function isSubject(chunk: Chunk): boolean {
  switch (chunk.kind) {
    case "people":
      return /^(?:subject|topic|also)$/.test(chunk.phrase.particle);
    case "place":
    case "agent":
      return /^(?:subject|topic)$/.test(chunk.particle);
    case "word":
      return /[가-힣](?:이|가|은|는|도)$/u.test(chunk.text);
    default:
      return false;
  }
}
