import { AGENCY_PATTERN, agencyNamed, sameOutlet } from "./agencies.ts";

/** What a publisher's name, as a header gives it, says: who publishes, and whose text it is. */
export type PublisherParts = { readonly publisher: string | null; readonly origin: string | null };

const AGENCY_AT_START = new RegExp(`^(?:${AGENCY_PATTERN})(?![\\p{L}\\p{N}])`, "u");

/** "Yonhap text", "AFP copy", "via Reuters", "转载德国之声": the house named, or null. */
function originIn(note: string): string | null {
  const trimmed = note.trim();
  const cjk = /^(?:转载|轉載|转自|轉自|摘自|据|據|전재|출처)(?:自(?!由))?[:：\s]*(.+)$/.exec(trimmed)?.[1];
  if (cjk !== undefined) return cjk.trim();
  const phrase =
    /^(?:text|copy|story|report|article|reprint|reprinted|reprinting|translation|translated|republished|reposted|syndicated|from|via|by|of|wire|courtesy)(?:\s+(?:text|copy|from|of|by))*\s+(\p{Lu}.*)$/u.exec(
      trimmed,
    )?.[1];
  const name = (phrase ?? trimmed).replace(/\s+(?:text|copy|wire|report|story|article|dispatch)s?$/i, "");
  const agency = AGENCY_AT_START.exec(name)?.[0];
  if (agency !== undefined && (agency === name || /^[\s/,]/.test(name.slice(agency.length)))) return agency;
  if (agencyNamed(name) !== null) return name;
  return (phrase === undefined && name === trimmed) || !NAME_START.test(name) ? null : name;
}

/** Names begin with a capital, or in a script without case. */
const NAME_START = /^(?:[\p{Lu}\p{Lo}\p{N}]|the\s)/u;

const CARRIES =
  /^(.{0,80}?)\b(?:carrying|carries|reposting|republishing|reprinting|copying|mirroring|translation\s+of|translating|reprint\s+of|copy\s+of|repost\s+of)\s+(?:an?\s+|the\s+text\s+of\s+)?(.+?)(?:\s+(?:copy|text|articles?|story|report))?$/i;

/** "Unknown scraper carrying Korea Times copy", "blog translation of The Dong-A Ilbo". */
function carriedBy(value: string): PublisherParts {
  const carries = CARRIES.exec(value);
  if (carries === null || !NAME_START.test(carries[2]!)) return { publisher: value, origin: null };
  const carrier = carries[1]!.trim().replace(/[,;:]$/, "");
  const nameless = carrier === "" || !/\p{Lu}/u.test(carrier);
  return { publisher: nameless ? null : carrier, origin: carries[2]!.trim() };
}

/**
 * Reads a publisher line as archives write it: "The Korea Herald (Yonhap)", "News Gazette (Yonhap text)", "blog
 * translation of The Dong-A Ilbo". What stands in brackets without naming a source ("(English)", "(agency copy)")
 * is no origin.
 */
export function publisherParts(said: string): PublisherParts {
  const value = said.trim();
  if (value === "" || /^(?:unknown|none|n\/a|-|미상|不详|不詳)$/i.test(value))
    return { publisher: null, origin: null };
  const bracketed = /^(.+?)\s*[([（【]([^()[\]（）【】]+)[)\]）】]\s*$/.exec(value);
  if (bracketed === null) return carriedBy(value);
  const publisher = bracketed[1]!.trim();
  const origin = originIn(bracketed[2]!);
  if (origin === null) return { publisher: value, origin: null };
  return { publisher, origin: sameOutlet(publisher, origin) ? null : origin };
}

/** Sources of figures and documents, not houses whose text is printed. */
const NO_NEWS_HOUSE =
  /\b(?:ministry|department|bureau|office|commission|census|statistics|government|united nations|authorities|police|embassy|court|university|institute|data)\b|(?:부|처|청|위원회)$|[部局署]$/i;

const STOP =
  /(?:,?\s+(?:and|with|where|under|by permission|used|reprinted|republished|here|on|in)\b|[;|(,©\])]|\.(?:\s|$)|\s[-–—]\s|$)/i;

const ENGLISH_CREDITS: readonly RegExp[] = [
  /\b(?:originally|first)\s+(?:published|appeared|posted|reported|aired|run|printed)\s+(?:by|in|on|at|with)\s+(.+)$/i,
  /\b(?:reprinted|republished|reproduced|used|published|syndicated)\s+(?:with|by)\s+(?:the\s+|kind\s+)?permission\s+(?:of|from)\s+(.+)$/i,
  /^[[(*\s]{0,3}(?:news\s+sources?|sources?|full\s+(?:story|article))\s*[:：]\s*(.+)$/i,
  /^(?:via|courtesy\s+of|from\s+our\s+partners?\s+at)\s*:?\s+(\p{Lu}.+)$/iu,
  /\b(?:article|story|report)\s+(?:comes|is|was\s+provided|is\s+provided)\s+(?:from|by|courtesy\s+of)\s+(\p{Lu}.+)$/u,
];

const EAST_ASIAN_CREDITS: readonly RegExp[] = [
  /(?:文章|新闻|新聞|稿件|消息|资料|信息)?(?:来源|來源)[:：]\s*([^\s:：|,，。()（）]+)/,
  /(?:转载自|轉載自|转自|轉自|摘自)[:：]?\s*([^\s:：|,，。()（）]+)/,
  /(?:원문\s*)?출처\s*[:=：]\s*([^\s|,()]+(?:\s[^\s|,()\d]+)?)/,
];

function cut(name: string): string {
  const stop = name.search(STOP);
  return (stop < 0 ? name : name.slice(0, stop)).trim().replace(/^["“'‘]|["”'’]$/g, "");
}

/**
 * Whose text a credit line says it is ("This article was originally published by X", "Source: X", "来源：X"), or
 * null. A ministry or a court is a source of figures, not of the text.
 */
export function creditedOrigin(line: string): string | null {
  for (const pattern of ENGLISH_CREDITS) {
    const match = pattern.exec(line);
    if (match === null) continue;
    const name = cut(match[1]!);
    if (name !== "" && name.length <= 80 && NAME_START.test(name) && !NO_NEWS_HOUSE.test(name)) return name;
  }
  for (const pattern of EAST_ASIAN_CREDITS) {
    const name = pattern.exec(line)?.[1]?.trim();
    if (name !== undefined && name !== "" && !NO_NEWS_HOUSE.test(name)) return name;
  }
  return null;
}

const CLOSING_CREDIT = new RegExp(
  `(?:[.!?]["”’]?\\s?[—–-]\\s?|다\\.\\s+)(${AGENCY_PATTERN})\\s*$|[(\\[（【](${AGENCY_PATTERN})(?:[/,·]\\s?[^()\\[\\]（）【】]{1,30})?[)\\]）】]\\s*$`,
  "u",
);

/** The agency that a line's closing bracket names: "… above 2,000. (Yonhap)". */
export function closingCredit(line: string): string | null {
  const tail = line.length > 80 ? line.slice(-80) : line;
  const match = CLOSING_CREDIT.exec(tail);
  return match?.[1] ?? match?.[2] ?? null;
}

const AGENCY_ALONE = new RegExp(`^[-–—=/[(（【<\\s]*(${AGENCY_PATTERN})[-–—=/\\])）】>.\\s]*$`, "u");

/** The agency that a line names and nothing else: "연합뉴스", "[Yonhap]". */
export function agencyAlone(line: string): string | null {
  return line.length > 40 ? null : (AGENCY_ALONE.exec(line)?.[1] ?? null);
}

const AGENCY_BYLINE = new RegExp(`(?:^|\\||\\s[-–—]\\s)\\s*By\\s+(${AGENCY_PATTERN})\\s*$`, "u");

/** The agency in a byline: "Updated: 11/18/2013 20:59 | By AFP". */
export function agencyByline(line: string): string | null {
  return AGENCY_BYLINE.exec(line.length > 160 ? line.slice(-160) : line)?.[1] ?? null;
}

const DATELINE_CREDIT = new RegExp(
  `^(?:[\\p{Lu}][\\p{L}.,' -]{1,40}?,?\\s)?(?:[A-Z][a-z]{2,8}\\.?\\s\\d{1,2}\\s)?[(（[](?:[^()（）[\\]=]{1,10}=)?(${AGENCY_PATTERN})[)）\\]](?:\\s*[-–—]|[^-–—]{0,20}(?:기자|특파원)\\s*=)`,
  "u",
);

/** The agency in a wire's opening: "SEOUL, Oct. 13 (Yonhap) --", "(서울=연합뉴스) … 기자 =". */
export function datelineCredit(line: string): string | null {
  return DATELINE_CREDIT.exec(line.slice(0, 160))?.[1] ?? null;
}
