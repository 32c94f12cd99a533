import { html } from "hono/html";
import { readLog } from "../../app/casebook/log.ts";
import type { CasebookVerification } from "../../app/casebook/verify.ts";
import { verifyCasebook } from "../../app/casebook/verify.ts";
import { casebookWords } from "../../messages/casebook.ts";
import { entryNames, findingNames } from "../../messages/casebook-names.ts";
import { nameOf } from "../../messages/phrases.ts";
import { webListWords } from "../../messages/web-lists.ts";
import { entryTable } from "../components/entry-list.ts";
import { choice } from "../components/question-form.ts";
import type { Markup } from "../markup.ts";
import type { Page } from "../page.ts";
import type { Visit } from "../visit.ts";
import { linkFrom } from "../visit.ts";

const PAGE_SIZE = 100;
const KINDS = [
  "reportReceived",
  "readingMade",
  "decision",
  "judgement",
  "grade",
  "status",
  "note",
  "weightsSet",
  "undo",
  "erasure",
  "keyChanged",
] as const;

/** The ledger's entries, the latest first, its latest checkpoint, and its verification. */
export async function ledgerPage(visit: Visit): Promise<Page> {
  const { house, language, parameter, snapshot, voice } = visit;
  const words = webListWords[language].ledger;
  const kind = KINDS.find((one) => one === parameter("kind")) ?? null;
  const before = Number(parameter("before") ?? Number.NaN);
  const end = Number.isSafeInteger(before) && before > 0 ? before : snapshot.entries;
  const from = kind === null ? Math.max(0, end - PAGE_SIZE) : 0;
  const log = await readLog(house.casebook, { kind, report: null, from, limit: null });
  const lines = (log.ok ? log.value : []).filter(({ entry }) => entry.seq < end).slice(-PAGE_SIZE);
  const withdrawn = new Set(lines.filter((line) => line.withdrawn).map(({ entry }) => entry.seq));
  const first = lines[0]?.entry.seq ?? 0;
  const verification = parameter("verify") === null ? null : await verified(visit);
  return {
    title: words.title,
    section: "ledger",
    content: html`<h1>${words.title}</h1><p class="note">${words.note}</p>
${verification === null ? "" : verificationNotice(verification, visit)}
<form class="verify" action="${linkFrom(visit, "/ledger")}" method="get"><button class="narrow" type="submit" name="verify" value="now">${words.verify}</button><p class="note">${words.verifyNote}</p></form>
${await checkpoint(visit)}
<section aria-labelledby="entries"><h2 id="entries">${words.entries}</h2>
<form class="inline" action="${linkFrom(visit, "/ledger")}" method="get">${choice(
      "kind",
      words.kind,
      words.anyKind,
      KINDS.map((one) => [one, nameOf(entryNames, one, language)] as const),
      kind,
    )}<p class="field"><button type="submit">${words.show}</button></p></form>
${entryTable(lines.map(({ entry }) => entry).toReversed(), withdrawn, voice)}
<p class="pager">${first > 0 && lines.length > 0 ? html`<a href="${linkFrom(visit, "/ledger", { kind, before: String(first) })}">${words.older}</a>` : ""}${end < snapshot.entries ? html` <a href="${linkFrom(visit, "/ledger", { kind })}">${words.newer}</a>` : ""}</p></section>`,
  };
}

async function checkpoint({ house, language }: Visit): Promise<Markup> {
  const note = await house.casebook.checkpoint();
  const words = webListWords[language].ledger;
  return note === null
    ? html`<p class="note">${words.noCheckpoint}</p>`
    : html`<details><summary>${words.checkpoint}</summary><p class="note">${words.checkpointNote}</p><pre class="checkpoint" tabindex="0">${note}</pre></details>`;
}

async function verified({ house }: Visit): Promise<CasebookVerification> {
  const steps = verifyCasebook(house.casebook, house.engine(), { checkpoints: [] });
  for (;;) {
    const next = await steps.next();
    if (next.done === true) return next.value;
  }
}

function verificationNotice(
  { ok, findings, derived, reports }: CasebookVerification,
  { language }: Visit,
): Markup {
  const words = webListWords[language].ledger;
  const names = casebookWords[language];
  return html`<div class="notice" role="status"><p><b>${ok ? words.holds : words.fails(String(findings.length))}</b> ${names.reportCount(reports)}. ${names.derived[derived] ?? ""}</p>${
    findings.length === 0
      ? ""
      : html`<ul>${findings.map(
          ({ code, chain, seq }) =>
            html`<li>${nameOf(findingNames, code, language)}${seq === null ? "" : html` (<a href="#entry-${seq}">${names.atEntry(chain ?? "", seq)}</a>)`}</li>`,
        )}</ul>`
  }</div>`;
}
