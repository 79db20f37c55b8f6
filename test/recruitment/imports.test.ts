import { afterAll, beforeAll, expect, test } from 'vitest';
import { type EmptyCouncil, emptyCouncil } from '../imports/bringing.ts';

let council: EmptyCouncil;

const areas = 'Code,Name,Kind\nC,Northmoor,Council\n';
const employees =
  'Staff number,Name,Area,Engagement,FTE,Working pattern,Start\n1,Ann,C,permanent,1,full time,2019-01-01\n';
const vacancies =
  'Requisition,Post number,Area,Channel,Opens,Closes,Status\nR1,P1,C,external,01/10/2025,31/10/2025,Shortlisting\n';
const panels = 'Requisition,Staff number,Role,From,Until\nR1,1,Chair,2025-10-05,\n';
const applications =
  'Candidate number,Requisition,Candidate,Email,DOB,Education,Applied,Status,Status date,Rejection reason\n' +
  'N1,R1,Ada Byron,ada@mail.example,1990-02-28,Riverside Academy,2025-10-10,Shortlisted,2025-11-03,\n' +
  'N2,R1,Mary Seacole,,,,2025-10-31,Not selected,2025-11-03,Essential criteria\n' +
  'N3,R1,Noor Khan,,,,2025-10-31,Applied,,\n';

beforeAll(async () => {
  council = await emptyCouncil();
  await council.bring('areas', areas);
  await council.bring('employees', employees);
  await council.rows(
    `with g as (insert into grade (id, code, name, rank) values (gen_random_uuid(), 'G1', 'One', 1) returning id)
     insert into post (id, number, title, grade_id, service_area_id) select gen_random_uuid(), 'P1', 'Clerk', g.id, a.id from g, service_area a`,
  );
});
afterAll(() => council.drop());

const bring = async (kind: string, text: string) => {
  const result = await council.bring(kind, text);
  return [...result.problems, ...council.tell(result)];
};

test('vacancies, panels and applications come from an applicant tracking system, and again without a change', async () => {
  expect(await bring('vacancies', vacancies)).toEqual(['1 vacancy added, 0 changed, 0 unchanged.']);
  expect(await bring('panel-members', panels)).toEqual([
    '1 panel member added, 0 changed, 0 unchanged.',
  ]);
  expect(await bring('applications', applications)).toMatchInlineSnapshot(`
    [
      "3 applications added, 0 changed, 0 unchanged.",
      "2 application steps added, 0 changed, 0 unchanged.",
    ]
  `);
  expect(await bring('vacancies', vacancies)).toMatchInlineSnapshot(`
    [
      "Nothing changed: 1 vacancy is already here.",
    ]
  `);
  expect(await bring('panel-members', panels)).toMatchInlineSnapshot(`
    [
      "Nothing changed: 1 panel member is already here.",
    ]
  `);
  expect(await bring('applications', applications)).toMatchInlineSnapshot(`
    [
      "Nothing changed: 3 applications and 2 application steps are already here.",
    ]
  `);
});

test('an application that has got further keeps its earlier stages', async () => {
  const further = applications.replace('Shortlisted,2025-11-03', 'Interviewed,2025-11-12');
  expect(await bring('applications', further)).toMatchInlineSnapshot(`
    [
      "0 applications added, 0 changed, 3 unchanged.",
      "1 application step added, 0 changed, 1 unchanged.",
    ]
  `);
  expect(
    await council.rows(
      `select number, stage, "on"::text, reason from application_step step
       join application on application.id = step.application_id order by number, "on"`,
    ),
  ).toMatchInlineSnapshot(`
    [
      {
        "number": "N1",
        "on": "2025-11-03",
        "reason": null,
        "stage": "shortlisted",
      },
      {
        "number": "N1",
        "on": "2025-11-12",
        "reason": null,
        "stage": "interviewed",
      },
      {
        "number": "N2",
        "on": "2025-11-03",
        "reason": "essentialCriteria",
        "stage": "notSelected",
      },
    ]
  `);
});

test('who somebody is does not change with a later file', async () => {
  await bring('applications', applications.replace('Ada Byron', 'Somebody Else'));
  expect(await council.rows(`select full_name from application where number = 'N1'`)).toEqual([
    { full_name: 'Ada Byron' },
  ]);
});

test('what is wrong with a file is said by line and column, and nothing of it is written', async () => {
  const wrong =
    applications +
    'N4,R9,Jo,,,,2025-10-31,Applied,,\nN5,R1,Jo,no,,,2025-10-31,Longlisted,,\nN1,R1,Ada,,,,2025-10-10,Applied,,\n';
  expect(await bring('applications', wrong)).toMatchInlineSnapshot(`
    [
      {
        "column": "Requisition",
        "line": 5,
        "reason": "There is no vacancy with this reference.",
        "value": "R9",
      },
      {
        "column": "Email",
        "line": 6,
        "reason": "This is not an e-mail address.",
        "value": "no",
      },
      {
        "column": "Number",
        "line": 7,
        "reason": "This stands on line 2 already.",
        "value": "N1",
      },
      "Nothing was written: there are 3 problems in the file.",
    ]
  `);
  expect(await council.rows('select count(*)::int from application')).toEqual([{ count: 3 }]);
});
