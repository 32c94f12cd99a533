/** Whether one document tells two of its statements apart, or says that they are one. */
import { comparePlace, compareTime, compareWho, isSettled, peopleMeet } from "./features.ts";
import type { Profile } from "./profile.ts";
import type { Apartness, Surroundings } from "./surroundings.ts";

/** Words that set a group apart from those told before, in the words for the people. */
const SETS_APART =
  /\b(an)?others?\b|\b(more|additional|further|remaining|remainder|rest)\b|나머지|다른|추가|또\s|其他|其余|其餘|另|otr[oa]s?\b/iu;

/** So many signs bind. */
const BINDING = 2;

/**
 * Whether one document tells two event statements of the same act apart. Figures that exclude each other
 * from the same mouth, another day, another place, another role bind; a single weaker sign (feared here and
 * told there, "another", two figures in one breath) is a hint, two of them bind. Rival figures for
 * one day from different speakers are no sign: they are left to the score.
 */
export function apartnessOf(a: Profile, b: Profile, around: Surroundings): Apartness {
  if (a.document !== b.document || a.act !== b.act || a === b || saysSame(a, b)) return "together";
  const signs = signsOfApartness(a, b, around);
  if (signs >= BINDING) return "apart";
  return signs > 0 ? "hint" : "together";
}

function signsOfApartness(a: Profile, b: Profile, around: Surroundings): number {
  const who = compareWho(a, b);
  if (who === "different") return BINDING;
  let signs = who === "uncertain" ? 1 : 0;
  const exclude = !peopleMeet(a, b);
  const clear = exclude || speaksSame(a, b) ? BINDING : 1;
  // What is feared for some is not what is told of others ("600 were returned, 2,000 face it").
  if ((a.phase === "ahead" && b.phase === "told") || (a.phase === "told" && b.phase === "ahead")) signs += 1;
  if (exclude && speaksSame(a, b)) signs += a.phase === b.phase ? BINDING : 1;
  const time = compareTime(a, b, around);
  // Rival figures are told of one day; where no day is told, two figures are rather two groups.
  if (exclude && !speaksSame(a, b) && !isSettled(time)) signs += 1;
  if (time === "off" || time === "contradict" || time === "suspect") signs += clear;
  else if (time === "near") signs += 1;
  const place = comparePlace(a, b);
  if (place === "otherProvince" || place === "otherSite" || place === "otherCountry") signs += clear;
  // "80 by one count, 90 by another" names rival figures in one breath; one mouth names two groups.
  if (inOneBreath(a, b) && speaksSame(a, b)) signs += exclude ? BINDING : 1;
  if (SETS_APART.test(a.statement.people.text) || SETS_APART.test(b.statement.people.text)) signs += 1;
  return signs;
}

/** Whether either statement is marked by its reader as the same happening as the other. */
export function saysSame(a: Profile, b: Profile): boolean {
  return (a.statement.sameAs?.includes(b.id) ?? false) || (b.statement.sameAs?.includes(a.id) ?? false);
}

function speaksSame(a: Profile, b: Profile): boolean {
  return a.origin === b.origin && a.description === b.description;
}

/** Quotes that share words: one sentence that names two groups. */
function inOneBreath(a: Profile, b: Profile): boolean {
  const x = a.statement.quote;
  const y = b.statement.quote;
  return x.start < y.end && y.start < x.end && a.statement.people.text !== b.statement.people.text;
}
