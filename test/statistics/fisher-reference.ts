/**
 * Fisher's exact test by adding only: rows of Pascal's triangle, every table with the same totals one by
 * one, and the division done on paper. Slow and obvious; the first figures of it as text.
 */
export function fisherByAdding(a: number, b: number, c: number, d: number, figures = 17): string {
  const [selected, rest] = [triangle(a + c), triangle(b + d)];
  const [all] = [triangle(a + b + c + d)];
  const ways = selected.map((some, k) => some * (rest[a + b - k] ?? 0n));
  const observed = ways[a]!;
  const extreme = ways.filter((each) => each <= observed).reduce((one, other) => one + other, 0n);
  return divided(extreme, all[a + b]!, figures);
}

/** The row of Pascal's triangle with that number. */
function triangle(number: number): bigint[] {
  let row = [1n];
  for (let i = 0; i < number; i += 1)
    row = [1n, ...row.slice(1).map((each, k) => each + row[k]!), 1n];
  return row;
}

/** Long division: so many figures after the point, from the first that is not 0. */
function divided(part: bigint, whole: bigint, figures: number): string {
  let text = `${part / whole}.`;
  let rest = part % whole;
  for (let found = 0; found < figures && rest > 0n; ) {
    rest *= 10n;
    const figure = rest / whole;
    rest %= whole;
    text += figure;
    if (found > 0 || figure > 0n) found += 1;
  }
  return `${text}0`;
}
