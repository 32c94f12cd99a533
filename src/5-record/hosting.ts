/**
 * Whether the people of all acts may be those of one act alone: a way to fill the groups by which everybody else is
 * among them. Where it is found, the number of that act's people is the least number of all, exactly; where it is not,
 * there may still be another way.
 */

import { spanOf, YEAR } from "./meeting.ts";
import type { Related } from "./relating.ts";
import type { RecordIncident } from "./types.ts";

type Days = { readonly from: number; readonly to: number };

/** A group with those of its act that its people may be of besides, and the days that fit all of them. */
type Host = Days & {
  readonly together: readonly RecordIncident[];
  /** People of it who are of no other act yet. */
  room: number;
};

/**
 * `needs` gives the number of every incident's people, at its position. Hosts are incidents of the act no two of which
 * may share people: whoever fills the act with the fewest people, theirs are different people. A guest is taken in by
 * hosts that it may share with, and with all that their people may be of besides; nobody takes in two guests. Guests
 * come by the day on which they can last have been acted on, each to the hosts that are gone first, as in scheduling by
 * earliest deadline.
 */
export function areAllAmong(
  act: string,
  incidents: readonly RecordIncident[],
  needs: readonly number[],
  { relations, mayShare }: Pick<Related, "relations" | "mayShare">,
): boolean {
  const byId = new Map(incidents.map((incident) => [incident.id, incident]));
  const needOf = new Map(incidents.map(({ id }, position) => [id, needs[position] ?? 0]));
  const beside = new Map<string, RecordIncident[]>();
  const bound = new Map<string, RecordIncident[]>();
  const held = new Map<string, string[]>();
  for (const { kind, incident, other } of relations) {
    const [a, b] = [byId.get(incident), byId.get(other)];
    if (!a || !b) continue;
    if (a.act === act && b.act === act) join(kind === "unknown" ? beside : bound, a, b);
    else if (kind !== "unknown") held.set(incident, [...(held.get(incident) ?? []), other]);
  }
  const members = incidents.filter((one) => one.act === act);
  const hosts = separateHosts(members, needOf, (one) => {
    const reached = reach([one], bound);
    return reach([...reached, ...reached.flatMap(({ id }) => beside.get(id) ?? [])], bound).slice(1);
  });
  const guests = incidents.filter((one) => one.act !== act && (needOf.get(one.id) ?? 0) > 0);
  // What lies in a group of another act goes into that one or nowhere.
  if (incidents.some((one) => one.act === act && held.has(one.id))) return false;
  const house = new Map(hosts.map((host) => [host.together[0]?.id ?? "", host]));
  for (const guest of guests) {
    const [only, ...more] = held.get(guest.id) ?? [];
    if (only === undefined) continue;
    const host = house.get(only);
    const need = needOf.get(guest.id) ?? 0;
    if (!host || more.length > 0 || host.together.length > 1 || host.room < need) return false;
    host.room -= need;
  }
  const free = new FreeHosts(hosts);
  return guests
    .filter(({ id }) => !held.has(id))
    .map((guest) => ({ guest, span: spanOf(guest) ?? ALWAYS }))
    .sort((a, b) => a.span.to - b.span.to || a.span.from - b.span.from)
    .every(({ guest, span }) => free.take(guest, span, needOf.get(guest.id) ?? 0, mayShare));
}

type Pairs = Map<string, RecordIncident[]>;

function join(pairs: Pairs, a: RecordIncident, b: RecordIncident): void {
  pairs.set(a.id, [...(pairs.get(a.id) ?? []), b]);
  pairs.set(b.id, [...(pairs.get(b.id) ?? []), a]);
}

/** Some incidents and all that a chain of pairs leads to: a part of a part lies in the whole, and so does who is in it. */
function reach(from: readonly RecordIncident[], pairs: Pairs): readonly RecordIncident[] {
  const reached = new Set(from);
  for (const one of reached) for (const next of pairs.get(one.id) ?? []) reached.add(next);
  return [...reached];
}

/** The largest first, those that none before them may share with. */
function separateHosts(
  members: readonly RecordIncident[],
  needOf: ReadonlyMap<string, number>,
  besides: (one: RecordIncident) => readonly RecordIncident[],
): Host[] {
  const barred = new Set<string>();
  const hosts: Host[] = [];
  for (const incident of members.toSorted((a, b) => (needOf.get(b.id) ?? 0) - (needOf.get(a.id) ?? 0))) {
    if (barred.has(incident.id)) continue;
    const neighbours = besides(incident);
    for (const { id } of neighbours) barred.add(id);
    const together = [incident, ...neighbours.filter(({ id }) => (needOf.get(id) ?? 0) > 0)];
    const spans = together.map((one) => spanOf(one) ?? ALWAYS);
    const from = Math.max(...spans.map((span) => span.from));
    const to = Math.min(...spans.map((span) => span.to));
    hosts.push({ together, from, to, room: needOf.get(incident.id) ?? 0 });
  }
  return hosts.sort((a, b) => a.to - b.to || a.from - b.from);
}

const ALWAYS: Days = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };

/** Hosts in the order of their last day; full ones are skipped. */
class FreeHosts {
  readonly #hosts: readonly Host[];
  /** Position → a position from which on no host is full, up to the next that is not. */
  readonly #next: Int32Array;

  constructor(hosts: readonly Host[]) {
    this.#hosts = hosts;
    this.#next = Int32Array.from({ length: hosts.length + 1 }, (_, position) => position);
    hosts.forEach((host, position) => {
      if (host.room === 0) this.#next[position] = position + 1;
    });
  }

  /** Finds room for all people of a guest; whether there was. */
  take(guest: RecordIncident, span: Days, need: number, mayShare: Related["mayShare"]): boolean {
    let left = need;
    for (let at = this.#free(this.#firstUntil(span.from - YEAR)); left > 0; at = this.#free(at + 1)) {
      const host = this.#hosts[at];
      if (!host) return false;
      if (host.from > span.to + YEAR) continue;
      if (!host.together.every((one) => mayShare(guest, one))) continue;
      const taken = Math.min(left, host.room);
      host.room -= taken;
      left -= taken;
      if (host.room === 0) this.#next[at] = at + 1;
    }
    return true;
  }

  /** The first host that is not full, from a position on. */
  #free(start: number): number {
    if (start >= this.#hosts.length) return this.#hosts.length;
    let at = start;
    while ((this.#next[at] ?? at) !== at) {
      const beyond = this.#next[at] ?? at;
      this.#next[at] = this.#next[beyond] ?? beyond;
      at = beyond;
    }
    return at;
  }

  /** The first host whose last day is not before a day. */
  #firstUntil(day: number): number {
    let [low, high] = [0, this.#hosts.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#hosts[middle]?.to ?? 0) < day) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
