import { afterAll, beforeAll, expect, test } from 'vitest';
import { told } from '../harness/answer.ts';
import { idOf } from '../harness/invented-rows.ts';
import { type TinyCouncil, tinyCouncil } from '../harness/tiny-council.ts';

let council: TinyCouncil;

beforeAll(async () => {
  council = await tinyCouncil();
});
afterAll(() => council.drop());

test('a record is named once in a change, in whatever letters', async () => {
  const id = idOf('Supplier', 1);
  const rows = [id, id.toUpperCase()].map((each) => ({ id: each, version: 1 }));
  const ask = async (source: string) =>
    told(await council.as('procurementOfficer').ask(source, { rows }));
  expect(id).not.toBe(id.toUpperCase());
  for (const source of [
    'mutation ($rows: [RowVersion!]!) { updateSuppliers(rows: $rows, patch: { name: "Once" }) { suppliers { id } } }',
    'mutation ($rows: [RowVersion!]!) { deleteSuppliers(rows: $rows) { ids } }',
  ])
    expect(await ask(source)).toBe('BAD_USER_INPUT: Each record can be named once.');
  const { rows: kept } = await council.owner.query('select version from supplier where id = $1', [
    id,
  ]);
  expect(kept).toEqual([{ version: 1 }]);
});
