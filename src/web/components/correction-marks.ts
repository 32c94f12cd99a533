import { html } from "hono/html";
import { correctionsOf } from "../../app/casebook/corrections.ts";
import type { DossierStatement } from "../../app/casebook/dossier.ts";
import { partPhrase } from "../../messages/part-phrase.ts";
import { nameOf, partNames } from "../../messages/phrases.ts";
import { incidentWords } from "../../messages/web-incidents.ts";
import type { Markup } from "../markup.ts";
import type { Voice } from "../voice.ts";
import { momentPhrase } from "./entry-list.ts";

/** For every part that a person set, who set it and when, beside what was read: a source is not made to say it. */
export function correctionMarks(one: DossierStatement, voice: Voice): Markup | string {
  const { language } = voice;
  const last = new Map(correctionsOf(one).map((correction) => [correction.part, correction]));
  if (last.size === 0) return "";
  return html`${[...last.values()].map(({ part, actor, time }) => {
    const name = nameOf(partNames, part, language);
    const set = partPhrase(part, one.statement, voice) ?? "";
    const read = partPhrase(part, one.read, voice) ?? "";
    const said = incidentWords[language].setByPerson({
      part: name,
      set,
      read,
      actor,
      time: momentPhrase(time, voice),
    });
    return html`<p class="note corrected">${said}</p>`;
  })}`;
}
