import type { Telling } from "../../discourse/types.ts";
import type { Speaker } from "../../types.ts";
import type { Attribution } from "./speakers.ts";

/** So many sentences on, a source that was only described is named. */
const REACH = 2;

/** Sentences by their index with who is named in them; `impersonal`: told by nobody in particular. */
export type Spoken = ReadonlyMap<number, readonly Attribution[]>;

/**
 * "한 인권단체가 밝혔다. 북한정의연대에 따르면 …": the body described before is the one named right after it, and what
 * is told by nobody in particular ("알려졌다") is from the source by which the next sentence goes on.
 */
export function identified(tellings: readonly Telling[], spoken: Spoken): readonly Telling[] {
  return tellings.map((telling): Telling => {
    if (telling.kind !== "claim" || telling.title) return telling;
    const [first, ...others] = telling.speakers;
    if (first === undefined) {
      const wasTold = spoken.get(telling.sentence)?.some(({ impersonal }) => impersonal) === true;
      const source = wasTold ? sourceAfter(spoken, telling.sentence) : null;
      return source === null ? telling : { ...telling, speakers: [source] };
    }
    if (!isBody(first) || !first.anonymous) return telling;
    const named = namedAfter(spoken, telling.sentence);
    return named === null ? telling : { ...telling, speakers: [named, ...others] };
  });
}

const isBody = ({ role, text }: Speaker): boolean =>
  role === "civil society" && /(?:단체|기구|모임|연합체)$/u.test(text);

/** The first body of the same kind that the next sentences name. */
function namedAfter(spoken: Spoken, sentence: number): Speaker | null {
  for (let at = sentence + 1; at <= sentence + REACH; at++) {
    const speakers = (spoken.get(at) ?? []).flatMap((attribution) => attribution.speakers);
    const [first] = speakers;
    if (first === undefined) continue;
    return first.role === "civil society" && !first.anonymous ? first : null;
  }
  return null;
}

/** Who the sentence right after goes by, all of it ("에 따르면"). */
function sourceAfter(spoken: Spoken, sentence: number): Speaker | null {
  const according = (spoken.get(sentence + 1) ?? []).find(({ according }) => according);
  return according?.speakers[0] ?? null;
}
