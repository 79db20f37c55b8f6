import { propertyOf, toOneOf, valuedOf } from '../model/model.ts';
import { isSymbolic, several } from '../permissions/me.ts';
import type { Condition } from '../permissions/permissions.ts';
import type { Compilation } from './compilation.ts';
import { bare, from, type Row } from './row.ts';
import { all, constant, type Sql, slot, sql } from './sql.ts';
import { uuidArray } from './uuid-array.ts';

/** A grant's condition on a row, as SQL; the same meaning as `matches` has for a loaded row. */
export function conditionSql(c: Compilation, row: Row, where: Condition): Sql {
  return all(Object.entries(where).map(([property, wanted]) => meets(c, row, property, wanted)));
}

function meets(c: Compilation, row: Row, name: string, wanted: unknown): Sql {
  const property = propertyOf(row.model, name);
  if (isSymbolic(wanted)) return equalsAttribute(row, name, wanted.$me);
  if (typeof wanted === 'object' && wanted !== null && !Array.isArray(wanted)) {
    if ('not' in wanted) return sql`(${meets(c, row, name, wanted.not)}) is not true`;
    if ('isNull' in wanted)
      return sql`${bare(row, name)} is ${wanted.isNull ? sql`null` : sql`not null`}`;
    if (property.kind === 'toMany') {
      const item = c.row(property.target);
      const some = conditionSql(c, item, (wanted as { some: Condition }).some);
      return exists(item, all([sql`${bare(item, property.by)} = ${bare(row, 'id')}`, some]));
    }
    // the row that it belongs to is at hand, and has not to be looked for
    if (row.owner?.by === name) return conditionSql(c, row.owner.row, wanted as Condition);
    const target = c.row(toOneOf(row.model, name).target);
    const nested = conditionSql(c, target, wanted as Condition);
    return exists(target, all([sql`${bare(target, 'id')} = ${bare(row, name)}`, nested]));
  }
  const type = sqlTypeOf(row, name);
  return Array.isArray(wanted)
    ? sql`${bare(row, name)} = any(${constant(wanted, `${type}[]`)})`
    : sql`${bare(row, name)} = ${constant(wanted, type)}`;
}

function equalsAttribute(row: Row, name: string, attribute: string): Sql {
  const type = sqlTypeOf(row, name);
  return several.has(attribute)
    ? sql`${bare(row, name)} = any(${attributeSlot(attribute, 'uuid[]')})`
    : sql`${bare(row, name)} = ${attributeSlot(attribute, type)}`;
}

const slots = new Map<string, Sql>();

/** The same slot wherever the attribute stands, so that its value is sent once. */
function attributeSlot(attribute: string, type: string): Sql {
  const key = `${attribute} ${type}`;
  const known = slots.get(key);
  if (known) return known;
  const made = slot(({ attributes }) => {
    const value = (attributes as Record<string, unknown>)[attribute];
    return Array.isArray(value) ? written(value) : value;
  }, type);
  slots.set(key, made);
  return made;
}

const arrays = new WeakMap<readonly string[], Buffer>();

/** Ids as PostgreSQL reads an array, written once for each person. */
function written(ids: readonly string[]): Buffer {
  const known = arrays.get(ids);
  if (known) return known;
  const made = uuidArray(ids);
  arrays.set(ids, made);
  return made;
}

/** Whether there is such a row. */
export const exists = (row: Row, condition: Sql): Sql =>
  sql`exists (select 1 from ${from(row)} where ${condition})`;

const sqlTypeOf = (row: Row, name: string) =>
  propertyOf(row.model, name).kind === 'toOne' ? 'uuid' : valuedOf(row.model, name).sqlType;
