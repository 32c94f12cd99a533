import { html } from "hono/html";
import { headsOf } from "../../app/casebook/cite.ts";
import { reliabilityGrades } from "../../app/casebook/grades.ts";
import type { SourceFamily } from "../../app/list-sources.ts";
import type { DocumentHead } from "../../app/reading.ts";
import { documentPhrase } from "../../messages/citation.ts";
import { listWords } from "../../messages/record-lists.ts";
import { webListWords } from "../../messages/web-lists.ts";
import { writingWords } from "../../messages/web-writing.ts";
import { formFields, reasonField } from "../components/judging.ts";
import type { Markup } from "../markup.ts";
import type { Page } from "../page.ts";
import type { Visit } from "../visit.ts";
import { linkFrom } from "../visit.ts";

/** Publishers with how they stand among each other, and the texts that several of them printed. */
export async function sourcesPage(visit: Visit): Promise<Page> {
  const { house, snapshot, language } = visit;
  const words = webListWords[language].sources;
  const names = listWords[language];
  const grades = await reliabilityGrades(house.casebook);
  const { families } = snapshot;
  const heads = await headsOf(
    house.casebook,
    families.flatMap(({ documents }) => documents.map(({ id }) => id)),
  );
  const digits = (value: number): string => value.toLocaleString("en");
  return {
    title: words.title,
    section: "sources",
    content: html`<h1>${words.title}</h1>
<section aria-labelledby="publishers"><h2 id="publishers">${words.publishers}</h2><p class="note">${words.publishersNote}</p>
<table class="stacked flowing"><thead><tr><th scope="col">${words.publishers}</th><th scope="col">${words.grade}</th>${[
      words.reports,
      words.reprints,
      words.incidents,
      words.alone,
      words.contradicted,
    ].map(
      (name) => html`<th scope="col" class="number">${name}</th>`,
    )}</tr></thead><tbody>${snapshot.standings.map(
      ({ publisher, reports, reprints, incidents, alone, contradicted }) =>
        html`<tr><th scope="row"><a href="${linkFrom(visit, "/search", { publisher })}">${publisher}</a></th>${gradeCell(grades.get(publisher), visit)}${(
          [
            [words.reports, reports],
            [words.reprints, reprints],
            [words.incidents, incidents],
            [words.alone, alone],
            [words.contradicted, contradicted],
          ] as const
        ).map(
          ([name, value]) =>
            html`<td class="number"><span class="inline-label">${name} </span>${digits(value)}</td>`,
        )}</tr>`,
    )}</tbody></table>${grading(visit)}</section>
<section aria-labelledby="families"><h2 id="families">${names.families}</h2><p class="note">${names.familiesNote}</p>
${families.length === 0 ? html`<p>${names.noFamilies}</p>` : html`<ul class="families">${families.map((family) => familyItem(family, heads, visit))}</ul>`}</section>`,
  };
}

function gradeCell(grade: string | undefined, { language }: Visit): Markup {
  const words = webListWords[language].sources;
  return grade === undefined
    ? html`<td class="ungraded"><span class="note">${words.notGraded}</span></td>`
    : html`<td><span class="inline-label">${words.grade} </span>${grade}</td>`;
}

/** A form that grades a source's reliability, A to F. */
function grading(visit: Visit): Markup | string {
  if (!visit.may("decide")) return "";
  const words = writingWords[visit.language];
  const publishers = visit.snapshot.standings.map(({ publisher }) => publisher).sort();
  return html`<details class="judging"><summary>${words.setGrade}</summary><form method="post" action="${linkFrom(visit, "/decide")}">${formFields(visit, {})}
<p class="field"><label for="about">${words.source}</label><select id="about" name="about">${publishers.map(
    (name) => html`<option value="${name}">${name}</option>`,
  )}</select></p>
<p class="field"><label for="grade">${words.grade}</label><select id="grade" name="grade">${["A", "B", "C", "D", "E", "F"].map((one) => html`<option>${one}</option>`)}</select></p>${reasonField(visit, "grade")}
<div class="buttons"><button class="plain" name="kind" value="grade">${words.setGrade}</button></div></form></details>`;
}

function familyItem(
  { documents }: SourceFamily,
  heads: ReadonlyMap<string, DocumentHead>,
  visit: Visit,
): Markup {
  const { voice, language } = visit;
  return html`<li><ul>${documents.map(({ id, how }) => {
    const head = heads.get(id);
    return html`<li><a href="${linkFrom(visit, `/reports/${id}`)}">${head === undefined ? id.slice(0, 12) : documentPhrase(head, voice)}</a> <span class="note">${listWords[language].how[how]}</span></li>`;
  })}</ul></li>`;
}
