/** A graph by its neighbours: `graph[v]` holds every other vertex joined with `v`. Symmetric, without loops. */
export type Graph = readonly ReadonlySet<number>[];

/** Sets of vertices that stand in each set of people at once. */
export type Clique = readonly number[];

/**
 * All maximal cliques (Bron–Kerbosch with pivots), or null where there are more than `limit`.
 */
export function maximalCliques(graph: Graph, limit: number): Clique[] | null {
  const found: Clique[] = [];
  const grow = (clique: number[], candidates: Set<number>, done: Set<number>): boolean => {
    if (candidates.size === 0) {
      if (done.size > 0) return true;
      found.push([...clique].sort((a, b) => a - b));
      return found.length <= limit;
    }
    const pivot = bestPivot(graph, candidates, done);
    for (const vertex of [...candidates]) {
      if (graph[pivot]?.has(vertex)) continue;
      const near = graph[vertex] ?? NONE;
      if (!grow([...clique, vertex], common(candidates, near), common(done, near))) return false;
      candidates.delete(vertex);
      done.add(vertex);
    }
    return true;
  };
  return grow([], new Set(graph.keys()), new Set()) ? found : null;
}

/** All cliques, of one vertex and more, that hold with every vertex those of `closure[vertex]`; null above `limit`. */
export function closedCliques(
  graph: Graph,
  closure: readonly ReadonlySet<number>[],
  limit: number,
): Clique[] | null {
  const found: Clique[] = [];
  const isClosed = (clique: readonly number[]): boolean =>
    clique.every((vertex) => [...(closure[vertex] ?? NONE)].every((outer) => clique.includes(outer)));
  // Cliques that are not closed yet count too: they are walked through.
  let walked = 0;
  const grow = (clique: readonly number[], candidates: readonly number[]): boolean => {
    walked += 1;
    if (walked > limit) return false;
    if (clique.length > 0 && isClosed(clique)) found.push(clique);
    return candidates.every((vertex, index) => {
      const later = candidates.slice(index + 1).filter((other) => graph[vertex]?.has(other));
      return grow([...clique, vertex], later);
    });
  };
  return grow([], [...graph.keys()]) ? found : null;
}

const NONE: ReadonlySet<number> = new Set();

function common(some: ReadonlySet<number>, near: ReadonlySet<number>): Set<number> {
  return new Set([...some].filter((vertex) => near.has(vertex)));
}

function bestPivot(graph: Graph, candidates: ReadonlySet<number>, done: ReadonlySet<number>): number {
  let best = -1;
  let most = -1;
  for (const vertex of [...candidates, ...done]) {
    const near = graph[vertex] ?? NONE;
    let size = 0;
    for (const other of candidates) if (near.has(other)) size += 1;
    if (size > most) {
      most = size;
      best = vertex;
    }
  }
  return best;
}
