import type { Token } from "../lexer.ts";
import type { BorderMention } from "./borders.ts";
import { findBorders } from "./borders.ts";
import type { Candidate } from "./candidates.ts";
import { findCandidates } from "./candidates.ts";
import type { Gazetteer, GazetteerPlace } from "./gazetteer.ts";
import { refined } from "./refine.ts";
import { containerLinks, resolveCandidates } from "./resolve.ts";
import { surroundingsOf } from "./surroundings.ts";
import { toldPlace } from "./told.ts";
import type { PlaceMention } from "./types.ts";

type Settled = {
  readonly candidate: Candidate;
  readonly place: GazetteerPlace;
  readonly rule: string;
  readonly container: boolean;
};

/**
 * Every place that a text names, in the order of the text: names, demonyms ("Chinese"), borders and rivers,
 * each resolved to one place of the gazetteer in the light of the whole text. `text` is what the tokens'
 * offsets count in. Names within persons' and organisations' names are left out.
 */
export function readPlaces(
  tokensBySentence: readonly (readonly Token[])[],
  text: string,
  gazetteer: Gazetteer,
): PlaceMention[] {
  const found: Candidate[] = [];
  const persons = new Set<string>();
  tokensBySentence.forEach((tokens, sentence) => {
    findCandidates(tokens, sentence, gazetteer, persons, found);
  });
  if (found.length === 0) return [];
  const candidates = refined(found, tokensBySentence, gazetteer, persons);
  const said = (sentence: number, from: number, to: number): string => {
    const tokens = tokensBySentence[sentence] as readonly Token[];
    return text.slice((tokens[from] as Token).start, (tokens[to - 1] as Token).end);
  };
  const borders = findBorders(candidates, tokensBySentence, said, gazetteer);
  const standing =
    borders.consumed.size === 0 ? candidates : candidates.filter((_, index) => !borders.consumed.has(index));
  const links = containerLinks(standing, tokensBySentence);
  const containers = new Set(links.values());
  const choices = resolveCandidates(standing, tokensBySentence, links);
  const settled = standing.map((candidate, index): Settled => {
    const { place, rule } = choices[index] as (typeof choices)[number];
    return { candidate, place, rule, container: containers.has(index) };
  });
  for (const border of borders.mentions) settled.push(settledBorder(border));
  settled.sort((a, b) => a.candidate.sentence - b.candidate.sentence || a.candidate.from - b.candidate.from);
  return withSharedMetonymy(mentionsOf(settled, tokensBySentence, said), tokensBySentence);
}

/** "Beijing and Seoul said": what is said of one member of a pair holds for the other. */
function withSharedMetonymy(
  mentions: PlaceMention[],
  sentences: readonly (readonly Token[])[],
): PlaceMention[] {
  const joined = (a: PlaceMention | undefined, b: PlaceMention | undefined): boolean =>
    a !== undefined &&
    b !== undefined &&
    a.sentence === b.sentence &&
    a.kind === b.kind &&
    a.preposition === b.preposition &&
    a.form === b.form &&
    b.from - a.to === 1 &&
    sentences[a.sentence]?.[a.to]?.lower === "and";
  return mentions.map((mention, at) => {
    const before = mentions[at - 1];
    const after = mentions[at + 1];
    const shared = (joined(before, mention) && before?.metonym) || (joined(mention, after) && after?.metonym);
    return shared && !mention.metonym ? { ...mention, metonym: true } : mention;
  });
}

function settledBorder(border: BorderMention): Settled {
  const { sentence, from, to, place, rule } = border;
  const candidate: Candidate = {
    sentence,
    from,
    to,
    demonym: false,
    words: place.id,
    places: [place],
    division: null,
    modifier: false,
    personal: false,
  };
  return { candidate, place, rule, container: false };
}

function mentionsOf(
  settled: readonly Settled[],
  sentences: readonly (readonly Token[])[],
  said: (sentence: number, from: number, to: number) => string,
): PlaceMention[] {
  const mentions: PlaceMention[] = [];
  let earlier = new Map<number, { candidate: Candidate; preposition: string | null }>();
  let sentence = -1;
  for (const { candidate, place, rule, container } of settled) {
    if (candidate.sentence !== sentence) {
      sentence = candidate.sentence;
      earlier = new Map();
    }
    const tokens = sentences[sentence] as readonly Token[];
    const surroundings = surroundingsOf(tokens, candidate, place, earlier);
    earlier.set(candidate.to, { candidate, preposition: surroundings.preposition });
    mentions.push({
      start: (tokens[candidate.from] as Token).start,
      end: (tokens[candidate.to - 1] as Token).end,
      place: toldPlace(place, said(sentence, candidate.from, candidate.to)),
      form: candidate.demonym ? "demonym" : "name",
      kind: place.kind,
      sentence,
      from: candidate.from,
      to: candidate.to,
      ...surroundings,
      container,
      rule,
    });
  }
  return mentions;
}
