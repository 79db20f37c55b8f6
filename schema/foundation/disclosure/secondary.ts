import type { Highs } from 'highs';
import type { Figures, Standing } from './figures.ts';
import { type Deadline, modelOf, solved } from './solver.ts';

/** A rule that a choice of figures must keep: the weights of those withheld come to so much at least. */
export interface Rule {
  weights: ReadonlyMap<number, number>;
  least: number;
}

/** What to withhold, and the least that any choice that keeps the rules costs. */
export interface Choice {
  withheld: Set<number>;
  least: number;
}

/** How hard to look for a cheaper choice: in steps and not in seconds, so that the answer is always the same. */
export type Effort = 'rough' | 'fine';

const efforts = {
  /** Good enough to be attacked and learnt from. */
  rough: { mip_rel_gap: 0.2, mip_max_nodes: 1 },
  /** The very cheapest, where that can be proved soon enough. */
  fine: { mip_rel_gap: 0, mip_abs_gap: 1, mip_max_nodes: 400 },
  /** To within less than one figure: of many it matters little which of two of a size is shown. */
  large: { mip_rel_gap: 0, mip_abs_gap: 900, mip_max_nodes: 100 },
};

/** Of more figures than this not every one is worth the time. */
export const manyFigures = 200;

/**
 * The fewest and cheapest figures to withhold that keep all rules, the small ones among them
 * (integer programming; the cell suppression problem of Fischetti and Salazar-González).
 */
export function cheapest(
  highs: Highs,
  { figures }: Figures,
  primary: ReadonlySet<number>,
  rules: readonly Rule[],
  { effort, deadline }: { effort: Effort; deadline: Deadline },
): Choice {
  const open = figures.flatMap(({ standing }, place) => (standing === 'open' ? [place] : []));
  if (open.length === 0) return { withheld: new Set(), least: 0 };
  const column = new Map(open.map((place, i) => [place, i]));
  const rows = rules.map(({ weights, least }) => ({
    entries: [...weights].flatMap(([place, weight]) =>
      column.has(place) && weight !== 0 ? [[column.get(place)!, weight] as const] : [],
    ),
    least,
  }));
  const numRows = rows.length;
  const numCols = open.length;
  const starts = [0];
  for (const { entries } of rows) starts.push(starts.at(-1)! + entries.length);
  const indices = rows.flatMap(({ entries }) => entries.map(([place]) => place));
  const values = rows.flatMap(({ entries }) => entries.map(([, weight]) => weight));
  const data = {
    numCols,
    numRows,
    colCost: open.map((place) => figures[place]!.cost),
    colLower: open.map((place) => (primary.has(place) ? 1 : 0)),
    colUpper: open.map(() => 1),
    rowLower: rows.map(({ least }) => least),
    rowUpper: rows.map(() => highs.infinity),
    integrality: open.map(() => highs.constants.variableType.integer),
    matrix: { format: 'csr' as const, numRows, numCols, starts, indices, values },
  };
  const model = modelOf(highs, data, deadline);
  model.options.set(efforts[effort === 'fine' && numCols > manyFigures ? 'large' : effort]);
  try {
    const choice = solved(highs, model, deadline);
    if (choice === null) throw new Error('No choice of figures to withhold keeps all rules.');
    return {
      withheld: new Set(open.filter((_, i) => choice[i]! > 0.5)),
      least: Number(model.info.get('mip_dual_bound')),
    };
  } finally {
    model.dispose();
  }
}

/** No figure is the only one withheld of those that add up: it would be the difference. */
export const rulesOfSums = ({ figures, relations }: Figures): Rule[] =>
  relations.flatMap(({ total, parts }) => {
    const all = [total, ...parts];
    const free = all.some((place) => {
      const { standing, low, high } = figures[place]!;
      return standing === 'unpublished' || standing === 'withheld' || low !== high;
    });
    const open = all.filter((place) => figures[place]!.standing === 'open');
    if (free || open.length < 2) return [];
    return open.map((place) => ({
      weights: new Map(open.map((each) => [each, each === place ? -1 : 1])),
      least: 0,
    }));
  });

/** Of a line along a characteristic no single category is left standing between withheld ones. */
export const rulesOfLoneFigures = ({ figures, relations }: Figures): Rule[] =>
  relations
    .filter(({ characteristic }) => characteristic)
    .flatMap((line) => {
      const is = (part: number, standing: Standing) => figures[part]!.standing === standing;
      const open = line.parts.filter((part) => is(part, 'open'));
      const ours = line.parts.every((part) => is(part, 'open') || is(part, 'withheld'));
      if (!ours || line.parts.length < 3) return [];
      return open.map((place) => ({
        weights: new Map(open.map((each) => [each, each === place ? 1 : -1])),
        least: 2 - open.length,
      }));
    });
