import type { Claim } from "../../discourse/types.ts";
import type { PlaceMention } from "../../place/types.ts";
import type { TimeMention } from "../../time/types.ts";
import type { Chunk } from "./chunks.ts";
import { namesDays } from "./circumstances.ts";
import { CUSTODY } from "./custody.ts";
import type { PeopleChunk } from "./phrases.ts";
import type { ReadSentence } from "./read-sentence.ts";
import { claimedPeople, speakingAt } from "./read-sentence.ts";
import { endOf, startOf } from "./view.ts";
import { OWN_COUNTRY } from "./whereabouts.ts";

/** So few who live or wait somewhere are people of a story and no figure of those there. */
const FEWEST = 10;

const LIVE =
  "(?:살고|살며|살아가|사는|거주하|거주 중|체류하|체류 중|머물고|머물며|머물러|머무르|머무는|숨어 지내|숨어 살|숨어 사는|숨어 있|숨어지내|은신하|은신 중|떠돌고|떠도는|생활하|지내고|지내는|남아 있|남아있|대기하|대기 중|기다리고|흩어져|정착해|불법체류|불법 체류)";

/** "400만 명의 아프간인이 살고 있으며", "20여 명이 라오스에 머물며 한국행을 기다리고 있다". */
const LIVES = new RegExp(`^(?:이|가|은|는|도|을|를)?\\s(?:[^.!?"”]{0,28}?\\s)?${LIVE}(?!던)`, "u");

/** "동북 3성에 사는 탈북민", "중국에 체류 중인 탈북자", "국내 거주 탈북민", "재중 탈북자". */
const LIVING =
  /(?:^|\s)(?:사는|살고 있는|살아가는|거주하는|거주 중인|거주하고 있는|거주|체류하는|체류 중인|체류하고 있는|체류|머무는|머물고 있는|숨어 있는|숨어 지내는|숨어지내는|숨어 사는|은신 중인|은신하고 있는|은신한|떠도는|떠돌고 있는|생활하는|남아 있는|있는|재중|재러|정착한)\s(?:[가-힣]+\s)?$/u;

/** "구금시설에는 2천 명이 넘는 탈북민이 남아 있었다": they are held there. */
const HELD_IN = new RegExp(`(?:${CUSTODY}|이민국)에(?:는|만)?\\s(?:[가-힣]+\\s)?$`, "u");
const ARE_THERE =
  /^(?:이|가|은|는|도)?\s(?:[가-힣]+\s)?(?:쌓여|남아|몰려|모여|밀려|빽빽이)?\s?있(?:다|었|는|으며|고|습니다)/u;

/** The numbers of people who live, hide or wait somewhere at a moment. `claimed` are those whose acts are told. */
export function stocksOf(
  read: ReadSentence,
  claimed: readonly Claim[],
  before: readonly PlaceMention[],
): readonly (Claim & { readonly kind: "claim" })[] {
  const { chunks, view, index, sentence, saying } = read;
  if (sentence.title) return [];
  return chunks.flatMap((chunk, at): (Claim & { readonly kind: "claim" })[] => {
    if (chunk.kind !== "people" || !isFigure(chunk)) return [];
    const people = claimedPeople(chunk.phrase, view);
    if (
      claimed.some(
        (claim) =>
          claim.people !== null &&
          claim.people.span.start < people.span.end &&
          people.span.start < claim.people.span.end,
      )
    )
      return [];
    const after = LIVES.exec(view.text.slice(chunk.phrase.to));
    const end = after === null ? chunk.phrase.to : chunk.phrase.to + after[0].length;
    const held =
      HELD_IN.test(view.text.slice(0, chunk.from)) && ARE_THERE.test(view.text.slice(chunk.phrase.to));
    const lives = after !== null && !hasAct(chunks, at, end);
    if (!held && !lives && !LIVING.test(view.text.slice(0, chunk.from))) return [];
    const speaking = speakingAt(read, chunk.from);
    return [
      {
        kind: "claim",
        act: held ? "detention" : "arrival",
        modality: "reported",
        people: { ...people, role: people.role ?? "refugee" },
        time: timeOfStock(chunks, at, saying),
        places: placeOfStock(read, at, end, before),
        agentCountry: null,
        destination: null,
        stative: true,
        counting: "stock",
        distinct: false,
        speakers: speaking.speakers,
        attributed: speaking.attributed,
        quote: { start: startOf(view, chunk.from), end: endOf(view, end) },
        sentence: index,
        paragraph: sentence.paragraph,
        title: sentence.title,
        rules: { act: "ko: living somewhere", people: "ko: stock", time: "ko: clause" },
      },
    ];
  });
}

/** A number of the pack's people, or of people without a role of their own. */
function isFigure({ phrase }: PeopleChunk): boolean {
  const { count, role, share, particle } = phrase;
  if (count === null || share !== null || particle === "each") return false;
  return count.min >= FEWEST && (role === "refugee" || (role === null && phrase.elliptic));
}

function hasAct(chunks: readonly Chunk[], at: number, end: number): boolean {
  return chunks.some(
    (chunk, index) => index > at && chunk.kind === "act" && chunk.from < end && !chunk.reading.stative,
  );
}

function timeOfStock(chunks: readonly Chunk[], at: number, saying: ReadonlySet<number>): TimeMention | null {
  for (let index = at - 1; index >= 0; index--) {
    const chunk = chunks[index] as Chunk;
    if (chunk.kind === "time" && !saying.has(index)) return namesDays(chunk.mention) ? chunk.mention : null;
    if (chunk.kind === "mark" && chunk.mark !== ",") return null;
  }
  return null;
}

const HERE = new RegExp(OWN_COUNTRY, "u");

/** Where they live: the place before their number, or between it and the verb, else the country told last. */
function placeOfStock(
  { chunks, view }: ReadSentence,
  at: number,
  end: number,
  before: readonly PlaceMention[],
): readonly PlaceMention[] {
  for (let index = chunks.length - 1; index >= 0; index--) {
    const chunk = chunks[index] as Chunk;
    if (chunk.kind !== "place" || chunk.agent || chunk.mention.form !== "name") continue;
    if (index > at && chunk.from >= end) continue;
    if (/^(?:at|in|genitive|none|topic)$/.test(chunk.particle)) return [chunk.mention];
  }
  if (HERE.test(view.text)) return [];
  const country = before.findLast(({ place, form }) => form === "name" && place.precision === "country");
  return country === undefined ? [] : [country];
}
