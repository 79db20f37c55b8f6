import { createHash } from 'node:crypto';
import { v7 } from 'uuid';
import type { Context } from '../../graphql/context.ts';
import { modelNamed } from '../../model/models.ts';
import { visible } from '../../planner/grants.ts';
import { bare, from } from '../../planner/row.ts';
import { constant, type Sql, sql } from '../../planner/sql.ts';
import { uuidOrNone } from '../../planner/values.ts';
import { Refusal } from '../../refusal.ts';
import { Desk } from '../../writing/bulk/desk.ts';
import type { Transaction } from '../../writing/writing.ts';
import { ImportMapping } from './import-mapping.ts';
import { keyOf, type Mapping } from './mapping.ts';

export interface Remembered {
  id: string;
  version: number;
  name: string;
  shared: boolean;
  /** Whether it is of files with the same headings. */
  fits: boolean;
  own: boolean;
  mapping: Mapping;
}

/** By which a file with the same headings is known again, in whatever order they stand. */
export const fingerprintOf = (headings: readonly string[]): string =>
  createHash('sha256')
    .update(JSON.stringify(headings.map(keyOf).sort()))
    .digest('hex');

/** What its reader may use of what was remembered for a kind of file: what fits first, then their own, then the newest. */
export const rememberedFor = (
  context: Context,
  kind: string,
  fingerprint: string,
): Promise<Remembered[]> =>
  context.writing.transaction((tx) => look(tx, context, kind, fingerprint, sql`true`));

/** One that its reader may use. */
export async function rememberedAt(tx: Transaction, context: Context, kind: string, id: string) {
  const which = sql`id = ${constant(uuidOrNone(id), 'uuid')}`;
  return (await look(tx, context, kind, '', which))[0]?.mapping;
}

/** What was remembered under a name. */
export async function rememberedAs(context: Context, kind: string, name: string): Promise<Mapping> {
  const [found, other] = await context.writing.transaction((tx) =>
    look(tx, context, kind, '', sql`lower(name) = lower(${constant(name, 'text')})`),
  );
  if (!found)
    throw new Refusal('NOT_FOUND', `No mapping called ${name} is shared for the import ${kind}.`);
  if (other)
    throw new Refusal('CONFLICT', `Several mappings for ${kind} are called ${name}: rename one.`);
  return found.mapping;
}

function look(tx: Transaction, context: Context, kind: string, fingerprint: string, which: Sql) {
  const desk = new Desk(tx, context, context.reading.planner.models);
  const row = desk.compilation();
  const mapping = row.row(ImportMapping.name);
  const own = sql`${bare(mapping, 'owner')} is not distinct from ${constant(context.user?.id ?? null, 'uuid')}`;
  const fits = sql`${bare(mapping, 'fingerprint')} = ${constant(fingerprint, 'text')}`;
  return desk.run<Remembered>(
    sql`select id, version, name, shared, mapping, ${fits} as fits, ${own} as own from ${from(mapping)} where ${bare(mapping, 'kind')} = ${constant(kind, 'text')} and ${visible(row, mapping)} and ${which} order by ${fits} desc, ${own} desc, remembered_at desc limit 50`,
  );
}

interface Kept {
  kind: string;
  name: string;
  shared: boolean;
  headings: readonly string[];
  mapping: Mapping;
}

/** Remembers what the columns and values of a file mean; under a name that its owner has used before, anew. */
export async function rememberMapping(
  tx: Transaction,
  context: Context,
  { kind, name, shared, headings, mapping }: Kept,
): Promise<void> {
  const same = sql`name = ${constant(name, 'text')} and owner = ${constant(context.user?.id, 'uuid')}`;
  const [earlier] = await look(tx, context, kind, '', same);
  const model = modelNamed(context.reading.planner.models, ImportMapping.name);
  const said = {
    shared,
    rememberedAt: new Date(),
    fingerprint: fingerprintOf(headings),
    mapping: JSON.stringify(mapping),
  };
  if (earlier) {
    const rows = [{ id: earlier.id, version: earlier.version }];
    const args = { values: said, ids: [earlier.id], versions: [earlier.version] };
    const change = { action: 'update', model, rows, values: said } as const;
    await context.writing.change(tx, context, change, args);
    return;
  }
  const values = { name, kind, owner: context.user?.id, ...said };
  const change = { action: 'create', model, values } as const;
  await context.writing.change(tx, context, change, { values, id: v7() });
}
