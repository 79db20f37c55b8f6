import { propertyOf, type ToOne } from '../model/model.ts';
import { modelNamed } from '../model/models.ts';
import type { Compilation } from '../planner/compilation.ts';
import { filterSql } from '../planner/filter.ts';
import { asSql, granted, visible } from '../planner/grants.ts';
import { bare, from, type Row } from '../planner/row.ts';
import { list0, parametersOf } from '../planner/select.ts';
import { all, holds, list, name, type Sql, sql, withSql } from '../planner/sql.ts';
import { keySql, labelSql } from './dimension.ts';
import { fewestSql, roundedSql } from './disclosure-rules.ts';
import type { Report, Which } from './report.ts';

/** A report broken down by some of its dimensions, as one statement over the rows that its reader may read. */
export function reportSql(
  c: Compilation,
  { from: source, where, only, measure, people, overBy }: Report,
  by: readonly string[],
): Sql {
  const model = modelNamed(c.models, source);
  const parameters = parametersOf(c, source, 0);
  const row = c.row(source, parameters);
  const joins: Sql[] = [];
  const keys = by.map((path, i) => sql`${keySql(c, row, path.split('.'), joins)} as ${key(i)}`);
  const these = Object.fromEntries(
    Object.entries(only ?? {}).map(([path, values]) => [path, { in: values }]),
  );
  const conditions = [
    visible(c, row),
    whichSql(c, row, where),
    whichSql(c, row, these),
    overSql(c, row, overBy),
  ];
  const whole = conditions.every((condition) => condition === holds) ? row.whole : undefined;
  const open = people ? openSql(c, row, by) : sql`true`;
  const hits = measure.which ? sql`count(*) filter (where hit)` : sql`count(*)`;
  const rows = sql`select ${list(keys)}, ${open} as open, ${whichSql(c, row, measure.which)} as hit from ${from({ ...row, ...whole })} ${list0(joins)} where ${all(conditions)}`;
  const groups = sql`grouped as materialized (select ${list(by.map((_, i) => key(i)))}, bool_and(open) as open, count(*) as base, ${hits} as hits from (${rows}) as counted group by ${list(by.map((_, i) => key(i)))})`;
  // what a group is called is looked up once for each, and not for each cell that it is in
  const labels = by.map(
    (
      path,
      i,
    ) => sql`(select coalesce(json_object_agg(${key(i)}, ${labelSql(c, model, path, key(i))}), '{}')
      from (select distinct ${key(i)} from grouped where ${key(i)} is not null) as groups)`,
  );
  const cells = sql`select json_agg(json_build_array(
    json_build_array(${list(by.map((_, i) => sql`${key(i)}::text`))}), open, base, hits)) from grouped`;
  const rule = people?.special ? 'specialCategory' : 'internal';
  const fewest = people ? fewestSql(rule) : sql`0`;
  const rounded = people ? roundedSql(rule) : sql`false`;
  return sql`${withSql([...(whole ? [whole.facts] : []), groups])} select json_build_object('asAt', ${parameters.on ?? sql`current_date`}, 'fewest', ${fewest}, 'rounded', ${rounded}, 'labels', json_build_array(${list(labels)}), 'cells', coalesce((${cells}), '[]'))::text as answer`;
}

/** Whether the day of a row lies in a year that is over; years begin on 1 April. */
function overSql(c: Compilation, row: Row, path: string | undefined): Sql {
  if (!path) return holds;
  const [reference, day] = path.split('.') as [string, string];
  const target = c.row((propertyOf(row.model, reference) as ToOne).target);
  const began = sql`make_date(extract(year from current_date - interval '3 months')::int, 4, 1)`;
  return sql`exists (select 1 from ${from(target)} where ${bare(target, 'id')} = ${bare(row, reference)} and ${bare(target, day)} < ${began})`;
}

/** Whether a row, with what it is sorted by, may be read by itself too, so that figures of it tell nothing new. */
const openSql = (c: Compilation, row: Row, by: readonly string[]): Sql =>
  c.oneByOne(
    () =>
      sql`coalesce(${all([
        visible(c, row),
        ...by.map((path) => asSql(granted(c, row, 'read', path.split('.')[0]))),
      ])}, false)`,
  );

const key = (i: number): Sql => name(`key${i}`);

const whichSql = (c: Compilation, row: Row, which: Which = {}): Sql =>
  filterSql(c, row, { now: which, read: () => which });
