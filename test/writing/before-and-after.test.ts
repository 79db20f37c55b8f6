import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { permissions } from '../../schema/foundation/permissions/permissions.ts';
import { ServiceArea } from '../../schema/organisation/entities.ts';
import { Employee } from '../../schema/workforce/entities.ts';
import { fingerprint } from '../harness/fingerprint.ts';
import { idOf } from '../harness/invented-rows.ts';
import { type TinyCouncil, tinyCouncil } from '../harness/tiny-council.ts';

// somebody who manages areas 2 and 3, sees everybody's name, and may move their own people
const grants = permissions({
  lineManager(may, me) {
    may('read', ServiceArea);
    may('read', Employee, { only: ['id', 'fullName', 'version', 'serviceArea'] });
    may(['read', 'create', 'update', 'delete'], Employee, { where: { serviceArea: me.areas } });
  },
});

let council: TinyCouncil;
let untouched: string;

beforeAll(async () => {
  council = await tinyCouncil();
});
afterAll(() => council.drop());
beforeEach(async () => {
  untouched = await fingerprint(council);
});

const ask = (source: string, variables: object) =>
  council.as('lineManager', grants).ask(source, variables as Record<string, unknown>);

const move = (employee: number, area: number) =>
  ask(
    `mutation ($id: ID!, $area: ID) {
      updateEmployee(id: $id, version: 1, patch: { serviceArea: $area }) {
        employee { fullName serviceArea { id } } } }`,
    { id: idOf('Employee', employee), area: idOf('ServiceArea', area) },
  );

test('nobody moves somebody else’s person into their own area to get hold of the record', async () => {
  expect(await move(5, 2)).toMatchInlineSnapshot(`
    {
      "data": {
        "updateEmployee": null,
      },
      "errors": [
        {
          "extensions": {
            "code": "FORBIDDEN",
            "fields": {
              "serviceArea": "You may not set this.",
            },
          },
          "message": "You may not update the service area of this employee.",
          "path": [
            "updateEmployee",
          ],
        },
      ],
    }
  `);
  expect(await fingerprint(council)).toBe(untouched);
});

test('nobody moves their own person to where they may not write', async () => {
  expect(await move(2, 5)).toMatchInlineSnapshot(`
    {
      "data": {
        "updateEmployee": null,
      },
      "errors": [
        {
          "extensions": {
            "code": "FORBIDDEN",
            "fields": {
              "serviceArea": "You may not set this.",
            },
          },
          "message": "You may not update the service area of this employee.",
          "path": [
            "updateEmployee",
          ],
        },
      ],
    }
  `);
  expect(await fingerprint(council)).toBe(untouched);
});

test('a person moves between the areas that one manages', async () => {
  expect(await move(2, 3)).toMatchInlineSnapshot(`
    {
      "data": {
        "updateEmployee": {
          "employee": {
            "fullName": "cnry-wqsj9-2",
            "serviceArea": {
              "id": "ccd2d744-b32d-5c67-8735-186a2b1e3413",
            },
          },
        },
      },
    }
  `);
});

test('of many rows that are changed alike, one that may not be keeps all of them as they are', async () => {
  const rows = [3, 5].map((i) => ({ id: idOf('Employee', i), version: 1 }));
  const answer = await ask(
    `mutation ($rows: [RowVersion!]!) {
      updateEmployees(rows: $rows, patch: { workEmail: "all@demo.example" }) { employees { id } } }`,
    { rows },
  );
  expect(answer).toMatchInlineSnapshot(`
    {
      "data": {
        "updateEmployees": null,
      },
      "errors": [
        {
          "extensions": {
            "code": "FORBIDDEN",
            "fields": {
              "workEmail": "You may not set this.",
            },
          },
          "message": "You may not update the work email of this employee.",
          "path": [
            "updateEmployees",
          ],
        },
      ],
    }
  `);
  expect(await fingerprint(council)).toBe(untouched);
});

test('a new row is judged as it becomes', async () => {
  const input = {
    staffNumber: 'new-1',
    fullName: 'Somebody New',
    engagement: 'casual',
    workingPattern: 'noFixedHours',
    startedOn: '2026-01-05',
  };
  const add = (area: number) =>
    ask(
      `mutation ($input: EmployeeInput!) {
        createEmployee(input: $input) { employee { fullName serviceArea { id } } } }`,
      { input: { ...input, serviceArea: idOf('ServiceArea', area) } },
    );
  expect(await add(5)).toMatchInlineSnapshot(`
    {
      "data": {
        "createEmployee": null,
      },
      "errors": [
        {
          "extensions": {
            "code": "FORBIDDEN",
            "fields": {
              "engagement": "You may not set this.",
              "fullName": "You may not set this.",
              "serviceArea": "You may not set this.",
              "staffNumber": "You may not set this.",
              "startedOn": "You may not set this.",
              "workingPattern": "You may not set this.",
            },
          },
          "message": "You may not create the engagement, full name, service area, staff number, started on, working pattern of this employee.",
          "path": [
            "createEmployee",
          ],
        },
      ],
    }
  `);
  expect(await fingerprint(council)).toBe(untouched);
  expect(await add(3)).toMatchInlineSnapshot(`
    {
      "data": {
        "createEmployee": {
          "employee": {
            "fullName": "Somebody New",
            "serviceArea": {
              "id": "ccd2d744-b32d-5c67-8735-186a2b1e3413",
            },
          },
        },
      },
    }
  `);
});

test('only rows that a grant reaches are deleted', async () => {
  const remove = (...employees: number[]) =>
    ask(`mutation ($rows: [RowVersion!]!) { deleteEmployees(rows: $rows) { ids } }`, {
      rows: employees.map((i) => ({ id: idOf('Employee', i), version: 1 })),
    });
  expect(await remove(3, 5)).toMatchInlineSnapshot(`
    {
      "data": {
        "deleteEmployees": null,
      },
      "errors": [
        {
          "extensions": {
            "code": "FORBIDDEN",
            "fields": {},
          },
          "message": "You may not delete this employee.",
          "path": [
            "deleteEmployees",
          ],
        },
      ],
    }
  `);
  expect(await fingerprint(council)).toBe(untouched);
});
