import type { PlaceMention } from "../../place/types.ts";
import type { Role } from "../../types.ts";
import type { ChineseLexicon, PersonNoun } from "./lexicon.ts";
import { entryAt } from "./lexicon.ts";
import {
  ADJECTIVE,
  AFTER_NATION,
  BEFALLEN,
  CLAUSE_END,
  CLAUSE_REACH,
  NO_PEOPLE,
  NOT_PERSON,
  OPEN_QUOTE,
} from "./people-words.ts";
import { matchAt, textAt } from "./text-at.ts";

/** What the reading of people needs to know of the text. */
export type PeopleView = {
  readonly folded: string;
  /** End of the sentence. */
  readonly to: number;
  readonly lexicon: ChineseLexicon;
  /** The place named at an offset, if any. */
  readonly placeAt: (at: number) => PlaceMention | null;
};

/** Noun, nationality and adjectives that name people, without their number. */
export type Head = {
  readonly role: Role | null;
  readonly home: string | null;
  readonly sex: "female" | "male" | null;
  readonly age: "child" | "adult" | "elderly" | null;
  readonly pair: boolean;
  readonly end: number;
};

function nounAt(view: PeopleView, at: number, ofPeople: boolean): PersonNoun | null {
  const noun = entryAt(view.lexicon.nouns, view.folded, at);
  if (noun === null) return null;
  const end = at + noun.word.length;
  const behind = view.folded.slice(end, end + 4);
  // "罗兴亚人生活在": no 人生.
  const other = ofPeople && noun.word === "人" ? NO_PEOPLE : NOT_PERSON[noun.word];
  return other?.test(behind) === true ? null : noun;
}

/** Nationality, adjectives and noun from `at` on: "朝鲜“脱北者”", "3岁女童", "非法入境的罗兴亚人". */
export function headAt(view: PeopleView, from: number): Head | null {
  const { folded, lexicon } = view;
  let at = from;
  let home: string | null = null;
  let nation = false;
  let fleeing = false;
  let sex: "female" | "male" | null = null;
  for (let step = 0; step < 6; step++) {
    const quote = textAt(OPEN_QUOTE, folded, at);
    if (quote !== null) at += quote.length;
    const noun = nounAt(view, at, fleeing);
    const people = entryAt(lexicon.peoples, folded, at);
    if (noun !== null && noun.word.length >= (people?.word.length ?? 0))
      return headOf(view, noun, at, home, nation, fleeing, sex);
    const adjective = matchAt(ADJECTIVE, folded, at);
    if (adjective !== null && adjective[0].length > (people?.word.length ?? 0)) {
      // "在泰国被捕的朝鲜人": the country is where it happened.
      if (nation && home === null && BEFALLEN.test(adjective[0])) return null;
      if (adjective[1] !== undefined) sex = adjective[1].startsWith("女") ? "female" : "male";
      if (/籍|朝鲜族|汉|裔/.test(adjective[0])) nation = true;
      at += adjective[0].length;
      continue;
    }
    const place = people === null ? view.placeAt(at) : null;
    if (people !== null || (place !== null && place.kind === "country")) {
      if (people !== null) {
        home = people.home;
        fleeing = true;
      } else nation = true;
      at += people?.word.length ?? 0;
      if (place !== null) at = place.end;
      const after = textAt(AFTER_NATION, folded, at) ?? "";
      at += after.length;
      continue;
    }
    return null;
  }
  return null;
}

function headOf(
  view: PeopleView,
  noun: PersonNoun,
  at: number,
  home: string | null,
  nation: boolean,
  fleeing: boolean,
  sex: "female" | "male" | null,
): Head {
  let end = at + noun.word.length;
  const second = nounAt(view, end, false);
  // "脱北者女性", "女性脱北者": two nouns tell of the same people.
  const tellsMore =
    second !== null &&
    (second.sex !== undefined ||
      second.age !== undefined ||
      second.pair === true ||
      (noun.role === null && second.role !== null));
  if (tellsMore) end += second.word.length;
  if (view.folded[end] === "们") end++;
  if (/[”"》]/.test(view.folded[end] ?? "")) end++;
  const role =
    noun.fleeing === true && fleeing
      ? "refugee"
      : (noun.role ?? (tellsMore ? second.role : null) ?? (fleeing ? "refugee" : nation ? "other" : null));
  return {
    role,
    home: noun.home ?? (tellsMore ? second.home : undefined) ?? home,
    sex: noun.sex ?? second?.sex ?? sex,
    age: noun.age ?? second?.age ?? null,
    pair: noun.pair ?? second?.pair ?? false,
    end,
  };
}

/** A person noun further on in the clause, behind a 的: the words between tell more of the same people. */
export function distantHeadAt(view: PeopleView, from: number): { head: Head; innerTo: number } | null {
  const { folded, to } = view;
  const limit = Math.min(to, from + CLAUSE_REACH);
  for (let at = from; at < limit; at++) {
    const character = folded[at] as string;
    if (CLAUSE_END.test(character)) return null;
    if (character !== "的") continue;
    const head = headAt(view, at + 1);
    if (head !== null) return { head, innerTo: at + 1 };
  }
  return null;
}
