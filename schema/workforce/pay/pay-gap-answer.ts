import { sql } from '../../foundation/planner/sql.ts';
import { type Figures, figuresOf } from '../../foundation/statistics/pay-gap/figures.ts';
import { payGap } from '../../foundation/statistics/pay-gap/pay-gap.ts';
import { type Working, workingOf } from '../../foundation/statistics/pay-gap/working.ts';
import type { Counting } from '../../foundation/writing/counting.ts';
import { about, methodOf } from './pay-gap-method.ts';
import { paidEmployee, type RecordedPay, recordedPaySql } from './recorded-pay.ts';
import { returnOf, sizeOf } from './return-file.ts';
import { type Measure, measures, type Told, toldOf } from './told-pay-gap.ts';

/** A measure, and how it came about. */
export interface Line {
  name: Measure;
  value: string | null;
  withheld: boolean;
  /** Whether it is of so few that it is withheld from whoever may not read their pay. */
  ofFew: boolean;
  working: string[];
}

/** The pay gap of a snapshot date as it is shown. */
export interface Shown {
  lines: Line[];
  quarters: Figures['quarters'];
  quarterWorking: string[];
  counted: string[];
  excluded: { why: string; people: number | null }[];
  /** The return. */
  columns: [name: string, value: string][];
}

/** The same figures for two readers. */
export interface WorkedOut {
  /** As the regulations have them: for whoever reads the pay of each, and files the return. */
  exact: Shown;
  /** Without what could tell the pay of one person. */
  told: Shown;
}

/** Works out the pay gap from what is recorded; nothing where nobody’s pay is. */
export async function workedOutOf(counting: Counting, on: string): Promise<WorkedOut | null> {
  const { records, excluded } = await counting.count<RecordedPay>(recordedPaySql(on));
  if (records.length === 0) return null;
  const employer = await counting.count<string>(
    sql`select coalesce((select to_json(name) from service_area where kind = 'council' limit 1), '""')::text as answer`,
  );
  const people = records.map(paidEmployee);
  const known = people.filter((each) => each !== null);
  const unknown = people.length - known.length;
  const left = [...excluded, ...(unknown > 0 ? [{ why: 'payNotKnown', people: unknown }] : [])];
  const gap = payGap(known);
  const told = toldOf(gap, known);
  const columns = (figures: Told) => returnOf(employer, sizeOf(known.length), figures);
  const exact: Told = { figures: figuresOf(gap), withheld: {} };
  return {
    exact: {
      ...shown(exact, workingOf(gap), told),
      excluded: left,
      columns: columns(exact),
    },
    told: {
      ...shown(told, methodOf(gap), told),
      excluded: left.map(({ why, people: many }) => ({ why, people: about(many) })),
      columns: columns(told),
    },
  };
}

function shown({ figures, withheld }: Told, working: Working, told: Told) {
  const [men = '', women = ''] = working.bonusShares;
  const steps: Record<Measure, string[]> = {
    ...working,
    menBonusShare: [men],
    womenBonusShare: [women],
  };
  const why = (name: Measure | 'quarters') => [withheld[name] ?? []].flat();
  return {
    lines: measures.map((name) => ({
      name,
      value: figures[name],
      withheld: name in withheld,
      ofFew: name in told.withheld,
      working: [...why(name), ...steps[name]],
    })),
    quarters: figures.quarters,
    quarterWorking: [...why('quarters'), ...working.quarters],
    counted: working.counted,
  };
}
