import type { Score } from './councils.ts';
import { weakVariants } from './weak-variants.ts';

/** The scores of all councils, added up by what was attacked. */
export function totals(scores: readonly Score[]): Score[] {
  const sums = new Map<string, Score>();
  for (const score of scores) {
    const sum = sums.get(score.variant);
    sums.set(score.variant, sum ? added(sum, score) : score);
  }
  return [...sums.values()];
}

function added(a: Score, b: Score): Score {
  const sum = (of: (score: Score) => number) => of(a) + of(b);
  return {
    variant: a.variant,
    tables: sum(({ tables }) => tables),
    figures: sum(({ figures }) => figures),
    withheld: sum(({ withheld }) => withheld),
    targets: sum(({ targets }) => targets),
    smallFigures: sum(({ smallFigures }) => smallFigures),
    people: sum(({ people }) => people),
    anyway: sum(({ anyway }) => anyway),
    gaveUp: sum(({ gaveUp }) => gaveUp),
    asked: sum(({ asked }) => asked),
    disagreed: sum(({ disagreed }) => disagreed),
    found: [...a.found, ...b.found],
  };
}

/** What is wrong with the scores: something was found out, or a weak variant was not broken, or two solvers differ. */
export function failures(scores: readonly Score[]): string[] {
  const sums = totals(scores);
  const strong = sums.filter(({ variant }) => !(variant in weakVariants));
  const weak = Object.keys(weakVariants).map((name) =>
    sums.find(({ variant }) => variant === name),
  );
  return [
    ...strong.flatMap(({ variant, found }) => found.map((each) => `${variant} found out: ${each}`)),
    ...Object.keys(weakVariants)
      .filter((_, i) => !weak[i] || weak[i].smallFigures + weak[i].people === 0)
      .map((name) => `The attacker cannot break “${name}”: it is no attacker.`),
    ...sums
      .filter(({ disagreed }) => disagreed > 0)
      .map(({ variant, disagreed }) => `${variant}: the two solvers differ ${disagreed} times.`),
  ];
}

/** The scores as a table to read. */
export function scoreTable(scores: readonly Score[]): string {
  const head = [
    'attacked',
    'tables',
    'figures',
    'withheld',
    'sought',
    'small found',
    'people found',
    'known anyway',
  ];
  const rows = totals(scores).map((score) => [
    score.variant,
    ...[
      score.tables,
      score.figures,
      score.withheld,
      score.targets,
      score.smallFigures,
      score.people,
      score.anyway,
    ].map(String),
  ]);
  const widths = head.map((_, i) => Math.max(...[head, ...rows].map((row) => row[i]!.length)));
  const line = (row: string[]) =>
    row
      .map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!)))
      .join('  ');
  return [head, ...rows].map(line).join('\n');
}
