import type { Attributes } from '../../schema/foundation/permissions/me.ts';
import { type Role, roles } from '../../schema/foundation/permissions/roles.ts';
import type { Caller } from '../../schema/foundation/permissions/shape.ts';
import { assemble } from '../../schema/foundation/product.ts';
import * as domains from '../../schema/index.ts';
import { addComputedValues } from './computed-values.ts';
import { type Council, councilOn } from './council.ts';
import { freshDatabase } from './database.ts';
import { idOf, inventedRows, type Row } from './invented-rows.ts';
import { forgetChecks, insertRows } from './put-rows.ts';
import { World } from './world.ts';

const rowsPerTable = 8;

/** The account and the record of whoever asks, and what they manage. */
export const attributes = {
  user: idOf('User', 3),
  holder: idOf('User', 3),
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
  change?: (rows: Map<string, Row[]>) => void,
): Promise<TinyCouncil> {
  const product = assemble(Object.values(domains));
  const database = await freshDatabase();
  const rows = inventedRows(product, rowsPerTable);
  change?.(rows);
  const everybody = Object.keys(roles).map((role) => [role, callerOf(role as Role)]);
  const council = await councilOn(database, async () => Object.fromEntries(everybody));
  if (change) await forgetChecks(council.owner, product.models);
  await insertRows(council.owner, product.models, rows);
  await addComputedValues(council.owner, product.models, rows);
  return { ...council, rows, world: new World(product.models, rows) };
}
