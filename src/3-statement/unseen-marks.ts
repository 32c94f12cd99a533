import type { LanguageReader, TextInReading } from "./language-reader.ts";
import type { Passage } from "./passage.ts";

/** Soft hyphens, zero-width and direction marks, which pages put between any two letters: no part of a word. */
const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** A text without its unseen marks, and where each unit of it stands in the whole one. */
type Seen = { readonly text: string; readonly origins: Int32Array };

function seenIn(whole: string): Seen | null {
  if (whole.search(UNSEEN) < 0) return null;
  const text = whole.replace(UNSEEN, "");
  const origins = new Int32Array(text.length + 1);
  let kept = 0;
  let from = 0;
  const keepUpTo = (to: number): void => {
    for (let at = from; at < to; at++) origins[kept++] = at;
  };
  for (const { index } of whole.matchAll(UNSEEN)) {
    keepUpTo(index);
    from = index + 1;
  }
  keepUpTo(whole.length);
  origins[kept] = whole.length;
  return { text, origins };
}

/** The first unit of what is seen that stands at or behind an offset of the whole text. */
function seenFrom({ origins }: Seen, offset: number): number {
  let low = 0;
  let high = origins.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((origins[middle] as number) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

const passagesIn = (seen: Seen, passages: readonly Passage[]): readonly Passage[] =>
  passages.map((passage) => ({
    ...passage,
    start: seenFrom(seen, passage.start),
    end: seenFrom(seen, passage.end),
  }));

/** What was read with all of its spans, however deep they lie, put back into the whole text. */
function putBack<Read>(read: Read, seen: Seen): Read {
  if (Array.isArray(read)) return read.map((one: unknown) => putBack(one, seen)) as Read;
  if (read === null || typeof read !== "object") return read;
  const back: Record<string, unknown> = {};
  for (const [name, part] of Object.entries(read)) back[name] = putBack(part, seen);
  const { start, end } = back;
  if (typeof start !== "number" || typeof end !== "number") return back as Read;
  const from = seen.origins[start];
  return { ...back, start: from, end: end > start ? (seen.origins[end - 1] as number) + 1 : from } as Read;
}

/**
 * A reader that reads past marks which nobody sees: its text is without them, and what it tells has the offsets of the
 * text that was given. Names are told without them.
 */
export function pastUnseenMarks(reader: LanguageReader): LanguageReader {
  const takeUp = (whole: string, passages: readonly Passage[]): TextInReading => {
    const seen = seenIn(whole);
    if (seen === null) return reader.takeUp(whole, passages);
    const inner = reader.takeUp(seen.text, passagesIn(seen, passages));
    return {
      places: putBack(inner.places, seen),
      times: () => putBack(inner.times(), seen),
      tell: (published) => putBack(inner.tell(published), seen),
      recognised: () => putBack(inner.recognised(), seen),
    };
  };
  return {
    relevance: { test: (text) => reader.relevance.test(text.replace(UNSEEN, "")) },
    takeUp,
    timesAside: (whole, passages) => {
      const seen = seenIn(whole);
      return seen === null
        ? reader.timesAside(whole, passages)
        : putBack(reader.timesAside(seen.text, passagesIn(seen, passages)), seen);
    },
    mentionsIn: (whole) => {
      const seen = seenIn(whole);
      return seen === null ? reader.mentionsIn(whole) : putBack(reader.mentionsIn(seen.text), seen);
    },
  };
}
