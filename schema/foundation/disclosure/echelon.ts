/** Numbers by their places; nought where nothing is said. */
export type Vector = ReadonlyMap<number, number>;

const nothing = 1e-9;

/** The space that vectors span, in reduced echelon form: each of its rows has a place of its own, with a one. */
export class Echelon {
  readonly #rows = new Map<number, Map<number, number>>();

  /** Adds a vector; says whether it was outside what those before it span. */
  add(vector: Vector): boolean {
    const rest = new Map(vector);
    for (const [place, value] of vector) {
      const row = this.#rows.get(place);
      if (row) subtract(rest, row, value);
    }
    const [pivot] = [...rest].reduce(
      (best, each) => (Math.abs(each[1]) > Math.abs(best[1]) ? each : best),
      [-1, 0] as [number, number],
    );
    if (pivot < 0) return false;
    const scale = rest.get(pivot)!;
    const row = new Map([...rest].map(([place, value]) => [place, value / scale]));
    for (const other of this.#rows.values()) {
      const value = other.get(pivot);
      if (value !== undefined) subtract(other, row, value);
    }
    this.#rows.set(pivot, row);
    return true;
  }

  /** What is orthogonal to all of it, of so many places. */
  orthogonal(places: number): Vector[] {
    const free = Array.from({ length: places }, (_, place) => place).filter(
      (place) => !this.#rows.has(place),
    );
    return free.map((place) => {
      const vector = new Map([[place, 1]]);
      for (const [pivot, row] of this.#rows) {
        const value = row.get(place);
        if (value !== undefined) vector.set(pivot, -value);
      }
      return vector;
    });
  }
}

function subtract(from: Map<number, number>, row: Vector, times: number) {
  for (const [place, value] of row) {
    const left = (from.get(place) ?? 0) - times * value;
    if (Math.abs(left) < nothing) from.delete(place);
    else from.set(place, left);
  }
}
