import type { Token } from "../lexer.ts";
import type { Candidate } from "./candidates.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { DIVISIONS, LOCATIVE, PREPOSITIONS } from "./words.ts";

/**
 * What only the whole text can tell about the candidates: a name that a person bears elsewhere in it
 * ("Michael Jordan … Jordan scored"), "the Tumen and Yalu rivers", and "the North" where the text is about
 * Korea.
 */
export function refined(
  candidates: readonly Candidate[],
  sentences: readonly (readonly Token[])[],
  gazetteer: Gazetteer,
  persons: ReadonlySet<string>,
): readonly Candidate[] {
  const kept = candidates.filter((candidate) => !isPerson(candidate, sentences, persons));
  const divided = kept.map((candidate, index) => withDivision(candidate, kept[index + 1], sentences));
  return gazetteer.contextNames.size === 0 ? divided : withContextNames(divided, sentences, gazetteer);
}

function isPerson(
  candidate: Candidate,
  sentences: readonly (readonly Token[])[],
  persons: ReadonlySet<string>,
): boolean {
  if (!persons.has(candidate.words) || candidate.division !== null) return false;
  const tokens = sentences[candidate.sentence] as readonly Token[];
  return !LOCATIVE.has(tokens[candidate.from - 1]?.lower ?? "");
}

function withDivision(
  candidate: Candidate,
  next: Candidate | undefined,
  sentences: readonly (readonly Token[])[],
): Candidate {
  if (candidate.division !== null || candidate.demonym) return candidate;
  const tokens = sentences[candidate.sentence] as readonly Token[];
  if (
    next &&
    next.sentence === candidate.sentence &&
    next.division !== null &&
    next.from - candidate.to === 1
  ) {
    // "Tumen and Yalu rivers", "Jilin and Liaoning provinces".
    const plural = [tokens[next.to - 1]?.lower, tokens[next.to]?.lower].find(
      (word) => word?.endsWith("s") && DIVISIONS.has(word),
    );
    if (plural && tokens[candidate.to]?.lower === "and") return { ...candidate, division: next.division };
  }
  return isBareRiver(candidate, tokens) ? { ...candidate, division: "river" } : candidate;
}

/** "across the Tumen": an article, and no noun after the name. */
function isBareRiver(candidate: Candidate, tokens: readonly Token[]): boolean {
  if (!candidate.places.some((place) => place.kind === "river")) return false;
  if (tokens[candidate.from - 1]?.lower !== "the" && tokens[candidate.from - 2]?.lower !== "the")
    return false;
  const next = tokens[candidate.to];
  if (!next || (next.kind === "mark" && next.lower !== "-") || PREPOSITIONS.has(next.lower)) return true;
  return ["and", "or", "to", "is", "was", "which", "where", "when", "that", "into"].includes(next.lower);
}

/** "the North", where the text names the countries that make it one. */
function withContextNames(
  candidates: readonly Candidate[],
  sentences: readonly (readonly Token[])[],
  gazetteer: Gazetteer,
): readonly Candidate[] {
  const told = new Set(
    candidates.flatMap(({ places }) =>
      places.length === 1 && places[0]?.country ? [places[0].country] : [],
    ),
  );
  const added: Candidate[] = [];
  sentences.forEach((tokens, sentence) => {
    for (let at = 1; at < tokens.length; at++) {
      const token = tokens[at] as Token;
      if (token.capitals !== "initial" || tokens[at - 1]?.lower !== "the") continue;
      const name = gazetteer.contextNames
        .get(token.lower)
        ?.find(({ when }) => when.some((id) => told.has(id)));
      if (!name || !standsAlone(tokens, at + 1)) continue;
      const country = gazetteer.country(name.country);
      if (!country) continue;
      added.push({
        sentence,
        from: at,
        to: at + 1,
        demonym: false,
        words: `the ${token.lower}`,
        places: [country],
        division: null,
        modifier: false,
        personal: false,
      });
    }
  });
  if (added.length === 0) return candidates;
  return [...candidates, ...added].sort((a, b) => a.sentence - b.sentence || a.from - b.from);
}

/** Not "the North Pole", "the North-South talks", "the South China Sea". */
function standsAlone(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at];
  if (!next) return true;
  if (next.kind === "word") return next.capitals === "none" && next.lower !== "of";
  return next.lower !== "-" || !next.tight;
}
