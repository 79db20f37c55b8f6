import type { Model, ToOne, Valued } from '../model/model.ts';
import { type Models, modelNamed } from '../model/models.ts';
import { named } from '../planner/plan.ts';
import { all, name, type Sql, slot, sql } from '../planner/sql.ts';
import type { Transaction } from '../writing/writing.ts';

/** What one table holds about somebody. */
export interface HeldRows {
  entity: string;
  /** What its rows are. */
  about: string;
  /** The whole of the rows that are about them. */
  rows: Record<string, unknown>[];
  /** How often they are named in rows about others, by the field that names them. */
  named: Record<string, number>;
}

/** The fields that say whom a row is about; others only name somebody. */
const whomItIsAbout = new Set(['employee', 'user', 'person']);

const subject = slot(({ args }) => args[0], 'uuid');

/**
 * Gathers everything about one person from every table that refers to them, as the model has it: a table that is added
 * later is among them without a word more. Rows about others who name them are counted, not shown.
 */
export async function heldAbout(
  tx: Transaction,
  models: Models,
  { entity, id, but }: { entity: string; id: string; but?: string },
): Promise<HeldRows[]> {
  const root = modelNamed(models, entity);
  const found: HeldRows[] = [];
  // the record itself comes first
  for (const model of [root, ...[...models.values()].filter((each) => each !== root)]) {
    if (model.schema !== 'public' || model.derivation || model.name === but) continue;
    const parts = partsOf(model, root, models);
    if (!parts) continue;
    const statement = sql`select json_build_object('rows', ${parts.rows}, 'named', ${parts.named})::text as answer`;
    const { rows, named: counted } = JSON.parse((await tx.ask(named(statement), [id]))!);
    const others = Object.fromEntries(Object.entries(counted as object).filter(([, n]) => n > 0));
    if (rows.length > 0 || Object.keys(others).length > 0)
      found.push({ entity: model.name, about: model.description, rows, named: others });
  }
  return found;
}

function partsOf(model: Model, root: Model, models: Models) {
  const toThem = [...model.properties.values()].filter(
    (property): property is ToOne => property.kind === 'toOne' && property.target === root.name,
  );
  const row = sql`${name('held')}`;
  const itself = model === root ? [sql`${row}.id = ${subject}`] : [];
  const about = toThem.filter(({ name: field }) => whomItIsAbout.has(field));
  const naming = toThem.filter(({ name: field }) => !whomItIsAbout.has(field));
  if (itself.length + toThem.length === 0) return null;
  const own = [...itself, ...about.map(({ column }) => sql`${row}.${name(column!)} = ${subject}`)];
  const fields = fieldsOf(model, models, row);
  const rows =
    own.length === 0
      ? sql`'[]'::json`
      : sql`(select coalesce(json_agg(${fields}), '[]'::json) from ${name(model.table)} as ${row}
          where ${sql.join(own, sql` or `)})`;
  const counts = naming.map(
    ({ name: field, column }) =>
      sql`${sql.lit(field)}::text, (select count(*) from ${name(model.table)} as ${row} where ${row}.${name(column!)} = ${subject})`,
  );
  return { rows, named: sql`json_build_object(${sql.join(counts)})` };
}

/** Every field that the model shows; what a row refers to, by what that is called. */
function fieldsOf(model: Model, models: Models, row: Sql): Sql {
  const pairs = [...model.properties.values()]
    .filter(
      (property): property is Valued | ToOne =>
        (property.kind === 'column' || property.kind === 'toOne') &&
        !property.hidden &&
        Boolean(property.column),
    )
    .map((property) => {
      const column = sql`${row}.${name(property.column!)}`;
      return sql`${sql.lit(property.name)}::text, ${property.kind === 'toOne' ? calledBy(property, models, column) : column}`;
    });
  return pairs.length > 50 ? sql`to_json(${row})` : sql`json_build_object(${sql.join(pairs)})`;
}

/** What a row is called; where another row gives it its name, by what that one is called. */
function calledBy({ target }: ToOne, models: Models, column: Sql, depth = 0): Sql {
  const { properties, represents, table, schema } = modelNamed(models, target);
  const represented = properties.get(represents);
  const row = name(`named${depth}`);
  const label =
    schema === 'public' && represented?.kind === 'toOne' && depth === 0
      ? calledBy(represented, models, sql`${row}.${name(represented.column)}`, depth + 1)
      : sql`${row}.${name(
          schema === 'public' && represented?.kind === 'column' && represented.column
            ? represented.column
            : 'id',
        )}::text`;
  return sql`(select ${label} from ${name(table)} as ${row} where ${all([sql`${row}.id = ${column}`])})`;
}
