import { html } from "hono/html";
import type { Statement } from "../../3-statement/types.ts";
import type { LoggedEntry } from "../../app/casebook/dossier.ts";
import { correctionAlone } from "../../app/casebook/statement-values.ts";
import { casebookWords } from "../../messages/casebook.ts";
import { entryNames, statusNames } from "../../messages/casebook-names.ts";
import { partPhrase } from "../../messages/part-phrase.ts";
import { countPhrase, nameOf, partNames } from "../../messages/phrases.ts";
import { webListWords } from "../../messages/web-lists.ts";
import { address } from "../address.ts";
import type { Markup } from "../markup.ts";
import type { Voice } from "../voice.ts";

/** Statements as they were before corrections, by the number of the entry that corrects. */
type Before = ReadonlyMap<number, Statement>;

/** Entries of the ledger as a table: number, moment, actor, what it says. */
export function entryTable(
  entries: readonly LoggedEntry[],
  withdrawn: ReadonlySet<number>,
  voice: Voice,
  before: Before = new Map(),
): Markup {
  const words = webListWords[voice.language].ledger;
  return html`<table class="entries"><thead><tr><th scope="col" class="number">${words.number}</th><th scope="col">${words.time(voice.zone)}</th><th scope="col">${words.actor}</th><th scope="col">${words.says}</th></tr></thead><tbody>${entries.map(
    (entry) => entryRow(entry, withdrawn.has(entry.seq), voice, before),
  )}</tbody></table>`;
}

function entryRow(entry: LoggedEntry, withdrawn: boolean, voice: Voice, before: Before): Markup {
  const { seq, time, actor } = entry;
  const gone = withdrawn ? html` <b>(${casebookWords[voice.language].withdrawn})</b>` : "";
  return html`<tr id="entry-${seq}"${withdrawn ? html` class="withdrawn"` : ""}><td class="number">${seq}</td><td class="moment">${momentPhrase(time, voice)}</td><td>${actor}</td><td>${entrySays(entry, voice, before)}${gone}</td></tr>`;
}

/** A moment to the minute, in the time zone of a page. */
export function momentPhrase(instant: string, { zone }: Pick<Voice, "zone">): string {
  // Swedish writes moments as ISO 8601 does.
  return formatOf(zone).format(new Date(instant));
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** The format for a time zone, made once: making it costs more than using it. */
function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "short" });
  formats.set(zone, made);
  return made;
}

/** What an entry says, with links to what it speaks of. */
export function entrySays(
  { content, kind, seq }: LoggedEntry,
  voice: Voice,
  before: Before = new Map(),
): Markup {
  const { language } = voice;
  const name = (key: string): string => nameOf(entryNames, key, language);
  const report = (id: string, label = id.slice(0, 12)): Markup =>
    html`<a href="${address(language, `/reports/${id}`)}">${label}</a>`;
  if (content === null) return html`${name(kind)} (${casebookWords[language].erased})`;
  switch (content.kind) {
    case "reportReceived":
      return html`${name(kind)}: ${report(content.body.report, content.body.name ?? content.body.report.slice(0, 12))}`;
    case "readingMade": {
      const { report: id, engine, statements, reading } = content.body;
      const words = casebookWords[language];
      return html`${name(kind)}: ${report(id)}, ${engine}: ${reading === null ? words.unreadReport : words.statementCount(statements)}`;
    }
    case "decision": {
      const { decision, address: at, reason } = content.body;
      const value =
        decision.kind === "correct"
          ? ` ${correctionSays(decision, before.get(seq), voice)}`
          : decision.kind === "estimate"
            ? ` ${countPhrase(decision.people, language)}`
            : "";
      return html`${name(decision.kind)}${value} (${report(at.report)}): ${reason}`;
    }
    case "judgement": {
      const [a, b] = content.body.pair;
      return html`${name(content.body.verdict)} (${report(a.report)}, ${report(b.report)}): ${content.body.reason}`;
    }
    case "grade": {
      const { grade, reason } = content.body;
      const about = grade.kind === "reliability" ? grade.source : report(grade.address.report);
      return html`${name(kind)} ${grade.value} (${about}): ${reason}`;
    }
    case "status":
      return html`${name(kind)}: ${nameOf(statusNames, content.body.status, language)} (${report(content.body.address.report)}): ${content.body.reason}`;
    case "weightsSet":
      return html`${name(content.body.weights === null ? "weightsShipped" : kind)}: ${content.body.reason}`;
    case "note":
      return html`${name(kind)}: ${content.body.text}`;
    case "undo":
      return html`${name(kind)} <a href="#entry-${content.body.seq}">${content.body.seq}</a>: ${content.body.reason}`;
    case "erasure":
      return html`${name(kind)} ${content.body.entries.join(", ")}: ${content.body.reason}`;
    case "keyChanged":
      return html`${name(kind)}: ${content.body.reason}`;
    case "chainOpened":
      return html`${name(kind)}: ${content.body.chain}`;
    case "opened":
      return html`${name(kind)}: ${content.body.casebook}`;
  }
}

type Content = NonNullable<LoggedEntry["content"]>;
type Decision = Extract<Content, { readonly kind: "decision" }>["body"]["decision"];

/** A part with its new value, and what it was before where that is at hand; as the ledger has it where it does not fit. */
function correctionSays(
  { part, value }: Extract<Decision, { readonly kind: "correct" }>,
  before: Statement | undefined,
  voice: Voice,
): string {
  const after = correctionAlone(part, value);
  const asKept = typeof value === "string" ? value : JSON.stringify(value);
  const now = after === null ? asKept : (partPhrase(part, after, voice) ?? asKept);
  const was = before === undefined ? null : partPhrase(part, before, voice);
  return `${nameOf(partNames, part, voice.language)}${was === null ? "" : ` ${was}`} → ${now}`;
}
