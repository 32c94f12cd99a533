import type { Span } from "../../../core/quote.ts";
import type { Claim } from "../../discourse/types.ts";
import type { ReadSentence } from "./read-sentence.ts";
import { speakingAt } from "./read-sentence.ts";

type Told = Pick<Claim, "act" | "rules"> & Partial<Claim>;

/** A claim whose words leave the people out, said by whoever speaks at offset `at` of the sentence's view. */
export function bareClaim(
  read: ReadSentence,
  at: number,
  quote: Span,
  told: Told,
): Claim & { readonly kind: "claim" } {
  const { index, sentence } = read;
  const { speakers, attributed } = speakingAt(read, at);
  return {
    kind: "claim",
    modality: "reported",
    people: null,
    time: null,
    places: [],
    agentCountry: null,
    destination: null,
    stative: false,
    counting: null,
    distinct: false,
    speakers,
    attributed,
    quote,
    sentence: index,
    paragraph: sentence.paragraph,
    title: sentence.title,
    ...told,
  };
}
