import type pg from 'pg';
import { escapeIdentifier } from 'pg';
import type { Access } from './access.ts';

const change = 'insert, update, delete';

// what holds for every table of a schema; the exceptions follow
const rules = `
  revoke create on schema public from public;
  grant usage on schema public, auth to evenhand_app;
  grant usage on schema public, monitoring to evenhand_profiles, evenhand_reports;
  grant usage on schema jobs to evenhand_jobs;

  revoke all on all tables in schema public, auth, monitoring, jobs
    from public, evenhand_app, evenhand_profiles, evenhand_reports, evenhand_jobs;
  grant select, ${change} on all tables in schema public, auth to evenhand_app;
  grant usage, select on all sequences in schema public, auth to evenhand_app;
  grant select, ${change} on all tables in schema monitoring to evenhand_profiles;
  grant usage, select on all sequences in schema monitoring to evenhand_profiles;
  grant select, ${change} on all tables in schema jobs to evenhand_jobs;

  alter default privileges in schema public grant select, ${change} on tables to evenhand_app;
  alter default privileges in schema auth grant select, ${change} on tables to evenhand_app;
  alter default privileges in schema monitoring
    grant select, ${change} on tables to evenhand_profiles;
  alter default privileges in schema monitoring revoke select on tables from evenhand_reports;

  revoke ${change}, truncate on migration from evenhand_app;

  create or replace function refuse_change() returns trigger language plpgsql as $$
  begin
    -- only functions of the owner get this far: what is kept no longer goes, that something was there stays
    if tg_op = 'UPDATE' and tg_table_name in ('audit_entry', 'counted_person')
      and current_setting('evenhand.forgetting', true) = 'on' then return null; end if;
    raise exception '% only grows: its rows are never changed or removed', tg_table_name
      using errcode = 'insufficient_privilege';
  end $$;
`;

/** Gives each serving role what it may do, anew after every migration. */
export async function applyGrants(owner: pg.Client, access: Access) {
  await owner.query('begin');
  await owner.query(await databaseRules(owner));
  await owner.query(rules);
  for (const table of access.appendOnly) await letOnlyGrow(owner, table);
  for (const [table, actions] of Object.entries(access.profiles)) {
    await owner.query(`grant ${actions.join(', ')} on ${table} to evenhand_profiles`);
  }
  for (const table of access.byFunctionsOnly) {
    await owner.query(`revoke all on ${table} from evenhand_profiles`);
  }
  for (const [table, columns] of Object.entries(access.reports)) {
    const names = columns.map((column) => escapeIdentifier(column)).join(', ');
    await owner.query(`grant select (${names}) on ${table} to evenhand_reports`);
  }
  await owner.query('commit');
}

// bulk writing goes through a temporary table
async function databaseRules(owner: pg.Client) {
  const { rows } = await owner.query<{ name: string }>(
    `select quote_ident(current_database()) as name`,
  );
  const name = rows[0]?.name;
  return `
    revoke all on database ${name} from public;
    grant connect on database ${name}
      to evenhand_app, evenhand_profiles, evenhand_reports, evenhand_jobs;
    grant temporary on database ${name} to evenhand_app;
  `;
}

async function letOnlyGrow(owner: pg.Client, table: string) {
  await owner.query(
    `revoke update, delete, truncate on ${table}
     from evenhand_app, evenhand_profiles, evenhand_reports, evenhand_jobs`,
  );
  const { rowCount } = await owner.query(
    `select from pg_trigger where tgrelid = $1::regclass and tgname = 'only_grows'`,
    [table],
  );
  // asked first: making it anew would wait for everybody who writes to the table
  if (rowCount) return;
  await owner.query(
    `create trigger only_grows before update or delete or truncate on ${table}
     for each statement execute function refuse_change()`,
  );
}
