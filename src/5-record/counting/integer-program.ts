/**
 * Small integer programs, solved exactly: the least or greatest sum of whole numbers, one per column, such that
 * the columns of every row sum to something within its bounds. Linear relaxation by the simplex method (Bland's
 * rule, so that it ends), whole numbers by branch and bound.
 */

/** Columns of whole numbers ≥ 0; the columns listed in a row sum to at least `min` and at most `max`. */
export type Program = {
  readonly columns: number;
  readonly rows: readonly ProgramRow[];
};

export type ProgramRow = {
  readonly columns: readonly number[];
  readonly min: number;
  /** Null: no upper bound. */
  readonly max: number | null;
};

const TINY = 1e-7;

type Relaxed = { readonly value: number; readonly columns: Float64Array };

/**
 * The least sum over all columns, or null where no numbers satisfy the rows. Bounds are whole numbers ≥ 0; exact
 * for sums below 10^9.
 */
export function leastSum(program: Program): number | null {
  return search(program, 1);
}

/** The greatest sum over all columns, or null where no numbers satisfy the rows. Every column needs a bounded row. */
export function greatestSum(program: Program): number | null {
  const least = search(program, -1);
  return least === null ? null : 0 - least;
}

/** Minimises `cost` times the sum; branches on a column that is no whole number. */
function search(program: Program, cost: 1 | -1): number | null {
  let best: number | null = null;
  const open: ProgramRow[][] = [[...program.rows]];
  for (let rows = open.pop(); rows; rows = open.pop()) {
    const relaxed = relax(program.columns, rows, cost);
    if (!relaxed) continue;
    const bound = Math.ceil(relaxed.value - TINY);
    if (best !== null && bound >= best) continue;
    const split = relaxed.columns.findIndex((value) => Math.abs(value - Math.round(value)) > TINY);
    if (split < 0) {
      best = Math.round(relaxed.value);
      continue;
    }
    const floor = Math.floor(relaxed.columns[split] ?? 0);
    const below: ProgramRow = { columns: [split], min: 0, max: floor };
    const above: ProgramRow = { columns: [split], min: floor + 1, max: null };
    open.push([...rows, below], [...rows, above]);
  }
  return best;
}

/** A row with its slack, in the form that the tableau takes: coefficients, right-hand side, needs an artificial. */
type Equation = { readonly columns: readonly number[]; readonly slack: 1 | -1; readonly right: number };

function equationsOf(rows: readonly ProgramRow[]): Equation[] {
  return rows.flatMap(({ columns, min, max }) => {
    const equations: Equation[] = [];
    if (min > 0) equations.push({ columns, slack: -1, right: min });
    if (max !== null) equations.push({ columns, slack: 1, right: max });
    return equations;
  });
}

/** The linear relaxation's optimum, or null where there is none. */
function relax(columns: number, rows: readonly ProgramRow[], cost: 1 | -1): Relaxed | null {
  const equations = equationsOf(rows);
  const tableau = new Tableau(columns, equations);
  if (!tableau.enter()) return null;
  return tableau.minimise(cost);
}

/** The dense simplex tableau: structural columns, then one slack and one artificial column per equation. */
class Tableau {
  readonly #structural: number;
  readonly #height: number;
  readonly #width: number;
  readonly #cells: Float64Array[];
  readonly #basis: number[];
  readonly #barred: number;

  constructor(structural: number, equations: readonly Equation[]) {
    this.#structural = structural;
    this.#height = equations.length;
    this.#barred = structural + equations.length;
    this.#width = structural + 2 * equations.length + 1;
    this.#basis = [];
    this.#cells = equations.map(({ columns, slack, right }, row) => {
      const cells = new Float64Array(this.#width);
      for (const column of columns) cells[column] = 1;
      cells[structural + row] = slack;
      cells[this.#width - 1] = right;
      // A slack of +1 can stand in the basis by itself; otherwise the artificial column does.
      if (slack === 1) this.#basis.push(structural + row);
      else {
        cells[this.#barred + row] = 1;
        this.#basis.push(this.#barred + row);
      }
      return cells;
    });
  }

  /** Finds a first solution (phase one); false where there is none. */
  enter(): boolean {
    const costs = new Float64Array(this.#width);
    for (let column = this.#barred; column < this.#width - 1; column++) costs[column] = 1;
    const value = this.#run(costs, this.#width - 1);
    if (value === null || value > TINY * 10) return false;
    this.#driveOut();
    return true;
  }

  /** The least value of `cost` times the sum of the structural columns; null where it is unbounded. */
  minimise(cost: number): Relaxed | null {
    const costs = new Float64Array(this.#width);
    costs.fill(cost, 0, this.#structural);
    const value = this.#run(costs, this.#barred);
    if (value === null) return null;
    const columns = new Float64Array(this.#structural);
    this.#basis.forEach((column, row) => {
      if (column < this.#structural) columns[column] = this.#cells[row]?.[this.#width - 1] ?? 0;
    });
    return { value, columns };
  }

  /** Artificial columns left in the basis at zero make way for others, or their row says nothing. */
  #driveOut(): void {
    for (let row = 0; row < this.#height; row++) {
      if ((this.#basis[row] ?? 0) < this.#barred) continue;
      const cells = this.#cells[row];
      const column = cells?.subarray(0, this.#barred).findIndex((value) => Math.abs(value) > TINY) ?? -1;
      if (column >= 0) this.#pivot(row, column);
    }
  }

  /** Simplex rounds over the first `usable` columns; the value reached, or null where it is unbounded. */
  #run(costs: Float64Array, usable: number): number | null {
    const last = this.#width - 1;
    const reduced = Float64Array.from(costs);
    this.#basis.forEach((column, row) => {
      const weight = costs[column] ?? 0;
      const cells = this.#cells[row];
      if (weight === 0 || !cells) return;
      for (let i = 0; i <= last; i++) reduced[i] = (reduced[i] ?? 0) - weight * (cells[i] ?? 0);
    });
    for (;;) {
      const column = reduced.subarray(0, usable).findIndex((value) => value < -TINY);
      if (column < 0) return -(reduced[last] ?? 0);
      const row = this.#leaving(column);
      if (row < 0) return null;
      this.#pivot(row, column);
      const factor = reduced[column] ?? 0;
      const cells = this.#cells[row];
      if (!cells) return null;
      for (let i = 0; i <= last; i++) reduced[i] = (reduced[i] ?? 0) - factor * (cells[i] ?? 0);
    }
  }

  #leaving(column: number): number {
    const last = this.#width - 1;
    let best = -1;
    let ratio = Number.POSITIVE_INFINITY;
    for (let row = 0; row < this.#height; row++) {
      const cells = this.#cells[row];
      const value = cells?.[column] ?? 0;
      if (!cells || value <= TINY) continue;
      const here = (cells[last] ?? 0) / value;
      const tied = Math.abs(here - ratio) <= TINY && (this.#basis[row] ?? 0) < (this.#basis[best] ?? 0);
      if (here < ratio - TINY || tied) {
        best = row;
        ratio = Math.min(here, ratio);
      }
    }
    return best;
  }

  #pivot(row: number, column: number): void {
    const pivot = this.#cells[row];
    if (!pivot) return;
    const scale = pivot[column] ?? 1;
    for (let i = 0; i < this.#width; i++) pivot[i] = (pivot[i] ?? 0) / scale;
    this.#cells.forEach((cells, other) => {
      const factor = cells[column] ?? 0;
      if (other === row || factor === 0) return;
      for (let i = 0; i < this.#width; i++) cells[i] = (cells[i] ?? 0) - factor * (pivot[i] ?? 0);
    });
    this.#basis[row] = column;
  }
}
