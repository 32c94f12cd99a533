import { html } from "hono/html";
import type { Statement } from "../../3-statement/types.ts";
import type { Comparison, Incident } from "../../4-incident/types.ts";
import { correctionsOf } from "../../app/casebook/corrections.ts";
import type { Dossier } from "../../app/casebook/dossier.ts";
import { incidentDossier } from "../../app/casebook/dossier.ts";
import { cohortLine } from "../../app/cohort-line.ts";
import type { IncidentSources } from "../../app/list-sources.ts";
import { sourcesOfIncident } from "../../app/list-sources.ts";
import type { DocumentHead } from "../../app/reading.ts";
import { featureNames, statusNames } from "../../messages/casebook-names.ts";
import { documentPhrase } from "../../messages/citation.ts";
import { whenPhrase, wherePhrase } from "../../messages/gloss.ts";
import {
  actHeading,
  countPhrase,
  nameOf,
  partNames,
  peoplePhrase,
  relationNames,
} from "../../messages/phrases.ts";
import { originsPhrase } from "../../messages/reading.ts";
import { listed, listWords } from "../../messages/record-lists.ts";
import { bitsPhrase, whyWords } from "../../messages/record-why.ts";
import type { IncidentWords } from "../../messages/web-incidents.ts";
import { incidentWords } from "../../messages/web-incidents.ts";
import { provenancePicture } from "../charts/provenance-picture.ts";
import { claimsTable } from "../components/claims-table.ts";
import { correctionMarks } from "../components/correction-marks.ts";
import { entryTable } from "../components/entry-list.ts";
import { incidentDeciding } from "../components/incident-deciding.ts";
import { hatchPattern, intervalBar } from "../components/interval-bar.ts";
import { statementJudging } from "../components/judging.ts";
import { quotation, statementAddress } from "../components/quotation.ts";
import type { Markup } from "../markup.ts";
import type { Page } from "../page.ts";
import type { Visit } from "../visit.ts";
import { linkFrom } from "../visit.ts";

type View = {
  readonly visit: Visit;
  readonly dossier: Dossier;
  readonly heads: ReadonlyMap<string, DocumentHead>;
  readonly words: IncidentWords;
};

/** Everything that the casebook knows of one incident. */
export async function incidentPage(visit: Visit): Promise<Page | null> {
  const { house, snapshot, voice, language, part } = visit;
  const standing = await house.casebook.incident(part("incident"));
  if (standing === null) return null;
  const linkage = await snapshot.linkageAround(house.casebook, standing.incident.statements);
  const dossier = await incidentDossier(house.casebook, standing, async () => house.engine(), linkage.corpus);
  const { incident, status } = dossier;
  const words = incidentWords[language];
  const heads = new Map(dossier.statements.map(({ report, head }) => [report, head]));
  const view: View = { visit, dossier, heads, words };
  const heading = `${actHeading(incident.act, incident.modality, language)}: ${peoplePhrase(incident.people, language)}`;
  const documentOf = new Map(dossier.statements.map(({ statement, report }) => [statement.id, report]));
  const sources = sourcesOfIncident(incident, documentOf, heads, linkage);
  return {
    title: heading,
    section: "incidents",
    content: html`${hatchPattern()}<article class="dossier">
<p class="kicker">${words.incident} <code>${incident.id.slice(0, 12)}</code></p>
<h1>${heading}</h1>
<p class="lead">${whenPhrase(incident.time, language)} · ${wherePhrase(incident.place, voice)}</p>
<p class="tags"><span class="tag ${status}">${nameOf(statusNames, status, language)}</span> <span class="tag">${originsPhrase(incident.origins, language)}</span>${differing(incident, view)}</p>
${howMany(view)}
${sideBySide(view)}
${inTheirWords(view)}
${whoToldWhom(sources, heading, view)}
${timeline(view)}
${relatedIncidents(view)}
${whyOne(view)}
${history(view)}
${incidentDeciding(incident, status, visit)}
</article>`,
  };
}

function differing({ conflicts }: Incident, { visit: { language }, words }: View): Markup | string {
  const parts = [...new Set(conflicts.map(({ part }) => nameOf(partNames, part, language)))];
  return parts.length === 0
    ? ""
    : html` <span class="tag differs">≠ ${words.differs(listed(parts, language))}</span>`;
}

function howMany({ dossier: { incident, estimate }, visit: { language }, words }: View): Markup {
  const { people } = incident;
  return html`<section class="how-many"><p class="figure documented"><b>${countPhrase(people, language)}</b></p>${intervalBar(people, people.max ?? people.min * 1.25)}
${estimate === null ? "" : html`<p>${words.bestEstimate(countPhrase(estimate, language))} <span class="note">${estimate.reason}</span></p>`}</section>`;
}

function sideBySide({ dossier: { incident, statements }, visit: { voice }, words }: View): Markup {
  return html`<section aria-labelledby="side-by-side"><h2 id="side-by-side">${words.sideBySide}</h2><p class="note">${words.sideBySideNote}</p>
${claimsTable(statements, incident, voice)}</section>`;
}

function inTheirWords({ dossier: { statements }, visit, words }: View): Markup {
  const { voice } = visit;
  return html`<section aria-labelledby="words"><h2 id="words">${words.words}</h2><p class="note">${words.wordsNote}</p>
${statements.map((one) => html`${quotation(one.statement, one.head, voice)}${correctionMarks(one, voice)}${statementJudging(one.statement.id, visit)}`)}</section>`;
}

function whoToldWhom(sources: IncidentSources, heading: string, view: View): Markup {
  const { words, heads } = view;
  const { voice, language } = view.visit;
  const names = listWords[language];
  const note = words.provenanceNote(
    originsPhrase(sources.origins, language),
    names.whyOrigins[sources.why] ?? sources.why,
  );
  return html`<section aria-labelledby="provenance"><h2 id="provenance">${words.provenance}</h2><p class="note">${note}</p>
${provenancePicture(sources, `${words.provenance}: ${heading}`, note, voice)}
<table class="stacked paths"><thead><tr><th scope="col">${names.columns.origin}</th><th scope="col">${names.columns.relay}</th><th scope="col">${names.columns.document}</th></tr></thead><tbody>${sources.sources.flatMap(
    ({ name, own, paths }) =>
      paths.map(({ relays, document, statement }) => {
        const head = heads.get(document);
        const origin = own ? names.ownVoice(name || names.noPublisher) : name;
        return html`<tr><th scope="row">${origin}</th><td>${relays.length === 0 ? "–" : relays.join(" → ")}</td><td><a href="${statementAddress(statement, document, voice)}">${head === undefined ? document.slice(0, 12) : documentPhrase(head, voice)}</a></td></tr>`;
      }),
  )}</tbody></table></section>`;
}

function timeline({ dossier: { incident }, visit, words }: View): Markup | string {
  const { snapshot, voice, language } = visit;
  const line = cohortLine(incident, snapshot.incidents);
  if (line.length < 2) return "";
  return html`<section aria-labelledby="timeline"><h2 id="timeline">${words.timeline}</h2><p class="note">${words.timelineNote}</p>
<ol class="timeline">${line.map((one) => {
    const label = `${actHeading(one.act, one.modality, language)}: ${peoplePhrase(one.people, language)}`;
    const here = one.id === incident.id;
    return html`<li${here ? html` class="here" aria-current="true"` : ""}><span class="moment">${whenPhrase(one.time, language)}</span><span>${here ? html`<b>${label}</b>` : html`<a href="${linkFrom(visit, `/incidents/${one.id}`)}">${label}</a>`} · ${wherePhrase(one.place, voice)}</span></li>`;
  })}</ol></section>`;
}

function relatedIncidents({ dossier: { incident, related }, visit, words }: View): Markup | string {
  const others = incident.relations.filter(({ kind }) => kind !== "follows");
  if (others.length === 0) return "";
  const { language, voice } = visit;
  return html`<section aria-labelledby="related"><h2 id="related">${words.related}</h2><ul>${others.map(
    ({ kind, incident: id }) => {
      const other = related.find((one) => one.incident.id === id)?.incident;
      const label =
        other === undefined
          ? id.slice(0, 12)
          : `${actHeading(other.act, other.modality, language)}: ${peoplePhrase(other.people, language)}, ${whenPhrase(other.time, language)}, ${wherePhrase(other.place, voice)}`;
      return html`<li>${nameOf(relationNames, kind, language)} <a href="${linkFrom(visit, `/incidents/${id}`)}">${label}</a></li>`;
    },
  )}</ul></section>`;
}

function whyOne({ dossier: { links, statements }, visit: { language }, words }: View): Markup | string {
  if (links.length === 0) return "";
  const why = whyWords[language];
  const publisherOf = (id: string): string => {
    const head = statements.find(({ statement }) => statement.id === id)?.head;
    return head?.publisher ?? head?.title ?? id.slice(0, 12);
  };
  const row = ({ statements: [a, b], evidence, bits }: Comparison): Markup => {
    const told = evidence
      .filter((one) => one.bits !== 0)
      .toSorted((x, y) => Math.abs(y.bits) - Math.abs(x.bits))
      .map((one) => `${nameOf(featureNames, one.feature, language)} ${bitsPhrase(one.bits)}`);
    return html`<tr><th scope="row">${publisherOf(a)} = ${publisherOf(b)}<span class="note">${told.join(" · ")}</span></th><td class="number">${bitsPhrase(bits)}</td></tr>`;
  };
  return html`<details class="why"><summary>${words.whyOne}</summary><p class="note">${why.scale}</p><table><thead><tr><th scope="col">${why.feature}</th><th scope="col" class="number">${why.bits}</th></tr></thead><tbody>${links.map(row)}</tbody></table></details>`;
}

/** What every correction found, by the number of its entry. */
function beforeEach(statements: Dossier["statements"]): ReadonlyMap<number, Statement> {
  return new Map(statements.flatMap(correctionsOf).map(({ seq, before }) => [seq, before] as const));
}

function history({ dossier: { statements }, visit: { voice }, words }: View): Markup {
  const entries = new Map(
    statements.flatMap(({ rulings }) => rulings.map((entry) => [entry.seq, entry] as const)),
  );
  const ordered = [...entries.values()].toSorted((a, b) => a.seq - b.seq);
  return html`<section aria-labelledby="history"><h2 id="history">${words.history}</h2>${
    ordered.length === 0
      ? html`<p class="note">${words.noHistory}</p>`
      : html`<p class="note">${words.historyNote}</p>${entryTable(ordered, new Set(), voice, beforeEach(statements))}`
  }</section>`;
}
