import type { EntityClass } from '@mikro-orm/core';
import type { Model, RowReference } from '../model/model.ts';
import { name, type Sql, sql } from '../planner/sql.ts';

/** What must hold of a row together with other rows, whoever writes it and by whichever road. */
export interface Rule {
  entity: string;
  /** The property that is to be mended where it does not hold. */
  property: string;
  /** The properties with which it is judged, whenever one of them is written; none where only what is added is. */
  of: readonly string[];
  /** Whether rows that are added are left alone. */
  updatesOnly?: true;
  /** Rows of which this held before the change are left alone. */
  already?: (row: RowReference) => Sql;
  /** What is said against the row as it has become; null where it may stay so. */
  against: (row: RowReference) => Sql;
}

const declared: Rule[] = [];

/** Declares what must hold of the rows of an entity together with others: judged in the transaction that writes them. */
export function rule<E extends object>(
  entity: EntityClass<E>,
  declaration: Omit<Rule, 'entity'> & { property: keyof E & string; of: (keyof E & string)[] },
) {
  declared.push({ entity: entity.name, ...declaration });
}

/** The rules that a change of these fields may break. */
export const rulesFor = (
  { name: entity }: Model,
  action: 'create' | 'update' | 'delete',
  fields: readonly string[],
): Rule[] =>
  declared.filter(
    (each) =>
      each.entity === entity &&
      action !== 'delete' &&
      (action === 'create' ? !each.updatesOnly : each.of.some((field) => fields.includes(field))),
  );

/** A row of a model's table under an alias. */
export const referenceTo =
  (model: Model, alias: string): RowReference =>
  (property) =>
    name(alias, (model.properties.get(property) as { column: string }).column);

/** The rows that a rule leaves alone, by the place of the rule: asked before they are written. */
export type Spared = Record<number, string[]>;

/** Which rows were already what a rule lets nothing become; no statement where no rule asks. */
export function sparedSql(model: Model, rules: readonly Rule[], ids: Sql): Sql | undefined {
  const each = rules.flatMap(({ already }, place) =>
    already
      ? [
          sql`select ${sql.lit(place)} as place, t.id from ${tableOf(model)} as t where t.id = any(${ids}) and (${already(referenceTo(model, 't'))})`,
        ]
      : [],
  );
  if (each.length === 0) return undefined;
  return sql`select coalesce(json_object_agg(place, ids), '{}')::text as answer
    from (select place, json_agg(id) as ids from (${sql.join(each, sql` union all `)}) as found group by place) as spared`;
}

const tableOf = ({ schema, table }: Model) => name(schema, table);

/** What is said against rows that have just been written, by property; no row where nothing is. */
export function brokenSql(
  model: Model,
  rules: readonly Rule[],
  ids: Sql,
  spared: (place: number) => Sql = () => sql`'{}'::uuid[]`,
): Sql {
  const each = rules.map(
    ({ property, already, against }, place) =>
      sql`select ${sql.lit(property)} as property, ${against(referenceTo(model, 't'))} as says from ${tableOf(model)} as t where t.id = any(${ids}) ${already ? sql`and t.id <> all(${spared(place)})` : sql``}`,
  );
  return sql`select coalesce(json_agg(json_build_object('property', property, 'says', says)), '[]')::text as answer
    from (${sql.join(each, sql` union all `)}) as judged where says is not null`;
}
