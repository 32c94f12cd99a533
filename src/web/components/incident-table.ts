import { html } from "hono/html";
import type { IncidentHead } from "../../app/casebook/holding.ts";
import { statusNames } from "../../messages/casebook-names.ts";
import { whenPhrase, wherePhrase } from "../../messages/gloss.ts";
import { actHeading, countPhrase, nameOf, partNames } from "../../messages/phrases.ts";
import { listed } from "../../messages/record-lists.ts";
import { incidentWords } from "../../messages/web-incidents.ts";
import { address } from "../address.ts";
import type { Markup } from "../markup.ts";
import type { Voice } from "../voice.ts";
import { intervalBar } from "./interval-bar.ts";

/** An incident as a line of a list; `why` is said below it. */
export type IncidentLine = { readonly incident: IncidentHead; readonly why: string | null };

/** Incidents as a table that turns into cards where there is no room. */
export function incidentTable(lines: readonly IncidentLine[], voice: Voice): Markup {
  const { language } = voice;
  const { columns } = incidentWords[language];
  const scale = Math.max(1, ...lines.map(({ incident: { people } }) => people.max ?? people.min));
  const row = ({ incident, why }: IncidentLine): Markup => {
    const { act, modality, people, place, time, origins, conflicts, status } = incident;
    const parts = conflicts.map(({ part }) => nameOf(partNames, part, language));
    return html`<tr><td class="moment">${whenPhrase(time, language)}</td><th scope="row"><a href="${address(language, `/incidents/${incident.id}`)}">${actHeading(act, modality, language)}</a>${
      parts.length === 0
        ? ""
        : html`<span class="differs">≠ ${incidentWords[language].differs(listed([...new Set(parts)], language))}</span>`
    }${why === null ? "" : html`<span class="note">${why}</span>`}</th><td>${wherePhrase(place, voice)}</td><td class="number">${countPhrase(people, language)}</td><td class="roomy">${intervalBar(people, scale)}</td><td class="origins"><span class="inline-label">${columns.origins} </span>${countRange(origins)}</td><td>${nameOf(statusNames, status, language)}</td></tr>`;
  };
  return html`<table class="stacked flowing"><thead><tr><th scope="col">${columns.when}</th><th scope="col">${columns.what}</th><th scope="col">${columns.where}</th><th scope="col" class="number">${columns.people}</th><td class="roomy"></td><th scope="col">${columns.origins}</th><th scope="col">${columns.status}</th></tr></thead><tbody>${lines.map(row)}</tbody></table>`;
}

/** A range of origins in digits. */
function countRange({ min, max }: { readonly min: number; readonly max: number }): string {
  return min === max ? String(min) : `${min}–${max}`;
}
