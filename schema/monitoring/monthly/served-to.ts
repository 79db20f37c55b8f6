import type { Context } from '../../foundation/graphql/context.ts';
import type { PermissionShape } from '../../foundation/permissions/shape.ts';
import { Compilation } from '../../foundation/planner/compilation.ts';
import { visible } from '../../foundation/planner/grants.ts';
import { named, type Plan } from '../../foundation/planner/plan.ts';
import { valuesOf } from '../../foundation/planner/read.ts';
import { bare, from } from '../../foundation/planner/row.ts';
import { all, name, type Sql, slot, sql } from '../../foundation/planner/sql.ts';
import { ServiceArea } from '../../organisation/entities.ts';
import { Characteristic } from '../characteristic.ts';
import { type Grouping, MonthlyTable } from '../monthly-table.ts';
import type { ServedTable } from './serve.ts';

/** A table as its reader gets it: of areas, the rows of those that they see. */
export interface TableServed extends ServedTable {
  month: string;
  fewest: number;
  rounded: boolean;
  computedAt: string;
  characteristic: { code: string; name: string };
}

interface Answered {
  tables: (Omit<TableServed, keyof ServedTable> & { figures: ServedTable })[];
  /** The areas that the reader sees. */
  areas: string[];
  everyArea: boolean;
}

interface Wanted {
  /** One characteristic by its code; all of them where it is not said. */
  characteristic?: string | null;
  by: Grouping;
  /** Whether only tables count that have the bands of their month. */
  fresh: boolean;
  /** The last day of the month, or any later day before the next month’s end. */
  asAt: string;
  /** Whether those of the month before are wanted too; they come after the others. */
  before?: boolean;
}

const plans = new WeakMap<PermissionShape, Plan>();

/** The latest tables up to a day, as they are kept, in one statement. */
export async function servedTo(context: Context, wanted: Wanted): Promise<TableServed[]> {
  const { shape, attributes, reading, ask } = context;
  const plan = plans.get(shape) ?? named(tablesSql(new Compilation(reading.planner.models, shape)));
  plans.set(shape, plan);
  const text = await ask(plan, valuesOf(plan, { args: [{ ...wanted }], attributes }));
  const { tables: kept, areas, everyArea } = JSON.parse(text!) as Answered;
  const tables = kept.map(({ figures, ...table }) => ({ ...table, ...figures }));
  if (wanted.by !== 'serviceArea' || everyArea) return tables;
  const seen = new Set(areas);
  return tables.map((table) => ({
    ...table,
    rows: table.rows.filter(({ group }) => group !== null && seen.has(group)),
  }));
}

const asked = (which: keyof Wanted, type: string): Sql =>
  slot(({ args }) => args[0]![which] ?? null, type);

function tablesSql(c: Compilation): Sql {
  const table = c.row(MonthlyTable.name);
  const characteristic = c.row(Characteristic.name);
  const area = c.row(ServiceArea.name);
  const own = (column: string) => name(table.alias, column);
  const said = asked('characteristic', 'text');
  const here = sql`${own('grouping')} = ${asked('by', 'text')} and ${bare(characteristic, 'id')} = ${own('characteristic_id')}`;
  const latest = (day: Sql) =>
    sql`(select max(month) from monthly_table where month <= ${day} and (fresh or not ${asked('fresh', 'boolean')}) and characteristic_id = ${own('characteristic_id')})`;
  const month = latest(asked('asAt', 'date'));
  const before = latest(sql`date_trunc('month', ${month})::date - 1`);
  const wanted = all([
    visible(c, table),
    visible(c, characteristic),
    here,
    sql`(${own('month')} = ${month} or ${asked('before', 'boolean')} and ${own('month')} = ${before})`,
    sql`(${said} is null or ${bare(characteristic, 'code')} = ${said})`,
  ]);
  const tables = sql`select json_agg(json_build_object('month', ${own('month')}, 'fewest', ${own('fewest')}, 'rounded', ${own('rounded')},
      'computedAt', ${own('computed_at')}, 'characteristic', json_build_object('code', ${bare(characteristic, 'code')},
      'name', ${bare(characteristic, 'name')}), 'figures', ${own('figures')})
      order by ${own('month')} desc, ${name(characteristic.alias, 'order')})
    from ${from(table)}, ${from(characteristic)} where ${wanted}`;
  const areas = sql`select json_agg(${bare(area, 'id')}) from ${from(area)} where ${visible(c, area)}`;
  const everyArea = sql`not exists (select 1 from ${from(area)} where not coalesce(${visible(c, area)}, false))`;
  return sql`select json_build_object('tables', coalesce((${tables}), '[]'), 'areas', coalesce((${areas}), '[]'),
    'everyArea', ${everyArea})::text as answer`;
}
