import type { Incident } from "../4-incident/types.ts";

/**
 * The incidents that befell one group of people, from the arrest to what became of them: all that are joined to an
 * incident by “follows”, the earliest first; those without a date last. The incident alone where nothing joins it.
 */
export function cohortLine<One extends Pick<Incident, "id" | "relations" | "time">>(
  incident: Pick<Incident, "id">,
  incidents: ReadonlyMap<string, One>,
): readonly One[] {
  const beside = new Map<string, string[]>();
  const join = (a: string, b: string): void => {
    beside.set(a, [...(beside.get(a) ?? []), b]);
  };
  for (const one of incidents.values())
    for (const { kind, incident: earlier } of one.relations)
      if (kind === "follows") {
        join(one.id, earlier);
        join(earlier, one.id);
      }
  const seen = new Set([incident.id]);
  const queue = [incident.id];
  for (const id of queue)
    for (const other of beside.get(id) ?? [])
      if (!seen.has(other)) {
        seen.add(other);
        queue.push(other);
      }
  const key = ({ time, id }: One): string => `${time?.earliest ?? "9999"} ${time?.latest ?? ""} ${id}`;
  return [...seen].flatMap((id) => incidents.get(id) ?? []).toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}
