import type { Claim } from "../../discourse/types.ts";
import type { PlaceMention } from "../../place/types.ts";
import type { ActChunk, Chunk, ChunkedSentence } from "./chunks.ts";
import { timeOf } from "./circumstances.ts";
import type { ClaimSources } from "./claim-sources.ts";
import { speakersFor } from "./claim-sources.ts";
import { placeGroups } from "./places.ts";
import type { Regions } from "./regions.ts";

/** "移交是在某口岸进行的", "遣返据称从2月下旬起分批进行": when or where what is told of came about. */
const TOOK_PLACE =
  /^(?:工作|行动|作业|程序)?(?:据称|据说|据信|据悉)?(?:是|系)?(?:在|于|从|自|由)[^,。;]{2,24}(?:进行|展开|实施|完成|执行|发生|开始)(?:的|了)?/;

/** The last place told in so many characters from an offset on. */
function placesWithin(sentence: ChunkedSentence, from: number, length: number): readonly PlaceMention[] {
  const told = placeGroups(sentence).filter(({ first }) => {
    const { start } = sentence.chunks[first] as Chunk;
    return start >= from && start < from + length;
  });
  return told.at(-1)?.members ?? [];
}

/** "移交是在莫雷口岸进行的": tells more of the move told last before it, of whomever that was. */
export function retellingOf(sources: ClaimSources, regions: Regions, at: number): Claim | null {
  const { sentence, before } = sources;
  const chunk = sentence.chunks[at] as ActChunk;
  const { act } = chunk.sense;
  const moves = act === "transfer" || act === "return";
  const isSame = before !== null && (before.act === act || (moves && before.act === "return"));
  const told = TOOK_PLACE.exec(sentence.folded.slice(chunk.end, chunk.end + 40));
  if (before === null || !isSame || before.modality !== "reported" || told === null) return null;
  const time = timeOf(sentence, regions, at);
  const quote = { start: chunk.start, end: chunk.end + told[0].length };
  return {
    ...before,
    people: null,
    time,
    places: placesWithin(sentence, chunk.end, told[0].length),
    counting: null,
    distinct: true,
    ...speakersFor(sources, chunk),
    sentence: sentence.index,
    paragraph: sentence.sentence.paragraph,
    title: sentence.sentence.title,
    quote,
    rules: { act: chunk.sense.word, people: "none told", ...(time === null ? {} : { time: time.rule }) },
  };
}
