import { afterAll, beforeAll, expect, test } from 'vitest';
import { idOf } from '../harness/invented-rows.ts';
import { callerOf, type TinyCouncil, tinyCouncil } from '../harness/tiny-council.ts';

let council: TinyCouncil;

beforeAll(async () => {
  council = await tinyCouncil();
});
afterAll(() => council.drop());

const source = `mutation ($input: SupplierInput!, $key: String) {
  createSupplier(input: $input, idempotencyKey: $key) { supplier { id name } } }`;
const create = (name: string, key: string, actor = callerOf('procurementOfficer')) =>
  council.as(actor).ask(source, { input: { name }, key });

const count = async (sql: string, values: unknown[]) =>
  (await council.owner.query(`select count(*)::int as count from ${sql}`, values)).rows[0].count;

test('fifty calls at once under one key do the thing once and answer alike', async () => {
  const answers = await Promise.all(
    Array.from({ length: 50 }, () => create('Ashdown Catering', 'key-1')),
  );
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(answers[0]!.data.createSupplier.supplier.name).toBe('Ashdown Catering');
  const { id } = answers[0]!.data.createSupplier.supplier;
  expect(await count('supplier where name = $1', ['Ashdown Catering'])).toBe(1);
  expect(await count('audit_entry where subject_id = $1', [id])).toBe(1);
});

test('a key belongs to one request', async () => {
  await create('Bexhill Paper', 'key-2');
  expect(await create('Bexhill Pens', 'key-2')).toMatchInlineSnapshot(`
    {
      "data": {
        "createSupplier": null,
      },
      "errors": [
        {
          "extensions": {
            "code": "BAD_USER_INPUT",
          },
          "message": "This idempotencyKey was used for another request.",
          "path": [
            "createSupplier",
          ],
        },
      ],
    }
  `);
});

test('a key is one’s own', async () => {
  const somebodyElse = { ...callerOf('procurementOfficer'), actor: 'somebody else' };
  await create('Crowborough Clean', 'key-3');
  const answer = await create('Crowborough Clean', 'key-3', somebodyElse);
  expect(answer.errors).toBeUndefined();
  expect(await count('supplier where name = $1', ['Crowborough Clean'])).toBe(2);
});

test('what failed under a key may be tried again', async () => {
  const id = idOf('Supplier', 3);
  const change = (version: number) =>
    council.as('procurementOfficer').ask(
      `mutation ($id: ID!, $version: Int!) {
        updateSupplier(id: $id, version: $version, patch: { name: "D" }, idempotencyKey: "key-4") {
          supplier { version } } }`,
      { id, version },
    );
  const [failed] = (await change(7)).errors!;
  expect(failed!.extensions!.code).toBe('CONFLICT');
  expect((await change(1)).data).toEqual({ updateSupplier: { supplier: { version: 2 } } });
  expect((await change(1)).data).toEqual({ updateSupplier: { supplier: { version: 2 } } });
});

test('who asks again under a key is answered with what they may see by now', async () => {
  const officer = council.as('procurementOfficer');
  const { data } = await officer.ask(
    'mutation { createSupplier(input: { name: "Nobody refers to me" }) { supplier { id } } }',
  );
  const { id } = data.createSupplier.supplier;
  const remove = () =>
    officer.ask(
      'mutation ($id: ID!) { deleteSupplier(id: $id, version: 1, idempotencyKey: "key-5") { ids } }',
      { id },
    );
  expect(await remove()).toEqual({ data: { deleteSupplier: { ids: [id] } } });
  expect(await remove()).toEqual({ data: { deleteSupplier: { ids: [id] } } });
});
