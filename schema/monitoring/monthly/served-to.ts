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
import { answeredRow } from './answered-row.ts';
import { type TimedRow, withoutHoursOfFew } from './hours-of-few.ts';
import type { AnsweredRow, ServedTable } from './serve.ts';

/** A table as its reader gets it: of areas, the rows of those that they see. */
interface Table<Row> {
  month: string;
  fewest: number;
  rounded: boolean;
  computedAt: string;
  characteristic: { code: string; name: string };
  rows: Row[];
}

export type TableServed = Table<TimedRow> & Omit<ServedTable, 'rows'>;
export type TableAnswered = Table<AnsweredRow>;

interface Kept<Content> {
  tables: (Omit<TableAnswered, 'rows'> & { content: Content })[];
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
}

/** The latest tables up to a day, as they are kept, in one statement. */
export async function servedTo(context: Context, wanted: Wanted): Promise<TableServed[]> {
  const { tables, sees } = await kept<ServedTable>(context, wanted, 'figures');
  return tables.map(({ content: { bands, rows }, ...table }) => ({
    ...table,
    bands,
    rows: withoutHoursOfFew(rows).filter(sees),
  }));
}

/** Of the latest tables up to a day and of those of the month before, who has answered; the later ones first. */
export async function answeredTo(context: Context, wanted: Wanted): Promise<TableAnswered[]> {
  const { tables, sees } = await kept<Parameters<typeof answeredRow>[0][]>(
    context,
    wanted,
    'answered',
  );
  return tables.map(({ content, ...table }) => ({
    ...table,
    rows: content.map(answeredRow).filter(sees),
  }));
}

type Column = 'figures' | 'answered';

const plans = {
  figures: new WeakMap<PermissionShape, Plan>(),
  answered: new WeakMap<PermissionShape, Plan>(),
};

async function kept<Content>(context: Context, wanted: Wanted, column: Column) {
  const { shape, attributes, reading, ask } = context;
  const plan =
    plans[column].get(shape) ??
    named(tablesSql(new Compilation(reading.planner.models, shape), column));
  plans[column].set(shape, plan);
  const text = await ask(plan, valuesOf(plan, { args: [{ ...wanted }], attributes }));
  const { tables, areas, everyArea } = JSON.parse(text!) as Kept<Content>;
  const seen = wanted.by === 'serviceArea' && !everyArea ? new Set(areas) : null;
  const sees = ({ group }: AnsweredRow) => !seen || (group !== null && seen.has(group));
  return { tables, sees };
}

const asked = (which: keyof Wanted, type: string): Sql =>
  slot(({ args }) => args[0]![which] ?? null, type);

function tablesSql(c: Compilation, column: Column): Sql {
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
    sql`${own('month')} ${column === 'answered' ? sql`in (${month}, ${before})` : sql`= ${month}`}`,
    sql`(${said} is null or ${bare(characteristic, 'code')} = ${said})`,
  ]);
  const tables = sql`select json_agg(json_build_object('month', ${own('month')}, 'fewest', ${own('fewest')}, 'rounded', ${own('rounded')},
      'computedAt', ${own('computed_at')}, 'characteristic', json_build_object('code', ${bare(characteristic, 'code')},
      'name', ${bare(characteristic, 'name')}), 'content', ${own(column)})
      order by ${own('month')} desc, ${name(characteristic.alias, 'order')})
    from ${from(table)}, ${from(characteristic)} where ${wanted}`;
  const areas = sql`select json_agg(${bare(area, 'id')}) from ${from(area)} where ${visible(c, area)}`;
  const everyArea = sql`not exists (select 1 from ${from(area)} where not coalesce(${visible(c, area)}, false))`;
  return sql`select json_build_object('tables', coalesce((${tables}), '[]'), 'areas', coalesce((${areas}), '[]'),
    'everyArea', ${everyArea})::text as answer`;
}
