import pg from 'pg';
import type { Models } from '../../schema/foundation/model/models.ts';
import type { Attributes } from '../../schema/foundation/permissions/me.ts';
import { type Role, roles } from '../../schema/foundation/permissions/roles.ts';
import type { Caller } from '../../schema/foundation/permissions/shape.ts';
import { assemble } from '../../schema/foundation/product.ts';
import * as domains from '../../schema/index.ts';
import { addComputedValues } from './computed-values.ts';
import { type Council, councilOn } from './council.ts';
import { freshDatabase, type TestDatabase } from './database.ts';
import { idOf, inventedRows, type Row } from './invented-rows.ts';
import { World } from './world.ts';

const rowsPerTable = 8;

/** The account and the record of whoever asks, and what they manage. */
export const attributes = {
  user: idOf('User', 3),
  employee: idOf('Employee', 3),
  areas: [idOf('ServiceArea', 2), idOf('ServiceArea', 3)],
} satisfies Attributes;

export const callerOf = (...held: Role[]): Caller => ({
  roles: held,
  attributes,
  actor: attributes.user,
});

export interface TinyCouncil extends Council {
  /** All its rows, as they are at the beginning. */
  rows: ReadonlyMap<string, readonly Row[]>;
  world: World;
}

/** Eight rows of every table, no two values alike; `change` is made to the rows before they are stored. */
export async function tinyCouncil(
  change: (rows: Map<string, Row[]>) => void = () => undefined,
): Promise<TinyCouncil> {
  const product = assemble(Object.values(domains));
  const database = await freshDatabase();
  const rows = inventedRows(product, rowsPerTable);
  change(rows);
  await insert(database, product.models, rows);
  const everybody = Object.keys(roles).map((role) => [role, callerOf(role as Role)]);
  const council = await councilOn(database, async () => Object.fromEntries(everybody));
  await addComputedValues(council.owner, product.models, rows);
  return { ...council, rows, world: new World(product.models, rows) };
}

/** Puts rows into a database as its owner, past every gate. */
export async function insert(
  database: TestDatabase,
  models: Models,
  rows: ReadonlyMap<string, readonly Row[]>,
) {
  const owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  await owner.query('begin');
  for (const [name, given] of rows) {
    const { table, properties } = models.get(name)!;
    for (const row of given) {
      const columns = Object.keys(row).map((key) => columnOf(properties.get(key), key));
      const places = columns.map((_, i) => `$${i + 1}`);
      await owner.query(
        `insert into ${table} (${columns.join()}) values (${places.join()})`,
        Object.values(row),
      );
    }
  }
  await owner.query('commit');
  await owner.end();
}

const columnOf = (property: object | undefined, key: string) =>
  `"${(property as { column?: string } | undefined)?.column ?? key}"`;
