/** Languages in which Vigil speaks to people. Reports come in any language. */
export type InterfaceLanguage = "en" | "ko";

export const interfaceLanguages: readonly InterfaceLanguage[] = ["en", "ko"];

/** The same text, or table, in every language of the interface. */
export type Translated<Value> = { readonly [language in InterfaceLanguage]: Value };

/** Whether `value` names a language of the interface. */
export function isInterfaceLanguage(value: string): value is InterfaceLanguage {
  return (interfaceLanguages as readonly string[]).includes(value);
}

/**
 * The language to speak: the option if given, else `VIGIL_LANG`, else the locale of the environment
 * (`LC_ALL` before `LANG`, as POSIX orders them), else English. An unknown value counts as not set.
 */
export function chooseLanguage(
  option: string | undefined,
  environment: Readonly<Record<string, string | undefined>>,
): InterfaceLanguage {
  const candidates = [option, environment.VIGIL_LANG, environment.LC_ALL, environment.LANG];
  for (const candidate of candidates) {
    const code = candidate?.slice(0, 2).toLowerCase();
    if (code !== undefined && isInterfaceLanguage(code)) return code;
  }
  return "en";
}
