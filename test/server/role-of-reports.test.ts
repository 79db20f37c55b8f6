import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withClient } from '../../server/database/connect.ts';
import { type Council, council } from '../harness/council.ts';

let demo: Council;

beforeAll(async () => {
  demo = await council();
});
afterAll(() => demo.drop());

const asReports = <T>(work: (client: pg.Client) => Promise<T>) =>
  withClient(demo.database.urls.reports, work);

/** What the database says to a statement written by hand: nothing where it lets it through. */
const refusalOf = (client: pg.Client, statement: string) =>
  client.query(statement).then(
    () => null,
    (error: Error) => error.message,
  );

interface Column {
  schema: string;
  table: string;
  column: string;
}

/** Every column of every table that there is today, whoever may see it. */
async function everyColumn() {
  const { rows } = await demo.owner.query<Column>(`
    select nspname as schema, relname as table, attname as column
    from pg_attribute join pg_class on pg_class.oid = attrelid join pg_namespace on pg_namespace.oid = relnamespace
    where nspname not like 'pg\\_%' and nspname <> 'information_schema'
      and relkind in ('r', 'v', 'm', 'p', 'f') and attnum > 0 and not attisdropped
    order by 1, 2, attname`);
  return rows;
}

test('of all tables and columns, which does the login of reports get to see?', async () => {
  const seen: Record<string, string> = {};
  const refused: string[] = [];
  const columns = await everyColumn();
  await asReports(async (client) => {
    for (const { schema, table, column } of columns) {
      const name = `${schema}.${table}`;
      const refusal = await refusalOf(
        client,
        `select "${column}" from ${schema}."${table}" limit 1`,
      );
      if (refusal === null) seen[name] = `${seen[name] ?? ''} ${column}`.trim();
      else {
        expect(refusal).toMatch(/^permission denied for (table|schema) /);
        refused.push(`${name}.${column}`);
      }
    }
  });
  const tables = new Set(columns.map(({ schema, table }) => `${schema}.${table}`));
  console.log(
    `The role of reports: ${columns.length - refused.length} columns of ${Object.keys(seen).length} tables read, ${refused.length} columns of ${tables.size} tables refused.`,
  );
  // a column that has to be here is said by the report that counts it: names, addresses and words never have to
  expect(seen).toMatchInlineSnapshot(`
    {
      "monitoring.counted_person": "day person places what",
      "monitoring.equality_answer": "category channel characteristic declined recorded_by subject valid_from valid_to",
      "monitoring.exit_answer": "answer answered_on question subject",
      "monitoring.monthly_count": "attempt characteristic counts month",
      "monitoring.response": "channel counted_on edition id satisfaction service_area",
      "monitoring.response_answer": "category characteristic response_id state",
      "public.answer_state": "characteristic_id employee_id state",
      "public.application": "id vacancy_id",
      "public.application_step": "application_id stage",
      "public.category": "code code_list_id id kind label output_label output_order parent_id",
      "public.characteristic": "code id name order",
      "public.code_list": "characteristic_id effective_from id",
      "public.completion": "completed_on course_id employee_id",
      "public.disclosure_rule": "code fewest rounded",
      "public.earlier_placement": "employee_id from id post_id service_area_id until",
      "public.employee": "ended_on engagement full_time_equivalent id post_id school_employed service_area_id started_on working_pattern",
      "public.form_edition": "audience id service_area_id",
      "public.grade": "id name rank",
      "public.kept_pay_gap": "edition figures paid reason snapshot_on worked_out_at",
      "public.leaver": "employee_id reason",
      "public.monthly_table": "characteristic_id figures fresh grouping month rounded",
      "public.outcome_table": "characteristic_id cohort figures rounded until",
      "public.pay_record": "bonus_days bonus_in_period bonus_in_year employee_id id ordinary_pay pay_period reduced_by_leave sex snapshot_on weekly_hours",
      "public.post": "grade_id id",
      "public.requirement_item": "course_id",
      "public.service_area": "code id kind name parent_id",
      "public.vacancy": "channel closes_on grade_id id post_id service_area_id",
    }
  `);
  expect(refused).toEqual(
    expect.arrayContaining([
      'public.employee.full_name',
      'public.employee.staff_number',
      'public.employee.work_email',
      'public.application.full_name',
      'public.supplier_questionnaire.link_hash',
      'public.saved_view.name',
      'public.import_mapping.mapping',
      'monitoring.read_log.reader',
      'monitoring.equality_answer.self_description',
      'monitoring.equality_answer.recorded_by_name',
      'monitoring.response_comment.words',
    ]),
  );
});

const refused = [
  'select * from employee',
  'select employee from employee',
  'table monitoring.equality_answer',
  'select row_to_json(answer) from monitoring.equality_answer answer',
  'copy employee (id, full_name) to stdout',
  'select full_name, category from employee join monitoring.equality_answer answer on answer.subject = employee.id',
  "select id from employee where full_name like 'A%'",
  'select id from employee order by work_email',
  'select count(*) from supplier_questionnaire',
  'select count(distinct staff_number) from employee',
  'insert into monitoring.monthly_count select * from monitoring.monthly_count',
  'create temporary table kept as select id from employee',
];

test.for(refused)('the login of reports is refused: %s', async (statement) => {
  await asReports(async (client) => {
    expect(await refusalOf(client, statement)).toMatch(/^permission denied/);
  });
});

test('what else may it run with the rights of the owner?', async () => {
  const { rows } = await asReports((client) =>
    client.query(`
      select proname as name from pg_proc join pg_namespace on pg_namespace.oid = pronamespace
      where prosecdef and prorettype <> 'trigger'::regtype and nspname not like 'pg\\_%'
        and has_schema_privilege(nspname, 'usage') and has_function_privilege(pg_proc.oid, 'execute')
      order by 1`),
  );
  expect(rows.map(({ name }) => name)).toEqual([
    'exit_words',
    'keep_count',
    'keep_people',
    'service_comments',
  ]);
});

test('of a table made later it sees nothing until a report says what it counts', async () => {
  await demo.owner.query(`
    create table public.later (id int, name text);
    create table monitoring.later (id int, name text);`);
  await asReports(async (client) => {
    expect({
      public: await refusalOf(client, 'select id from public.later'),
      monitoring: await refusalOf(client, 'select id from monitoring.later'),
    }).toEqual({
      public: 'permission denied for table later',
      monitoring: 'permission denied for table later',
    });
  });
});
