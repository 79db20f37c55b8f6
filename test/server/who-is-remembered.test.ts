import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Council, council } from '../harness/council.ts';
import { record, type Statement } from '../harness/recording.ts';
import { type Desk, type Served, serve } from '../harness/serve.ts';

let home: Council;
let served: Served;
let statements: Statement[];

beforeAll(async () => {
  home = await council();
  served = await serve(home.database);
  statements = record(served.platform.database);
});
afterAll(async () => {
  await served.close();
  await home.drop();
});

const rename = `mutation ($id: ID!, $version: Int!, $title: String) {
  updateCourse(id: $id, version: $version, patch: { title: $title }) { course { id version title } } }`;

test('what a person may changes with their next question', async () => {
  const person = await served.signIn('recruiter');
  const employees = '{ employees(first: 1) { nodes { fullName } } }';
  const email = `select id from user_account where email like 'recruiter@%'`;
  const outcomes = async () => {
    const { status, code } = await person.said(employees);
    return code ?? status;
  };
  const before = [await outcomes(), await outcomes()];
  await home.owner.query(`update user_account set name = name || ' B' where id = (${email})`);
  const renamed = await outcomes();
  const { rows } = await home.owner.query(
    `update auth.session set updated_at = now() - interval '61 seconds' where user_id = (${email}) returning id`,
  );
  const touched = [rows.length, await outcomes(), await outcomes()];
  await home.owner.query(`update user_account set disabled = true where id = (${email})`);
  expect({ before, renamed, touched, disabled: await outcomes() }).toEqual({
    before: [200, 200],
    renamed: 200,
    touched: [1, 200, 200],
    disabled: 'UNAUTHENTICATED',
  });
});

test('of a person no more is looked at than decides what they may, and that each time', async () => {
  const employees = '{ employees { totalCount } }';
  const people = [await served.signIn('trainingCoordinator'), await served.signIn('lineManager')];
  const seen = async (person: Desk) => {
    const { data, code } = await person.said(employees);
    const areas = statements.at(-1)?.text.includes('area_manager') ? ', areas looked at' : '';
    return `${code ?? (data?.employees?.totalCount ? 'some' : 'nobody')}${areas}`;
  };
  const told: string[] = [];
  for (const person of people) told.push(await seen(person), await seen(person));
  await home.owner.query('update area_manager set until = current_date - 1');
  for (const person of people) told.push(await seen(person));
  expect(told).toMatchInlineSnapshot(`
    [
      "some",
      "some",
      "some",
      "some, areas looked at",
      "some",
      "FORBIDDEN, areas looked at",
    ]
  `);
});

test('a session that has ended, or a role that is gone, reads nothing', async () => {
  const auditor = await served.signIn('hrAdministrator');
  const query = '{ employees(first: 1) { nodes { fullName } } }';
  await auditor.ask(query);
  await auditor.ask(query);
  // as nobody does it: past the trigger that ends sessions
  await home.owner.query('alter table user_account disable trigger end_sessions');
  await home.owner.query(
    `update user_account set roles = '{procurementOfficer}' where email like 'hr-administrator@%'`,
  );
  await home.owner.query('alter table user_account enable trigger end_sessions');
  expect((await auditor.said(query)).code).toBe('FORBIDDEN');
  await home.owner.query('delete from auth.session');
  expect((await auditor.said(query)).code).toBe('UNAUTHENTICATED');
});

test('a session that has ended, or a role that is gone, changes nothing', async () => {
  const person = await served.signIn('trainingCoordinator');
  const { rows } = await home.owner.query(
    'select id, version, title from course order by id limit 1',
  );
  const [{ id, version, title }] = rows;
  const said = async (more: number, title: string) => {
    const told = await person.said(rename, { id, version: version + more, title });
    return told.code ?? told.data.updateCourse.course.title;
  };
  const before = [await said(0, 'One'), await said(1, title)];
  await home.owner.query('alter table user_account disable trigger end_sessions');
  const role = (roles: string) =>
    home.owner.query(
      `update user_account set roles = $1 where email like 'training-coordinator@%'`,
      [roles],
    );
  await role('{auditor}');
  const demoted = await said(2, 'Two');
  await role('{trainingCoordinator}');
  await home.owner.query('alter table user_account enable trigger end_sessions');
  const again = [await said(2, 'Three'), await said(3, title)];
  await home.owner.query('delete from auth.session');
  const ended = await said(4, 'Four');
  expect({ before, demoted, again, ended }).toEqual({
    before: ['One', title],
    demoted: 'FORBIDDEN',
    again: ['Three', title],
    ended: 'UNAUTHENTICATED',
  });
});
