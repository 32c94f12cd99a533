import type { LoggedEntry } from "../../app/casebook/dossier.ts";
import { correctionAlone } from "../../app/casebook/statement-values.ts";
import { casebookWords } from "../../messages/casebook.ts";
import { entryNames, statusNames } from "../../messages/casebook-names.ts";
import { partPhrase } from "../../messages/part-phrase.ts";
import { actNames, countPhrase, nameOf, partNames } from "../../messages/phrases.ts";
import { printablePath } from "../../messages/problems.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { shortId } from "./short-id.ts";

type PhraseOptions = Pick<Terminal, "language" | "names">;
type Content = NonNullable<LoggedEntry["content"]>;
type Of<Kind extends Content["kind"]> = Extract<Content, { readonly kind: Kind }>["body"];
type Address = Of<"status">["address"];

/** What an entry says, in a line without its number, actor and time. */
export function entryPhrase({ content, kind }: LoggedEntry, options: PhraseOptions): string {
  const { language } = options;
  const name = (key: string): string => nameOf(entryNames, key, language);
  const words = casebookWords[language];
  if (content === null) return `${name(kind)} (${words.erased})`;
  switch (content.kind) {
    case "reportReceived":
      return `${name(kind)} ${shortId(content.body.report)} ${printablePath(content.body.name ?? "")}`.trim();
    case "readingMade": {
      const { report, engine, statements, reading } = content.body;
      const outcome = reading === null ? words.unreadReport : words.statementCount(statements);
      return `${name(kind)} ${shortId(report)}, ${engine}: ${outcome}`;
    }
    case "decision": {
      const { decision, address, reason } = content.body;
      const value =
        decision.kind === "correct"
          ? ` ${correctionPhrase(decision, options)}`
          : decision.kind === "estimate"
            ? ` ${countPhrase(decision.people, language)}`
            : "";
      return `${name(decision.kind)}${value} (${addressPhrase(address, options)}): ${reason}`;
    }
    case "judgement": {
      const [a, b] = content.body.pair.map((address) => addressPhrase(address, options));
      return `${name(content.body.verdict)} (${a} | ${b}): ${content.body.reason}`;
    }
    case "grade": {
      const { grade, reason } = content.body;
      const about = grade.kind === "reliability" ? grade.source : addressPhrase(grade.address, options);
      return `${name(kind)} ${grade.value} (${about}): ${reason}`;
    }
    case "status": {
      const { status, address, reason } = content.body;
      return `${name(kind)} ${nameOf(statusNames, status, language)} (${addressPhrase(address, options)}): ${reason}`;
    }
    case "note":
      return `${name(kind)}${subjectPhrase(content.body.about, options)}: ${content.body.text}`;
    case "weightsSet": {
      const { weights, reason } = content.body;
      return `${name(weights === null ? "weightsShipped" : kind)}: ${reason}`;
    }
    case "undo":
      return `${name(kind)} ${content.body.seq}: ${content.body.reason}`;
    case "erasure":
      return `${name(kind)} ${content.body.entries.join(", ")}: ${content.body.reason}`;
    case "keyChanged":
      return `${name(kind)}: ${content.body.reason}`;
    case "chainOpened":
      return `${name(kind)} ${content.body.chain}`;
    case "opened":
      return `${name(kind)} ${content.body.casebook}`;
  }
}

type Correction = Extract<Of<"decision">["decision"], { readonly kind: "correct" }>;

/** A part and its new value as the reader's language has them; as the ledger has them where they do not fit. */
function correctionPhrase({ part, value }: Correction, options: PhraseOptions): string {
  const { language } = options;
  const statement = correctionAlone(part, value);
  const asKept = typeof value === "string" ? value : JSON.stringify(value);
  const said = statement === null ? asKept : (partPhrase(part, statement, options) ?? asKept);
  return `${nameOf(partNames, part, language)} → ${said}`;
}

/** What a note is about, in brackets; nothing where it is about the casebook as a whole. */
function subjectPhrase(about: Of<"note">["about"], options: PhraseOptions): string {
  switch (about?.kind) {
    case "entry":
      return ` (${casebookWords[options.language].entry(about.seq)})`;
    case "report":
      return ` (${shortId(about.report)})`;
    case "statement":
      return ` (${addressPhrase(about.address, options)})`;
    default:
      return "";
  }
}

function addressPhrase({ report, start, end, act }: Address, { language }: PhraseOptions): string {
  return `${shortId(report)}:${start}–${end} ${nameOf(actNames, act, language)}`;
}
