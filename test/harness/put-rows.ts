import type pg from 'pg';
import type { Models } from '../../schema/foundation/model/models.ts';
import type { Row } from './invented-rows.ts';

type Rows = ReadonlyMap<string, readonly Row[]>;

/** Puts rows into their tables as the owner does, past every gate, in one round trip. */
export const insertRows = (owner: pg.Pool, models: Models, rows: Rows) =>
  owner.query(pastRules(insertions(models, rows)).join(';\n'));

/** Lets rows in that could not be, where only reading them is asked about. */
export const forgetChecks = (owner: pg.Pool, models: Models) =>
  owner.query(
    [...models.values()]
      .flatMap(({ table, checks }) =>
        checks.map(({ name }) => `alter table ${table} drop constraint ${name}`),
      )
      .join(';'),
  );

/** The same in place of whatever those tables held. */
export async function replaceRows(owner: pg.Pool, models: Models, rows: Rows) {
  const emptied = [...rows.keys()]
    .reverse()
    .map((name) => `delete from ${models.get(name)!.table}`);
  await owner.query(pastRules([...emptied, ...insertions(models, rows)]).join(';\n'));
}

// invented lists mean nothing that could be the same
const pastRules = (statements: readonly string[]) => [
  'alter table category disable trigger means_the_same',
  ...statements,
  'alter table category enable trigger means_the_same',
];

/** One statement for each table, so that its rows can refer to each other. */
function insertions(models: Models, rows: Rows): string[] {
  return [...rows]
    .filter(([, given]) => given.length > 0)
    .map(([name, given]) => {
      const { table, properties } = models.get(name)!;
      const columns = Object.keys(given[0]!).map((field) => columnOf(properties.get(field), field));
      const records = given.map((row) =>
        Object.fromEntries(Object.values(row).map((value, i) => [columns[i], value])),
      );
      const json = JSON.stringify(records).replaceAll("'", "''");
      const list = columns.map((column) => `"${column}"`).join();
      return `insert into ${table} (${list})
        select ${list} from jsonb_populate_recordset(null::${table}, '${json}')`;
    });
}

const columnOf = (property: object | undefined, field: string) =>
  (property as { column?: string } | undefined)?.column ?? field;
