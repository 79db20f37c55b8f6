import type pg from 'pg';
import { columnOf, type Model, valuedOf } from '../../schema/foundation/model/model.ts';
import type { Models } from '../../schema/foundation/model/models.ts';

interface Index {
  name: string;
  table: string;
  column: string;
}

const suffix = '_search';

/** Whether a line of SQL is about an index for searching, which no entity declares. */
export const aboutSearch = (line: string) => new RegExp(`^drop index .*${suffix}"?;`).test(line);

/** The SQL that makes the indexes for searching what the declarations say: what a word may stand anywhere in. */
export async function searchIndexDifference(client: pg.ClientBase, models: Models) {
  const { rows } = await client.query<{ name: string }>(
    `select indexname as name from pg_indexes where schemaname = 'public' and indexname like '%\\${suffix}'`,
  );
  const there = new Set(rows.map(({ name }) => name));
  const wanted = [...models.values()].flatMap(indexesOf);
  const names = new Set(wanted.map(({ name }) => name));
  return [
    ...[...there].filter((name) => !names.has(name)).map((name) => `drop index "${name}";`),
    ...wanted.filter(({ name }) => !there.has(name)).map(makeIndex),
  ];
}

function indexesOf(model: Model): Index[] {
  if (!model.large) return [];
  const { table } = model;
  return model.search
    .filter((property) => valuedOf(model, property).kind === 'column')
    .map((property) => columnOf(model, property))
    .map((column) => ({ name: `${table}_${column}${suffix}`, table, column }));
}

const makeIndex = ({ name, table, column }: Index) =>
  `create index "${name}" on "${table}" using gin ("${column}" gin_trgm_ops);`;
