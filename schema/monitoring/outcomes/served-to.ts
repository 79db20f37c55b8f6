import type { Context } from '../../foundation/graphql/context.ts';
import type { PermissionShape } from '../../foundation/permissions/shape.ts';
import { Compilation } from '../../foundation/planner/compilation.ts';
import { visible } from '../../foundation/planner/grants.ts';
import { named, type Plan } from '../../foundation/planner/plan.ts';
import { valuesOf } from '../../foundation/planner/read.ts';
import { bare, from } from '../../foundation/planner/row.ts';
import { all, name, type Sql, slot, sql } from '../../foundation/planner/sql.ts';
import { Characteristic } from '../characteristic.ts';
import { OutcomeTable } from '../outcome-table.ts';
import type { ServedYear } from './serve.ts';

/** A year of a cohort by a characteristic, as it is kept. */
export interface YearServed extends ServedYear {
  until: string;
  fewest: number;
  rounded: boolean;
  computedAt: string;
  characteristic: { code: string; name: string };
}

type Wanted = Record<'cohort' | 'characteristic' | 'until', string>;

const plans = new WeakMap<PermissionShape, Plan>();

/** The latest year of a cohort that ends up to a day; null where none is worked out that its reader may see. */
export async function yearServedTo(context: Context, wanted: Wanted): Promise<YearServed | null> {
  const { shape, attributes, reading, ask } = context;
  const plan = plans.get(shape) ?? named(yearSql(new Compilation(reading.planner.models, shape)));
  plans.set(shape, plan);
  const text = await ask(plan, valuesOf(plan, { args: [{ ...wanted }], attributes }));
  return text === null ? null : (JSON.parse(text) as YearServed);
}

const asked = (which: keyof Wanted, type: string): Sql =>
  slot(({ args }) => args[0]![which] ?? null, type);

function yearSql(c: Compilation): Sql {
  const table = c.row(OutcomeTable.name);
  const characteristic = c.row(Characteristic.name);
  const own = (column: string) => name(table.alias, column);
  const wanted = all([
    visible(c, table),
    visible(c, characteristic),
    sql`${bare(characteristic, 'id')} = ${own('characteristic_id')}`,
    sql`${bare(characteristic, 'code')} = ${asked('characteristic', 'text')}`,
    sql`${own('cohort')} = ${asked('cohort', 'text')}`,
    sql`${own('until')} <= ${asked('until', 'date')}`,
  ]);
  return sql`select (select (jsonb_build_object('until', ${own('until')}, 'fewest', ${own('fewest')}, 'rounded', ${own('rounded')},
      'computedAt', ${own('computed_at')}, 'characteristic', jsonb_build_object('code', ${bare(characteristic, 'code')},
      'name', ${bare(characteristic, 'name')})) || ${own('figures')})::text
    from ${from(table)}, ${from(characteristic)} where ${wanted} order by ${own('until')} desc limit 1) as answer`;
}
