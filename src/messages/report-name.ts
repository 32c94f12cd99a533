import { casebookWords } from "./casebook.ts";
import type { InterfaceLanguage } from "./language.ts";
import { printablePath } from "./problems.ts";

const HASH = /^[0-9a-f]{64}$/u;
const LONGEST_OPENING = 60;

/**
 * What a report is called: its title, else the name it came under. One that came without either is stored under the hash
 * of its bytes, which nobody knows it by: it is called by the first words of its text, where that is at hand.
 */
export function reportName(
  { title, path }: { readonly title: string | null; readonly path: string },
  language: InterfaceLanguage,
  text = "",
): string {
  if (title !== null) return title;
  if (!HASH.test(path)) return printablePath(path);
  const opening = openingOf(text);
  return opening === "" ? `${casebookWords[language].unnamedReport} ${path.slice(0, 12)}` : `“${opening}”`;
}

/** The first words of a text, whole ones where it has spaces. */
function openingOf(text: string): string {
  const words = text.trim().replace(/\s+/gu, " ");
  const characters = Array.from(words);
  if (characters.length <= LONGEST_OPENING) return words;
  return `${characters.slice(0, LONGEST_OPENING).join("").replace(/ \S*$/u, "")}…`;
}
