import { addAlike } from '../../foundation/disclosure/alike-ties.ts';
import { protectApart } from '../../foundation/disclosure/apart.ts';
import { type Figures, noFigures, withholdNoughts } from '../../foundation/disclosure/figures.ts';
import { roundFigures } from '../../foundation/disclosure/rounding.ts';
import { addTable } from '../../foundation/disclosure/table.ts';
import { addTwins } from '../../foundation/disclosure/twin-ties.ts';
import { addBesideMonth, addMonths, type Served } from '../monthly/protect-month.ts';
import { wholeOf } from '../monthly/tables.ts';
import { addBesideYear, addYears, tieYears, type YearOut } from './beside-months.ts';
import type { Cohort } from './cohort.ts';
import type { CountedYear } from './counted-year.ts';
import { populationOf, tablesOf } from './tables.ts';

/** What is to be withheld of a year, by the names of figures, and by what its parts are shown. */
export interface ProtectedYear {
  withheld: ReadonlySet<string>;
  groupings: readonly string[];
}

export interface Care {
  fewest: number;
  /** Whether counts are shown to the nearest five. */
  rounded?: boolean;
  /** Milliseconds for each try. */
  budget: number;
  /** What is out of the same people: the months, in their order, and earlier years. */
  months?: readonly Served[];
  years?: readonly YearOut[];
  stopping?: AbortSignal;
}

/**
 * Chooses what to withhold of a year. Where it takes too long to find out for the parts of the council, they
 * are not shown; where it takes too long for the whole of it, nothing is.
 */
export async function protectYear(
  cohort: Cohort,
  counted: CountedYear,
  { fewest, rounded, budget, months = [], years = [], stopping }: Care,
): Promise<ProtectedYear> {
  for (const groupings of [cohort.groupings, []]) {
    const all = noFigures();
    for (const table of tablesOf(cohort, counted, fewest, groupings)) addTable(all, table);
    const population = populationOf(cohort, counted);
    const secret = { wholeOf, enough: fewest };
    const ofUnions = addTwins(all, population, counted.twins, secret);
    withholdNoughts(all);
    weigh(all, cohort);
    if (rounded) roundFigures(all);
    const needs = [
      ...ofUnions,
      ...addAlike(all, [population, population], counted.alike, secret),
      ...addMonths(all, months, fewest),
    ];
    addYears(all, years, fewest);
    const those = [...years, { cohort, counted }];
    needs.push(
      ...tieYears(
        all,
        those,
        months.map((each) => each.counted),
        fewest,
      ),
    );
    for (const month of months) addBesideMonth(all, month.counted);
    for (const year of years) addBesideYear(all, year);
    needs.push(...addBesideYear(all, { cohort, counted }, secret));
    const { withheld, gaveUp } = await protectApart(
      all,
      { needs, budget, forGood: true },
      stopping,
    );
    if (gaveUp && groupings.length > 0) continue;
    const names = all.figures.flatMap(({ name, standing }, place) =>
      standing === 'withheld' || withheld.has(place) ? [name] : [],
    );
    return { withheld: new Set(names), groupings };
  }
  throw new Error('A year without parts is decided one way or the other.');
}

// what readers come for: how many got to the last stage, and how many there were
const dear = 20;
const worth = 4;

/** Where there is a choice, those who stopped somewhere are withheld before those who got on. */
function weigh({ figures }: Figures, { paths }: Cohort) {
  const worthOf = new Map(
    paths.flatMap(({ stages, brief = Object.keys(stages) }) =>
      Object.keys(stages).map((stage) => [stage, brief.includes(stage) ? dear : worth]),
    ),
  );
  const names = new Set(paths.map(({ name }) => name));
  for (const figure of figures) {
    const [, ...named] = JSON.parse(figure.name) as [string, ...[string, string][]];
    const [, stage] = named.find(([name]) => names.has(name)) ?? [];
    figure.cost *= stage === undefined ? dear : (worthOf.get(stage) ?? 1);
  }
}
