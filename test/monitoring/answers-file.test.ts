import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Council, council } from '../harness/council.ts';
import { bringingAnswers } from './bringing-answers.ts';

let demo: Council;
let people: { id: string; number: string }[];

beforeAll(async () => {
  demo = await council();
  const { rows } = await demo.owner.query(
    `select id, staff_number as number from employee where ended_on is null and user_id is null
       and not exists (select from answer_state where employee_id = employee.id and state = 'withdrawn')
     order by staff_number limit 4`,
  );
  people = rows;
});
afterAll(() => demo.drop());

const bring = (text: string, dryRun = false) => bringingAnswers(demo, text, dryRun);

const standing = async (id: string) =>
  (
    await demo.owner.query(
      `select characteristic, category, declined, list_edition as edition, recorded_by is not null as written_down
       from monitoring.equality_answer where subject = $1 and valid_to is null
         and characteristic in ('sex', 'ethnicGroup', 'religionOrBelief') order by 1`,
      [id],
    )
  ).rows;

const heading = 'Staff no;Date;Sex;Ethnicity;Religion';

test('what another system kept comes in, refusals too; what is blank was not answered', async () => {
  const [one, two] = people as [(typeof people)[0], (typeof people)[0]];
  await demo.owner.query('delete from monitoring.equality_answer where subject = any($1)', [
    people.map(({ id }) => id),
  ]);
  const text = `\ufeff${heading}\r\n${one.number};01/02/2024;Female ;Indian;\r\n${two.number};;;Prefer not to say;No religion\r\n`;
  const tried = await bring(text, true);
  expect([tried.problems, tried.counts[0]?.created, await standing(one.id)]).toEqual([[], 4, []]);
  expect((await bring(text)).counts).toEqual([
    { entity: 'EqualityAnswer', created: 4, updated: 0, unchanged: 0 },
  ]);
  expect(await standing(one.id)).toMatchInlineSnapshot(`
    [
      {
        "category": "asianIndian",
        "characteristic": "ethnicGroup",
        "declined": false,
        "edition": "census2021",
        "written_down": true,
      },
      {
        "category": "female",
        "characteristic": "sex",
        "declined": false,
        "edition": "census2021",
        "written_down": true,
      },
    ]
  `);
  expect(await standing(two.id)).toMatchInlineSnapshot(`
    [
      {
        "category": null,
        "characteristic": "ethnicGroup",
        "declined": true,
        "edition": "census2021",
        "written_down": true,
      },
      {
        "category": "noReligion",
        "characteristic": "religionOrBelief",
        "declined": false,
        "edition": "census2021",
        "written_down": true,
      },
    ]
  `);
});

test('the same file again adds nothing; an answer of an earlier day does not replace a later one', async () => {
  const [one] = people as [(typeof people)[0]];
  const count = async () =>
    (
      await demo.owner.query(
        'select count(*)::int as n from monitoring.equality_answer where subject = $1',
        [one.id],
      )
    ).rows[0].n;
  const before = await count();
  await bring(`${heading}\n${one.number};01/02/2024;Female;Indian;\n`);
  await bring(`${heading}\n${one.number};01/02/2020;Male;;\n`);
  expect(await count()).toBe(before);
  await bring(`${heading}\n${one.number};01/02/2025;Male;;\n`);
  expect(await count()).toBe(before + 1);
});

test('all or nothing: somebody who is not there, a number twice and a word that is no answer', async () => {
  const [, , three] = people as (typeof people)[0][] as [never, never, (typeof people)[0]];
  const { problems } = await bring(
    `${heading}\n${three.number};;Female;;\nnobody;;Male;;\n${three.number};;Male;;\n${people[3]!.number};01/01/2199;Femail;;\n`,
  );
  expect(problems).toMatchInlineSnapshot(`
    [
      {
        "column": "Staff number",
        "line": 3,
        "reason": "There is no employee with this staff number.",
        "value": null,
      },
      {
        "column": "Staff number",
        "line": 4,
        "reason": "This stands on line 2 already.",
        "value": "10004",
      },
      {
        "column": "Date",
        "line": 5,
        "reason": "This day is still to come.",
        "value": "01/01/2199",
      },
      {
        "column": "Sex",
        "line": 5,
        "reason": "Write one of: Female, Male, Prefer not to say.",
        "value": "Femail",
      },
    ]
  `);
  const unknown = await bring(`${heading}\n${three.number};;Female;;\nnobody;;Male;;\n`);
  expect(unknown.problems).toMatchInlineSnapshot(`
    [
      {
        "column": "Staff number",
        "line": 3,
        "reason": "There is no employee with this staff number.",
        "value": null,
      },
    ]
  `);
  expect(await standing(three.id)).toEqual([]);
});

test('whoever took something back is left out, and the file is told so', async () => {
  const [, , , four] = people as (typeof people)[0][] as [never, never, never, (typeof people)[0]];
  await demo.owner.query(
    `update answer_state set state = 'withdrawn' from characteristic
     where characteristic_id = characteristic.id and code = 'sex' and employee_id = $1`,
    [four.id],
  );
  await demo.owner.query(
    `insert into answer_state (id, version, employee_id, characteristic_id, state, changed_on)
     select uuidv7(), 1, $1, id, 'withdrawn', current_date from characteristic where code = 'sex' on conflict do nothing`,
    [four.id],
  );
  const { notices, counts } = await bring(`${heading}\n${four.number};;Male;Irish;\n`);
  expect([notices[0]?.reason, counts[0]?.created]).toEqual([
    '1 answer was left out: that person took back what they said of it.',
    1,
  ]);
  expect((await standing(four.id)).map(({ characteristic }) => characteristic)).toEqual([
    'ethnicGroup',
  ]);
});
