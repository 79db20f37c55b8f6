import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Grant } from '../../schema/foundation/permissions/permissions.ts';
import { fingerprint } from '../harness/fingerprint.ts';
import { idOf } from '../harness/invented-rows.ts';
import { type TinyCouncil, tinyCouncil } from '../harness/tiny-council.ts';

let council: TinyCouncil;

beforeAll(async () => {
  council = await tinyCouncil();
});
afterAll(() => council.drop());

type Row = [what: string, type: string, change: object, field: string, said: string];

const impossible: Row[] = [
  [
    'an end of employment before its start',
    'Employee',
    { startedOn: '2026-01-05', endedOn: '2026-01-04' },
    'endedOn',
    'This is before the first day of the employment.',
  ],
  [
    'a start after the end that is recorded',
    'Employee',
    { startedOn: '2999-01-01' },
    'endedOn',
    'This is before the first day of the employment.',
  ],
  [
    'seven times full time',
    'Employee',
    { fullTimeEquivalent: '7' },
    'fullTimeEquivalent',
    'This must be more than 0 and no more than 1.5.',
  ],
  [
    'an e-mail address without a place',
    'Employee',
    { workEmail: 'amy.dunn' },
    'workEmail',
    'Write an e-mail address, such as name@example.org.',
  ],
  [
    'two e-mail addresses in one',
    'Employee',
    { workEmail: 'amy;dunn@example.org' },
    'workEmail',
    'Write an e-mail address, such as name@example.org.',
  ],
  [
    'a name with a letter of its own under it',
    'Employee',
    { fullName: 'Amy\r\n\r\nYour account is locked' },
    'fullName',
    'This cannot contain a line break.',
  ],
  [
    'a name of which nothing is to be seen',
    'Employee',
    { fullName: '\u200b\u2060 \u3164' },
    'fullName',
    'This is needed.',
  ],
  [
    'a name that reads otherwise than it is written',
    'Employee',
    { fullName: 'Amy \u202enovoD' },
    'fullName',
    'This has a mark that nobody sees and that turns the writing after it. Type it anew.',
  ],
  [
    'a contract that ends before it starts',
    'Contract',
    { startsOn: '2026-04-01', endsOn: '2025-03-31', extendableTo: null },
    'endsOn',
    'This is before the first day of the contract.',
  ],
  [
    'a contract worth less than nothing',
    'Contract',
    { value: '-0.01' },
    'value',
    'This must be 0 or more.',
  ],
  [
    'a currency in words',
    'Contract',
    { currency: 'gbp' },
    'currency',
    'Write the three capital letters of a currency, such as GBP.',
  ],
  [
    'a vacancy that closes before it opens',
    'Vacancy',
    { opensOn: '2026-02-02', closesOn: '2026-02-01' },
    'closesOn',
    'This is before the day it opens.',
  ],
  [
    'a reason of which nothing can be seen',
    'Vacancy',
    { overrideReason: '\u200b\u00a0' },
    'overrideReason',
    'Nothing of this can be seen. Type it anew.',
  ],
];

test.each(impossible)('%s is refused at its field', async (_what, type, change, field, said) => {
  const untouched = await fingerprint(council);
  const role = type === 'Contract' ? 'procurementOfficer' : 'hrAdministrator';
  const { errors } = await council
    .as(role)
    .ask(
      `mutation ($id: ID!, $patch: ${type}Patch!) { update${type}(id: $id, version: 1, patch: $patch) { ${type.toLowerCase()} { id } } }`,
      { id: idOf(type, 1), patch: change },
    );
  const [{ message, extensions }] = errors as [{ message: string; extensions: object }];
  expect(extensions).toEqual({ code: 'BAD_USER_INPUT', fields: { [field]: said } });
  expect(message).toMatch(/^There is a problem with [a-z -]+\.$/);
  expect(await fingerprint(council)).toBe(untouched);
});

test('the last day may be the first', async () => {
  const { errors } = await council.as('hrAdministrator').ask(
    `mutation ($id: ID!) {
      updateEmployee(id: $id, version: 1, patch: { startedOn: "2026-01-05", endedOn: "2026-01-05", fullTimeEquivalent: "1.5" }) { employee { id } } }`,
    { id: idOf('Employee', 1) },
  );
  expect(errors).toBeUndefined();
});

test('whoever may write a field that is held against others can read them', () => {
  const { models, permissions } = council.platform.product;
  const blind = [...models.values()].flatMap(({ name, checks }) => {
    const own = permissions.grants.filter(({ subject }) => subject === name);
    const covers = ({ fields }: Grant, field: string) => !fields || fields.includes(field);
    const mayRead = ({ role, where }: Grant, field: string) =>
      own.some(
        (grant) =>
          grant.action === 'read' &&
          grant.role === role &&
          covers(grant, field) &&
          (!grant.where || isDeepStrictEqual(grant.where, where)),
      );
    return checks.flatMap(({ reads }) =>
      own
        .filter((grant) => grant.action === 'update' && reads.some((each) => covers(grant, each)))
        .flatMap((grant) =>
          reads
            .filter((field) => !mayRead(grant, field))
            .map((field) => `${grant.role} ${name}.${field}`),
        ),
    );
  });
  expect(blind, 'What a check says would tell them what the field holds.').toEqual([]);
});
