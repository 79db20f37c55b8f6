import { afterAll, beforeAll, expect, test } from 'vitest';
import { told } from '../harness/answer.ts';
import { type Council, council } from '../harness/council.ts';

let demo: Council;

beforeAll(async () => {
  demo = await council();
});
afterAll(() => demo.drop());

const one = async (source: string, values: unknown[] = []) =>
  (await demo.owner.query(source, values)).rows[0];
const listed = (characteristic: string, code: string) =>
  one(
    `select category.id, category.version from category join code_list list on list.id = code_list_id
     join characteristic on characteristic.id = characteristic_id
     where characteristic.code = $1 and category.code = $2 and effective_to is null`,
    [characteristic, code],
  );
const about = (code: string) =>
  one('select id, version from characteristic where code = $1', [code]);
const listOf = (code: string) =>
  one(
    `select list.id, list.version from code_list list join characteristic about on about.id = characteristic_id
     where about.code = $1 and effective_to is null`,
    [code],
  );

/** What an equality lead is told who changes a record: of which field, and why not. */
async function changing(type: string, row: { id: string; version: number }, patch: object) {
  const { data, errors } = await demo.as('equalityLead').ask(
    `mutation ($id: ID!, $version: Int!, $patch: ${type}Patch!) {
      update${type}(id: $id, version: $version, patch: $patch) { __typename } }`,
    { ...row, patch },
  );
  return data?.[`update${type}`]
    ? 'changed'
    : (errors![0]!.extensions!.fields ?? errors![0]!.message);
}

async function adding(type: string, input: object) {
  const name = type[0]!.toLowerCase() + type.slice(1);
  const { data, errors } = await demo
    .as('equalityLead')
    .ask(
      `mutation ($input: ${type}Input!) { create${type}(input: $input) { ${name} { id version } } }`,
      {
        input,
      },
    );
  const made = data?.[`create${type}`]?.[name];
  return made ?? errors![0]!.extensions!.fields ?? errors![0]!.message;
}

let order = 0;
const added = (codeList: string, code: string, more: object = {}) => {
  order += 1;
  const rest = { label: code, kind: 'answer', formOrder: order, outputOrder: order };
  return adding('Category', { codeList, code, ...rest, ...more });
};
const edition = async (characteristic: string, name: string) =>
  adding('CodeList', {
    characteristic: (await about(characteristic)).id,
    edition: name,
    question: 'Which of these are you?',
    effectiveFrom: '2026-01-01',
    source: 'Set by the council',
  });

test('what people have answered is not turned into another answer, a refusal or a code of no list', async () => {
  const gay = await listed('sexualOrientation', 'gayOrLesbian');
  const asian = await listed('ethnicGroup', 'asian');
  const answers = {
    kind: await changing('Category', gay, { kind: 'preferNotToSay' }),
    code: await changing('Category', gay, { code: 'gone' }),
    parent: await changing('Category', await listed('ethnicGroup', 'whiteRoma'), {
      parent: asian.id,
    }),
    list: await changing('Category', gay, {
      codeList: (await listOf('sex')).id,
      formOrder: 77,
      outputOrder: 77,
    }),
    about: await changing('CodeList', await listOf('sexualOrientation'), {
      characteristic: (await about('ruralIsolation')).id,
    }),
    edition: await changing('CodeList', await listOf('sexualOrientation'), { edition: 'gone' }),
    characteristic: await changing('Characteristic', await about('sexualOrientation'), {
      code: 'gone',
    }),
    // several at once, by the road of one statement for many
    many: told(
      await demo
        .as('equalityLead')
        .ask(
          `mutation ($rows: [RowVersion!]!) { updateCategories(rows: $rows, patch: { kind: preferNotToSay }) { __typename } }`,
          { rows: [gay] },
        ),
    ),
    words: await changing('Category', gay, { label: 'Gay or lesbian (hoyw neu lesbiaidd)' }),
  };
  expect(answers).toMatchInlineSnapshot(`
    {
      "about": {
        "characteristic": "A list stays with what it was made for. Add another list.",
      },
      "characteristic": {
        "code": "People have answered this, so its code stays. Change its name instead.",
      },
      "code": {
        "code": "People have answered from this list, so its codes stay. Add another answer to it.",
      },
      "edition": {
        "edition": "People have answered from this edition, so it stays. Add another edition.",
      },
      "kind": {
        "kind": "People have answered from this list, so this stays what it is. Give the list a last day and add a new edition.",
      },
      "list": {
        "codeList": "This stays on its list. Add another answer to the other list.",
      },
      "many": "BAD_USER_INPUT: There is a problem with kind.",
      "parent": {
        "parent": "People have answered from this list, so this stays in its group. Give the list a last day and add a new edition.",
      },
      "words": "changed",
    }
  `);
});

test('a new edition keeps what codes mean', async () => {
  const list = await edition('sexualOrientation', 'later');
  const races = await edition('ethnicGroup', 'later');
  const white = await added(races.id, 'white');
  const other = await added(races.id, 'europe', { kind: 'group' });
  const answers = {
    same: Object.keys(await added(list.id, 'gayOrLesbian')),
    'a refusal of what was an answer': await added(list.id, 'bisexual', { kind: 'preferNotToSay' }),
    'in no group': await added(races.id, 'whiteIrish'),
    'in another group': await added(races.id, 'whiteIrish', { parent: other.id }),
    'in the group of another list': await added(races.id, 'whiteNew', {
      parent: (await listed('ethnicGroup', 'white')).id,
    }),
    'in its group': Object.keys(await added(races.id, 'whiteIrish', { parent: white.id })),
    'its group called something else': await changing('Category', white, { code: 'pale' }),
    'a word of tables': await added(list.id, 'notAnswered'),
    'a refusal that is an answer': await added(list.id, 'preferNotToSay'),
    'a slip put right before anybody answers': await changing('Category', other, {
      code: 'europa',
    }),
  };
  expect(answers).toMatchInlineSnapshot(`
    {
      "a refusal of what was an answer": {
        "kind": "Another edition has this code for something else. Make this the same, or give it another code.",
      },
      "a refusal that is an answer": {
        "code": "Tables have this code for something else. Choose another.",
        "kind": "Another edition has this code for something else. Make this the same, or give it another code.",
      },
      "a slip put right before anybody answers": "changed",
      "a word of tables": {
        "code": "Tables have this code for something else. Choose another.",
      },
      "in another group": {
        "parent": "Another edition has this code in another group. Choose the same group, or give this another code.",
      },
      "in its group": [
        "id",
        "version",
      ],
      "in no group": {
        "parent": "Another edition has this code in another group. Choose the same group, or give this another code.",
      },
      "in the group of another list": {
        "parent": "Choose a group of the same list.",
      },
      "its group called something else": {
        "code": "Another edition has what is below this in a group with another code. Choose that code.",
      },
      "same": [
        "id",
        "version",
      ],
    }
  `);
});

test('a login of the database is refused the same, and so is its owner', async () => {
  const gay = await listed('sexualOrientation', 'gayOrLesbian');
  const { id: list } = await listOf('sexualOrientation');
  const { id: characteristic } = await about('sexualOrientation');
  const tried = [
    [`update category set kind = 'preferNotToSay' where id = $1`, gay.id],
    [`update category set code = 'gone' where id = $1`, gay.id],
    [
      `update category set code_list_id = (select id from code_list where edition = 'later' and characteristic_id <> '${characteristic}'), form_order = 78, output_order = 78 where id = $1`,
      gay.id,
    ],
    [`delete from category where id = $1`, gay.id],
    [`update code_list set edition = 'gone' where id = $1`, list],
    [`update characteristic set code = 'gone' where id = $1`, characteristic],
    [
      `insert into category select (jsonb_populate_record(category, jsonb_build_object('id', gen_random_uuid(), 'kind', 'preferNotToSay',
        'code_list_id', (select id from code_list where edition = 'later' and characteristic_id = '${characteristic}'), 'code', 'heterosexual', 'form_order', 90, 'output_order', 90))).* from category where id = $1`,
      (await listed('sexualOrientation', 'heterosexual')).id,
    ],
  ] as const;
  const said: string[] = [];
  for (const [source, id] of tried)
    said.push(
      await demo.owner.query(source, [id]).then(
        () => 'done',
        (error: Error) => error.message,
      ),
    );
  expect(said).toMatchInlineSnapshot(`
    [
      "what answers refer to stays as it is",
      "what answers refer to stays as it is",
      "what answers refer to stays as it is",
      "what answers refer to is not removed",
      "what answers refer to stays as it is",
      "what answers refer to stays as it is",
      "a code means the same in every edition of a list",
    ]
  `);
});
