import { afterAll, beforeAll, expect, test } from 'vitest';
import { permissions } from '../../schema/foundation/permissions/permissions.ts';
import { ServiceArea } from '../../schema/organisation/entities.ts';
import { AreaManager, Employee } from '../../schema/workforce/entities.ts';
import { fingerprint } from '../harness/fingerprint.ts';
import { idOf } from '../harness/invented-rows.ts';
import { type TinyCouncil, tinyCouncil } from '../harness/tiny-council.ts';

// somebody who may write every record and sees only areas 2 and 3 and the people in them
const grants = permissions({
  lineManager(may, me) {
    may('read', ServiceArea, { where: { id: me.areas } });
    may('read', Employee, { where: { serviceArea: me.areas } });
    may(['create', 'update'], Employee);
    may('read', AreaManager);
    may(['create', 'update', 'delete'], AreaManager);
  },
});

let council: TinyCouncil;

beforeAll(async () => {
  council = await tinyCouncil();
});
afterAll(() => council.drop());

const invisible = { employee: idOf('Employee', 5), area: idOf('ServiceArea', 5) };
const absent = { employee: idOf('Employee', 99), area: idOf('ServiceArea', 99) };
const nonsense = { employee: 'nobody', area: 'nowhere' };

const employee = {
  staffNumber: 'new-1',
  fullName: 'Somebody New',
  engagement: 'casual',
  workingPattern: 'noFixedHours',
  startedOn: '2026-01-05',
};

const attempts: Record<string, (references: typeof absent) => [string, object]> = {
  'a new row': ({ area }) => [
    'mutation ($input: EmployeeInput!) { createEmployee(input: $input) { employee { id } } }',
    { input: { ...employee, serviceArea: area } },
  ],
  'a new row with an optional reference': ({ employee: lineManager }) => [
    'mutation ($input: EmployeeInput!) { createEmployee(input: $input) { employee { id } } }',
    { input: { ...employee, serviceArea: idOf('ServiceArea', 2), lineManager } },
  ],
  'a new row that is one of a kind': ({ employee: someone, area }) => [
    'mutation ($input: AreaManagerInput!) { createAreaManager(input: $input) { areaManager { id } } }',
    { input: { employee: someone, serviceArea: area, from: '2026-01-05' } },
  ],
  'a change of one row': ({ area }) => [
    `mutation ($id: ID!, $patch: EmployeePatch!) {
      updateEmployee(id: $id, version: 1, patch: $patch) { employee { id } } }`,
    { id: idOf('Employee', 2), patch: { serviceArea: area } },
  ],
  'a change of many rows': ({ employee: lineManager }) => [
    `mutation ($rows: [RowVersion!]!, $patch: EmployeePatch!) {
      updateEmployees(rows: $rows, patch: $patch) { employees { id } } }`,
    {
      rows: [2, 3].map((i) => ({ id: idOf('Employee', i), version: 1 })),
      patch: { lineManager },
    },
  ],
};

test.each(Object.entries(attempts))(
  '%s refers to a row that is invisible as to one that is not there',
  async (_what, attempt) => {
    const untouched = await fingerprint(council);
    const answers = [];
    for (const references of [invisible, absent, nonsense]) {
      const [source, variables] = attempt(references);
      const asker = council.as('lineManager', grants);
      answers.push(JSON.stringify(await asker.ask(source, variables as Record<string, unknown>)));
    }
    expect(answers[0]).toContain('There is no such record.');
    expect(answers[1]).toBe(answers[0]);
    expect(answers[2]).toBe(answers[0]);
    expect(await fingerprint(council)).toBe(untouched);
  },
);
