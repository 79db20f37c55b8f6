import type { EntityClass, MetadataStorage } from '@mikro-orm/core';

/** The columns of each table, by its name in the database. */
export type Columns = Record<string, readonly string[]>;

const declared: { entity: EntityClass<object>; fields: readonly string[] }[] = [];

/** Names, beside a statement for `context.counting`, what it reads of a table: the role of reports can read nothing else. */
export function countsFrom<E extends object>(
  entity: EntityClass<E>,
  fields: readonly (keyof E & string)[],
) {
  declared.push({ entity, fields });
}

/** All that the role of reports may read: what the statements of reports are said to count from, and no more. */
export function columnsToCount(metadata: MetadataStorage): Columns {
  const columns = new Map<string, Set<string>>();
  for (const { entity, fields } of declared) {
    const { schema = 'public', tableName, properties } = metadata.get(entity);
    const table = `${schema}.${tableName}`;
    const known = columns.get(table) ?? new Set();
    columns.set(table, known);
    for (const field of fields) {
      const [column] =
        (properties as Record<string, { fieldNames?: string[] }>)[field]?.fieldNames ?? [];
      if (!column)
        throw new Error(`${entity.name}.${field} is no column that could be counted from.`);
      known.add(column);
    }
  }
  return Object.fromEntries([...columns].map(([table, names]) => [table, [...names].sort()]));
}
