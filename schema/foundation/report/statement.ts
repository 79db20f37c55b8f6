import { type Model, propertyOf, type ToOne } from '../model/model.ts';
import { modelNamed } from '../model/models.ts';
import type { Compilation } from '../planner/compilation.ts';
import { filterSql } from '../planner/filter.ts';
import { asSql, fieldGranted, type Granted, granted, visible } from '../planner/grants.ts';
import { bare, from, type Row } from '../planner/row.ts';
import { list0, parametersOf } from '../planner/select.ts';
import { all, any, holds, list, name, type Sql, slot, sql, withSql } from '../planner/sql.ts';
import { keySql, labelSql, propertiesAlong } from './dimension.ts';
import { fewestSql, roundedSql } from './disclosure-rules.ts';
import type { Report, Which } from './report.ts';
import { countsUnread } from './same-people.ts';

/** A report broken down by some of its dimensions, as one statement over the rows that its reader may read. */
export function reportSql(
  c: Compilation,
  { from: source, where, only, measure, once, people, overBy }: Report,
  by: readonly string[],
  several: readonly Report[] = [],
): Sql {
  const model = modelNamed(c.models, source);
  const parameters = parametersOf(c, source, 0);
  const row = c.row(source, parameters);
  const joins: Sql[] = [];
  const keys = by.map((path, i) => {
    const where = neededSql(c, row, several, path);
    return sql`${keySql(c, row, path.split('.'), joins, where)} as ${key(i)}`;
  });
  const conditions = [
    visible(c, row),
    whichSql(c, row, where),
    whichSql(c, row, onlyThese(only)),
    overSql(c, row, overBy),
  ];
  const whole = conditions.every((condition) => condition === holds) ? row.whole : undefined;
  const open = people
    ? openSql(c, row, by, countsUnread(c.models, c.shape, { from: source }))
    : 'always';
  const hit = measure.which && whichSql(c, row, measure.which);
  // what is the same of all rows is not worked out for each
  const told = typeof open === 'string' ? [] : [sql`${open} as open`];
  const each = once ? [sql`${bare(row, once)} as each`] : [];
  const rows = sql`select ${list([...keys, ...told, ...each, ...(hit ? [sql`${hit} as hit`] : [])])} from ${from({ ...row, ...whole })} ${list0(joins)} where ${all(conditions)}`;
  const counted = once ? sql`count(distinct each)` : sql`count(*)`;
  const groups = sql`select ${list([
    ...by.map((_, i) => key(i)),
    sql`${counted} as base`,
    ...told.map(() => sql`bool_and(open) as open`),
    ...(hit ? [sql`${counted} filter (where hit) as hits`] : []),
  ])} from (${rows}) as counted group by ${list(by.map((_, i) => key(i)))}`;
  const cells = sql`select json_build_object(
    'keys', json_build_array(${list(by.map((_, i) => sql`json_agg(${key(i)}::text)`))}), 'base', json_agg(base),
    'open', ${typeof open === 'string' ? sql.lit(open === 'always') : sql`json_agg(open)`},
    'hits', ${hit ? sql`json_agg(hits)` : sql`null`}) from grouped having count(*) > 0`;
  const labels = by.map((path, i) => labelsSql(c, model, path, i));
  const rule = people?.special ? 'specialCategory' : 'internal';
  const fewest = people ? fewestSql(rule) : sql`0`;
  const rounded = people ? roundedSql(rule) : sql`false`;
  const steps = [...(whole ? [whole.facts] : []), sql`grouped as materialized (${groups})`];
  return sql`${withSql(steps)} select json_build_object('asAt', ${parameters.on ?? (overBy ? until : sql`current_date`)}, 'fewest', ${fewest}, 'rounded', ${rounded}, 'labels', json_build_array(${list(labels)}), 'cells', (${cells}))::text as answer`;
}

/** Which rows a dimension is looked up for: those that a report counts which is broken down by it. */
function neededSql(c: Compilation, row: Row, several: readonly Report[], path: string): Sql {
  const asking = several.filter(({ by }) => by.includes(path));
  return several.length <= 1 || asking.some(({ only }) => !only)
    ? holds
    : any(asking.map(({ only }) => whichSql(c, row, onlyThese(only))));
}

const onlyThese = (only: Report['only'] = {}): Which =>
  Object.fromEntries(Object.entries(only).map(([path, values]) => [path, { in: values }]));

/** What the records of a dimension are called, each said once; null for values, which speak for themselves. */
function labelsSql(c: Compilation, model: Model, path: string, i: number): Sql {
  const { property } = propertiesAlong(c.models, model, path).at(-1)!;
  if (property.kind !== 'toOne') return sql`null`;
  return sql`(select json_object_agg(${key(i)}, ${labelSql(c, property, key(i))})
    from (select distinct ${key(i)} from grouped where ${key(i)} is not null) as called)`;
}

/** The last day of the year that is asked about. */
const until = slot(({ args }) => args[0]!.until ?? null, 'date');

/** Whether the day of a row lies in the year that is asked about. */
function overSql(c: Compilation, row: Row, path: string | undefined): Sql {
  if (!path) return holds;
  const [reference, day] = path.split('.') as [string, string];
  const target = c.row((propertyOf(row.model, reference) as ToOne).target);
  const within = sql`${bare(target, day)} > ${until} - interval '1 year' and ${bare(target, day)} <= ${until}`;
  return sql`exists (select 1 from ${from(target)} where ${bare(target, 'id')} = ${bare(row, reference)} and ${within})`;
}

/** Whether a row, with what it is sorted by, may be read by itself too, so that figures of it tell nothing new. */
const openSql = (c: Compilation, row: Row, by: readonly string[], unread: boolean): Granted =>
  c.oneByOne(() => {
    const fields = by.map((path) => path.split('.')[0]!);
    const answers = unread
      ? [undefined, ...fields].map((field) => granted(c, row, 'read', field))
      : // whoever counts only what they read has been asked that of each row before
        fields.map((field) => fieldGranted(c, row, field));
    if (answers.includes('never')) return 'never';
    if (answers.every((answer) => answer === 'always')) return 'always';
    return sql`coalesce(${all(answers.map(asSql))}, false)`;
  });

const key = (i: number): Sql => name(`key${i}`);

const whichSql = (c: Compilation, row: Row, which: Which = {}): Sql =>
  filterSql(c, row, { now: which, read: () => which });
