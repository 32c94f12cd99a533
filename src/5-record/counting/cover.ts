/**
 * The fewest people that fill groups of given sizes, where two groups may share people only if they are joined
 * in a graph: a weighted clique cover, since one person's groups are joined each with each.
 */
import type { Clique, Graph } from "./cliques.ts";
import { maximalCliques } from "./cliques.ts";
import { leastSum } from "./integer-program.ts";

/** Beyond this many kinds of people, the answer is a bound from below instead of the exact number. */
const MOST_CLIQUES = 4000;
/** Neighbourhoods larger than this are not tested for being a clique: twins are found first. */
const LARGEST_SIMPLICIAL = 64;
/** Cells of the linear program that are still solved in good time. */
const LARGEST_PROGRAM = 400_000;

export type Cover = {
  /** So many people at the least; never more than the true least number. */
  readonly people: number;
  /** Whether `people` is the least number itself and not only a bound from below. */
  readonly exact: boolean;
};

/** The fewest people for groups with `needs` members each. */
export function fewestPeople(graph: Graph, needs: readonly number[]): Cover {
  const shrinking = new Shrinking(graph, needs);
  let people = shrinking.run();
  let exact = true;
  for (const core of shrinking.cores()) {
    const cover = coverCore(core.graph, core.needs);
    people += cover.people;
    exact &&= cover.exact;
  }
  return { people, exact };
}

function coverCore(graph: Graph, needs: readonly number[]): Cover {
  const cliques = maximalCliques(graph, MOST_CLIQUES);
  if (cliques && cliques.length * graph.length <= LARGEST_PROGRAM) {
    const people = leastSum({ columns: cliques.length, rows: rowsOf(cliques, needs) });
    if (people !== null) return { people, exact: true };
  }
  return { people: separateNeeds(graph, needs), exact: false };
}

function rowsOf(cliques: readonly Clique[], needs: readonly number[]) {
  const columns: number[][] = needs.map(() => []);
  cliques.forEach((clique, column) => {
    for (const vertex of clique) columns[vertex]?.push(column);
  });
  return needs.map((min, vertex) => ({ columns: columns[vertex] ?? [], min, max: null }));
}

/** Groups that share nobody, taken largest first: their sizes add up to a bound from below. */
function separateNeeds(graph: Graph, needs: readonly number[]): number {
  const barred = new Set<number>();
  let people = 0;
  for (const vertex of [...needs.keys()].sort((a, b) => (needs[b] ?? 0) - (needs[a] ?? 0))) {
    if (barred.has(vertex)) continue;
    people += needs[vertex] ?? 0;
    for (const near of graph[vertex] ?? []) barred.add(near);
  }
  return people;
}

/**
 * Steps that leave the least number exact: a group all of whose neighbours are joined with each other shares its
 * people with all of them; groups joined with the same others are one group (the larger, if joined with each
 * other; their sum, if apart).
 */
class Shrinking {
  readonly #near: Set<number>[];
  readonly #needs: number[];
  readonly #alive: Set<number>;
  #people = 0;

  constructor(graph: Graph, needs: readonly number[]) {
    this.#near = graph.map((near) => new Set(near));
    this.#needs = [...needs];
    this.#alive = new Set(graph.keys());
  }

  /** Shrinks as far as it goes; the people that are settled by it. */
  run(): number {
    for (let changed = true; changed; ) {
      changed = this.#settleSimplicial();
      if (this.#mergeTwins()) changed = true;
    }
    return this.#people;
  }

  /** What is left, one connected part after the other. */
  cores(): { readonly graph: Graph; readonly needs: readonly number[] }[] {
    const left = new Set(this.#alive);
    const cores: { readonly graph: Graph; readonly needs: readonly number[] }[] = [];
    for (const start of this.#alive) {
      if (!left.delete(start)) continue;
      const members = [start];
      for (const vertex of members) {
        for (const near of this.#near[vertex] ?? []) if (left.delete(near)) members.push(near);
      }
      const position = new Map(members.map((vertex, index) => [vertex, index]));
      cores.push({
        graph: members.map(
          (vertex) => new Set([...(this.#near[vertex] ?? [])].map((near) => position.get(near) ?? 0)),
        ),
        needs: members.map((vertex) => this.#needs[vertex] ?? 0),
      });
    }
    return cores;
  }

  #remove(vertex: number): void {
    for (const near of this.#near[vertex] ?? []) this.#near[near]?.delete(vertex);
    this.#near[vertex]?.clear();
    this.#alive.delete(vertex);
  }

  #settleSimplicial(): boolean {
    let changed = false;
    // Vertices whose neighbourhood changed are looked at again: a removal may settle what was held up.
    const queue = [...this.#alive];
    for (const vertex of queue) {
      if (!this.#alive.has(vertex)) continue;
      const near = [...(this.#near[vertex] ?? [])];
      const need = this.#needs[vertex] ?? 0;
      if (need > 0 && !this.#isClique(near)) continue;
      this.#people += need;
      for (const other of near) this.#needs[other] = Math.max(0, (this.#needs[other] ?? 0) - need);
      this.#remove(vertex);
      queue.push(...near);
      changed = true;
    }
    return changed;
  }

  #isClique(vertices: readonly number[]): boolean {
    if (vertices.length > LARGEST_SIMPLICIAL) return false;
    return vertices.every((a, i) => {
      for (let j = i + 1; j < vertices.length; j++) if (!this.#near[a]?.has(vertices[j] ?? -1)) return false;
      return true;
    });
  }

  #mergeTwins(): boolean {
    const apart = this.#merge(
      (near) => near,
      (a, b) => a + b,
    );
    return this.#merge((near, vertex) => [...near, vertex], Math.max) || apart;
  }

  #merge(
    keyOf: (near: readonly number[], vertex: number) => readonly number[],
    join: (a: number, b: number) => number,
  ): boolean {
    const first = new Map<string, number>();
    let changed = false;
    for (const vertex of [...this.#alive]) {
      const near = this.#near[vertex] ?? new Set();
      const key = [...keyOf([...near], vertex)].sort((a, b) => a - b).join(" ");
      const twin = first.get(key);
      if (twin === undefined) first.set(key, vertex);
      else {
        this.#needs[twin] = join(this.#needs[twin] ?? 0, this.#needs[vertex] ?? 0);
        this.#remove(vertex);
        changed = true;
      }
    }
    return changed;
  }
}
