import { Comparer } from "../../4-incident/compare.ts";
import { Corpus } from "../../4-incident/corpus.ts";
import type { Comparison, Incident } from "../../4-incident/types.ts";
import type { Weights } from "../../4-incident/weights.ts";
import type { Engine } from "../load-engine.ts";
import { canonicalSpeakers } from "../speaker-names.ts";
import { presentLinks } from "./kept-links.ts";
import type { Casebook } from "./open.ts";

/** The corpus that the casebook's incidents were linked in. */
export async function corpusOf(casebook: Casebook, engine: Engine): Promise<Corpus> {
  const links = await presentLinks(casebook, engine);
  return new Corpus(
    links.readings(),
    { canonicalSpeaker: canonicalSpeakers(engine.data) },
    links.statistics(),
  );
}

/** A statement is compared with so many before it: more than the statements of any incident but of made-up ones. */
const COMPARED = 100;

/** For every statement of an incident after the first, its strongest tie to one before it. */
export function strongestTies(incident: Incident, corpus: Corpus, weights: Weights): readonly Comparison[] {
  const comparer = new Comparer(corpus, weights);
  const ids = new Set(incident.statements);
  const members = corpus.profiles.filter(({ id }) => ids.has(id));
  return members.slice(1).flatMap((member, at) => {
    const scored = members
      .slice(Math.max(0, at + 1 - COMPARED), at + 1)
      .map((other) => ({ other, score: comparer.score(other, member) }));
    // Of equal ones the first: only the strongest is explained, since there are very many pairs.
    const [first] = scored.toSorted((a, b) => b.score - a.score);
    return first === undefined ? [] : [comparer.explain(first.other, member)];
  });
}
