import type { Statement } from "../../3-statement/types.ts";
import type { DocumentHead } from "../../app/reading.ts";
import type { InterfaceLanguage } from "../../messages/language.ts";
import { certaintyNames, datePhrase, nameOf } from "../../messages/phrases.ts";
import { printablePath } from "../../messages/problems.ts";
import { readingWords } from "../../messages/reading.ts";

/** Who says so and where: the chain of speakers, origin first, then publisher, title and date of the report. */
export function sourceLine(
  statement: Statement,
  head: DocumentHead | null,
  language: InterfaceLanguage,
): string {
  const words = readingWords[language];
  const chain = statement.speakers.map((speaker) => speaker.name ?? speaker.text);
  const said = chain.length === 0 ? words.ownVoice : chain.join(" → ");
  if (head === null) return said;
  return `${said} — ${documentPhrase(head, language)}`;
}

/** A report as a source is cited: publisher, title in quotation marks, date. */
export function documentPhrase(head: DocumentHead, language: InterfaceLanguage): string {
  const words = readingWords[language];
  const cited: string[] = [];
  if (head.publisher !== null) cited.push(head.publisher);
  if (head.title !== null) cited.push(`“${head.title}”`);
  if (head.publisher === null && head.title === null) cited.push(printablePath(head.path));
  cited.push(publishedPhrase(head, language));
  const reprint = head.reprintOf?.publisher;
  if (reprint !== undefined && reprint !== null) cited.push(words.reprintOf(reprint));
  return cited.join(", ");
}

function publishedPhrase(head: DocumentHead, language: InterfaceLanguage): string {
  const { published } = head;
  if (published === null || published.basis === "unknown") return readingWords[language].undated;
  const date = datePhrase(published, language);
  if (published.basis !== "inferred") return date;
  return `${date} (${nameOf(certaintyNames, "inferred", language)})`;
}
