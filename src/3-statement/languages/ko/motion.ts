import type { PlaceMention } from "../../place/types.ts";
import type { Chunk } from "./chunks.ts";

const MOTION =
  /^(?:가[던다려는고서]|간|갈|오[던려는고]|온|와(?:서)?$|향|떠나|떠난|이동|넘[어던는으]|건너|들어|나[가서와온]|출발|도망|데려오|돌아|탈출|빠져|밀입국|잠입|월경)/u;
/** What people cross on their way ("국경을 넘어", "두만강을 건너"). */
const CROSSED = /^(?:국경|국경선|접경|[가-힣]*강|산|밀림|사막|철조망)(?:을|를)$/u;

/** Is the place at `at` governed by a verb of motion and so not by the act? */
export function isMovedFrom(chunks: readonly Chunk[], at: number, act: number): boolean {
  for (let next = at + 1; next < act && next <= at + 4; next++) {
    const chunk = chunks[next] as Chunk;
    if (chunk.kind === "word") {
      if (CROSSED.test(chunk.text)) continue;
      return MOTION.test(chunk.text);
    }
    // "단둥으로 옮겨진 뒤 북송될": where they are brought by the act told first.
    if (chunk.kind === "act")
      return chunk.reading.senses.every(({ needs, act: told }) => needs === "country" || told === "transfer");
    // "방글라데시에서 난민들을 실어 나른".
    if (
      chunk.kind === "people" &&
      chunk.phrase.particle === "object" &&
      CARRIED.test(textOf(chunks[next + 1]))
    )
      return true;
    if (chunk.kind !== "place" && chunk.kind !== "time") return false;
  }
  return false;
}

const CARRIED = /^(?:실어|싣고|태우고|태워|데리고|데려|이끌고|인솔)/u;

const textOf = (chunk: Chunk | undefined): string => (chunk?.kind === "word" ? chunk.text : "");

/** "들어갔다가", "건너갔다", "넘어갔으나": they got there, and what is told next happened there. */
const GOT_THERE =
  /^(?:들어갔|들어간|들어와|들어왔|건너갔|건너간|건너왔|넘어갔|넘어간|넘어왔|밀입국했|밀입국한|밀입국하|입국했|입국한|잠입했|잠입한|도착했|도착한|이동했|이동한|월경했|월경한|뛰어들|뛰어든|진입했|진입한|진입하려|들어가려|난입했|갔)/u;

/** Where the people of the act are said to have come just before it ("라오스로 들어갔다가 붙잡혔다"); null if nowhere. */
export function comesToIn(
  chunks: readonly Chunk[],
  from: number,
  act: number,
  text: string,
): PlaceMention | null {
  for (let at = act - 1; at >= from; at--) {
    const chunk = chunks[at];
    if (chunk?.kind !== "place" || chunk.agent || chunk.mention.form !== "name") continue;
    if (chunk.particle !== "to" && chunk.particle !== "at") continue;
    const next = chunks[at + 1];
    if (next === undefined) continue;
    return GOT_THERE.test(text.slice(next.from, next.to)) ? chunk.mention : null;
  }
  return null;
}
