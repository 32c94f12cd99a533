import type { Claim } from "../../discourse/types.ts";
import type { TimeMention } from "../../time/types.ts";
import { bareClaim } from "./bare-claim.ts";
import type { Clause } from "./circumstances.ts";
import { timeOf, whereaboutsOf } from "./circumstances.ts";
import type { KoreanLexicon } from "./lexicon.ts";
import type { ReadSentence } from "./read-sentence.ts";
import { kindOf, sensesFor } from "./senses.ts";
import { endOf, startOf } from "./view.ts";

/** What the noun of an act does when it happens: "북송이 시작됐다", "송환이 이뤄졌다". */
const HAPPENS =
  /^(?:이|가|은|는|도|을|를)?\s(?:[가-힣]+(?:에|로|리에|히|게)\s)?(?:시작됐|시작했|이뤄졌|이뤄진|이루어졌|이루어진|재개됐|재개한|재개했|단행됐|단행했|있었|벌어졌|벌어진|진행됐|진행된|자행됐|강행됐|강행했|계속됐|끝났|끝난|일어났)/u;

/** "29일부터 북송이 시작됐다": it happened on the 29th. */
function startOfWindow(mention: TimeMention): TimeMention {
  const { expression } = mention;
  return expression.kind === "since" ? { ...mention, expression: expression.from } : mention;
}

/** Acts told by their noun alone, with when or where they happened and without their people. */
export function happeningsOf(
  read: ReadSentence,
  claimed: readonly Claim[],
  lexicon: KoreanLexicon,
  home: string | null,
): readonly (Claim & { readonly kind: "claim" })[] {
  const { chunks, view, sentence, saying } = read;
  return chunks.flatMap((chunk, at): (Claim & { readonly kind: "claim" })[] => {
    if (chunk.kind !== "act" || !chunk.reading.nominal) return [];
    const { reading } = chunk;
    if (!HAPPENS.test(view.text.slice(reading.to, reading.to + 24))) return [];
    const start = startOf(view, reading.from);
    if (claimed.some(({ quote }) => quote.start <= start && start < quote.end)) return [];
    const clause: Clause = {
      chunks,
      text: view.text,
      from: 0,
      act: at,
      unusable: saying,
      title: sentence.title,
    };
    const where = whereaboutsOf(clause, kindOf(reading.senses), false, home, lexicon);
    const sense = sensesFor(reading.senses, where, false);
    const told = timeOf(clause, at, -1);
    const begins = /시작/u.test(view.text.slice(reading.to, reading.to + 16));
    const time =
      told === null ? null : { ...told, mention: begins ? startOfWindow(told.mention) : told.mention };
    if (sense === null || (time === null && where.places.length === 0)) return [];
    const { places, agentCountry, destination } = where;
    return [
      bareClaim(
        read,
        reading.from,
        { start, end: endOf(view, reading.to) },
        {
          act: sense.act,
          time: time?.mention ?? null,
          places,
          agentCountry,
          destination,
          distinct: time !== null,
          rules: { act: "ko: noun that happens", people: "ko: left out", time: "ko: clause" },
        },
      ),
    ];
  });
}
