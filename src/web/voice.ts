import { localNames } from "../app/local-names.ts";
import type { GlossOptions } from "../messages/gloss.ts";
import type { InterfaceLanguage } from "../messages/language.ts";

/** How a page says things: its language, and what places and bodies are called in it. */
export type Voice = GlossOptions;

const VOICES: { readonly [language in InterfaceLanguage]: Voice } = {
  en: { language: "en", names: localNames("en") },
  ko: { language: "ko", names: localNames("ko") },
};

/** The voice of a page in a language. */
export function voiceOf(language: InterfaceLanguage): Voice {
  return VOICES[language];
}
