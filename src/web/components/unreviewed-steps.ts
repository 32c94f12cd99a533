import { html } from "hono/html";
import type { Statement } from "../../3-statement/types.ts";
import { isUnreviewed, unreviewedNeighbours } from "../../app/casebook/unreviewed-reports.ts";
import { reportWords } from "../../messages/web-reports.ts";
import type { Markup } from "../markup.ts";
import type { Visit } from "../visit.ts";
import { linkFrom } from "../visit.ts";

/** The statement that a report's page was opened at, to judge it; null for none. */
export function currentStatement(statements: readonly Statement[], { parameter }: Visit): Statement | null {
  const asked = parameter("statement");
  if (asked === "first") return statements.find(isUnreviewed) ?? null;
  if (asked === "last") return statements.findLast(isUnreviewed) ?? null;
  return statements.find(({ id }) => id === asked) ?? null;
}

/** How many statements of a report nobody has judged, and the ways to the one before and the one after, report by report. */
export async function unreviewedSteps(
  report: string,
  statements: readonly Statement[],
  current: Statement | null,
  visit: Visit,
): Promise<Markup> {
  const words = reportWords[visit.language];
  const at = current === null ? -1 : statements.indexOf(current);
  const before = at < 0 ? undefined : statements.slice(0, at).findLast(isUnreviewed);
  const after = statements.slice(at + 1).find(isUnreviewed);
  const neighbours = await unreviewedNeighbours(visit.house.casebook, visit.snapshot.reports, report);
  const within = ({ id }: Statement): string =>
    `${linkFrom(visit, `/reports/${report}`, { statement: id })}#n-${id}`;
  const beyond = (id: string | null, statement: "first" | "last"): string | null =>
    id === null ? null : `${linkFrom(visit, `/reports/${id}`, { statement })}#statements`;
  const step = (to: string | null, label: string, key: string): Markup | string =>
    to === null ? "" : html`<a href="${to}" data-key="${key}">${label}</a>`;
  return html`<p class="pager"><span>${words.unreviewed(statements.filter(isUnreviewed).length, statements.length)}</span> ${step(
    before === undefined ? beyond(neighbours.before, "last") : within(before),
    words.previous,
    "k",
  )} ${step(after === undefined ? beyond(neighbours.after, "first") : within(after), words.next, "j")}</p>`;
}
