import { html } from "hono/html";
import type { OverviewCount } from "../../app/overview.ts";
import type { InterfaceLanguage } from "../../messages/language.ts";
import { countRule } from "../../messages/record.ts";
import { overviewWords } from "../../messages/web-overview.ts";
import type { Markup } from "../markup.ts";

/** The three numbers of a count, never mixed, on one scale, with their rule. */
export function threeFigures(count: OverviewCount, language: InterfaceLanguage): Markup {
  const words = overviewWords[language].figures;
  const { corroboratedMinimum, documentedMinimum, reportedMaximum } = count;
  return html`<dl class="figures">
${figure("corroborated", words.corroborated, String(corroboratedMinimum.toLocaleString("en")), words.corroboratedNote)}
${figure("documented", words.documented, documentedMinimum.toLocaleString("en"), words.documentedNote)}
${figure("reported", words.reported, reportedMaximum?.toLocaleString("en") ?? words.open, words.reportedNote)}
</dl>
${scale(count)}
<details class="rule"><summary>${overviewWords[language].rule}</summary><p>${countRule[language]}</p></details>
${count.exact ? "" : html`<p class="notice">${overviewWords[language].notExact}</p>`}`;
}

function figure(kind: string, label: string, number: string, note: string): Markup {
  return html`<div class="figure ${kind}"><dt>${label}</dt><dd><b>${number}</b> <span class="note">${note}</span></dd></div>`;
}

/** The three numbers on one line: dark, solid, hatched, open. Repeats what stands above. */
function scale({ corroboratedMinimum, documentedMinimum, reportedMaximum }: OverviewCount): Markup {
  const most = Math.max(1, reportedMaximum ?? documentedMinimum * 1.25);
  const share = (people: number): number => Math.round((people / most) * 9600) / 100;
  const reach = reportedMaximum === null ? 96 : share(reportedMaximum);
  const documented = share(documentedMinimum);
  return html`<svg class="scale" width="100%" height="16" aria-hidden="true" focusable="false"><rect class="ground" y="7.5" width="96%" height="1"/><rect class="possible" x="${documented}%" width="${Math.max(0, reach - documented)}%" height="16" fill="url(#hatch)"/><rect class="sure" width="${documented}%" height="16"/><rect class="corroborated" width="${share(corroboratedMinimum)}%" height="16"/>${
    reportedMaximum === null
      ? html`<svg x="96%" width="14" height="16" overflow="visible"><path class="onward" d="M0 0l12 8l-12 8z"/></svg>`
      : ""
  }</svg>`;
}
