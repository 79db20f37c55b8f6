import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withClient } from '../../../server/database/connect.ts';
import { type Council, council } from '../../harness/council.ts';

let demo: Council;

beforeAll(async () => {
  demo = await council();
  await demo.owner.query(
    `insert into monthly_table (id, month, characteristic_id, grouping, people, fewest, figures, answered, fresh, withheld, unkept, computed_at)
     select gen_random_uuid(), '2026-01-31', id, 'grade', 200, 10, '{"bands":[],"rows":[]}', '[]', true, 0, 0, now() from characteristic`,
  );
  await demo.owner.query(
    `insert into monitoring.monthly_count (id, month, characteristic, counts) values (gen_random_uuid(), '2026-01-31', 'sex', '{}')`,
  );
});
afterAll(() => demo.drop());

/** What somebody with a login of the database would write by hand, so that a figure that is out were another. */
const statements = {
  'show a figure after all': `update monthly_table set figures = '{}'`,
  'date it back': `update monthly_table set month = '2025-01-31'`,
  'work it out anew': `insert into monthly_table select * from monthly_table on conflict (month, characteristic_id, grouping) do update set figures = '{}'`,
  'a second table beside it': `insert into monthly_table select gen_random_uuid(), version, month, characteristic_id, grouping, people, fewest, '{}', fresh, withheld, unkept, computed_at, rounded, '[]' from monthly_table`,
  'withdraw it': 'delete from monthly_table',
  'empty them': 'truncate monthly_table',
  'merge over it': `merge into monthly_table using monthly_table other on other.id = monthly_table.id when matched then update set figures = '{}'`,
  'switch the guard off': 'alter table monthly_table disable trigger user',
  'switch all guards off': 'set session_replication_role = replica',
  'count anew': `update monitoring.monthly_count set counts = '{}'`,
  'forget what was counted': 'delete from monitoring.monthly_count',
  'count the month a second time': `select monitoring.keep_count('2026-01-31', 'sex', '{"cells":[]}')`,
};

async function outcome(url: string, source: string): Promise<string> {
  try {
    const said = await withClient(url, (client) => client.query(source));
    return said.command === 'SELECT' ? JSON.stringify(said.rows) : 'done';
  } catch (error) {
    if (error instanceof pg.DatabaseError) return error.message;
    throw error;
  }
}

test('what each login is told that would change a table that is out', async () => {
  const { owner, ...urls } = demo.platform.urls;
  const kept = async () =>
    (
      await demo.owner.query(
        'select * from monthly_table, monitoring.monthly_count order by monthly_table.id',
      )
    ).rows;
  const before = await kept();
  const told: Record<string, Record<string, string>> = {};
  for (const [role, url] of Object.entries(urls)) {
    told[role] = {};
    for (const [name, source] of Object.entries(statements))
      told[role][name] = await outcome(url, source);
  }
  expect(told).toMatchInlineSnapshot(`
    {
      "app": {
        "a second table beside it": "duplicate key value violates unique constraint "monthly_table_month_characteristic_id_grouping_unique"",
        "count anew": "permission denied for schema monitoring",
        "count the month a second time": "permission denied for schema monitoring",
        "date it back": "permission denied for table monthly_table",
        "empty them": "permission denied for table monthly_table",
        "forget what was counted": "permission denied for schema monitoring",
        "merge over it": "permission denied for table monthly_table",
        "show a figure after all": "permission denied for table monthly_table",
        "switch all guards off": "permission denied to set parameter "session_replication_role"",
        "switch the guard off": "must be owner of table monthly_table",
        "withdraw it": "permission denied for table monthly_table",
        "work it out anew": "permission denied for table monthly_table",
      },
      "jobs": {
        "a second table beside it": "permission denied for table monthly_table",
        "count anew": "permission denied for schema monitoring",
        "count the month a second time": "permission denied for schema monitoring",
        "date it back": "permission denied for table monthly_table",
        "empty them": "permission denied for table monthly_table",
        "forget what was counted": "permission denied for schema monitoring",
        "merge over it": "permission denied for table monthly_table",
        "show a figure after all": "permission denied for table monthly_table",
        "switch all guards off": "permission denied to set parameter "session_replication_role"",
        "switch the guard off": "must be owner of table monthly_table",
        "withdraw it": "permission denied for table monthly_table",
        "work it out anew": "permission denied for table monthly_table",
      },
      "profiles": {
        "a second table beside it": "permission denied for table monthly_table",
        "count anew": "permission denied for table monthly_count",
        "count the month a second time": "permission denied for function keep_count",
        "date it back": "permission denied for table monthly_table",
        "empty them": "permission denied for table monthly_table",
        "forget what was counted": "permission denied for table monthly_count",
        "merge over it": "permission denied for table monthly_table",
        "show a figure after all": "permission denied for table monthly_table",
        "switch all guards off": "permission denied to set parameter "session_replication_role"",
        "switch the guard off": "must be owner of table monthly_table",
        "withdraw it": "permission denied for table monthly_table",
        "work it out anew": "permission denied for table monthly_table",
      },
      "reports": {
        "a second table beside it": "permission denied for table monthly_table",
        "count anew": "permission denied for table monthly_count",
        "count the month a second time": "[{"keep_count":false}]",
        "date it back": "permission denied for table monthly_table",
        "empty them": "permission denied for table monthly_table",
        "forget what was counted": "permission denied for table monthly_count",
        "merge over it": "permission denied for table monthly_table",
        "show a figure after all": "permission denied for table monthly_table",
        "switch all guards off": "permission denied to set parameter "session_replication_role"",
        "switch the guard off": "must be owner of table monthly_table",
        "withdraw it": "permission denied for table monthly_table",
        "work it out anew": "permission denied for table monthly_table",
      },
    }
  `);
  expect(await kept()).toEqual(before);
});

test('its owner is refused too', async () => {
  const told: Record<string, string> = {};
  for (const name of [
    'show a figure after all',
    'withdraw it',
    'empty them',
    'merge over it',
  ] as const)
    told[name] = await outcome(demo.platform.urls.owner, statements[name]);
  expect(told).toMatchInlineSnapshot(`
    {
      "empty them": "monthly_table only grows: its rows are never changed or removed",
      "merge over it": "monthly_table only grows: its rows are never changed or removed",
      "show a figure after all": "monthly_table only grows: its rows are never changed or removed",
      "withdraw it": "monthly_table only grows: its rows are never changed or removed",
    }
  `);
});
