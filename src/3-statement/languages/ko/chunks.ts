import type { PlaceMention } from "../../place/types.ts";
import type { TimeMention } from "../../time/types.ts";
import type { ActReading } from "./acts.ts";
import { actAt } from "./acts.ts";
import { CUSTODY } from "./custody.ts";
import type { KoreanLexicon } from "./lexicon.ts";
import type { Case } from "./particles.ts";
import { caseAt, endOfWord, skipSpace } from "./particles.ts";
import { peopleAt } from "./people.ts";
import type { PeoplePhrase } from "./people-phrase.ts";
import type { ViewTime } from "./times.ts";
import type { View } from "./view.ts";
import { unitAt } from "./view.ts";

type ChunkSpan = { readonly from: number; readonly to: number };

/** A sentence cut into what the rules speak of; a word that is nothing of these stands alone. */
export type Chunk =
  | (ChunkSpan & { readonly kind: "people"; readonly phrase: PeoplePhrase })
  | (ChunkSpan & { readonly kind: "act"; readonly reading: ActReading })
  | (ChunkSpan & { readonly kind: "time"; readonly mention: TimeMention; readonly particle: Case })
  | (ChunkSpan & {
      readonly kind: "place";
      readonly mention: PlaceMention;
      readonly particle: Case;
      readonly agent: boolean;
    })
  | (ChunkSpan & { readonly kind: "agent"; readonly particle: Case })
  | (ChunkSpan & { readonly kind: "mark"; readonly mark: string })
  | (ChunkSpan & { readonly kind: "word"; readonly text: string });

/** Words for a division or a spot that belong to the place before them, with or without a space. */
const PLACE_TAIL =
  /^(?:특별시|광역시|자치구|자치주|자치현|자치기|자치향|성|시|현|주|구|진|향|도|군|촌|역|항|공항|국제공항|시내|시\s|지역|지방|일대|인근|부근|근처|주변|외곽|등지|등|쪽|측|방면|국경|접경|접경지역|국경지역|국경도시|세관|통상구|변경|남부|북부|동부|서부|내|안|현지|남쪽|북쪽|소재)/u;
const AFTER_PLACE = new RegExp(
  `^\\s(?:등\\s\\d+\\s?개\\s(?:[가-힣]+\\s)?(?:세관|통상구|지역|도시|곳|경로|검문소|관문|해관|지점)|조선족자치주|조선족\\s자치주|지역|지방|일대|인근|부근|근처|주변|외곽|등지|등|쪽|방면|국경\\s?지역|국경검문소|국경다리|국경|교두|다리|대교|철교|해관|관문|초소|검문소|버스터미널|접경\\s?지역|접경|세관|통상구|시내|남부|북부|동부|서부|현지|${CUSTODY}|변방대|공항|기차역|터미널|국경도시|땅|내)(?=[가-힣\\s,.]|$)`,
  "u",
);

/** First unit after the place and the words that only say what kind of place it is. */
function endOfPlace(text: string, to: number): number {
  let end = to;
  for (;;) {
    const tail = PLACE_TAIL.exec(text.slice(end, end + 6));
    if (tail === null || (tail[0].length === 1 && isParticleHere(text, end))) break;
    end += tail[0].trimEnd().length;
  }
  for (;;) {
    const after = AFTER_PLACE.exec(text.slice(end, end + 12));
    if (after === null) return end;
    end += after[0].length;
  }
}

/** "쿤밍도" is "Kunming too" and "경기도" a province: the syllable ends its word, or a particle follows. */
function isParticleHere(text: string, at: number): boolean {
  const unit = text[at];
  return (
    (unit === "도" || unit === "내" || unit === "안") && !/^.[에로의은를과]/u.test(text.slice(at, at + 2))
  );
}

function agentAt(text: string, at: number, lexicon: KoreanLexicon): number {
  for (const agent of lexicon.agents) {
    if (!text.startsWith(agent, at)) continue;
    const end = at + agent.length;
    // "공안분국", "경찰서", "군인들": what goes on with a body of it.
    const word =
      /^(?:들|분국|서|국|청|요원|대원|관|당국|원|부대)?/u.exec(text.slice(end, end + 3))?.[0].length ?? 0;
    const rest = text.slice(end + word, end + word + 2);
    if (rest === "" || !/^[가-힣]/u.test(rest) || caseAt(text, end + word) !== "none") return end + word;
  }
  return -1;
}

/** "중국 공안", "선양 선허 공안분국", "중국 당국": an agent within two words after the place. */
function agentAfter(text: string, at: number, lexicon: KoreanLexicon): number {
  let next = at;
  for (let words = 0; words < 3; words++) {
    if (text[next] !== " ") return -1;
    next = skipSpace(text, next);
    const agent = agentAt(text, next, lexicon);
    if (agent > 0) return endOfAgents(text, agent, lexicon);
    const end = endOfWord(text, next);
    if (end === next || caseAt(text, end - 1) !== "none" || end - next > 4) return -1;
    next = end;
  }
  return -1;
}

function endOfAgents(text: string, at: number, lexicon: KoreanLexicon): number {
  const next = text[at] === " " ? agentAt(text, at + 1, lexicon) : -1;
  return next > 0 ? next : at;
}

const HANGUL = /[가-힣]/u;
/** "중국 주재 한국 대사관": a body and no ground. */
const BODY = /^\s?(?:주재\s|대사관|총영사관|영사관|대표부|외교부|외무부|언론|매체|국적|출신)/u;

/** "쿤밍행 비행기에": where it goes. */
const BOUND_FOR =
  /^행\s(?:[가-힣]+\s)?(?:비행기|여객기|항공기|항공편|[가-힣]+항공|전세기|버스|열차|기차|배|선박|트럭|차)/u;

/** "선양 주재 일본총영사관 정문", "베이징 주재 스페인 대사관": ground that people enter, in the town before. */
const MISSION =
  /^(?:의|시)?\s(?:주재\s)?(?:[가-힣]{2,6}\s?)?(?:총영사관|영사관|대사관|공관|사무소|국제학교|한국학교)(?:\s(?:안|정문|앞|담|구내|건물|뒷담|내|안까지|경내))?(?=(?:으로|에|에서|을|로)(?:\s|,)|\s(?:진입|난입|들어))/u;

const MARK = /[^\p{L}\p{N}\p{M}\s]/u;

/** Cuts the view of a sentence into chunks. `times` and `places` are those inside it, in order. */
export function chunksOf(
  view: View,
  times: readonly ViewTime[],
  places: readonly PlaceMention[],
  lexicon: KoreanLexicon,
): Chunk[] {
  const { text } = view;
  const timesAt = new Map(times.map((time) => [time.from, time]));
  const placesAt = new Map<number, PlaceMention>();
  for (const place of places) {
    const from = unitAt(view, place.start);
    if (view.starts[from] === place.start) placesAt.set(from, place);
  }
  const chunks: Chunk[] = [];
  for (let at = skipSpace(text, 0); at < text.length; at = skipSpace(text, at)) {
    const chunk = chunkAt(view, at, timesAt, placesAt, lexicon);
    chunks.push(chunk);
    at = Math.max(chunk.to, at + 1);
  }
  return chunks;
}

function chunkAt(
  view: View,
  at: number,
  timesAt: ReadonlyMap<number, ViewTime>,
  placesAt: ReadonlyMap<number, PlaceMention>,
  lexicon: KoreanLexicon,
): Chunk {
  const { text } = view;
  const time = timesAt.get(at);
  if (time !== undefined) {
    const rest = /^(?:쯤|께|경|무렵|자)?/u.exec(text.slice(time.to, time.to + 2))?.[0].length ?? 0;
    const end = time.to + rest;
    return {
      kind: "time",
      from: at,
      to: endOfWord(text, end),
      mention: time.mention,
      particle: caseAt(text, end),
    };
  }
  const place = placesAt.get(at);
  const phrase = peopleAt(view, at, lexicon);
  const placeEnd = place === undefined ? -1 : unitAt(view, place.end);
  if (phrase !== null && phrase.to > placeEnd) {
    const to = phrase.particle === "none" ? phrase.to : endOfWord(text, phrase.to);
    return { kind: "people", from: at, to: Math.max(to, phrase.to), phrase };
  }
  if (place !== undefined) {
    const chunk = placeChunk(text, at, placeEnd, place, lexicon, placesAt);
    if (chunk !== null) return chunk;
  }
  const agent = agentAt(text, at, lexicon);
  if (agent > 0) {
    const end = endOfAgents(text, agent, lexicon);
    return { kind: "agent", from: at, to: endOfWord(text, end), particle: caseAt(text, end) };
  }
  const reading = actAt(text, at, lexicon);
  if (reading !== null) return { kind: "act", from: at, to: Math.max(reading.to, at + 1), reading };
  if (MARK.test(text[at] as string)) return { kind: "mark", from: at, to: at + 1, mark: text[at] as string };
  const to = Math.max(endOfWord(text, at), at + 1);
  return { kind: "word", from: at, to, text: text.slice(at, to) };
}

/** "북한 회령 보위부": the last place of one country that names the body. */
function exactest(
  mention: PlaceMention,
  from: number,
  to: number,
  placesAt: ReadonlyMap<number, PlaceMention>,
): PlaceMention {
  let exact = mention;
  for (let at = from; at < to; at++) {
    const next = placesAt.get(at);
    if (next !== undefined && next.form === "name" && next.place.country === mention.place.country)
      exact = next;
  }
  return exact;
}

function placeChunk(
  text: string,
  at: number,
  placeEnd: number,
  mention: PlaceMention,
  lexicon: KoreanLexicon,
  placesAt: ReadonlyMap<number, PlaceMention>,
): Chunk | null {
  const end = endOfPlace(text, Math.max(placeEnd, at + 1));
  const agent = HANGUL.test(text[end] ?? " ") ? agentAt(text, end, lexicon) : agentAfter(text, end, lexicon);
  if (agent > 0) {
    return {
      kind: "place",
      from: at,
      to: endOfWord(text, agent),
      mention: exactest(mention, end, agent, placesAt),
      particle: caseAt(text, agent),
      agent: true,
    };
  }
  if (BOUND_FOR.test(text.slice(end)))
    return { kind: "place", from: at, to: end + 1, mention, particle: "to", agent: false };
  const particle = caseAt(text, end);
  // "한국행", "중국산", "한국대사관": a word that only begins with a place.
  if (particle === "none" && HANGUL.test(text[end] ?? " ")) return null;
  const mission = MISSION.exec(text.slice(end));
  if (mission !== null)
    return {
      kind: "place",
      from: at,
      to: endOfWord(text, end + mission[0].length),
      mention,
      particle: caseAt(text, end + mission[0].length),
      agent: false,
    };
  if (BODY.test(text.slice(end, end + 8))) return null;
  return {
    kind: "place",
    from: at,
    to: particle === "none" ? end : endOfWord(text, end),
    mention,
    particle,
    agent: false,
  };
}
