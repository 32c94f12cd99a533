/**
 * How many people several groups make together, at least and at most, when only the size of each is known and
 * how they may hang together. Exact: the least and greatest number over all ways the groups can be filled.
 */
import type { CountInterval } from "../../core/interval.ts";
import type { Graph } from "./cliques.ts";
import { closedCliques } from "./cliques.ts";
import { fewestPeople } from "./cover.ts";
import type { Program } from "./integer-program.ts";
import { greatestSum, leastSum } from "./integer-program.ts";

/** Groups that no relation joins share nobody. Groups are named by their position. */
export type GroupRelation =
  /** Everybody of `inner` is of `outer`. */
  | { readonly kind: "within"; readonly inner: number; readonly outer: number }
  /** They may share anybody: nobody, some, or all. */
  | {
      readonly kind: "mayShare";
      readonly a: number;
      readonly b: number;
      /** Whoever is of both is of one of these as well; absent: of any or none. */
      readonly through?: readonly number[];
    };

export type Union = CountInterval & {
  /** False: too tangled to be solved in good time; `min` and `max` then still hold, but may be wider than need be. */
  readonly exact: boolean;
  /** Positions [inner, outer] that cannot be within each other, by their sizes; they were taken to share anybody. */
  readonly impossible: readonly (readonly [number, number])[];
};

/** Kinds of people walked through at most where sizes bind each other. */
const MOST_KINDS = 5000;

type Mutable = {
  readonly sizes: CountInterval[];
  readonly near: Set<number>[];
  /** Position → those that hold it, directly or through others. */
  readonly outers: Set<number>[];
  readonly bridges: readonly Bridge[];
};

/** Two groups that may share only people of some others. */
type Bridge = { readonly a: number; readonly b: number; readonly through: readonly number[] };

/**
 * The number of people in all groups together. `min` is the least number possible, `max` the greatest (null: open).
 * Sizes are whole numbers, `0 ≤ min ≤ max`. Where the relations contradict the sizes, the groups in question are
 * taken to share anybody, which keeps both bounds true.
 */
export function unionBounds(sizes: readonly CountInterval[], relations: readonly GroupRelation[]): Union {
  let min = 0;
  let max: number | null = 0;
  let exact = true;
  const impossible: (readonly [number, number])[] = [];
  for (const part of partsOf(sizes.length, relations)) {
    const found = boundsOfPart(
      part.members.map((member) => sizes[member] ?? NOBODY),
      part.relations,
    );
    min += found.min;
    max = max === null || found.max === null ? null : max + found.max;
    exact &&= found.exact;
    for (const [inner, outer] of found.impossible)
      impossible.push([part.members[inner] ?? 0, part.members[outer] ?? 0]);
  }
  return { min, max, exact, impossible };
}

const NOBODY: CountInterval = { min: 0, max: 0 };

type Part = { readonly members: number[]; readonly relations: GroupRelation[] };

const endsOf = (relation: GroupRelation): readonly [number, number] =>
  relation.kind === "within" ? [relation.inner, relation.outer] : [relation.a, relation.b];

/** The groups that hang together, with their relations by position within the part. */
function partsOf(size: number, relations: readonly GroupRelation[]): Part[] {
  const parent = Array.from({ length: size }, (_, index) => index);
  const rootOf = (start: number): number => {
    let at = start;
    while (parent[at] !== at) {
      const above = parent[parent[at] ?? at] ?? at;
      parent[at] = above;
      at = above;
    }
    return at;
  };
  for (const relation of relations) {
    const [a, b] = endsOf(relation);
    parent[rootOf(a)] = rootOf(b);
    if (relation.kind === "mayShare")
      for (const group of relation.through ?? []) parent[rootOf(group)] = rootOf(b);
  }
  const parts = new Map<number, Part>();
  const positions = new Array<number>(size).fill(0);
  for (let group = 0; group < size; group++) {
    const root = rootOf(group);
    const part = parts.get(root) ?? { members: [], relations: [] };
    parts.set(root, part);
    positions[group] = part.members.length;
    part.members.push(group);
  }
  for (const relation of relations) {
    const [a, b] = endsOf(relation);
    if (a === b) continue;
    const [x, y] = [positions[a] ?? 0, positions[b] ?? 0];
    parts.get(rootOf(a))?.relations.push(
      relation.kind === "within"
        ? { kind: "within", inner: x, outer: y }
        : {
            kind: "mayShare",
            a: x,
            b: y,
            ...(relation.through ? { through: relation.through.map((group) => positions[group] ?? 0) } : {}),
          },
    );
  }
  return [...parts.values()];
}

function boundsOfPart(sizes: readonly CountInterval[], relations: readonly GroupRelation[]): Union {
  const [only] = sizes;
  if (sizes.length === 1 && only) return { ...only, exact: true, impossible: [] };
  const strict = structureOf(sizes, relations);
  const bounds = strict && boundsOfStructure(strict);
  if (bounds) return { ...bounds, impossible: [] };
  const relaxed = relations.map((relation): GroupRelation => {
    const [a, b] = endsOf(relation);
    return { kind: "mayShare", a, b };
  });
  const free = structureOf(sizes, relaxed);
  const wide = free && boundsOfStructure(free);
  const impossible = relations.flatMap((relation) =>
    relation.kind === "within" ? [[relation.inner, relation.outer] as const] : [],
  );
  return { ...(wide ?? widest(sizes)), impossible };
}

/** What holds whatever the relations: the largest group alone, all groups apart. */
function widest(sizes: readonly CountInterval[]): CountInterval & { readonly exact: boolean } {
  return { min: Math.max(0, ...sizes.map(({ min }) => min)), max: sumOfMax(sizes), exact: false };
}

function sumOfMax(sizes: readonly CountInterval[]): number | null {
  let sum = 0;
  for (const { max } of sizes) {
    if (max === null) return null;
    sum += max;
  }
  return sum;
}

/**
 * Closes the relations: within is transitive, and what shares nobody with a group shares nobody with those within
 * it. Null where the relations run in a circle, or a group would have to lie in two that share nobody.
 */
function structureOf(sizes: readonly CountInterval[], relations: readonly GroupRelation[]): Mutable | null {
  const near: Set<number>[] = sizes.map(() => new Set());
  const outers: Set<number>[] = sizes.map(() => new Set());
  for (const relation of relations) {
    const [a, b] = endsOf(relation);
    near[a]?.add(b);
    near[b]?.add(a);
    if (relation.kind === "within") outers[relation.inner]?.add(relation.outer);
  }
  for (const [group, held] of outers.entries()) {
    for (const outer of held) for (const beyond of outers[outer] ?? []) held.add(beyond);
    if (held.has(group)) return null;
    for (const outer of held) {
      near[group]?.add(outer);
      near[outer]?.add(group);
    }
  }
  const empty = removeBarred(near, outers);
  if ([...empty].some((group) => (sizes[group]?.min ?? 0) > 0)) return null;
  return {
    sizes: sizes.map((size, group) => (empty.has(group) ? NOBODY : size)),
    near,
    outers: outers.map((held, group) => (empty.has(group) ? new Set() : held)),
    bridges: relations.flatMap((one) =>
      one.kind === "mayShare" && one.through ? [{ a: one.a, b: one.b, through: one.through }] : [],
    ),
  };
}

/** Takes away what cannot be shared; the groups that then cannot have anybody. */
function removeBarred(near: readonly Set<number>[], outers: readonly Set<number>[]): Set<number> {
  const empty = new Set<number>();
  const cut = (a: number, b: number) => {
    near[a]?.delete(b);
    near[b]?.delete(a);
  };
  for (let changed = true; changed; ) {
    changed = false;
    for (const [inner, held] of outers.entries()) {
      if (empty.has(inner)) continue;
      for (const outer of held) {
        if (!near[inner]?.has(outer)) {
          empty.add(inner);
          for (const other of near[inner] ?? []) cut(inner, other);
          changed = true;
          break;
        }
        for (const other of near[inner] ?? []) {
          if (other === outer || near[outer]?.has(other)) continue;
          cut(inner, other);
          changed = true;
        }
      }
    }
  }
  return empty;
}

/** The bounds, or null where no groups of these sizes exist. */
function boundsOfStructure(structure: Mutable): (CountInterval & { readonly exact: boolean }) | null {
  const { sizes, outers, bridges } = structure;
  const tooSmall = outers.some((held, inner) =>
    [...held].some((outer) => (sizes[inner]?.min ?? 0) > (sizes[outer]?.max ?? Number.POSITIVE_INFINITY)),
  );
  if (tooSmall) return null;
  const tops = sizes.flatMap((size, group) => (outers[group]?.size === 0 ? [size] : []));
  const cramped = isCramped(structure);
  const branching = hasSeveralTops(structure) || bridges.length > 0;
  if (cramped || branching) {
    const solved = solveWhole(structure);
    if (solved !== "too large") return solved;
  }
  const { people, exact } = fewestPeople(
    structure.near.map((near) => new Set([...near].filter((group) => (sizes[group]?.min ?? 0) > 0))),
    sizes.map(({ min }) => min),
  );
  return { min: people, max: sumOfMax(tops), exact: exact && !cramped && !branching };
}

/** Whether the groups within one group may, side by side, be more than it holds. */
function isCramped({ sizes, outers }: Mutable): boolean {
  const needed = new Map<number, number>();
  outers.forEach((held, inner) => {
    for (const outer of held) needed.set(outer, (needed.get(outer) ?? 0) + (sizes[inner]?.min ?? 0));
  });
  return [...needed].some(([outer, need]) => need > (sizes[outer]?.max ?? Number.POSITIVE_INFINITY));
}

/** Whether a group that has somebody lies in two groups that are not within each other. */
function hasSeveralTops({ sizes, outers }: Mutable): boolean {
  return outers.some((held, inner) => {
    if ((sizes[inner]?.min ?? 0) === 0) return false;
    return [...held].filter((outer) => outers[outer]?.size === 0).length > 1;
  });
}

/** All kinds of people that there can be, how many of each: for small parts whose sizes bind each other. */
function solveWhole(structure: Mutable): (CountInterval & { readonly exact: boolean }) | null | "too large" {
  const { sizes, near, outers, bridges } = structure;
  const kinds = closedCliques(near as Graph, outers, MOST_KINDS)?.filter((kind) =>
    bridges.every(
      ({ a, b, through }) =>
        !kind.includes(a) || !kind.includes(b) || through.some((group) => kind.includes(group)),
    ),
  );
  if (!kinds) return "too large";
  const program: Program = {
    columns: kinds.length,
    rows: sizes.map(({ min, max }, group) => ({
      columns: kinds.flatMap((kind, column) => (kind.includes(group) ? [column] : [])),
      min,
      max,
    })),
  };
  const least = leastSum(program);
  if (least === null) return null;
  const open = kinds.some((kind) => kind.every((group) => sizes[group]?.max === null));
  return { min: least, max: open ? null : greatestSum(program), exact: true };
}
