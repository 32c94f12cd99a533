import type { TimeZone } from "../app/accounts/preferences.ts";
import { localNames } from "../app/local-names.ts";
import type { GlossOptions } from "../messages/gloss.ts";
import type { InterfaceLanguage } from "../messages/language.ts";

/** How a page says things: its language, what places and bodies are called in it, and the time zone of moments. */
export type Voice = GlossOptions & { readonly zone: TimeZone };

const VOICES: { readonly [language in InterfaceLanguage]: GlossOptions } = {
  en: { language: "en", names: localNames("en") },
  ko: { language: "ko", names: localNames("ko") },
};

/** The voice of a page in a language and a time zone. */
export function voiceOf(language: InterfaceLanguage, zone: TimeZone): Voice {
  return { ...VOICES[language], zone };
}
