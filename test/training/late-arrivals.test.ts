import { afterAll, beforeAll, expect, test } from 'vitest';
import { type EmptyCouncil, emptyCouncil } from '../imports/bringing.ts';
import { areas } from './learning-files.ts';

let council: EmptyCouncil;
beforeAll(async () => {
  council = await emptyCouncil();
  await council.bring('areas', areas);
  await council.rows(
    `insert into course (id, code, title, kind) values (gen_random_uuid(), 'RW', 'Recruiting fairly', 'workshop')`,
  );
});
afterAll(() => council.drop());

const bring = async (text: string) => {
  const result = await council.bring('completions', text);
  return [...result.problems, ...council.tell(result)];
};

test('whoever arrives after their training is found when it is reported again, and nobody need match them', async () => {
  const late = 'Staff no,Module,Completed\n00555,RW,2026-01-09\n';
  expect(await bring(late)).toMatchInlineSnapshot(`
    [
      "1 unmatched completion added, 0 changed, 0 unchanged.",
    ]
  `);
  await council.bring(
    'employees',
    'Staff number,Name,Email,Area,Engagement,FTE,Working pattern,Start\n00555,Fay Lund,fay@council.example,C,permanent,1,full time,2026-02-01\n',
  );
  expect(await bring(late)).toMatchInlineSnapshot(`
    [
      "1 completion added, 0 changed, 0 unchanged.",
      "0 unmatched completions added, 1 changed, 0 unchanged.",
    ]
  `);
  expect(
    await council.rows(
      `select learner, employee.full_name as employee from unmatched_completion left join employee on employee.id = employee_id`,
    ),
  ).toMatchInlineSnapshot(`
    [
      {
        "employee": "Fay Lund",
        "learner": "00555",
      },
    ]
  `);
  expect(await bring(late)).toMatchInlineSnapshot(`
    [
      "Nothing changed: 1 completion is already here.",
    ]
  `);
});
