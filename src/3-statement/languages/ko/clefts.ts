import type { PlaceMention } from "../../place/types.ts";
import type { TimeMention } from "../../time/types.ts";
import type { Chunk } from "./chunks.ts";
import { namesDays } from "./circumstances.ts";

/** When and where an act is said to have been by the sentence around it. */
export type Cleft = { readonly time: TimeMention | null; readonly places: readonly PlaceMention[] };

const NOTHING: Cleft = { time: null, places: [] };

/** "붙잡힌 것은", "체포된 건", "잡힌 곳은", "북송된 시점은": what is told of the act comes after it. */
const AS_TOPIC =
  /^\s?(?:것은|것이|게|건|건은|일은|곳은|장소는|지점은|데는|때는|시점은|시기는|시각은|시간은|날은|날짜는)(?=[\s,])/u;
/** How such a sentence closes. */
const CLOSES =
  /(?:이다|였다|이었다|입니다|였습니다|이었습니다|이라고|이라며|였다고|이었다고|으로|이며|이고|인데|쯤|께|일로|라고|라며|에서다|에서였다|에서입니다|에서였습니다|때다|때였다|때입니다|때였습니다)/u;

/** "탈북자들이 체포된 것은 지난 4일 선양의 한 아파트에서였다": the time and the place of the act at chunk `act`. */
export function cleftOf(chunks: readonly Chunk[], act: number, text: string): Cleft {
  const chunk = chunks[act];
  if (chunk?.kind !== "act" || chunk.reading.inflection.form !== "adnominal") return NOTHING;
  if (!AS_TOPIC.test(text.slice(chunk.reading.to))) return NOTHING;
  let time: TimeMention | null = null;
  const places: PlaceMention[] = [];
  let end = act + 1;
  for (; end < chunks.length; end++) {
    const next = chunks[end] as Chunk;
    if (next.kind === "act") return NOTHING;
    if (next.kind === "people" && next.phrase.count !== null) return NOTHING;
    if (next.kind === "mark" && /^[.!?]$/.test(next.mark)) break;
    if (next.kind === "time" && namesDays(next.mention)) time ??= next.mention;
    if (next.kind === "place" && next.mention.form === "name" && !next.agent) places.push(next.mention);
  }
  if (!CLOSES.test(text.slice(chunk.reading.to, chunks[end - 1]?.to))) return NOTHING;
  const exact = places.at(-1);
  return { time, places: exact === undefined ? [] : [exact] };
}
