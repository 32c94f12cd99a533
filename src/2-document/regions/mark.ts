import { mainScript } from "../language.ts";
import type { Region } from "../types.ts";
import { isHeadlineLike, isNameLike, isTitleLine } from "./headline.ts";
import type { Judgement } from "./judge.ts";
import { judgeAlone } from "./judge.ts";
import type { Line } from "./line.ts";
import { capitalShare, linesOf, MOST_LINES, wordsOf } from "./line.ts";
import { COMMENT_FORM, COMMENT_HEADING } from "./patterns.ts";

/** What the lines of a document are, and what they say of it as a whole. */
export type Marked = {
  readonly regions: readonly Region[];
  /** The headline as the text gives it, or null. */
  readonly title: string | null;
  /** The name that the page's own lines sign with ("… - Sputnik International"), or null. */
  readonly site: string | null;
};

type Sheet = { readonly lines: readonly Line[]; readonly judgements: (Judgement | null)[] };

const SHORT_LABEL_WORDS = 3;
const LAST_LINE_FOR_TITLE = 60;

const isLabel = (line: Line): boolean =>
  !line.stopped &&
  line.length <= 40 &&
  wordsOf(line.text).length <= SHORT_LABEL_WORDS &&
  !/[:：]$/.test(line.text);

function firstProse({ lines, judgements }: Sheet): number {
  const at = lines.findIndex((line, i) => line.prose && judgements[i] === null);
  return at < 0 ? lines.length : at;
}

function lastProse({ lines, judgements }: Sheet): number {
  return lines.findLastIndex((line, i) => line.prose && judgements[i] === null);
}

/**
 * The index of the headline among the first lines, or -1: the first line like one that is no house's name, before any
 * sentence. Lines are judged as they are come to, so that looking for a headline alone is cheap.
 */
function headlineIndex(lines: readonly Line[], judge: (index: number) => Judgement | null): number {
  let nameLike = -1;
  for (let i = 0; i < Math.min(lines.length, LAST_LINE_FOR_TITLE); i++) {
    const line = lines[i]!;
    const likely = isHeadlineLike(line) && !/^[-–—|]\s/.test(line.text);
    if (judge(i) !== null) continue;
    if (line.prose || (line.stopped && !likely && !isLabel(line))) break;
    if (!likely) continue;
    if (!isNameLike(line.text)) return i;
    if (nameLike < 0) nameLike = i;
  }
  return nameLike;
}

/** The index of the line that is the title: the known one's, or the headline's. */
function titleIndex({ lines, judgements }: Sheet, knownTitle: string | null): number {
  if (knownTitle !== null) {
    const known = lines.slice(0, LAST_LINE_FOR_TITLE).findIndex((line) => isTitleLine(line.text, knownTitle));
    if (known >= 0) return known;
  }
  return headlineIndex(lines, (i) => judgements[i] ?? null);
}

/** Enough of a text to hold a headline above its first paragraph. */
const HEAD_UNITS = 4000;

/** The headline of a text, by a look at its first lines alone; `given` as for `markLines`. */
export function headlineOf(text: string, given: readonly Region[] = []): string | null {
  const lines = linesOf(text, HEAD_UNITS);
  const marked = new Set(given.map((region) => region.start));
  const index = headlineIndex(lines, (i) => {
    const line = lines[i]!;
    return marked.has(line.start) ? MARKED : judgeAlone(line);
  });
  return lines[index]?.text ?? null;
}

const MARKED: Judgement = { kind: "navigation", why: "named by the page" };

const SITE_LINE = /^[-–—|]\s+(\p{Lu}[^|]{2,50})$/u;
const SITE_SUFFIX = /\s[-–—|]\s(\p{Lu}[\p{L}\p{N} .&'’]{2,40})$/u;

/** The name that two or more short lines end in behind a dash, or that a line of its own gives so. */
function siteName({ lines }: Sheet, first: number): string | null {
  const counts = new Map<string, number>();
  for (const [i, line] of lines.entries()) {
    if (line.length > 500) continue;
    const alone = i < first ? SITE_LINE.exec(line.text)?.[1] : undefined;
    const name = alone ?? SITE_SUFFIX.exec(line.text.slice(-60))?.[1];
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  let best: string | null = null;
  for (const [name, count] of counts) if (count >= 2 && count > (counts.get(best ?? "") ?? 1)) best = name;
  return best;
}

function proseLength(lines: readonly Line[]): number {
  return lines.reduce((sum, line) => sum + (line.prose ? line.length : 0), 0);
}

/** Where the readers' comments begin, or the number of lines where there are none. */
function commentStart({ lines, judgements }: Sheet): number {
  let before = 0;
  for (const [i, line] of lines.entries()) {
    if (line.prose && judgements[i] === null) before += line.length;
    const form = line.length <= 500 && COMMENT_FORM.test(line.text);
    if (!form && !(line.length <= 60 && COMMENT_HEADING.test(line.text))) continue;
    if (before === 0) continue;
    const after = lines.slice(i + 1);
    const stamped = after.some((_, k) => judgements[i + 1 + k]?.kind === "dateline");
    // A button amid the article opens nothing: the article goes on below it.
    if (stamped || proseLength(after) <= (form ? before : before / 2)) return i;
  }
  return lines.length;
}

function markBefore({ lines, judgements }: Sheet, title: number, first: number): void {
  for (let i = 0; i < first; i++) {
    const line = lines[i]!;
    if (judgements[i] !== null) continue;
    if (i < title && !line.stopped)
      judgements[i] = { kind: "navigation", why: "a short line above the headline" };
    else if (isLabel(line) && first < lines.length)
      judgements[i] = { kind: "navigation", why: "a label of a few words before the first paragraph" };
  }
}

const isOtherHeadline = (line: Line): boolean => {
  const words = wordsOf(line.text).length;
  return (
    isHeadlineLike(line) &&
    words >= 5 &&
    words <= 25 &&
    !/[!…"”]$/.test(line.text) &&
    capitalShare(line.text) >= 0.8
  );
};

const opensList = (judgement: Judgement | null): boolean => judgement?.why === "points to other stories";

/** Judges the short lines between and below the paragraphs by what stands around them. */
function markAround(
  sheet: Sheet,
  first: number,
  context: { title: string | null; site: string | null; script: () => string | null },
): void {
  const { lines, judgements } = sheet;
  const last = lastProse(sheet);
  const seen = new Map<string, number>();
  for (const line of lines) if (line.length <= 60) seen.set(line.text, (seen.get(line.text) ?? 0) + 1);
  let listed = false;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    if (judgements[i] === null && isDoubledCaption(sheet, i))
      judgements[i] = { kind: "caption", why: "stands twice in a row, as pictures' texts do" };
    if (judgements[i] !== null || line.prose) {
      listed = opensList(judgements[i] ?? null) || (listed && judgements[i]?.kind === "teaser");
      continue;
    }
    judgements[i] = judgeAround(line, i, {
      ...context,
      first,
      last,
      listed,
      repeated: (seen.get(line.text) ?? 0) > 1,
    });
    listed = listed && judgements[i]?.kind === "teaser";
  }
}

type Surroundings = {
  readonly title: string | null;
  readonly site: string | null;
  readonly script: () => string | null;
  readonly first: number;
  readonly last: number;
  readonly listed: boolean;
  readonly repeated: boolean;
};

/** Is a line a picture's text that stands twice in a row, as alternative text and as caption? */
function isDoubledCaption({ lines, judgements }: Sheet, i: number): boolean {
  const line = lines[i]!;
  if (line.length < 8) return false;
  const next = lines[i + 1];
  if (next !== undefined && judgements[i + 1]?.kind === "caption" && next.text.startsWith(line.text))
    return true;
  return !line.stopped && (next?.text === line.text || lines[i - 1]?.text === line.text);
}

function judgeAround(line: Line, i: number, around: Surroundings): Judgement | null {
  if (around.title !== null && isTitleLine(line.text, around.title))
    return { kind: "title", why: "repeats the headline" };
  if (around.site !== null && i > around.first && line.text.endsWith(` - ${around.site}`))
    return { kind: "caption", why: "signed with the site's name, as pictures are" };
  if (line.stopped && !/[?？]$/.test(line.text)) return null;
  if (around.repeated && wordsOf(line.text).length <= 8)
    return { kind: "navigation", why: "a short line that comes again" };
  if (around.listed) return { kind: "teaser", why: "in a list of other stories" };
  const inside = i > around.first && i < around.last;
  if (!inside && line.length <= 120 && isForeign(line.text, around.script()))
    return { kind: "navigation", why: "in another script than the text" };
  if (i > around.first && isOtherHeadline(line))
    return { kind: "teaser", why: "a headline of another story" };
  if (i > around.last && around.last >= 0 && isLabel(line) && isPlain(line.text))
    return { kind: "navigation", why: "a label of a few words below the last paragraph" };
  return null;
}

/** No figure in it: "Ten arrested" at the end of a text may be its news. */
const isPlain = (text: string): boolean => !/\d/.test(text);

function isForeign(text: string, script: string | null): boolean {
  const own = mainScript(text);
  return own !== null && script !== null && own !== script && own !== "latin";
}

const BODY: Judgement = { kind: "body", why: "running text" };

function regionsOf(text: string, { lines, judgements }: Sheet): readonly Region[] {
  const regions: Region[] = [];
  for (const [i, line] of lines.entries()) {
    const { kind, why } = judgements[i] ?? BODY;
    const previous = regions.at(-1);
    const joins =
      previous !== undefined &&
      previous.kind === kind &&
      previous.why === why &&
      (kind === "body" || kind === "comment");
    if (joins) regions[regions.length - 1] = { ...previous, end: line.end };
    else regions.push({ start: line.start, end: line.end, kind, why });
  }
  const rest = lines.length < MOST_LINES ? "" : text.slice(lines.at(-1)!.end).trimEnd();
  if (rest.trimStart() !== "") {
    const end = lines.at(-1)!.end + rest.length;
    const start = end - rest.trimStart().length;
    regions.push({ start, end, kind: "body", why: "too long to be judged line by line" });
  }
  return regions;
}

function judgementsOf(lines: readonly Line[], given: readonly Region[]): (Judgement | null)[] {
  if (given.length === 0) return lines.map(judgeAlone);
  const marked = new Map(given.map((region) => [region.start, region]));
  return lines.map((line) => marked.get(line.start) ?? judgeAlone(line));
}

/**
 * Marks every line of a text: by its own words (`judge.ts`), then by where it stands. `given` are stretches that a
 * page's own elements named. Whatever nothing speaks against is body.
 */
export function markLines(text: string, knownTitle: string | null, given: readonly Region[] = []): Marked {
  const lines = linesOf(text);
  const sheet: Sheet = { lines, judgements: judgementsOf(lines, given) };
  const comments = commentStart(sheet);
  for (let i = comments; i < lines.length; i++)
    sheet.judgements[i] = { kind: "comment", why: "below the opening of the comments" };
  const title = titleIndex(sheet, knownTitle);
  if (title >= 0)
    sheet.judgements[title] = {
      kind: "title",
      why: knownTitle === null ? "first line like a headline" : "the title, as a line",
    };
  const first = firstProse(sheet);
  const site = siteName(sheet, first);
  markBefore(sheet, title, first);
  const stated = title < 0 ? null : withoutSuffix(lines[title]!.text, site);
  markAround(sheet, first, {
    title: knownTitle ?? stated,
    site,
    script: once(() => mainScript(text.slice(0, HEAD_UNITS))),
  });
  return { regions: regionsOf(text, sheet), title: stated, site };
}

function once<Value>(compute: () => Value): () => Value {
  let computed: { readonly value: Value } | null = null;
  return () => {
    computed ??= { value: compute() };
    return computed.value;
  };
}

function withoutSuffix(title: string, site: string | null): string {
  return site !== null && title.endsWith(` - ${site}`) ? title.slice(0, -site.length - 3) : title;
}
