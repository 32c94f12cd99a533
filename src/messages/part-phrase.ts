import { statusNames } from "./casebook-names.ts";
import type { GlossOptions } from "./gloss.ts";
import { whenPhrase, wherePhrase } from "./gloss.ts";
import { actNames, countPhrase, groupsPhrase, modalityNames, nameOf } from "./phrases.ts";

/** A statement whose parts are told one by one. */
type Told = {
  readonly act: string;
  readonly modality: string;
  readonly people: Parameters<typeof countPhrase>[0];
  readonly groups?: Parameters<typeof groupsPhrase>[0];
  readonly place: Parameters<typeof wherePhrase>[0];
  readonly time: Parameters<typeof whenPhrase>[0];
  readonly speakers: readonly { readonly name: string | null; readonly text: string }[];
};

/** One part of a statement in the reader's language; null where it is none that is told alone. */
export function partPhrase(part: string, statement: Told, options: GlossOptions): string | null {
  const { language } = options;
  switch (part) {
    case "act":
      return nameOf(actNames, statement.act, language);
    case "modality": {
      const said = nameOf(modalityNames, statement.modality, language);
      return said === "" ? nameOf(statusNames, statement.modality, language) : said;
    }
    case "people":
      return countPhrase(statement.people, language);
    case "place":
      return wherePhrase(statement.place, options);
    case "time":
      return whenPhrase(statement.time, language);
    case "groups":
      return groupsPhrase(statement.groups ?? [], language);
    case "speakers": {
      const named = statement.speakers.map(({ name, text }) => name ?? text);
      return named.length === 0 ? "–" : named.join(" → ");
    }
    default:
      return null;
  }
}
