import type pg from 'pg';
import type { Models } from '../../schema/foundation/model/models.ts';
import type { Row } from '../harness/invented-rows.ts';

/** Empties the tables and fills them with these rows, in one round trip. */
export async function replaceRows(
  owner: pg.Pool,
  models: Models,
  rows: ReadonlyMap<string, readonly Row[]>,
) {
  const tables = [...rows].map(([name, given]) => ({ model: models.get(name)!, given }));
  const emptied = [...tables].reverse().map(({ model }) => `delete from ${model.table}`);
  const filled = tables
    .filter(({ given }) => given.length > 0)
    .map(({ model, given }) => {
      const columns = Object.keys(given[0]!).map((name) => columnOf(model.properties.get(name)));
      const records = given.map((row) =>
        Object.fromEntries(Object.values(row).map((value, i) => [columns[i], value])),
      );
      const json = JSON.stringify(records).replaceAll("'", "''");
      const list = columns.map((column) => `"${column}"`).join();
      return `insert into ${model.table} (${list})
        select ${list} from jsonb_populate_recordset(null::${model.table}, '${json}')`;
    });
  await owner.query([...emptied, ...filled].join(';\n'));
}

const columnOf = (property: object | undefined) => (property as { column: string }).column;
