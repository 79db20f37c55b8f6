import { labelOf, type Model, propertyOf, type ToOne, type Valued } from '../model/model.ts';
import { type Models, modelNamed } from '../model/models.ts';
import type { PermissionShape } from '../permissions/shape.ts';
import { Compilation } from '../planner/compilation.ts';
import { fieldReadable, forbidden, granted, masked, readable, visible } from '../planner/grants.ts';
import { bare, from, type Row } from '../planner/row.ts';
import { parametersOf } from '../planner/select.ts';
import { all, type Sql, sql } from '../planner/sql.ts';
import { Refusal } from '../refusal.ts';
import type { Report } from './report.ts';

/** One of the things that a report's figures can be broken down by, named by the end of its path. */
export interface Dimension {
  name: string;
  label: string;
  path: string;
  owner: Model;
  property: ToOne | Valued;
}

/** What a report can be broken down by, in the order of its declaration. */
export const dimensionsOf = (models: Models, { from, by }: Report): Dimension[] =>
  by.map((path) => {
    const { owner, property } = propertiesAlong(models, modelNamed(models, from), path).at(-1)!;
    const { name } = property;
    return { name, label: labelOf(owner, name), path, owner, property };
  });

/** The properties along a dimension's path, each with the model that has it. */
export function propertiesAlong(models: Models, model: Model, path: string) {
  let here = model;
  return path.split('.').map((name, i, names) => {
    const owner = here;
    const property = propertyOf(owner, name);
    if (property.kind === 'toOne') here = modelNamed(models, property.target);
    else if (property.kind === 'toMany' || property.kind === 'resolved' || i < names.length - 1)
      throw new Error(`${path} does not lead from ${model.name} to one value.`);
    return { owner, property: property as ToOne | Valued };
  });
}

/** What a row is grouped by: a value as its reader may see it, or the id of a visible row; `joins` gets the way there. */
export function keySql(c: Compilation, row: Row, path: readonly string[], joins: Sql[]): Sql {
  const [name, ...rest] = path as [string, ...string[]];
  if (!fieldReadable(c, row.model, name)) throw forbidden(row.model, name);
  const property = propertyOf(row.model, name);
  if (property.kind !== 'toOne') return masked(c, row, name);
  const target = c.row(property.target);
  if (!readable(c, target.model)) throw forbidden(row.model, name);
  if (rest.length === 0 && granted(c, target, 'read') === 'always') return masked(c, row, name);
  const found = all([sql`${bare(target, 'id')} = ${masked(c, row, name)}`, visible(c, target)]);
  joins.push(sql`left join ${from(target)} on ${found}`);
  return rest.length === 0 ? bare(target, 'id') : keySql(c, target, rest, joins);
}

/** What a group is called: its value, or what represents the row that it is about. */
export function labelSql(c: Compilation, model: Model, path: string, key: Sql): Sql {
  const { property } = propertiesAlong(c.models, model, path).at(-1)!;
  if (property.kind !== 'toOne') return sql`${key}::text`;
  const target = c.row(property.target);
  const { represents } = target.model;
  if (!fieldReadable(c, target.model, represents)) throw forbidden(target.model, represents);
  return sql`(select ${masked(c, target, represents)}::text from ${from(target)} where ${bare(target, 'id')} = ${key})`;
}

/** Whether a reader may ask for figures by a dimension. */
export function mayAsk(
  models: Models,
  shape: PermissionShape,
  report: Report,
  { path }: Dimension,
) {
  const c = new Compilation(models, shape, 'count');
  const model = modelNamed(models, report.from);
  try {
    const row = c.row(report.from, parametersOf(c, report.from, 0));
    const key = keySql(c, row, path.split('.'), []);
    labelSql(c, model, path, key);
    return true;
  } catch (error) {
    if (error instanceof Refusal && error.extensions.code === 'FORBIDDEN') return false;
    throw error;
  }
}
