import type { Span } from "../../../core/quote.ts";
import type { Speaker } from "../../types.ts";
import type { ChunkedSentence } from "./chunks.ts";
import { describedSpan, speakerOf } from "./speaker-names.ts";
import { GIVEN } from "./speaker-words.ts";
import type { SpeakerMemory } from "./speakers.ts";
import { recalled } from "./speakers.ts";

const NEWS =
  /^[“"]?(?:这|该|此|上述|有关)(?:一|则|项|条|个|篇|份)?(?:则|条|项)?(?:消息|新闻|说法|报道|报导|数字|资料|数据|统计|名单|报告)(?:最早|最先|首先|最初)?(?:是|系|由|来自|出自|源自|(?=引用|引述|援引))(?:由)?/;
/** "一名消息人士本周向本台透露了上述情况": who told what was told before. */
const TOLD_ABOVE =
  /^([^,。;]+?)(?:日前|近日|最近|,)*(?<!无法|未能|没有|拒绝|不愿|尚未|不能|难以)(?:向[^,。]{1,10}|对[^,。]{1,10})?(?:透露|披露|证实|公布|提供|告知|讲述|传出|发布)(?:了)?(?:此事|这件事|这一切|(?:上述|以上|这些|这一|这个|这项|这则|该|该项|有关|相关)(?:情况|消息|信息|说法|内容|数字|数据|事实|名单|事|遣返|逮捕|行动))[。!]?$/;
const GIVEN_OUT = /(?:发出|发布|传出|披露|报道|报导|刊登|公布|提供|率先报道|首先报道|透露|曝光)(?:的)?/;
const QUOTED = /(?:援引|引述|引用|转引|转述)(?:的)?(?:是)?([^,。;]+)/;

/** "该组织的声明援引了一名传教士的说法": a sentence that tells no more than whom its news is from. */
const RELAYED =
  /^((?:该|这|此|上述|前述|报道|消息|文章|声明|报告)[^,。;]{0,24}?(?:援引|引述|引用|转述)(?:的是|了)?[^,。;]{2,40}?(?:的话|的?说法|的?消息|的?证词)?)[。!]?$/;

/** "人权观察援引一名传教士的话" names two, the one quoted first; any other words one. */
function quotingOf(
  text: string,
  folded: string,
  { start, end }: Span,
  memory: SpeakerMemory,
): readonly Speaker[] {
  const words = folded.slice(start, end);
  const verb = /(?:援引|引述|引用|转述)(?:的是|了)?/.exec(words);
  const spans =
    verb === null
      ? [{ start, end }]
      : [
          { start: start + verb.index + verb[0].length, end },
          { start, end: start + verb.index },
        ];
  return spans.flatMap((span) => {
    const described = describedSpan(folded, span.start, span.end);
    if (described === null) return [];
    const words = folded.slice(described.start, described.end);
    return recalled(words, speakerOf(text, folded, described), memory).slice(0, 1);
  });
}

/**
 * "这则消息最早由联合新闻通讯社发出,该社引用的是维权人士的说法": whom the news told so far comes from, origin first;
 * null for any other sentence.
 */
export function sourceOfNews(
  { folded, sentence, chunks }: ChunkedSentence,
  text: string,
  memory: SpeakerMemory,
): readonly Speaker[] | null {
  const words = folded.slice(sentence.start, sentence.end);
  const above = TOLD_ABOVE.exec(words);
  if (above !== null) {
    const teller = sentence.start + (above[1] as string).length;
    const time = chunks.find((chunk) => chunk.kind === "time" && chunk.end === teller);
    const told = describedSpan(folded, sentence.start, time?.start ?? teller);
    return told === null ? null : quotingOf(text, folded, told, memory);
  }
  const relayed = RELAYED.exec(words);
  if (relayed !== null && chunks.every(({ kind }) => kind !== "act")) {
    const to = sentence.start + (relayed[1] as string).length;
    return quotingOf(text, folded, { start: sentence.start, end: to }, memory);
  }
  const opener = NEWS.exec(words);
  if (opener === null) return null;
  const from = opener[0].length;
  const out = GIVEN_OUT.exec(words.slice(from));
  const end = out === null ? words.slice(from).search(/[,。;]/) : out.index;
  if (end <= 0) return null;
  let to = sentence.start + from + end;
  const time = chunks.find((chunk) => chunk.kind === "time" && chunk.end === to);
  if (time !== undefined) to = time.start;
  const relay = describedSpan(folded, sentence.start + from, to);
  const quoted = QUOTED.exec(words.slice(from));
  const speakers: Speaker[] = [];
  if (quoted !== null) {
    const start = sentence.start + from + quoted.index + (quoted[0].length - (quoted[1] as string).length);
    const given = GIVEN.exec(quoted[1] as string);
    const length = given === null || given.index === 0 ? (quoted[1] as string).length : given.index;
    const origin = describedSpan(folded, start, start + length);
    if (origin !== null) speakers.push(speakerOf(text, folded, origin));
  }
  if (relay !== null) speakers.push(speakerOf(text, folded, relay));
  return speakers.length === 0 ? null : speakers;
}
