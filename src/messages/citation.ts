import type { DateInterval } from "../core/interval.ts";
import type { GlossOptions } from "./gloss.ts";
import type { InterfaceLanguage } from "./language.ts";
import { certaintyNames, datePhrase, nameOf, speakerRoleNames } from "./phrases.ts";
import { languageName } from "./places.ts";
import { readingWords } from "./reading.ts";
import { reportName } from "./report-name.ts";

/** Characters of a name or title that are shown: whatever is longer is no name, and stands before every figure. */
export const LONGEST_NAME = 120;

/** Who speaks, as a citation tells it. */
type CitedSpeaker = {
  readonly name: string | null;
  readonly text: string;
  readonly role: string;
  readonly anonymous: boolean;
};

/** A report as it is cited. */
type CitedReport = {
  readonly path: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly language: string;
  readonly published: (DateInterval & { readonly basis: string }) | null;
  readonly reprintOf: { readonly publisher: string | null } | null;
};

function short(name: string): string {
  const characters = Array.from(name);
  return characters.length <= LONGEST_NAME
    ? name
    : `${characters
        .slice(0, LONGEST_NAME - 1)
        .join("")
        .trimEnd()}…`;
}

/** Who says so and where: the chain of speakers, origin first, then publisher, title and date of the report. */
export function sourceLine(
  statement: { readonly speakers: readonly CitedSpeaker[] },
  head: CitedReport | null,
  options: GlossOptions,
): string {
  const { language } = options;
  const words = readingWords[language];
  const chain = statement.speakers.map((speaker) => speakerPhrase(speaker, options));
  const said = chain.length === 0 ? words.ownVoice : chain.join(" → ");
  if (head === null) return said;
  return `${said} — ${documentPhrase(head, options)}`;
}

const LATIN = /\p{Script=Latin}/u;
const HANGUL = /\p{Script=Hangul}/u;

/** A body as it was written; beside a script that the reader may not read, what it is called in the reader's. */
function bodyPhrase(name: string, { language, names }: GlossOptions): string {
  const said = short(name);
  const readable = LATIN.test(said) || (language === "ko" && HANGUL.test(said));
  const known = readable ? null : names.body(name);
  return known === null || known === said ? said : `${said} (${known})`;
}

/**
 * A speaker in the words of the source. Beside words that are not the reader's stands what the body is called in the
 * reader's language, or what a speaker without a known name is to the happening.
 */
export function speakerPhrase(
  { name, text, role, anonymous }: CitedSpeaker,
  { language, names }: GlossOptions,
): string {
  const said = short(name ?? text);
  if (language === "ko" ? HANGUL.test(said) : LATIN.test(said)) return said;
  const known = names.body(name ?? text);
  if (known !== null) return known === said ? said : `${said} (${known})`;
  const isLatinName = LATIN.test(said) && !anonymous;
  return isLatinName ? said : `${said} (${nameOf(speakerRoleNames, role, language)})`;
}

/** A report as a source is cited: publisher, title in quotation marks, date, and its language where it is another. */
export function documentPhrase(head: CitedReport, options: GlossOptions): string {
  const { language } = options;
  const words = readingWords[language];
  const cited: string[] = [];
  if (head.publisher !== null) cited.push(bodyPhrase(head.publisher, options));
  if (head.title !== null) cited.push(`“${short(head.title)}”`);
  if (head.publisher === null && head.title === null) cited.push(reportName(head, language));
  cited.push(publishedPhrase(head, language));
  const reprint = head.reprintOf?.publisher;
  if (reprint !== undefined && reprint !== null) cited.push(words.reprintOf(bodyPhrase(reprint, options)));
  if (isForeign(head.language, language)) cited.push(words.inLanguage(languageName(head.language, language)));
  return cited.join(", ");
}

/** Whether a report is in another language than its reader reads, as far as its language could be told. */
export function isForeign(reported: string, language: InterfaceLanguage): boolean {
  return reported !== language && reported !== "und";
}

function publishedPhrase(head: Pick<CitedReport, "published">, language: InterfaceLanguage): string {
  const { published } = head;
  if (published === null || published.basis === "unknown") return readingWords[language].undated;
  const date = datePhrase(published, language);
  if (published.basis !== "inferred") return date;
  return `${date} (${nameOf(certaintyNames, "inferred", language)})`;
}
