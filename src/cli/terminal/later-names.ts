import { createRequire } from "node:module";
import type { LocalNames } from "../../core/local-names.ts";
import type { InterfaceLanguage } from "../../messages/language.ts";

const require = createRequire(import.meta.url);

/** The names of places and bodies in a language. What tells them is loaded with the first that is asked for. */
export function laterNames(language: InterfaceLanguage): LocalNames {
  let names: LocalNames | null = null;
  const loaded = (): LocalNames => {
    names ??= load(language);
    return names;
  };
  // Readings carry the English names of places.
  const carried = language === "en";
  return {
    place: (id) => (carried ? null : loaded().place(id)),
    placeNamed: (english, country) => (carried ? null : loaded().placeNamed(english, country)),
    body: (name) => loaded().body(name),
  };
}

/** At once, since a sentence cannot wait for a name in its midst. */
function load(language: InterfaceLanguage): LocalNames {
  const { localNames } = require("../../app/local-names.ts") as typeof import("../../app/local-names.ts");
  return localNames(language);
}
