import type { Span } from "../../../core/quote.ts";
import type { Speaker } from "../../types.ts";
import type { Chunk, ChunkedSentence } from "./chunks.ts";
import { foldChinese } from "./fold.ts";
import { describedSpan, speakerOf } from "./speaker-names.ts";
import {
  ADVERB,
  DATELINE,
  GIVEN,
  MEDIA,
  PREDICATE,
  PRONOUN,
  RECALLED,
  REPORT,
  WIRE,
} from "./speaker-words.ts";

/** Who says what follows `at`: origin first, then those who relayed it. */
export type Attribution = { readonly speakers: readonly Speaker[]; readonly at: number };

/** What earlier sentences told of speakers, for pronouns, "该团体" and "报道说". */
export type SpeakerMemory = { readonly last: readonly Speaker[]; readonly known: readonly Speaker[] };

export const NO_SPEAKERS: SpeakerMemory = { last: [], known: [] };

type SayChunk = Extract<Chunk, { kind: "mark" }>;

const QUOTING = /^(?:援引|引述|引用|转引|转述)$/;
const LISTENING = /^(?:告诉|告知)$/;
/** Verbs that tell nothing of their own before another: "回应说", "解释称". */
const UNNAMED =
  /^(?:(?:遣返|逮捕|拘捕|移交|行动|此事|事件|他们|她们|这些人|这批人)|据|根据)?(?:当地|外界|另?有|又有|还有|也有|综合|本报|本台|本社|编译|编译组|国际组|外电|记者|(?:有|网|坊间|外间)?(?:传闻|传言|消息|网传|流传)|(?:本报|特派|特约|驻[^/／,]{1,6})?(?:记者|编译)[^/／,]{0,12}[/／]|文|图|译|\/|／|、|\s)*$/;
const ACCORDING = /^(?:但|而|不过|然而|又|另|此外|,|\s|“)*(?:根据|据|按照)/;
/** Words after "据" that name nobody. */
/** "没有回应": the verb tells that somebody did not speak. */
const OWN = /^[^,。;了的]{2,14}(?:提供|整理|收集|汇总|编制)的$/;
const SILENT =
  /(?:没有|未|拒绝|尚未|不愿|不予|未作|没|无法|未能|不能|难以|不肯|正在|设法|有待|尚待|进一步)(?:做出|作出|予以|对此)?$/;
const NOBODY = /^(?:说|称|悉|报道|报导|传|信|介绍|了解|透露|指|估计|披露|统计)?$/;

/** Where the clause of the mark at `say` begins: behind a break, or behind another verb of telling. */
function clauseStart(
  { chunks, sentence }: ChunkedSentence,
  say: number,
): { at: number; after: SayChunk | null } {
  let closed = false;
  for (let index = say - 1; index >= 0; index--) {
    const chunk = chunks[index] as Chunk;
    if (chunk.kind !== "mark") continue;
    if (chunk.word === ")") closed = true;
    // "(综合报道)": what stands in open brackets begins there.
    if (chunk.word === "(" && !closed) return { at: chunk.end, after: null };
    if (chunk.mark === "break" && chunk.word !== "(" && chunk.word !== ")")
      return { at: chunk.end, after: null };
    if (chunk.mark === "say") return { at: chunk.end, after: chunk };
  }
  return { at: sentence.start, after: null };
}

/** The words before a verb of telling, without times and adverbs at their end. */
function subjectSpan(sentence: ChunkedSentence, from: number, to: number): Span | null {
  const { folded, chunks } = sentence;
  let start = from;
  let end = to;
  const wire = WIRE.exec(folded.slice(start, end));
  if (wire !== null) start += wire[0].length;
  const dateline = DATELINE.exec(folded.slice(start, end));
  if (dateline !== null) start += dateline[0].length;
  for (let step = 0; step < 8; step++) {
    while (end > start && /[\s,“]/.test(folded[end - 1] as string)) end--;
    const time = chunks.find((chunk) => chunk.kind === "time" && chunk.end === end && chunk.start >= start);
    if (time !== undefined) {
      end = time.start;
      if (/[在于]$/.test(folded.slice(start, end))) end--;
      continue;
    }
    // "发言人周二在日内瓦说": where it was said.
    const place = chunks.find((chunk) => chunk.kind === "place" && chunk.end === end && chunk.start > start);
    if (place !== undefined && /[在于]/.test(folded.charAt(place.start - 1))) {
      end = place.start - 1;
      continue;
    }
    const adverb = ADVERB.exec(folded.slice(start, end));
    if (adverb === null || adverb.index + start < start) break;
    end = start + adverb.index;
  }
  for (const chunk of chunks) {
    if (chunk.kind === "time" && chunk.start === start && chunk.end <= end) start = chunk.end;
  }
  const dispatch = /^\([^)]{1,20}\)/.exec(folded.slice(start, end));
  if (dispatch !== null && dispatch[0].length < end - start) start += dispatch[0].length;
  const accord = ACCORDING.exec(folded.slice(start, end));
  if (accord !== null) start += accord[0].length;
  const span = start < end ? describedSpan(folded, start, end) : null;
  if (span === null) return null;
  if (PREDICATE.test(folded.slice(span.start, span.end))) return null;
  // "自由亚洲电台上周的报道": when it reported.
  const time = chunks.find((chunk) => chunk.kind === "time" && chunk.end === span.end);
  return time !== undefined && time.start > span.start ? { start: span.start, end: time.start } : span;
}

/** "该团体", "这名维权人士", "朴议员", "消息人士": the earlier speakers that a short form stands for. */
export function recalled(
  words: string,
  speaker: Speaker,
  memory: SpeakerMemory,
  goesOn = false,
): readonly Speaker[] {
  if (PRONOUN.test(words)) return memory.last.slice(0, 1);
  if (REPORT.test(words)) return reporting(memory);
  const short = words.replace(RECALLED, "");
  const pointed = short !== words;
  for (let at = memory.known.length - 1; at >= 0; at--) {
    const known = memory.known[at] as Speaker;
    if (known.text.length <= speaker.text.length && !pointed) continue;
    if (speaker.name !== null && known.name !== null && known.name === speaker.name) return [known];
    if (pointed && isKind(short, known)) return [known];
    // "消息人士说" is told as fully as it will be, "消息人士还说" is who spoke before, "议员" short for a name.
    if (speaker.name !== null && foldChinese(known.text).endsWith(`(${foldChinese(speaker.name)})`))
      return [known];
    if ((GENERIC.test(words) || goesOn) && speaker.name === null && foldChinese(known.text).endsWith(words))
      return [known];
  }
  return [speaker];
}

const PERSON =
  /(?:人士|人员|牧师|神父|传教士|负责人|代表|律师|学者|专家|教授|[一二两三几数多]名.*|[一二两三几数多]位.*)$/;
const GENERIC = /^(?:官员|发言人|议员|律师|牧师|代表|团体|组织|机构|负责人|教授|专家|活动人士)$/;

/** "报道说": those whom the report named last, if a medium is among them, else the medium told of last. */
function reporting({ last, known }: SpeakerMemory): readonly Speaker[] {
  if (last.length === 0 || last.some(({ role }) => role === "media")) return last;
  const medium = known.findLast(({ role }) => role === "media");
  return medium === undefined ? last : [medium];
}

/** Does "报", "社", "团体" name the kind of the speaker? */
function isKind(words: string, known: Speaker): boolean {
  // "这个总部设在纽约的组织": the kind behind what is told of it.
  const short = words.replace(/^.*的(?=.)/, "");
  const told = foldChinese(known.text);
  if (/^(?:报|社|台|通讯社|媒体|电台|电视台|网站|刊|报纸)$/.test(short)) return known.role === "media";
  if (/^(?:团体|组织|机构|联盟|协会|教会|中心)$/.test(short))
    return (
      (known.role === "civil society" && !PERSON.test(told)) ||
      /(?:团体|组织|机构|联盟|协会|中心)$/.test(told)
    );
  if (/^(?:部|局|部门|当局|署)$/.test(short)) return known.role === "official";
  if (/^(?:人士|人|官员|居民|发言人|议员|牧师)$/.test(short)) return told.endsWith(short);
  return short.length >= 2 && told.includes(short);
}

/** The words after a quoting verb that name the source: up to what it gave, or the end of the clause. */
function quotedSpan(sentence: ChunkedSentence, say: number): Span | null {
  const { chunks, folded } = sentence;
  const mark = chunks[say] as Chunk;
  let end = sentence.sentence.end;
  for (let index = say + 1; index < chunks.length; index++) {
    const next = chunks[index] as Chunk;
    if (next.kind === "mark" && (next.mark === "say" || (next.mark === "break" && next.word !== "("))) {
      end = next.start;
      break;
    }
  }
  let start = mark.end;
  const copula = /^(?:了|的)?(?:是)?/.exec(folded.slice(start, end))?.[0].length ?? 0;
  start += copula;
  return describedSpan(folded, start, end);
}

function fresh(chain: readonly Speaker[], more: readonly Speaker[]): Speaker[] {
  return more.filter((speaker) => !chain.some((known) => known.text === speaker.text));
}

type Saying = {
  readonly origins: readonly Speaker[];
  readonly relays: readonly Speaker[];
  /** Whoever spoke goes on: in the paragraph ("据悉"), or in the whole story ("报道说"). */
  readonly carries: "no" | "paragraph" | "story";
};

const CONTINUING =
  /^(?:据(?:其)?介绍|(?:该|这份|这些|上述)?(?:资料|数据|数字|统计|报告|调查|文件|记录)(?:中)?(?:还|也|亦|又|则|进一步)(?:显示|表明|指出))$/;

const NOTHING: Saying = { origins: [], relays: [], carries: "no" };

function sayingOf(sentence: ChunkedSentence, text: string, say: number, memory: SpeakerMemory): Saying {
  const { folded, chunks } = sentence;
  const mark = chunks[say] as SayChunk;
  const { at, after } = clauseStart(sentence, say);
  const before = folded.slice(at, mark.start);
  const spoken = (span: Span | null): readonly Speaker[] => {
    if (span === null) return [];
    const words = folded.slice(span.start, span.end);
    const goesOn = /[还又也]$/.test(before);
    return words === "" ? [] : recalled(words, speakerOf(text, folded, span), memory, goesOn);
  };
  if (QUOTING.test(mark.word)) {
    const subject = subjectSpan(sentence, at, mark.start);
    return {
      origins: spoken(quotedSpan(sentence, say)),
      relays: spoken(subject),
      carries: subject === null ? "paragraph" : "no",
    };
  }
  // "援引人权人士的话说": the second verb has no subject of its own.
  // "公布人权观察提供的资料指出": whose it is stands before it.
  const own = OWN.test(before);
  if (after !== null && !own && (GIVEN.test(before) || before.trim() === "" || QUOTING.test(after.word))) {
    return { origins: [], relays: [], carries: "paragraph" };
  }
  // "一名消息人士告诉法新社说": the words between name who listened.
  if (after !== null && LISTENING.test(after.word)) return { origins: [], relays: [], carries: "paragraph" };
  if (SILENT.test(before)) return NOTHING;
  const subject = subjectSpan(sentence, at, mark.start);
  const words = subject === null ? "" : folded.slice(subject.start, subject.end);
  if (/^(?:该|这|此|上述)?(?:篇|则)?$/.test(words) && /^报[道导]$/.test(mark.word)) {
    return { origins: [], relays: [], carries: "story" };
  }
  // "资料还显示", "据介绍": the same source goes on.
  if (CONTINUING.test(`${before.replace(/^[\s,]+/, "")}${mark.word}`)) {
    const official = /资料|数据|数字|统计|文件|记录/.test(mark.word)
      ? memory.known.findLast(({ role }) => role === "official")
      : undefined;
    return { origins: official === undefined ? [] : [official], relays: [], carries: "story" };
  }
  if (subject === null || UNNAMED.test(words) || (ACCORDING.test(before) && NOBODY.test(words))) {
    return { origins: [], relays: [], carries: "paragraph" };
  }
  const origins = spoken(subject);
  if (!LISTENING.test(mark.word)) return { origins, relays: [], carries: "no" };
  const listener = quotedSpan(sentence, say);
  const heard = listener === null ? "" : folded.slice(listener.start, listener.end);
  const isMedium = MEDIA.test(heard) && !/^(?:记者|媒体|本[报台社网]|新闻界)/.test(heard);
  return { origins, relays: isMedium ? spoken(listener) : [], carries: "no" };
}

const ACCORDING_CLAUSE = /^(?:但|而|不过|然而|另外?|此外|,|\s)*(?:根据|据|按照|来自)/;

/** "据韩国统一部的资料,": a source named without a verb of telling. */
function withoutVerb(sentence: ChunkedSentence, text: string, memory: SpeakerMemory): Attribution[] {
  const { chunks, folded } = sentence;
  const breaks = chunks.filter(
    (chunk) => chunk.kind === "mark" && (chunk.mark === "break" || chunk.mark === "say"),
  );
  const found: Attribution[] = [];
  let from = sentence.sentence.start;
  for (const mark of breaks) {
    if (mark.kind === "mark" && mark.mark === "break") {
      const words = folded.slice(from, mark.start);
      const opener = ACCORDING_CLAUSE.exec(words);
      const hasSay = chunks.some(
        (chunk) =>
          chunk.kind === "mark" && chunk.mark === "say" && chunk.start >= from && chunk.end <= mark.start,
      );
      const hasAct = chunks.some(
        (chunk) => chunk.kind === "act" && chunk.start >= from && chunk.end <= mark.start,
      );
      if (opener !== null && !hasSay && !hasAct) {
        const span = subjectSpan(sentence, from + opener[0].length, mark.start);
        if (span !== null && !NOBODY.test(folded.slice(span.start, span.end))) {
          const speaker = speakerOf(text, folded, span);
          found.push({ speakers: recalled(folded.slice(span.start, span.end), speaker, memory), at: from });
        }
      }
      from = mark.end;
    }
  }
  return found;
}

function carriedOn(
  { carries }: Saying,
  previous: Attribution | null,
  memory: SpeakerMemory,
  carried: readonly Speaker[],
): readonly Speaker[] {
  if (carries === "no") return [];
  return previous?.speakers ?? (carries === "story" ? reporting(memory) : carried);
}

/** Who says what in a sentence, in its order; what nobody new says is left to the memory. */
export function attributionsOf(
  sentence: ChunkedSentence,
  text: string,
  memory: SpeakerMemory,
  carried: readonly Speaker[],
): readonly Attribution[] {
  const { chunks } = sentence;
  const found: Attribution[] = withoutVerb(sentence, text, memory);
  let actSince = true;
  let onlyQuoted = false;
  chunks.forEach((chunk, index) => {
    if (chunk.kind === "act" && chunk.inside < 0) actSince = true;
    if (chunk.kind !== "mark" || chunk.mark !== "say") return;
    const saying = sayingOf(sentence, text, index, memory);
    const previous = found.findLast((attribution) => attribution.at < chunk.start) ?? null;
    const inherited = carriedOn(saying, previous, memory, carried);
    const linked = !actSince && saying.carries === "no" && previous !== null ? previous.speakers : inherited;
    const own = [...saying.origins, ...fresh(saying.origins, saying.relays)];
    // "援引消息人士,韩联社称": the one quoted first is the origin all the same.
    const speakers =
      onlyQuoted && !actSince ? [...linked, ...fresh(linked, own)] : [...own, ...fresh(own, linked)];
    if (speakers.length > 0) found.push({ speakers, at: chunk.start });
    onlyQuoted = QUOTING.test(chunk.word) && saying.relays.length === 0;
    actSince = false;
  });
  return found.sort((a, b) => a.at - b.at);
}

/** The memory after a sentence with these attributions. */
export function remember(memory: SpeakerMemory, attributions: readonly Attribution[]): SpeakerMemory {
  const last = attributions.at(-1);
  if (last === undefined) return memory;
  const known = [...memory.known];
  for (const { speakers } of attributions) known.push(...fresh(known, [...speakers].reverse()));
  return { last: last.speakers, known };
}
