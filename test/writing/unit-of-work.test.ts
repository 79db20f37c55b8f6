import type { EntityManager } from '@mikro-orm/postgresql';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { permissions } from '../../schema/foundation/permissions/permissions.ts';
import { ServiceArea } from '../../schema/organisation/entities.ts';
import { Employee } from '../../schema/workforce/entities.ts';
import { fingerprint } from '../harness/fingerprint.ts';
import { idOf } from '../harness/invented-rows.ts';
import { attributes, type TinyCouncil, tinyCouncil } from '../harness/tiny-council.ts';

// somebody who manages areas 2 and 3, sees the people of area 4 as well, and writes only their own
const grants = permissions({
  lineManager(may, me) {
    may('read', ServiceArea, {
      where: { id: [idOf('ServiceArea', 2), idOf('ServiceArea', 3), idOf('ServiceArea', 4)] },
    });
    may('read', Employee, { where: { serviceArea: me.areas } });
    may('read', Employee, { where: { serviceArea: { id: idOf('ServiceArea', 4) } } });
    may(['create', 'update', 'delete'], Employee, { where: { serviceArea: me.areas } });
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

/** Works with entities on behalf of the line manager, in one transaction. */
function unitOfWork<Result>(work: (em: EntityManager) => Promise<Result>): Promise<Result> {
  const { context } = council.as('lineManager', grants);
  return context.entities.transaction(context, work);
}

const employee = (i: number) => idOf('Employee', i);
const area = (i: number) => idOf('ServiceArea', i);

/** What was said against it, when nothing was written. */
async function refusal(work: (em: EntityManager) => Promise<unknown>) {
  const error = await unitOfWork(work).then(
    () => null,
    (thrown) => thrown,
  );
  expect(await fingerprint(council)).toBe(untouched);
  return { code: error?.extensions?.code, fields: error?.extensions?.fields };
}

test('only rows that may be read are loaded', async () => {
  const ids = await unitOfWork(async (em) => (await em.find(Employee, {})).map(({ id }) => id));
  expect(ids.sort()).toEqual([employee(2), employee(3), employee(4)].sort());
  expect(await unitOfWork((em) => em.count(Employee, {}))).toBe(3);
  expect(await unitOfWork((em) => em.findOne(Employee, employee(5)))).toBeNull();
});

test('an entity manager of nobody’s loads nothing', async () => {
  const { context } = council.as('lineManager', grants);
  await expect(
    context.entities.transaction(undefined as never, (em) => em.find(Employee, {})),
  ).rejects.toThrow();
});

test('somebody else’s person is not moved into one’s own area', async () => {
  const refused = await refusal(async (em) => {
    const person = await em.findOneOrFail(Employee, employee(4));
    em.assign(person, { serviceArea: area(2) });
  });
  expect(refused).toMatchInlineSnapshot(`
    {
      "code": "FORBIDDEN",
      "fields": {
        "serviceArea": "You may not set this.",
      },
    }
  `);
});

test('one’s own person is not moved to where one may not write', async () => {
  const refused = await refusal(async (em) => {
    const person = await em.findOneOrFail(Employee, employee(2));
    em.assign(person, { serviceArea: area(4) });
  });
  expect(refused).toMatchInlineSnapshot(`
    {
      "code": "FORBIDDEN",
      "fields": {
        "serviceArea": "You may not set this.",
      },
    }
  `);
});

test('nothing is added where one may not write, and nothing removed', async () => {
  const added = await refusal(async (em) => {
    em.create(Employee, { ...newcomer, serviceArea: area(4) } as never);
  });
  expect(added.code).toBe('FORBIDDEN');
  const removed = await refusal(async (em) => {
    em.remove(await em.findOneOrFail(Employee, employee(4)));
  });
  expect(removed.code).toBe('FORBIDDEN');
});

test('a reference to what is invisible is refused like one to what is not there', async () => {
  const refer = (id: string) =>
    refusal(async (em) => {
      const person = await em.findOneOrFail(Employee, employee(2));
      em.assign(person, { lineManager: em.getReference(Employee, id) as never });
    });
  const invisible = await refer(employee(7));
  expect(invisible).toMatchInlineSnapshot(`
    {
      "code": "BAD_USER_INPUT",
      "fields": {
        "lineManager": "There is no such record.",
      },
    }
  `);
  expect(await refer(employee(99))).toEqual(invisible);
});

test('what is changed is written down in the same transaction', async () => {
  await unitOfWork(async (em) => {
    const person = await em.findOneOrFail(Employee, employee(3));
    person.fullName = 'Somebody Renamed';
  });
  const { rows } = await council.owner.query(
    'select actor, action, fields, changes as details from audit_entry where subject_id = $1 and subject = $2',
    [employee(3), 'Employee'],
  );
  expect(rows).toEqual([
    {
      actor: attributes.user,
      action: 'update',
      fields: ['fullName'],
      details: {
        fullName: {
          before: council.rows.get('Employee')![2]!.fullName,
          after: 'Somebody Renamed',
        },
      },
    },
  ]);
});

test('who saves what somebody else has saved meanwhile saves nothing', async () => {
  await expect(
    unitOfWork(async (em) => {
      const person = await em.findOneOrFail(Employee, employee(2));
      await council.owner.query('update employee set version = version + 1 where id = $1', [
        employee(2),
      ]);
      person.fullName = 'Overtaken';
    }),
  ).rejects.toThrow();
  const { rows } = await council.owner.query('select full_name from employee where id = $1', [
    employee(2),
  ]);
  expect(rows[0].full_name).not.toBe('Overtaken');
});

const newcomer = {
  staffNumber: 'new-1',
  fullName: 'Somebody New',
  engagement: 'casual',
  workingPattern: 'noFixedHours',
  startedOn: '2026-01-05',
};
