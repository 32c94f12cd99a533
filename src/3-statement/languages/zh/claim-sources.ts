import type { Claim } from "../../discourse/types.ts";
import type { Speaker } from "../../types.ts";
import type { Chunk, ChunkedSentence } from "./chunks.ts";
import type { Attribution } from "./speakers.ts";

/** What the claims of a sentence are made from. */
export type ClaimSources = {
  readonly text: string;
  readonly sentence: ChunkedSentence;
  /** Country that the document's people flee from, where known. */
  readonly home: string | null;
  readonly attributions: readonly Attribution[];
  /** Speakers of the sentence before, where they go on speaking. */
  readonly carried: readonly Speaker[];
  /** The claim told last before the sentence. */
  readonly before: Claim | null;
};

/** Who says it: the last named before the act, else the first named after it at the end, else who spoke before. */
export function speakersFor(
  sources: ClaimSources,
  act: Chunk,
): { speakers: readonly Speaker[]; attributed: boolean } {
  const { attributions, sentence, carried } = sources;
  const before = attributions.findLast((attribution) => attribution.at < act.start);
  if (before !== undefined) return { speakers: before.speakers, attributed: true };
  const closing = attributions.find(
    (attribution) =>
      attribution.at >= act.end &&
      // "600人已被遣返,但政府否认": who denies it has not told it.
      !sentence.folded.startsWith("否认", attribution.at) &&
      /^(?:出?来|如此|本[台报社网刊](?:记者)?|记者|[^,。]{1,8}[社报台](?:记者)?)?[。.!?]?[”"]?$/.test(
        restAfter(sentence, attribution.at),
      ),
  );
  if (closing !== undefined) return { speakers: closing.speakers, attributed: true };
  return { speakers: carried, attributed: false };
}

function restAfter({ folded, chunks, sentence }: ChunkedSentence, at: number): string {
  const say = chunks.find((chunk) => chunk.start === at && chunk.kind === "mark" && chunk.mark === "say");
  return folded.slice(say?.end ?? at, sentence.end);
}
