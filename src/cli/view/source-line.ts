import type { Statement } from "../../3-statement/types.ts";
import type { DocumentHead } from "../../app/reading.ts";
import type { InterfaceLanguage } from "../../messages/language.ts";
import { certaintyNames, datePhrase, nameOf } from "../../messages/phrases.ts";
import { printablePath } from "../../messages/problems.ts";
import { readingWords } from "../../messages/reading.ts";
import { truncate } from "../terminal/width.ts";

/** Columns of a name or title that are printed: whatever is longer is no name, and stands before every figure. */
export const LONGEST_NAME = 120;

const short = (name: string): string => truncate(name, LONGEST_NAME);

/** Who says so and where: the chain of speakers, origin first, then publisher, title and date of the report. */
export function sourceLine(
  statement: Statement,
  head: DocumentHead | null,
  language: InterfaceLanguage,
): string {
  const words = readingWords[language];
  const chain = statement.speakers.map((speaker) => short(speaker.name ?? speaker.text));
  const said = chain.length === 0 ? words.ownVoice : chain.join(" → ");
  if (head === null) return said;
  return `${said} — ${documentPhrase(head, language)}`;
}

/** A report as a source is cited: publisher, title in quotation marks, date. */
export function documentPhrase(head: DocumentHead, language: InterfaceLanguage): string {
  const words = readingWords[language];
  const cited: string[] = [];
  if (head.publisher !== null) cited.push(short(head.publisher));
  if (head.title !== null) cited.push(`“${short(head.title)}”`);
  if (head.publisher === null && head.title === null) cited.push(printablePath(head.path));
  cited.push(publishedPhrase(head, language));
  const reprint = head.reprintOf?.publisher;
  if (reprint !== undefined && reprint !== null) cited.push(words.reprintOf(short(reprint)));
  return cited.join(", ");
}

function publishedPhrase(head: DocumentHead, language: InterfaceLanguage): string {
  const { published } = head;
  if (published === null || published.basis === "unknown") return readingWords[language].undated;
  const date = datePhrase(published, language);
  if (published.basis !== "inferred") return date;
  return `${date} (${nameOf(certaintyNames, "inferred", language)})`;
}
