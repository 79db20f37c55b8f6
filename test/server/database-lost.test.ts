import { afterAll, beforeAll, expect, test } from 'vitest';
import { databaseUrls } from '../../server/database/connect.ts';
import { type Council, council } from '../harness/council.ts';
import { testSecret } from '../harness/database.ts';
import { until } from '../harness/process.ts';
import { type Desk, type Served, serve } from '../harness/serve.ts';
import { type Wire, wireTo } from '../harness/wire.ts';

let there: Council;
let wire: Wire;
let served: Served;
let coordinator: Desk;

beforeAll(async () => {
  there = await council();
  wire = await wireTo(there.database.ownerUrl);
  const urls = databaseUrls(wire.url, testSecret);
  served = await serve({ ...there.database, urls });
  coordinator = await served.signIn('trainingCoordinator');
});
afterAll(async () => {
  await served.close();
  await wire.cut();
  await there.drop();
});

/** Lets the connection to the database break while a save waits for something, and answers with what was told. */
async function broken(waiting: 'in its statement' | 'to be kept', idempotencyKey?: string) {
  const timing = waiting === 'to be kept' ? 'deferrable initially deferred' : 'not deferrable';
  await there.owner.query(`
    create function dawdle() returns trigger language plpgsql as $$
    begin perform pg_sleep(2); return null; end $$;
    create constraint trigger dawdle after update on course ${timing}
      for each row execute function dawdle()`);
  const { rows } = await there.owner.query('select id, version from course order by title limit 1');
  const title = `Saved while it waits ${waiting} ${idempotencyKey}`;
  const save = coordinator.ask(
    `mutation ($id: ID!, $version: Int!, $title: String!, $idempotencyKey: String) {
      updateCourse(id: $id, version: $version, patch: { title: $title }, idempotencyKey: $idempotencyKey) {
        course { title }
      }
    }`,
    { ...rows[0], title, idempotencyKey },
  );
  await until(async () => (await sleeping()) > 0);
  await wire.cut();
  const { data, errors = [] } = await save;
  await wire.mend();
  await until(async () => (await sleeping()) === 0);
  await there.owner.query('drop function dawdle cascade');
  const found = await there.owner.query('select from course where title = $1', [title]);
  const [{ message, extensions }] = errors as [{ message: string; extensions?: object }];
  return {
    data,
    saved: found.rowCount === 1,
    told: message.replace(/reference \w+/, 'reference …'),
    code: (extensions as { code: string }).code,
  };
}

// a role sees what its own statements wait for
const sleeping = async () => {
  const { rows } = await there.platform.database.query(
    `select count(*)::int from pg_stat_activity
     where wait_event = 'PgSleep' and datname = current_database()`,
  );
  return rows[0].count as number;
};

test('a save in steps whose connection breaks is not made, and the person is told so', async () => {
  expect(await broken('in its statement', 'first')).toMatchInlineSnapshot(`
    {
      "code": "INTERNAL",
      "data": {
        "updateCourse": null,
      },
      "saved": false,
      "told": "The database could not be reached. Nothing was changed. Try again in a minute. If it stays, tell your administrator reference ….",
    }
  `);
});

test('a save whose connection breaks while it is kept may have been made, and that is said', async () => {
  expect(await broken('to be kept', 'second')).toMatchInlineSnapshot(`
    {
      "code": "INTERNAL",
      "data": {
        "updateCourse": null,
      },
      "saved": true,
      "told": "The database went away while this was being saved. Look whether it was saved, and try again in a minute if it was not. If it stays, tell your administrator reference ….",
    }
  `);
});

test('so may one that is a single statement', async () => {
  const { saved, told } = await broken('in its statement');
  expect({ saved, told }).toMatchInlineSnapshot(`
    {
      "saved": true,
      "told": "The database went away while this was being saved. Look whether it was saved, and try again in a minute if it was not. If it stays, tell your administrator reference ….",
    }
  `);
});

test('while the database is away every answer says so, and all is well when it is back', async () => {
  await wire.cut();
  const { errors } = await coordinator.ask('{ courses { totalCount } }');
  expect(errors?.[0]?.message.replace(/reference \w+/, 'reference …')).toMatchInlineSnapshot(
    `"The database could not be reached. Nothing was changed. Try again in a minute. If it stays, tell your administrator reference …."`,
  );
  await wire.mend();
  expect((await coordinator.ask('{ me { roles } }')).data).toEqual({
    me: { roles: ['trainingCoordinator'] },
  });
});
