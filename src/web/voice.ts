import type { Place } from "../3-statement/types.ts";
import { localNames } from "../app/local-names.ts";
import type { LocalNames } from "../core/local-names.ts";
import type { InterfaceLanguage } from "../messages/language.ts";
import { placePhrase } from "../messages/places.ts";
import { readingWords } from "../messages/reading.ts";

/** How a page says things: its language, and what places and bodies are called in it. */
export type Voice = { readonly language: InterfaceLanguage; readonly names: LocalNames };

const VOICES: { readonly [language in InterfaceLanguage]: Voice } = {
  en: { language: "en", names: localNames("en") },
  ko: { language: "ko", names: localNames("ko") },
};

/** The voice of a page in a language. */
export function voiceOf(language: InterfaceLanguage): Voice {
  return VOICES[language];
}

type Told = Pick<Place, "name" | "admin1" | "country"> & { readonly id?: string | null };

/** The place told, or that none is. */
export function wherePhrase(place: Told | null, { language, names }: Voice): string {
  return place === null ? readingWords[language].placeUnknown : placePhrase(place, language, names);
}
