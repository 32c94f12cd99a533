import type { IsoDate } from "../../core/interval.ts";
import { datelineOf } from "../regions/dateline.ts";
import type { DateMention, Document, Region } from "../types.ts";

/** A day before or after which the text cannot have been published, and why. */
export type Bound = { readonly date: IsoDate; readonly why: string };

/** A mention with the region it stands in. */
export type PlacedMention = DateMention & { readonly region: Region };

/** The mentions that stand in text of the document's own: paragraphs, headline, captions. */
export function placedMentions(
  document: Document,
  mentions: readonly DateMention[],
): readonly PlacedMention[] {
  const { regions } = document;
  const placed: PlacedMention[] = [];
  let at = 0;
  for (const mention of [...mentions].sort((a, b) => a.start - b.start)) {
    while (at < regions.length && regions[at]!.end <= mention.start) at++;
    const region = regions[at];
    if (region === undefined || region.start > mention.start) continue;
    if (region.kind === "body" || region.kind === "title" || region.kind === "caption")
      placed.push({ ...mention, region });
  }
  return placed;
}

const AHEAD_BEFORE =
  /\b(?:will|would|shall|plans?|planned|planning|schedul\w+|due|expect\w*|upcoming|targets?|deadline|set for|ahead of)\b[^.!?]{0,50}$|\b(?:by|until|till|next)\s+(?:the end of\s+)?$/i;
const AHEAD_AROUND = /예정|계획|까지|앞두고|将于|將於|计划|計劃|预计|預計|之前/;
const COPYRIGHT_BEFORE = /(?:©|ⓒ|\(c\)|copyright|\b(?:AFP|AP|Reuters|EPA|Getty Images))\s*$/i;

/** Is a mention told of what lies ahead, so that the text may well be older than it? */
function isAhead(text: string, mention: DateMention): boolean {
  const before = text.slice(Math.max(0, mention.start - 80), mention.start);
  const around = text.slice(Math.max(0, mention.start - 12), mention.end + 24);
  return AHEAD_BEFORE.test(before) || AHEAD_AROUND.test(around);
}

const isYear = ({ interval }: DateMention): boolean =>
  interval.earliest.endsWith("-01-01") && interval.latest.endsWith("-12-31");

/**
 * The latest day that the text tells of as past, from the dates that carry their year: nothing can be reported before
 * it happened. Years behind a copyright sign are when a page was made, and no bound.
 */
export function lowerBound(text: string, mentions: readonly PlacedMention[], today: IsoDate): Bound | null {
  let bound: Bound | null = null;
  for (const mention of mentions) {
    const { interval, region, certainty } = mention;
    if (certainty !== "absolute" || interval.earliest > today) continue;
    if (bound !== null && interval.earliest <= bound.date) continue;
    if (
      isYear(mention) &&
      (region.kind === "caption" ||
        COPYRIGHT_BEFORE.test(text.slice(Math.max(0, mention.start - 16), mention.start)))
    )
      continue;
    // A picture shows what has been.
    if (region.kind !== "caption" && isAhead(text, mention)) continue;
    const where = region.kind === "caption" ? "a caption's" : "the text's";
    bound = {
      date: interval.earliest,
      why: `${where} “${text.slice(mention.start, mention.end)}” lies before it`,
    };
  }
  return bound;
}

/** The day of the first reader's comment, before which the text was there to be commented on. */
export function upperBound({ text, regions }: Document, today: IsoDate): Bound | null {
  let bound: Bound | null = null;
  for (const region of regions) {
    if (region.kind !== "comment") continue;
    for (const line of text.slice(region.start, region.end).split("\n")) {
      for (const { interval } of line.length > 200 ? [] : (datelineOf(line.trim()) ?? [])) {
        if (interval.latest > today || (bound !== null && interval.latest >= bound.date)) continue;
        bound = { date: interval.latest, why: `a reader's comment of ${interval.latest} lies after it` };
      }
    }
  }
  return bound;
}
