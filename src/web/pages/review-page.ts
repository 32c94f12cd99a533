import { html } from "hono/html";
import type { Totals } from "../../5-record/usefulness.ts";
import { citationsOf } from "../../app/casebook/cite.ts";
import { comparisonIn } from "../../app/casebook/linkage-around.ts";
import { listOrphaned } from "../../app/casebook/list-orphaned.ts";
import type { Suggestion } from "../../app/suggest-pairs.ts";
import { nameOf } from "../../messages/phrases.ts";
import { suggestionWords } from "../../messages/record-suggestions.ts";
import { bitsPhrase, comparedNames, levelPhrase, whyWords } from "../../messages/record-why.ts";
import { writingWords } from "../../messages/web-writing.ts";
import { entrySays, momentPhrase } from "../components/entry-list.ts";
import { pairJudging, statementJudging, undoForm } from "../components/judging.ts";
import { quotation } from "../components/quotation.ts";
import type { Markup } from "../markup.ts";
import type { Page } from "../page.ts";
import type { Visit } from "../visit.ts";
import { linkFrom } from "../visit.ts";

const QUEUES = ["pairs", "statements", "orphaned"] as const;
type Queue = (typeof QUEUES)[number];

/** One thing to judge at a time, from three queues. */
export async function reviewPage(visit: Visit): Promise<Page> {
  const { language, parameter, snapshot, house } = visit;
  const words = writingWords[language];
  const queue = QUEUES.find((one) => one === parameter("queue")) ?? "pairs";
  const pairs = snapshot.suggestions;
  const statements = snapshot.unjudged();
  const orphaned = await listOrphaned(house.casebook, house.engine());
  const counts = { pairs: pairs.length, statements: statements.length, orphaned: orphaned.length };
  const at = placeOf(parameter("at"), counts[queue]);
  const items: Readonly<Record<Queue, () => Markup | Promise<Markup>>> = {
    pairs: () => pairItem(pairs[at], visit),
    statements: () => statementItem(statements[at], visit),
    orphaned: () => orphanItem(orphaned[at]?.entry, visit),
  };
  return {
    title: words.review,
    section: "review",
    content: html`<h1>${words.review}</h1><p class="note">${words.reviewNote}</p>
<nav class="tabs" aria-label="${words.queues}"><ul>${QUEUES.map(
      (one) =>
        html`<li><a href="${linkFrom(visit, "/review", { queue: one })}"${one === queue ? html` aria-current="page"` : ""}>${words[one](counts[one].toLocaleString("en"))}</a></li>`,
    )}</ul></nav>
${counts[queue] === 0 ? html`<p class="nothing">${nothingIn(queue, visit)}</p>` : html`${steps(queue, at, counts[queue], visit)}${await items[queue]()}`}
<details class="keys" data-key="?"><summary>${words.keys}</summary><p class="note" data-keys-switch="${words.keysOn}"></p><dl>${words.keyNames.map(
      ([key, meaning]) => html`<div><dt><kbd>${key}</kbd></dt><dd>${meaning}</dd></div>`,
    )}</dl></details>`,
  };
}

function nothingIn(queue: Queue, { language }: Visit): string {
  const words = writingWords[language];
  return { pairs: words.noPairs, statements: words.noStatements, orphaned: words.noOrphaned }[queue];
}

function placeOf(typed: string | null, all: number): number {
  const at = Number(typed ?? "1") - 1;
  return Number.isSafeInteger(at) ? Math.max(0, Math.min(at, all - 1)) : 0;
}

function steps(queue: Queue, at: number, all: number, visit: Visit): Markup {
  const words = writingWords[visit.language];
  const link = (to: number, label: string, key: string): Markup | string =>
    to < 0 || to >= all
      ? ""
      : html`<a href="${linkFrom(visit, "/review", { queue, at: String(to + 1) })}" data-key="${key}">${label}</a>`;
  return html`<p class="pager">${link(at - 1, words.previous, "k")} <span>${words.placeInQueue((at + 1).toLocaleString("en"), all.toLocaleString("en"))}</span> ${link(at + 1, words.next, "j")}</p>`;
}

async function words(id: string, { house, voice }: Visit): Promise<Markup | string> {
  const cited = (await citationsOf(house.casebook, [id])).get(id);
  return cited === undefined ? "" : quotation(cited.statement, cited.head, voice);
}

async function statementItem(id: string | undefined, visit: Visit): Promise<Markup> {
  if (id === undefined) return html``;
  return html`${await words(id, visit)}${visit.may("decide") ? statementJudging(id, visit, true) : html`<p class="notice">${writingWords[visit.language].readOnly}</p>`}`;
}

async function pairItem(suggestion: Suggestion | undefined, visit: Visit): Promise<Markup> {
  if (suggestion === undefined) return html``;
  const { language } = visit;
  const [a, b] = suggestion.statements;
  const names = suggestionWords[language];
  const percent = Math.round(suggestion.same * 100);
  return html`<p class="lead">${suggestion.kind === "join" ? names.join(percent) : names.split(percent)}</p>
<div class="pair">${await words(a, visit)}${await words(b, visit)}</div>
${pairJudging(a, b, visit)}
<div class="beside"><section aria-labelledby="moves"><h2 id="moves">${writingWords[language].moves}</h2><p class="note">${writingWords[language].movesNote}</p>${totalsTable(suggestion, visit)}</section>
<section aria-labelledby="evidence"><h2 id="evidence">${writingWords[language].evidence}</h2>${await evidenceTable(a, b, visit)}</section></div>`;
}

function totalsTable({ now, ifSame, ifDifferent, moves }: Suggestion, { language }: Visit): Markup {
  const names = suggestionWords[language];
  const rows: readonly (readonly [string, Totals])[] = [
    [names.now, now],
    [names.ifSame, ifSame],
    [names.ifDifferent, ifDifferent],
  ];
  return html`<table><tbody>${rows.map(
    ([name, { corroboratedMinimum, documentedMinimum, reportedMaximum }]) =>
      html`<tr><th scope="row">${name}</th><td>${names.totals(corroboratedMinimum, documentedMinimum, reportedMaximum)}</td></tr>`,
  )}</tbody></table><p class="note">${names.moves(Math.round(moves))}</p>`;
}

async function evidenceTable(a: string, b: string, { snapshot, house, language }: Visit): Promise<Markup> {
  const linkage = await snapshot.linkageAround(house.casebook, [a, b]);
  const comparison = comparisonIn(linkage, snapshot, a, b);
  if (comparison === null) return html``;
  const why = whyWords[language];
  return html`<table><thead><tr><th scope="col">${why.feature}</th><th scope="col">${why.found}</th><th scope="col" class="number">${why.bits}</th></tr></thead><tbody>${comparison.evidence
    .filter(({ bits }) => bits !== 0)
    .map(
      ({ feature, level, bits }) =>
        html`<tr><th scope="row">${nameOf(comparedNames, feature, language)}</th><td>${levelPhrase(feature, level, language)}</td><td class="number">${bitsPhrase(bits)}</td></tr>`,
    )}<tr><th scope="row"><b>${why.sum}</b></th><td></td><td class="number"><b>${bitsPhrase(comparison.bits)}</b></td></tr></tbody></table><p class="note">${why.scale}</p>`;
}

function orphanItem(entry: Parameters<typeof entrySays>[0] | undefined, visit: Visit): Markup {
  if (entry === undefined) return html``;
  const names = writingWords[visit.language];
  return html`<p class="note">${names.orphanedNote}</p><p><b>${entry.seq}</b> ${momentPhrase(entry.time, visit.voice)} ${entry.actor}</p><p>${entrySays(entry, visit.voice)}</p>${undoForm(entry.seq, visit, names.orphaned("1"))}`;
}
