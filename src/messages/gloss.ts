import type { CountInterval, DateInterval } from "../core/interval.ts";
import type { LocalNames } from "../core/local-names.ts";
import type { InterfaceLanguage } from "./language.ts";
import {
  actHeading,
  basisNames,
  countPhrase,
  datePhrase,
  groupsPhrase,
  nameOf,
  peoplePhrase,
} from "./phrases.ts";
import type { ToldPlace } from "./places.ts";
import { placePhrase } from "./places.ts";
import { readingWords } from "./reading.ts";

/** What a gloss is written with. */
export type GlossOptions = { readonly language: InterfaceLanguage; readonly names: LocalNames };

/** A statement's parts as a gloss tells them. */
type Glossed = {
  readonly kind: string;
  readonly act: string;
  readonly basis?: string;
  readonly modality: string;
  readonly people: CountInterval & { readonly who: string };
  readonly groups?: readonly (CountInterval & { readonly sex?: string; readonly age?: string })[];
  readonly place: ToldPlace | null;
  readonly time: DateInterval | null;
};

/** What was read in the words of a source, in the reader's language: it stands beside the words, never for them. */
export function glossOf(statement: Glossed, options: GlossOptions): string {
  const { language } = options;
  const { act, modality, people, groups, kind, basis } = statement;
  const sum = kind === "aggregate" ? `, ${nameOf(basisNames, basis ?? "total", language)}` : "";
  const parts = [
    `${actHeading(act, modality, language)}: ${peoplePhrase(people, language)}${sum}`,
    ...(groups === undefined || groups.length === 0 ? [] : [groupsPhrase(groups, language)]),
    wherePhrase(statement.place, options),
    whenPhrase(statement.time, language),
  ];
  return parts.join(" · ");
}

/** The place told, or that none is. */
export function wherePhrase(place: ToldPlace | null, { language, names }: GlossOptions): string {
  return place === null ? readingWords[language].placeUnknown : placePhrase(place, language, names);
}

/** The days told, or that none are. */
export function whenPhrase(
  time: Parameters<typeof datePhrase>[0] | null,
  language: InterfaceLanguage,
): string {
  return time === null ? readingWords[language].dateUnknown : datePhrase(time, language);
}

/** One of the values on which sources differ, in the reader's language; `told` where its statement is not at hand. */
export function differingValue(
  part: string,
  told: string,
  statement: Glossed | undefined,
  options: GlossOptions,
): string {
  const { language, names } = options;
  if (statement === undefined) return told;
  if (part === "people") return countPhrase(statement.people, language);
  if (part === "place" && statement.place !== null) return placePhrase(statement.place, language, names);
  if (part === "time" && statement.time !== null) return datePhrase(statement.time, language);
  if (part === "groups" && statement.groups !== undefined) return groupsPhrase(statement.groups, language);
  return told;
}
