import type { Claim, ClaimedPeople } from "../../discourse/types.ts";
import type { ActReading } from "./acts.ts";
import { bareClaim } from "./bare-claim.ts";
import { modalityOf } from "./modality.ts";
import { NO_PHRASE } from "./people-phrase.ts";
import type { ReadSentence } from "./read-sentence.ts";
import { claimedPeople } from "./read-sentence.ts";
import type { Thread } from "./thread.ts";
import { endOf, startOf } from "./view.ts";

/** "붙잡혔는지 물었다" says nothing of whether it is known. */
const UNKNOWN =
  /^[^.]{0,30}?(?:확인되지|확인하지\s못|확인할\s수|알려지지|알\s(?:수|길)|모르|모른|불분명|불투명|불확실|파악되지|파악하지|전해지지|드러나지|밝혀지지|미지수)/u;

/** "북송됐다는 소문은 사실이 아니다", "북송 여부는 확인되지 않았다": acts of which all must have been told before. */
export function unnamedOf(
  read: ReadSentence,
  thread: Thread,
  claimed: readonly Claim[],
): readonly (Claim & { readonly kind: "claim" })[] {
  const { chunks, view, index, sentence } = read;
  if (sentence.title) return [];
  // Right after a group's story it is theirs; further on it is that of whoever the act was told of.
  const goesOn = thread.paragraph === sentence.paragraph && index - thread.sentence <= 2;
  return chunks.flatMap((chunk): (Claim & { readonly kind: "claim" })[] => {
    if (chunk.kind !== "act") return [];
    const { reading } = chunk;
    const sense = plainSense(reading);
    const modality = modalityOf(reading, view.text, true, false);
    if (
      sense === null ||
      reading.inflection.form === "negated" ||
      (modality !== "denied" && modality !== "unclear")
    )
      return [];
    if (modality === "unclear" && !UNKNOWN.test(view.text.slice(reading.to))) return [];
    // "추방하는 일은 없다": no word of what was done.
    if (!reading.nominal && reading.inflection.tense !== "past") return [];
    const start = startOf(view, reading.from);
    if (claimed.some(({ quote }) => quote.start <= start && start < quote.end)) return [];
    const rules = {
      act: "ko: without its people",
      people: "ko: left out",
      modality: "ko: called untrue or unknown",
    };
    const people = goesOn ? pointedAt(read, reading) : null;
    const quote = { start, end: endOf(view, reading.to) };
    return [bareClaim(read, reading.from, quote, { act: sense.act, modality, people, rules })];
  });
}

/** Those told of just before. */
function pointedAt({ view }: ReadSentence, { from, to }: ActReading): ClaimedPeople {
  return claimedPeople(
    { ...NO_PHRASE, from, to, particle: "none", reference: "pronoun", elliptic: true },
    view,
  );
}

/** Arrest, return and transfer by a word that needs no place to mean it. */
const plainSense = ({ senses }: ActReading) =>
  senses.find(({ act, needs }) => needs === null && (act === "detention" || act === "return")) ?? null;
