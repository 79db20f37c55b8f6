import { afterAll, beforeAll, expect, test } from 'vitest';
import { fingerprint } from '../harness/fingerprint.ts';
import { idOf } from '../harness/invented-rows.ts';
import { type TinyCouncil, tinyCouncil } from '../harness/tiny-council.ts';

let council: TinyCouncil;

beforeAll(async () => {
  council = await tinyCouncil();
});
afterAll(() => council.drop());

const employee = {
  staffNumber: 'new-1',
  fullName: 'Somebody New',
  serviceArea: idOf('ServiceArea', 2),
  engagement: 'casual',
  workingPattern: 'noFixedHours',
  startedOn: '2026-01-05',
};

type Row = [what: string, change: object, field: string, said: string];

const refusals: Row[] = [
  [
    'a staff number that somebody has',
    { staffNumber: 'taken' },
    'staffNumber',
    'This is used already.',
  ],
  ['a name that is empty', { fullName: '   ' }, 'fullName', 'This is needed.'],
  [
    'a name that is too long',
    { fullName: 'x'.repeat(161) },
    'fullName',
    'This has 161 letters; at most 160 fit.',
  ],
  [
    'a name with a character that no table keeps',
    { fullName: 'a\u0000b' },
    'fullName',
    'This contains a character that cannot be kept.',
  ],
  [
    'half of a character',
    { fullName: '\ud800' },
    'fullName',
    'This contains a character that cannot be kept.',
  ],
  [
    'more hours than there are',
    { fullTimeEquivalent: '12.6' },
    'fullTimeEquivalent',
    'This is too large: at most 1 digits before the point.',
  ],
  [
    'a share more exact than is kept',
    { fullTimeEquivalent: '0.12345' },
    'fullTimeEquivalent',
    'This has too many decimals; at most 3 are kept.',
  ],
];

test.each(refusals)(
  '%s is refused in words that name the field',
  async (_what, change, field, said) => {
    const untouched = await fingerprint(council);
    const taken = council.rows.get('Employee')![0]!.staffNumber;
    const input = JSON.parse(
      JSON.stringify({ ...employee, ...change }).replace('taken', `${taken}`),
    );
    const { errors } = await council
      .as('hrAdministrator')
      .ask(
        'mutation ($input: EmployeeInput!) { createEmployee(input: $input) { employee { id } } }',
        {
          input,
        },
      );
    const [{ message, extensions }] = errors as [{ message: string; extensions: object }];
    expect(extensions).toEqual({ code: 'BAD_USER_INPUT', fields: { [field]: said } });
    expect(message).not.toMatch(/constraint|_key|_unique|relation|column|varchar/i);
    expect(await fingerprint(council)).toBe(untouched);
  },
);

test('a share is kept as exactly as it is written', async () => {
  const { data } = await council.as('hrAdministrator').ask(
    `mutation ($input: EmployeeInput!) {
      createEmployee(input: $input) { employee { fullTimeEquivalent } } }`,
    { input: { ...employee, fullTimeEquivalent: '0.8000' } },
  );
  expect(data.createEmployee.employee).toEqual({ fullTimeEquivalent: '0.800' });
});

test('what others refer to is not deleted, and they are not named', async () => {
  const untouched = await fingerprint(council);
  const answer = await council
    .as('hrAdministrator')
    .ask('mutation ($id: ID!) { deleteGrade(id: $id, version: 1) { ids } }', {
      id: idOf('Grade', 1),
    });
  expect(answer).toMatchInlineSnapshot(`
    {
      "data": {
        "deleteGrade": null,
      },
      "errors": [
        {
          "extensions": {
            "code": "BAD_USER_INPUT",
            "fields": {},
          },
          "message": "Other records refer to this grade. Change those first.",
          "path": [
            "deleteGrade",
          ],
        },
      ],
    }
  `);
  expect(await fingerprint(council)).toBe(untouched);
});
