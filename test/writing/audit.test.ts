import { afterAll, beforeAll, expect, test } from 'vitest';
import { idOf } from '../harness/invented-rows.ts';
import { attributes, type TinyCouncil, tinyCouncil } from '../harness/tiny-council.ts';

let council: TinyCouncil;

beforeAll(async () => {
  council = await tinyCouncil();
});
afterAll(() => council.drop());

const ask = (source: string, variables: object = {}) =>
  council.as('hrAdministrator').ask(source, variables as Record<string, unknown>);

const entries = async (subjectId: string) => {
  const { rows } = await council.owner.query(
    'select actor, action, subject, fields, changes from audit_entry where subject_id = $1 order by id',
    [subjectId],
  );
  return rows;
};

test('every change is written down: who, what, and each field before and after', async () => {
  const { data } = await ask(`mutation {
    createGrade(input: { code: "G9", name: "Grade nine", rank: 9 }) { grade { id } } }`);
  const { id } = data.createGrade.grade;
  await ask(
    'mutation ($id: ID!) { updateGrade(id: $id, version: 1, patch: { name: "Nine", rank: 9 }) { grade { id } } }',
    { id },
  );
  await ask('mutation ($id: ID!) { deleteGrade(id: $id, version: 2) { ids } }', { id });
  const found = await entries(id);
  expect(found.map(({ actor }) => actor)).toEqual(Array(3).fill(attributes.user));
  const told = found.map(({ action, fields, changes }) => ({ action, fields, changes }));
  expect(JSON.parse(JSON.stringify(told).replaceAll(id, 'the grade'))).toMatchInlineSnapshot(`
    [
      {
        "action": "create",
        "changes": {
          "code": {
            "after": "G9",
            "before": null,
          },
          "name": {
            "after": "Grade nine",
            "before": null,
          },
          "rank": {
            "after": 9,
            "before": null,
          },
        },
        "fields": [
          "code",
          "name",
          "rank",
        ],
      },
      {
        "action": "update",
        "changes": {
          "name": {
            "after": "Nine",
            "before": "Grade nine",
          },
          "rank": {
            "after": 9,
            "before": 9,
          },
        },
        "fields": [
          "name",
          "rank",
        ],
      },
      {
        "action": "delete",
        "changes": {
          "code": {
            "after": null,
            "before": "G9",
          },
          "id": {
            "after": null,
            "before": "the grade",
          },
          "name": {
            "after": null,
            "before": "Nine",
          },
          "rank": {
            "after": null,
            "before": 9,
          },
          "version": {
            "after": null,
            "before": 2,
          },
        },
        "fields": [
          "id",
          "version",
          "code",
          "name",
          "rank",
        ],
      },
    ]
  `);
});

test('a bulk change is written down row by row', async () => {
  const rows = [1, 2].map((i) => ({ id: idOf('Post', i), version: 1 }));
  await ask(
    'mutation ($rows: [RowVersion!]!) { updatePosts(rows: $rows, patch: { customerFacing: true }) { posts { id } } }',
    { rows },
  );
  for (const { id } of rows)
    expect((await entries(id)).map(({ changes }) => changes.customerFacing.after)).toEqual([true]);
});

test('what fails leaves nothing behind, and what cannot be written down does not happen', async () => {
  const id = idOf('Post', 4);
  const rename = (title: string) =>
    ask(
      'mutation ($id: ID!, $title: String) { updatePost(id: $id, version: 1, patch: { title: $title }) { post { title } } }',
      { id, title },
    );
  await ask(
    'mutation ($id: ID!) { updatePost(id: $id, version: 9, patch: { title: "No" }) { post { id } } }',
    { id },
  );
  expect(await entries(id)).toEqual([]);
  await council.owner.query('revoke insert on audit_entry from evenhand_app');
  await expect(rename('Unrecorded')).rejects.toThrow('permission denied');
  await council.owner.query('grant insert on audit_entry to evenhand_app');
  const { rows } = await council.owner.query('select version from post where id = $1', [id]);
  expect(rows).toEqual([{ version: 1 }]);
  expect((await rename('Recorded')).errors).toBeUndefined();
  expect(await entries(id)).toHaveLength(1);
});

test.each([
  'update audit_entry set actor = $$nobody$$',
  'delete from audit_entry',
  'truncate audit_entry',
  'alter table audit_entry disable trigger all',
  'drop table audit_entry',
])('the serving role is refused: %s', async (statement) => {
  await expect(council.platform.database.query(statement)).rejects.toThrow(
    /permission denied|must be owner/,
  );
});

test('nobody changes the log through the API', () => {
  const { schema } = council.platform.product;
  const mutations = Object.keys(schema.getMutationType()!.getFields());
  expect(mutations.filter((name) => /auditEntr|idempotency|readLog/i.test(name))).toEqual([]);
});
