import { lastWrittenDate } from "../written-date.ts";
import type { Line } from "./line.ts";
import * as pattern from "./patterns.ts";

const LONGEST_CAPTION = 600;
const ENDS_NEAR_YEAR = /(?:19|20)\d\d[\s\S]{0,70}$/;
/** What a picture's credit behind the date looks like: a sign, an agency, a photographer in capitals. */
const CREDIT_BEHIND = /^(?:$|[-–—|/([]|(?:AP|AFP|REUTERS|Reuters|EPA)\b|[A-Z][A-Z/ ]+)/;
const LONGEST_CREDIT = 60;

/**
 * One sentence about what is seen, in the present tense or without a verb, with the date of the picture at its end.
 * Speech and past acts are a report's, not a picture's.
 */
export function isDatedScene({ text, length }: Line): boolean {
  if (length > LONGEST_CAPTION || !ENDS_NEAR_YEAR.test(text.slice(-80))) return false;
  const date = lastWrittenDate(text);
  if (date === null) return false;
  const behind = text.slice(date.end).replace(/^[.,;]?\s*/, "");
  if (behind.length > LONGEST_CREDIT || !CREDIT_BEHIND.test(behind)) return false;
  const before = text.slice(0, date.start);
  if (isBehindPlace(before, text.slice(date.start, date.end))) return true;
  if (pattern.REPORTING.test(before) || BOUND_BEFORE.test(before)) return false;
  return pattern.SCENE.test(before) || (pattern.DATED_PLACE.test(before) && !pattern.FINITE.test(before));
}

/** A date that bounds something dates no picture. */
const BOUND_BEFORE = /\b(?:until|by|since|from|before|after|till|to)\s*$/i;

const WEEKDAY_BEFORE = /day,\s*$/;

/** "…in the outskirts of Hanoi, April 24, 2012.": prose writes "on April 24", or the weekday in front. */
function isBehindPlace(before: string, date: string): boolean {
  return (
    /\d{1,2},?\s/.test(date) &&
    pattern.DATED_PLACE.test(before) &&
    !WEEKDAY_BEFORE.test(before) &&
    !pattern.SPEECH.test(before) &&
    !/[.!?]["”’]?\s+\p{Lu}[\p{Ll}]+\s+[\p{Ll}]/u.test(before)
  );
}

/** Opens as captions open: "File photo", "▲", "사진=", "图为", a picture's file name, an agency's copyright. */
export function isCaption({ text, length }: Line): boolean {
  if (length > LONGEST_CAPTION) return false;
  return (
    pattern.CAPTION_OPENING.test(text) || pattern.IMAGE_FILE.test(text) || pattern.PHOTO_COPYRIGHT.test(text)
  );
}

/** A picture's text without a verb is short. */
const LONGEST_LABEL = 100;

const MAY_CREDIT = /[)\]）】/]|photo|사진|제공|기자|연합뉴스|뉴시스|뉴스1|있다\.\s/i;

/** Closes with a picture's credit: "(Beijing Patrol/Flickr)", "[AP Photo/…]", "File photo by …". */
export function endsWithPhotoCredit({ text, length }: Line): boolean {
  if (length > LONGEST_CAPTION) return false;
  const tail = text.length > 140 ? text.slice(-140) : text;
  if (!MAY_CREDIT.test(tail)) return false;
  if (pattern.PICTURE_CREDIT.test(tail)) return true;
  // A report's last paragraph closes with its agency too: "… he said. (Yonhap)".
  if (!pattern.AGENCY_CREDIT_END.test(tail) || pattern.REPORTING.test(text) || /\b(?:has|have)\b/.test(text))
    return false;
  return pattern.SCENE.test(text) || (length <= LONGEST_LABEL && !pattern.FINITE.test(text));
}
