import { rulesToCondition } from '@casl/ability/extra';
import type { Derivation, Model, Read } from '../model/model.ts';
import { propertyOf } from '../model/model.ts';
import { modelNamed } from '../model/models.ts';
import type { Action, Condition } from '../permissions/permissions.ts';
import { Refusal } from '../refusal.ts';
import type { Compilation } from './compilation.ts';
import { conditionSql, exists } from './condition.ts';
import { likeness } from './likeness.ts';
import { bare, type Row } from './row.ts';
import { all, any, holds, type Sql, sql } from './sql.ts';

/** What grants say of a row or a field: for every row, for none, or where a condition holds. */
export type Granted = 'always' | 'never' | Sql;

/** What the caller's grants say of an action on a row, or on one field of it. */
export function granted(c: Compilation, row: Row, action: Action, field?: string): Granted {
  if (row.model.derivation) return action === 'read' ? derivedGranted(c, row) : 'never';
  const rules = c.rulesFor(action, row.model.name, field);
  return (
    rulesToCondition<typeof c.shape.ability, Sql, Granted>(
      rules,
      (rule) => conditionSql(c, row, rule.conditions as Condition),
      { and: (conditions) => all(conditions), or: (conditions) => any(conditions), empty },
    ) ?? 'never'
  );
}

const empty = (): Granted => 'always';

/** What is granted, as a condition of a statement. */
export const asSql = (answer: Granted): Sql =>
  answer === 'always' ? holds : answer === 'never' ? sql`false` : answer;

/** The rows the caller may read. */
export const visible = (c: Compilation, row: Row): Sql => asSql(granted(c, row, 'read'));

/** What stands between a visible row and one of its fields; `always` where the row's own grant suffices. */
export function fieldGranted(c: Compilation, row: Row, field: string): Granted {
  const { model } = row;
  if (model.derivation) return 'always';
  const rules = c.rulesFor('read', model.name, field);
  if (rules.length === 0) return 'never';
  if (rules.length === c.rulesFor('read', model.name).length) return 'always';
  return granted(c, row, 'read', field);
}

/** The value of a field, null where it is withheld; every reference to a column goes through here. */
export function masked(c: Compilation, row: Row, field: string): Sql {
  const answer = fieldGranted(c, row, field);
  if (answer === 'never') throw forbidden(row.model, field);
  return answer === 'always'
    ? bare(row, field)
    : sql`case when ${answer} then ${bare(row, field)} end`;
}

/** The refusal of a field that its reader may read on no row. */
export const forbidden = (model: Model, field: string) =>
  new Refusal('FORBIDDEN', `You may not read ${model.name}.${field}.`, {
    fields: { [field]: 'You may not read this.' },
  });

/** Whether the caller may read some rows of the model at all. */
export function readable(c: Compilation, model: Model): boolean {
  if (!model.derivation) return c.rulesFor('read', model.name).length > 0;
  return model.derivation.reads.every(({ entity, fields }) => {
    const target = modelNamed(c.models, entity);
    return fields.every((field) => fieldReadable(c, target, field));
  });
}

/** Whether the caller may read the field on some rows. */
export function fieldReadable(c: Compilation, model: Model, field: string): boolean {
  const property = propertyOf(model, field);
  if (property.kind === 'toMany') {
    const target = modelNamed(c.models, property.target);
    return readable(c, target) && fieldReadable(c, target, property.by);
  }
  if (model.derivation) return readable(c, model);
  if (property.kind === 'resolved')
    return property.needs.every((need) => fieldReadable(c, model, need));
  return c.rulesFor('read', model.name, field).length > 0;
}

/** A derived row is readable where every fact it is made of is. */
function derivedGranted(c: Compilation, row: Row): Granted {
  if (!readable(c, row.model)) return 'never';
  const { reads } = row.model.derivation as Derivation;
  const value = (property: string) => bare(row, property);
  const conditions = reads.flatMap((read) => {
    const { entity, through, like } = read;
    const fact = like ? likeness(c, entity, like(value)) : c.row(entity);
    const answers = judgedApart(c, read).map((field) => granted(c, fact, 'read', field));
    if (answers.every((answer) => answer === 'always')) return [];
    const allReadable = all(answers.map(asSql));
    return like
      ? [sql`not ${exists(fact, sql`(${allReadable}) is not true`)}`]
      : [exists(fact, sql`${bare(fact, 'id')} = ${bare(row, through!)} and ${allReadable}`)];
  });
  return conditions.length === 0 ? 'always' : all(conditions);
}

/** Of the fields read, one for each different set of grants. */
function judgedApart(c: Compilation, { entity, fields }: Read): string[] {
  const byRules = fields.map((field) => {
    const rules = c.rulesFor('read', entity, field);
    return [rules.map(({ priority }) => priority).join(), field] as const;
  });
  return [...new Map(byRules).values()];
}
