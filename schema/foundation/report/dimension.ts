import { labelOf, type Model, propertyOf, type ToOne, type Valued } from '../model/model.ts';
import { type Models, modelNamed } from '../model/models.ts';
import type { PermissionShape } from '../permissions/shape.ts';
import { Compilation } from '../planner/compilation.ts';
import { fieldReadable, forbidden, granted, masked, readable, visible } from '../planner/grants.ts';
import { bare, from, type Row } from '../planner/row.ts';
import { parametersOf } from '../planner/select.ts';
import { all, holds, type Sql, sql } from '../planner/sql.ts';
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

/** What a row is grouped by: a value as its reader may see it, or the id of a visible row, null where `where` does not hold; `joins` gets the way there. */
export function keySql(
  c: Compilation,
  row: Row,
  path: readonly string[],
  joins: Sql[],
  where = holds,
): Sql {
  const [name, ...rest] = path as [string, ...string[]];
  if (!fieldReadable(c, row.model, name)) throw forbidden(row.model, name);
  const property = propertyOf(row.model, name);
  const told = masked(c, row, name);
  const value = where === holds ? told : sql`case when ${where} then ${told} end`;
  if (property.kind !== 'toOne') return value;
  const target = c.row(property.target);
  if (!readable(c, target.model)) throw forbidden(row.model, name);
  if (rest.length === 0 && granted(c, target, 'read') === 'always') return value;
  const found = all([sql`${bare(target, 'id')} = ${value}`, visible(c, target)]);
  joins.push(sql`left join ${from(target)} on ${found}`);
  return rest.length === 0 ? bare(target, 'id') : keySql(c, target, rest, joins);
}

/** What a group is called that is about a record: what represents it. */
export function labelSql(c: Compilation, { target: of }: ToOne, key: Sql): Sql {
  const target = c.row(of);
  const { represents } = target.model;
  if (!fieldReadable(c, target.model, represents)) throw forbidden(target.model, represents);
  return sql`(select ${masked(c, target, represents)}::text from ${from(target)} where ${bare(target, 'id')} = ${key})`;
}

/** Whether a reader may ask for figures by a dimension. */
export function mayAsk(
  models: Models,
  shape: PermissionShape,
  report: Report,
  { path, property }: Dimension,
) {
  const c = new Compilation(models, shape, 'count');
  try {
    const row = c.row(report.from, parametersOf(c, report.from, 0));
    const key = keySql(c, row, path.split('.'), []);
    if (property.kind === 'toOne') labelSql(c, property, key);
    return true;
  } catch (error) {
    if (error instanceof Refusal && error.extensions.code === 'FORBIDDEN') return false;
    throw error;
  }
}
