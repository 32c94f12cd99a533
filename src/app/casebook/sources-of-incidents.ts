import type { IncidentSources } from "../list-sources.ts";
import { sourcesOfIncident } from "../list-sources.ts";
import { citationsOf } from "./cite.ts";
import type { LinkageAround } from "./linkage-around.ts";
import type { Casebook } from "./open.ts";

/** Who stands behind every incident, one incident at a time: all at once would be the whole casebook. */
export async function* sourcesOfIncidents(
  casebook: Casebook,
  linkageAround: LinkageAround,
): AsyncGenerator<IncidentSources> {
  for await (const { incident } of casebook.incidents()) {
    const citations = await citationsOf(casebook, incident.statements);
    const heads = new Map([...citations.values()].map(({ head }) => [head.id as string, head]));
    const documentOf = new Map([...citations].map(([id, { head }]) => [id, head.id as string]));
    const linkage = await linkageAround(casebook, incident.statements);
    yield sourcesOfIncident(incident, documentOf, heads, linkage);
  }
}
