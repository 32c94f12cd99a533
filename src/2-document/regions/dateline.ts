import { AGENCY_PATTERN } from "../agencies.ts";
import type { WrittenDate } from "../written-date.ts";
import { writtenDates } from "../written-date.ts";

/** What a dateline says of its date. */
export type DatelineRole = "published" | "updated";

/** A date in a line that does nothing but date the text. */
export type Dateline = WrittenDate & { readonly role: DatelineRole };

const LONGEST = 200;

const UPDATE_WORDS =
  /(?:updated?|modified|revised|edited|changed|수정|최종|업데이트|更新|修改|修订|最后|最後)[^\p{L}\p{N}]*(?:on|at|시간|일시|时间|時間|于|於)?[^\p{L}\p{N}]*$/iu;

/** Whatever a dateline may hold beside its date: labels, times of day, zones, weekdays, counters. */
const FURNITURE: readonly RegExp[] = [
  /https?:\/\/\S+|www\.\S+|\S+@\S+/gi,
  /\b(?:first |last |originally )?(?:published|posted|updated|modified|revised|created|released?|issued|added|date|edited|uploaded)\b(?: (?:on|at|date))?/gi,
  /(?:최초|최종|기사|등록|입력|수정|승인|송고|작성|게재|발행|업데이트|일시|날짜|현지시간|현지시각|조회수?|댓글|추천)/g,
  /(?:发布|發布|发表|發表|更新|刊登|时间|時間|日期|最后|最後|点击|點擊|阅读|閱讀|浏览|瀏覽|人气|评论|發佈|北京|本报|本報|讯|訊)/g,
  /\d{1,2}\s?[시時时点點]\s?(?:\d{1,2}\s?분?分?)?(?:\s?\d{1,2}\s?[초秒])?|오전|오후|上午|下午|凌晨|晚间|晚上/g,
  /\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?\s?(?:[ap]\.?\s?m\b\.?)?|\b\d{1,2}\s?[ap]\.?m\b\.?/gi,
  /\b(?:GMT|UTC|KST|JST|CST|EST|EDT|ET|PT|PST|PDT|BST|CET|CEST|HKT|IST|SGT|MST|MDT|CDT|AEST|AEDT|Z)\b(?:\s?[+-]\s?\d{1,2}(?::?\d{2})?)?/g,
  /[+-]\d{2}:?\d{2}\b/g,
  /\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?/gi,
  /[(（]?[월화수목금토일](?:요일)?[)）]?(?=\s|$|[^\p{L}])|(?:星期|周|週|礼拜)[一二三四五六日天]/gu,
  /\b(?:clicks?|views?|hits?|reads?|likes?|comments?|shares?)\b\s*[:：]?\s*[\d,]*|[\d,]+\s*(?:clicks?|views?|reads?|comments?|회|次)\b|\b\d{1,3}\s?min(?:ute)?s?(?:\sread)?\b/gi,
  /(?:文章)?(?:来源|來源)\s*[:：]\s*\S+|출처\s*[:=：]\s*\S+/g,
  new RegExp(`(?:${AGENCY_PATTERN})(?![\\p{L}])`, "gu"),
  /\b(?:text|font) size\b(?:\s+A[+-]?)*/gi,
  /\b(?:\d+|an?)\s(?:hours?|minutes?|days?|weeks?|months?|years?)\sago\b/gi,
  /\b(?:our|own|special|foreign)?\s*(?:bureau|desk|editors?|staff|correspondents?|reporters?|writers?|admin|team)\b/gi,
  /\b(?:by|on|at|in|from|and|of|the|a|ago|edition|print|online|no|vol|issue|version)\b/gi,
];

/** A line that opens by saying that it was put up on a day ("Posted on August 21, 2019 by the editors in Long reads"). */
const PUT_UP =
  /^\W*(?:first |originally )?(?:published|posted|issued|released|uploaded|filed)(?: on| at| by [^.|]{1,40}? on)?\s*[:：]?\s*(?:\w+day,?\s)?$/i;
const LONGEST_PUT_UP = 110;
/** What web pages draw between the parts of such a line. */
const PARTS = /\s+[|·•]\s+|\s{2,}/;
/** "First published by Middle East Eye. Reprinted by arrangement. August 6, 2017": its parts are sentences. */
const OPENS_AS_PUBLISHED = /^\W*(?:first |originally )?(?:published|posted|reprinted|issued|released)\b/i;
const SENTENCES = /(?<=\.)\s+/;
const LONGEST_PART = 60;

/** What remains may be names: a few words, each with a capital, or a few characters of East Asia. */
function isNames(residue: string): boolean {
  const words = residue.split(/[\s|/·,:：()（）[\]【】<>~–—\-.;•"'“”‘’]+/).filter((word) => word !== "");
  if (words.length > 7) return false;
  let wide = 0;
  for (const word of words) {
    if (/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]/.test(word)) wide += word.length;
    else if (!/^(?:\p{Lu}|\d{1,4}$)/u.test(word)) return false;
  }
  return wide <= 10;
}

/** A part of the line that only dates the text, where its other parts are as short as labels are. */
function datedPart(line: string): boolean {
  const parts = line.split(OPENS_AS_PUBLISHED.test(line) ? SENTENCES : PARTS);
  return (
    parts.length > 1 &&
    parts.every((part) => part.length <= LONGEST_PART) &&
    parts.some((part) => writtenDates(part).length > 0 && isNames(residueOf(part, writtenDates(part))))
  );
}

function residueOf(line: string, dates: readonly WrittenDate[]): string {
  let residue = "";
  let position = 0;
  for (const date of dates) {
    residue += `${line.slice(position, date.start)} | `;
    position = date.end;
  }
  residue += line.slice(position);
  return FURNITURE.reduce((rest, furniture) => rest.replace(furniture, " "), residue);
}

/**
 * The dates of a line that only dates the text ("Updated: 11/18/2013 20:59 | By AFP", "입력 2012.02.14 (05:59)"),
 * each with what the line says of it; null for any other line.
 */
export function datelineOf(line: string): readonly Dateline[] | null {
  if (line.length > LONGEST) return null;
  const dates = writtenDates(line);
  if (dates.length === 0 || dates.length > 3) return null;
  const putUp = line.length <= LONGEST_PUT_UP && PUT_UP.test(line.slice(0, dates[0]!.start));
  if (!putUp && !isNames(residueOf(line, dates)) && !datedPart(line)) return null;
  return dates.map((date, i) => {
    const before = line.slice(i === 0 ? 0 : dates[i - 1]!.end, date.start);
    return { ...date, role: UPDATE_WORDS.test(before) ? "updated" : "published" };
  });
}
