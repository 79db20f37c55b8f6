import { type Model, propertyOf } from '../model/model.ts';
import { type Models, modelNamed } from '../model/models.ts';
import type { Compilation } from '../planner/compilation.ts';
import { exists } from '../planner/condition.ts';
import { asSql, type Granted, granted, visible } from '../planner/grants.ts';
import { historyField } from '../planner/history.ts';
import { bare, from, type Row } from '../planner/row.ts';
import { type Arguments, list0, select } from '../planner/select.ts';
import type { Selected } from '../planner/selection.ts';
import { all, compile, list, name, type Sql, slot, sql } from '../planner/sql.ts';
import { uuidOrNone } from '../planner/values.ts';
import { auditSql } from './audit.ts';
import {
  column,
  columnsOf,
  rowAs,
  stamps,
  type Values,
  type Written,
  writtenFields,
} from './change.ts';
import { rulesFor } from './rule.ts';

/**
 * One statement that changes one row as asked, records it, and answers with what its caller may see of it. It answers
 * nothing, and changes nothing, unless the row is there in the version quoted and every grant allows it: the longer
 * road then says why. Null where what is asked can only be read once the change is there.
 */
export function patchedSql(
  c: Compilation,
  modelName: string,
  root: Selected,
  args: Arguments,
): Sql | null {
  const model = modelNamed(c.models, modelName);
  const names = Object.keys(args[root.args!]!.patch as Values);
  if (names.length === 0 || model.guarded || rulesFor(model, 'update', names).length > 0)
    return null;
  if (!root.children.every(({ children }) => within(c.models, model, children, model))) return null;
  const fields = writtenFields(model, names);
  const answer = answerSql(c, model, root, args);
  if (reads(answer, model.table)) return null;

  const was = rowAs(model, 't');
  const given = (field: Written) =>
    slot((run) => newValue(run.args[root.args!]!, field), type(field));
  const quoted = slot((run) => run.args[root.args!]!.version, 'int');
  const id = slot((run) => uuidOrNone(run.args[root.args!]!.id), 'uuid');
  const where = all([
    sql.raw(proviso),
    sql`t.id = ${id}`,
    sql`t.version = ${quoted}`,
    visible(c, was),
    ...fields.map((field) => asSql(granted(c, was, 'update', field.name))),
    ...becoming(c, model, fields, given),
  ]);
  const set = [
    sql`version = t.version + 1`,
    ...fields.map((field) => sql`${column(field)} = ${given(field)}`),
    ...stamps(model).map((each) => sql`${column(each)} = now()`),
  ];
  const before = fields.map((field, i) => sql`old.${column(field)} as ${name(`before ${i}`)}`);
  const earlier = fields.map((field, i) => sql`${name(`before ${i}`)} as ${column(field)}`);
  return sql`with changed as (update ${name(model.schema, model.table)} as t set ${list(set)} where ${where} returning new.*, ${list(before)}),
    was as (select id, ${list(earlier)} from changed),
    audited as (${auditSql(model, 'update', fields, sql`was`, sql`changed`)})
    select ${answer}::text as answer from changed as done`;
}

// where a condition may stand that has nothing to do with the row
const proviso = 'true /* proviso */';

/** The same statement, which changes nothing where a condition does not hold. */
export const changesWhere = (text: string, holds: string) => text.replace(proviso, () => holds);

const type = (field: Written) => (field.kind === 'toOne' ? 'uuid' : field.sqlType);

function newValue({ patch }: Record<string, unknown>, field: Written): unknown {
  const value = (patch as Values)[field.name];
  return field.kind === 'toOne' && value !== null ? uuidOrNone(value) : value;
}

/** What must hold of the row as it becomes: that it may, and that whatever it refers to can be seen. */
function becoming(
  c: Compilation,
  model: Model,
  fields: readonly Written[],
  given: (field: Written) => Sql,
): Sql[] {
  const becomes = rowAs(model, 'becomes');
  const answers: Granted[] = fields.map((field) => granted(c, becomes, 'update', field.name));
  const references = fields.flatMap((field) => {
    if (field.kind !== 'toOne') return [];
    const target = c.row(field.target);
    const value = bare(becomes, field.name);
    const found = exists(target, all([sql`${bare(target, 'id')} = ${value}`, visible(c, target)]));
    return [sql`(${value} is null or ${found})`];
  });
  if (references.length === 0 && answers.every((answer) => answer === 'always')) return [];
  const written = new Set(fields);
  const future = columnsOf(model).map(
    (each) => sql`${written.has(each) ? given(each) : sql`t.${column(each)}`} as ${column(each)}`,
  );
  const conditions = all([...answers.map(asSql), ...references]);
  return [sql`exists (select 1 from (select ${list(future)}) as becomes where ${conditions})`];
}

function answerSql(c: Compilation, model: Model, root: Selected, args: Arguments): Sql {
  const row: Row = { ...rowAs(model, 'changed'), source: name('changed') };
  const entries = root.children.flatMap(({ key, name: field, children }) => {
    const { columns, joins } = select(c, row, children, args);
    const record = sql`(select row_to_json(x.*) from (select ${list(columns)} from ${from(row)} ${list0(joins)} where ${visible(c, row)}) as x)`;
    return [sql.lit(key), field === model.singular ? record : sql`json_build_array(${record})`];
  });
  return sql`json_build_object(${list(entries)})`;
}

/** Whether a statement looks into a table by any road, where it would find the row as it was before. */
const reads = (statement: Sql, table: string) =>
  new RegExp(`\\b${table}\\b`).test(compile(statement).text.replace(/'[^']*'/g, ''));

/** Whether a selection reads columns alone, of the row and of others that it refers to. */
function within(
  models: Models,
  model: Model,
  selected: readonly Selected[],
  changing: Model,
): boolean {
  return selected.every(({ name: field, children }) => {
    if (field === 'withheld') return true;
    if (field === historyField) return false;
    const property = propertyOf(model, field);
    if (property.kind === 'toOne') {
      const target = modelNamed(models, property.target);
      return target !== changing && within(models, target, children, changing);
    }
    const needs = property.kind === 'resolved' ? property.needs : [field];
    return needs.every((need) => propertyOf(model, need).kind === 'column');
  });
}
