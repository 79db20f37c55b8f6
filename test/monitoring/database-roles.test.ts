import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { monthEndBefore } from '../../schema/foundation/report/month-ends.ts';
import { keepMonthSql } from '../../schema/monitoring/monthly/count-workforce.ts';
import { withClient } from '../../server/database/connect.ts';
import { type Council, council, today } from '../harness/council.ts';

let demo: Council;

beforeAll(async () => {
  demo = await council();
});
afterAll(() => demo.drop());

/** What somebody with a login of the platform’s own would write by hand. */
const statements = {
  'read answers': 'select count(*)::int as n from monitoring.equality_answer',
  'read answers of one named person':
    "set evenhand.subject = '%s'; select count(*)::int as n from monitoring.equality_answer",
  'read who has answers': 'select count(*)::int as n from monitoring.equality_profile',
  'read who looked': 'select count(*)::int as n from monitoring.read_log',
  'remove a look':
    "set evenhand.subject = '%s'; with gone as (delete from monitoring.read_log returning 1) select count(*)::int as n from gone",
  'read forms handed in': 'select count(*)::int as n from monitoring.response',
  'read what they say': 'select count(*)::int as n from monitoring.response_answer',
  'write a form':
    "insert into monitoring.response (id, edition, counted_on, channel) values (gen_random_uuid(), gen_random_uuid(), current_date, 'paper')",
  'read what waits': 'select count(*)::int as n from monitoring.waiting_response',
  'read what is due': 'select count(*)::int as n from monitoring.due()',
  'read used marks': 'select count(*)::int as n from monitoring.used_submission',
  'let out fewer than ten': "select monitoring.release(gen_random_uuid(), 'response', '{}', '[]')",
  'join applications and answers':
    'select count(*)::int as n from employee join monitoring.equality_answer answer on answer.subject = employee.id',
  'join states and answers':
    'select count(*)::int as n from answer_state state join monitoring.equality_answer answer on answer.subject = state.employee_id',
  'change what was published': "update form_edition set purpose = 'Another'",
  'read requests for formats': 'select count(*)::int as n from format_request',
  'read what leavers said': 'select count(*)::int as n from monitoring.exit_answer',
  'read what one named leaver said':
    "set evenhand.subject = '%s'; select count(*)::int as n from monitoring.exit_answer",
  'read who was counted': 'select count(*)::int as n from monitoring.counted_person',
  'read where one named person was counted':
    "set evenhand.subject = '%s'; select json_array_length(monitoring.where_counted()) as n",
  'read where nobody was counted': 'select json_array_length(monitoring.where_counted()) as n',
  'bring in answers': "select monitoring.bring_answers('[]', null, null)",
  'erase what nobody asked to be erased': 'select forget_person(gen_random_uuid())',
  'apply a rule that is not there': 'select keep_no_longer(gen_random_uuid(), false) as n',
  'empty the history': "select forget_history('Employee', '{}')",
  'change the history':
    "set evenhand.forgetting = 'on'; with made as (update audit_entry set changes = '{}' returning 1) select count(*)::int as n from made",
  'become another role': 'set role evenhand_owner',
  'switch row security off':
    'set row_security = off; select count(*)::int as n from monitoring.equality_answer',
};

async function outcome(url: string, source: string, subject: string): Promise<string> {
  try {
    const said = await withClient(url, (client) => client.query(source.replace('%s', subject)));
    const last = [said].flat().at(-1) as pg.QueryResult<{ n?: number }>;
    const n = last.rows[0]?.n;
    return n === undefined ? 'done' : n === 0 ? 'sees nothing' : 'sees rows';
  } catch (error) {
    if (error instanceof pg.DatabaseError) return `refused: ${error.message}`;
    throw error;
  }
}

test('what is each login of the database refused, whatever is written by hand?', async () => {
  const { urls } = demo.platform;
  const subject = String(demo.as('employee').caller.attributes.employee);
  const visitor = { roles: ['visitor'], attributes: {}, actor: 'visitor' } as const;
  await demo.platform.contexts.as(visitor).unlinked.handIn({
    edition: (await demo.owner.query('select id from form_edition limit 1')).rows[0].id,
    kind: 'response',
    token: 'one',
    content: { answers: [] },
  });
  await demo.worker().counting.count(keepMonthSql(monthEndBefore(today())));
  const told: Record<string, Record<string, string>> = {};
  for (const role of ['app', 'profiles', 'reports', 'jobs'] as const) {
    told[role] = {};
    for (const [name, source] of Object.entries(statements))
      told[role][name] = await outcome(urls[role], source, subject);
  }
  console.table(told);
  expect(told).toMatchInlineSnapshot(`
    {
      "app": {
        "apply a rule that is not there": "sees nothing",
        "become another role": "refused: permission denied to set role "evenhand_owner"",
        "bring in answers": "refused: permission denied for schema monitoring",
        "change the history": "refused: permission denied for table audit_entry",
        "change what was published": "refused: what was published is never changed",
        "empty the history": "refused: permission denied for function forget_history",
        "erase what nobody asked to be erased": "refused: nobody asks for this",
        "join applications and answers": "refused: permission denied for schema monitoring",
        "join states and answers": "refused: permission denied for schema monitoring",
        "let out fewer than ten": "refused: permission denied for schema monitoring",
        "read answers": "refused: permission denied for schema monitoring",
        "read answers of one named person": "refused: permission denied for schema monitoring",
        "read forms handed in": "refused: permission denied for schema monitoring",
        "read requests for formats": "sees rows",
        "read used marks": "refused: permission denied for schema monitoring",
        "read what is due": "refused: permission denied for schema monitoring",
        "read what leavers said": "refused: permission denied for schema monitoring",
        "read what one named leaver said": "refused: permission denied for schema monitoring",
        "read what they say": "refused: permission denied for schema monitoring",
        "read what waits": "refused: permission denied for schema monitoring",
        "read where nobody was counted": "refused: permission denied for schema monitoring",
        "read where one named person was counted": "refused: permission denied for schema monitoring",
        "read who has answers": "refused: permission denied for schema monitoring",
        "read who looked": "refused: permission denied for schema monitoring",
        "read who was counted": "refused: permission denied for schema monitoring",
        "remove a look": "refused: permission denied for schema monitoring",
        "switch row security off": "refused: permission denied for schema monitoring",
        "write a form": "refused: permission denied for schema monitoring",
      },
      "jobs": {
        "apply a rule that is not there": "refused: permission denied for function keep_no_longer",
        "become another role": "refused: permission denied to set role "evenhand_owner"",
        "bring in answers": "refused: permission denied for schema monitoring",
        "change the history": "refused: permission denied for table audit_entry",
        "change what was published": "refused: permission denied for table form_edition",
        "empty the history": "refused: permission denied for function forget_history",
        "erase what nobody asked to be erased": "refused: permission denied for function forget_person",
        "join applications and answers": "refused: permission denied for schema monitoring",
        "join states and answers": "refused: permission denied for schema monitoring",
        "let out fewer than ten": "refused: permission denied for schema monitoring",
        "read answers": "refused: permission denied for schema monitoring",
        "read answers of one named person": "refused: permission denied for schema monitoring",
        "read forms handed in": "refused: permission denied for schema monitoring",
        "read requests for formats": "refused: permission denied for table format_request",
        "read used marks": "refused: permission denied for schema monitoring",
        "read what is due": "refused: permission denied for schema monitoring",
        "read what leavers said": "refused: permission denied for schema monitoring",
        "read what one named leaver said": "refused: permission denied for schema monitoring",
        "read what they say": "refused: permission denied for schema monitoring",
        "read what waits": "refused: permission denied for schema monitoring",
        "read where nobody was counted": "refused: permission denied for schema monitoring",
        "read where one named person was counted": "refused: permission denied for schema monitoring",
        "read who has answers": "refused: permission denied for schema monitoring",
        "read who looked": "refused: permission denied for schema monitoring",
        "read who was counted": "refused: permission denied for schema monitoring",
        "remove a look": "refused: permission denied for schema monitoring",
        "switch row security off": "refused: permission denied for schema monitoring",
        "write a form": "refused: permission denied for schema monitoring",
      },
      "profiles": {
        "apply a rule that is not there": "refused: permission denied for function keep_no_longer",
        "become another role": "refused: permission denied to set role "evenhand_owner"",
        "bring in answers": "done",
        "change the history": "refused: permission denied for table audit_entry",
        "change what was published": "refused: permission denied for table form_edition",
        "empty the history": "refused: permission denied for function forget_history",
        "erase what nobody asked to be erased": "refused: permission denied for function forget_person",
        "join applications and answers": "refused: permission denied for table employee",
        "join states and answers": "sees nothing",
        "let out fewer than ten": "refused: fewer than ten are never let out",
        "read answers": "sees nothing",
        "read answers of one named person": "sees rows",
        "read forms handed in": "refused: permission denied for table response",
        "read requests for formats": "refused: permission denied for table format_request",
        "read used marks": "refused: permission denied for table used_submission",
        "read what is due": "sees nothing",
        "read what leavers said": "sees nothing",
        "read what one named leaver said": "sees nothing",
        "read what they say": "refused: permission denied for table response_answer",
        "read what waits": "refused: permission denied for table waiting_response",
        "read where nobody was counted": "sees nothing",
        "read where one named person was counted": "sees rows",
        "read who has answers": "sees nothing",
        "read who looked": "sees nothing",
        "read who was counted": "refused: permission denied for table counted_person",
        "remove a look": "refused: permission denied for table read_log",
        "switch row security off": "refused: query would be affected by row-level security policy for table "equality_answer"",
        "write a form": "refused: permission denied for table response",
      },
      "reports": {
        "apply a rule that is not there": "refused: permission denied for function keep_no_longer",
        "become another role": "refused: permission denied to set role "evenhand_owner"",
        "bring in answers": "refused: permission denied for function bring_answers",
        "change the history": "refused: permission denied for table audit_entry",
        "change what was published": "refused: permission denied for table form_edition",
        "empty the history": "refused: permission denied for function forget_history",
        "erase what nobody asked to be erased": "refused: permission denied for function forget_person",
        "join applications and answers": "sees rows",
        "join states and answers": "sees rows",
        "let out fewer than ten": "refused: permission denied for function release",
        "read answers": "sees rows",
        "read answers of one named person": "sees rows",
        "read forms handed in": "sees rows",
        "read requests for formats": "refused: permission denied for table format_request",
        "read used marks": "refused: permission denied for table used_submission",
        "read what is due": "refused: permission denied for function due",
        "read what leavers said": "sees rows",
        "read what one named leaver said": "sees rows",
        "read what they say": "sees rows",
        "read what waits": "refused: permission denied for table waiting_response",
        "read where nobody was counted": "refused: permission denied for function where_counted",
        "read where one named person was counted": "refused: permission denied for function where_counted",
        "read who has answers": "refused: permission denied for table equality_profile",
        "read who looked": "refused: permission denied for table read_log",
        "read who was counted": "sees rows",
        "remove a look": "refused: permission denied for table read_log",
        "switch row security off": "refused: query would be affected by row-level security policy for table "equality_answer"",
        "write a form": "refused: permission denied for table response",
      },
    }
  `);
});
