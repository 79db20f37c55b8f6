import { afterAll, beforeAll, expect, test } from 'vitest';
import { asking } from '../harness/asking.ts';
import { type EmptyCouncil, emptyCouncil } from '../imports/bringing.ts';
import { areas, employees, modules, workshops } from './learning-files.ts';

let council: EmptyCouncil;

beforeAll(async () => {
  council = await emptyCouncil();
  await council.bring('areas', areas);
  await council.bring('employees', employees);
  await council.rows(
    `insert into course (id, code, title, kind) values
      (gen_random_uuid(), 'RW', 'Recruiting fairly', 'workshop'), (gen_random_uuid(), 'RE', 'Fair recruitment', 'eLearning')`,
  );
});
afterAll(() => council.drop());

const bring = async (text: string) => {
  const result = await council.bring('completions', text);
  return [...result.problems, ...council.tell(result)];
};
const completed = () =>
  council.rows(
    `select full_name, code, completed_on::text, source, certificate from completion
     join employee on employee.id = employee_id join course on course.id = course_id order by 2, 1, 3`,
  );
const unmatched = () =>
  council.rows(
    `select learner, unmatched_completion.full_name, code, completed_on::text, employee.full_name as employee
     from unmatched_completion join course on course.id = course_id
     left join employee on employee.id = employee_id order by 1, 3`,
  );

test('two learning systems name people by staff number or e-mail; whoever is not found is kept, and nothing comes twice', async () => {
  expect(await bring(workshops)).toMatchInlineSnapshot(`
    [
      "2 completions added, 0 changed, 0 unchanged.",
      "1 unmatched completion added, 0 changed, 0 unchanged.",
    ]
  `);
  expect(await bring(modules)).toMatchInlineSnapshot(`
    [
      "1 completion added, 0 changed, 0 unchanged.",
      "2 unmatched completions added, 0 changed, 0 unchanged.",
    ]
  `);
  const both = [await completed(), await unmatched()];
  expect(both).toMatchInlineSnapshot(`
    [
      [
        {
          "certificate": null,
          "code": "RE",
          "completed_on": "2026-02-02",
          "full_name": "Ben Khan",
          "source": "import",
        },
        {
          "certificate": "W-1",
          "code": "RW",
          "completed_on": "2025-03-14",
          "full_name": "Ann Byron",
          "source": "import",
        },
        {
          "certificate": "W-2",
          "code": "RW",
          "completed_on": "2025-03-14",
          "full_name": "Ben Khan",
          "source": "import",
        },
      ],
      [
        {
          "code": "RE",
          "completed_on": "2026-02-01",
          "employee": null,
          "full_name": null,
          "learner": "99999",
        },
        {
          "code": "RW",
          "completed_on": "2025-03-14",
          "employee": null,
          "full_name": "Eve Stone",
          "learner": "99999",
        },
        {
          "code": "RE",
          "completed_on": "2026-02-02",
          "employee": null,
          "full_name": null,
          "learner": "shared@council.example",
        },
      ],
    ]
  `);
  expect([await bring(workshops), await bring(modules)]).toMatchInlineSnapshot(`
    [
      [
        "Nothing changed: 2 completions and 1 unmatched completion are already here.",
      ],
      [
        "Nothing changed: 1 completion and 2 unmatched completions are already here.",
      ],
    ]
  `);
  expect([await completed(), await unmatched()]).toEqual(both);
});

test('a register kept here stays what it is, and gains the number of the certificate', async () => {
  await council.rows(
    `update completion set source = 'workshopRegister', certificate = null where certificate = 'W-1'`,
  );
  expect(await bring(workshops)).toMatchInlineSnapshot(`
    [
      "0 completions added, 1 changed, 1 unchanged.",
      "0 unmatched completions added, 0 changed, 1 unchanged.",
    ]
  `);
  const [first] = await council.rows(
    `select source, certificate from completion join employee on employee.id = employee_id where staff_number = '00123'`,
  );
  expect(first).toEqual({ source: 'workshopRegister', certificate: 'W-1' });
});

test('a line that says nothing of the person, an unknown course and a day to come stop the file', async () => {
  expect(
    await bring(
      'Staff no,Module,Completed\n,RW,2025-01-01\n00123,XX,2025-01-01\n00123,RW,2198-01-01\n',
    ),
  ).toMatchInlineSnapshot(`
    [
      {
        "column": "Staff number",
        "line": 2,
        "reason": "Say who it was: by staff number, or by work e-mail.",
        "value": null,
      },
      {
        "column": "Module",
        "line": 3,
        "reason": "There is no course with this code.",
        "value": "XX",
      },
      {
        "column": "Completed",
        "line": 4,
        "reason": "This day is still to come.",
        "value": "2198-01-01",
      },
      "Nothing was written: there are 3 problems in the file.",
    ]
  `);
  const [unknown] = await bring('Staff no,Module,Completed\n00123,XX,2025-01-01\n');
  expect(Object.values(unknown as object)).toEqual([
    ...[2, 'Module', 'XX', 'There is no course with this code.'],
  ]);
});

test('“this is …” makes completions of all that is known of a learner, once, and a later file changes nothing', async () => {
  const [ben] = await council.rows<{ id: string }>(
    `select id from employee where staff_number = '00124'`,
  );
  const [eve] = await council.rows<{ id: string }>(
    `select id from unmatched_completion where learner = '99999' limit 1`,
  );
  const coordinator = asking(council.platform, {
    roles: ['trainingCoordinator'],
    attributes: { user: eve!.id },
    actor: 'coordinator',
  });
  const say = (employee: string) =>
    coordinator.ask(
      `mutation ($id: ID!, $employee: ID!) { matchCompletions(id: $id, employee: $employee) {
        unmatchedCompletions { learner course { code } completedOn employee { fullName } } } }`,
      { id: eve!.id, employee },
    );
  expect(await say(ben!.id)).toMatchInlineSnapshot(`
    {
      "data": {
        "matchCompletions": {
          "unmatchedCompletions": [
            {
              "completedOn": "2025-03-14",
              "course": {
                "code": "RW",
              },
              "employee": {
                "fullName": "Ben Khan",
              },
              "learner": "99999",
            },
            {
              "completedOn": "2026-02-01",
              "course": {
                "code": "RE",
              },
              "employee": {
                "fullName": "Ben Khan",
              },
              "learner": "99999",
            },
          ],
        },
      },
    }
  `);
  expect((await say(ben!.id)).errors?.[0]?.message).toBe('Somebody has said already who this is.');
  expect(await completed()).toMatchInlineSnapshot(`
    [
      {
        "certificate": null,
        "code": "RE",
        "completed_on": "2026-02-01",
        "full_name": "Ben Khan",
        "source": "import",
      },
      {
        "certificate": null,
        "code": "RE",
        "completed_on": "2026-02-02",
        "full_name": "Ben Khan",
        "source": "import",
      },
      {
        "certificate": "W-1",
        "code": "RW",
        "completed_on": "2025-03-14",
        "full_name": "Ann Byron",
        "source": "workshopRegister",
      },
      {
        "certificate": "W-2",
        "code": "RW",
        "completed_on": "2025-03-14",
        "full_name": "Ben Khan",
        "source": "import",
      },
    ]
  `);
  const again = (await Promise.all([bring(workshops), bring(modules)])).flat();
  expect(again.every((said) => String(said).startsWith('Nothing changed'))).toBe(true);
});
