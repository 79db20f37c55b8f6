import { afterAll, beforeAll, expect, test } from 'vitest';
import { Exporting } from '../../schema/foundation/exports/exporting.ts';
import { kindsOf } from '../../schema/foundation/imports/kinds.ts';
import { runImport } from '../../schema/foundation/imports/run-import.ts';
import type { Caller } from '../../schema/foundation/permissions/shape.ts';
import { type Council, council } from '../harness/council.ts';

// two councils that differ in nothing but who the applicants are whose names are not shown yet
let here: Council;
let there: Council;
let callers: Record<string, Caller>;
let world: { vacancy: string; application: string; member: string; name: string; step: string };

const hidden = `application.vacancy_id in (select id from vacancy where applicants_shown_on is null)`;

beforeAll(async () => {
  [here, there] = await Promise.all([council(), council()]);
  const { rows } = await here.owner.query(
    `select vacancy.id as vacancy, application.id as application, member.employee_id as member,
       application.full_name as name, step.id as step
     from vacancy join application on application.vacancy_id = vacancy.id
     join application_step step on step.application_id = application.id and step.stage = 'shortlisted'
     join panel_member member on member.vacancy_id = vacancy.id and member.until is null
     where vacancy.status = 'shortlisting'
       and (select count(*) from panel_member other where other.employee_id = member.employee_id) = 1
     order by vacancy.reference, application.number, member.id limit 1`,
  );
  world = rows[0];
  const { user } = here.as('employee').caller.attributes;
  const member: Caller = {
    roles: ['employee', 'lineManager'],
    attributes: { user, employee: world.member },
    actor: 'member',
  };
  callers = {
    recruiter: here.as('recruiter').caller,
    'panel member': member,
    'HR administrator': here.as('hrAdministrator').caller,
    'auditor who recruits': { ...here.as('recruiter').caller, roles: ['recruiter', 'auditor'] },
    'administrator on the panel': { ...member, roles: ['employee', 'systemAdministrator'] },
  };
  const { rowCount } = await there.owner.query(
    `update application set full_name = 'Zz ' || reverse(full_name), email = 'x' || email,
       date_of_birth = date_of_birth - 3000, school = 'Elsewhere ' || coalesce(school, '')
     where ${hidden}`,
  );
  expect(rowCount).toBeGreaterThan(20);
  await there.owner.query('alter table audit_entry disable trigger user');
  await there.owner.query(
    `update audit_entry set changes = jsonb_set(jsonb_set(changes::jsonb, '{fullName,after}', '"Somebody Else"'), '{school,after}', '"Elsewhere"')
     where subject = 'Application' and subject_id in (select id from application where ${hidden})`,
  );
}, 120_000);
afterAll(() => Promise.all([here.drop(), there.drop()]));

const identity = ['fullName', 'email', 'dateOfBirth', 'school'] as const;
const asked = `id number stage statement withheld ${identity.join(' ')}`;

/** Every way to read. */
function* questions(): Generator<string> {
  const { vacancy, application, name, step } = world;
  yield `{ applications(first: 500) { totalCount nodes { ${asked} } } }`;
  for (const field of identity) {
    for (const way of ['asc', 'desc'])
      yield `{ applications(first: 500, orderBy: [{ ${field}: ${way} }, { number: asc }]) { edges { cursor } nodes { number } } }`;
    yield `{ applications(filter: { ${field}: { isNull: true } }) { totalCount } }`;
    yield `{ vacancies(filter: { applications: { some: { ${field}: { isNull: false } } } }) { totalCount } }`;
    yield `{ applicationSteps(filter: { application: { ${field}: { isNull: false } } }, orderBy: [{ application: { ${field}: asc } }]) { totalCount nodes { id } } }`;
  }
  for (const filter of [
    `fullName: { eq: ${JSON.stringify(name)} }`,
    `fullName: { startsWith: "Zz" }`,
    `fullName: { contains: "a" }`,
    `email: { contains: "mail" }`,
    `school: { startsWith: "Elsewhere" }`,
    `dateOfBirth: { lt: "1975-01-01" }`,
    `not: { fullName: { contains: "a" } }`,
    `or: [{ fullName: { contains: "a" } }, { school: { contains: "a" } }]`,
  ]) {
    yield `{ applications(filter: { ${filter} }) { totalCount nodes { number } } }`;
    yield `{ vacancy(id: "${vacancy}") { applications(filter: { ${filter} }) { number } } }`;
  }
  yield `{ applications(search: ${JSON.stringify(name)}) { totalCount } }`;
  yield `{ vacancy(id: "${vacancy}") { applications(first: 100) { ${asked} steps { stage } history { action by changes { field before after } } } panel { vacancy { applications { ${asked} } } } } }`;
  yield `{ application(id: "${application}") { ${asked} history { action changes { field before after } } vacancy { applications { fullName } } } }`;
  yield `{ applicationStep(id: "${step}") { application { ${asked} } } }`;
  yield `{ applicationSteps(first: 500) { nodes { stage application { ${asked} } } } }`;
  yield `{ auditEntries(first: 200, filter: { subject: { eq: "Application" } }) { totalCount nodes { fields changes { field before after } } } }`;
  yield `{ importFiles { totalCount nodes { id } } }`;
  yield `{ savedViews { totalCount } }`;
}

/** Every way to try to change something. */
function* changes(): Generator<string> {
  const { vacancy, application, name } = world;
  for (const version of [1, 7]) {
    const patches = [`fullName: "Ada"`, `email: "a@b.example"`, `school: "x"`, `statement: "S"`];
    for (const patch of patches) {
      yield `mutation { updateApplication(id: "${application}", version: ${version}, patch: { ${patch} }, idempotencyKey: "k${version}${patch.slice(0, 4)}") { application { ${asked} } } }`;
      yield `mutation { updateApplications(rows: [{ id: "${application}", version: ${version} }], patch: { ${patch} }) { applications { ${asked} } } }`;
    }
  }
  yield `mutation { createApplication(input: { number: "N", vacancy: "${vacancy}", appliedOn: "2026-11-01", fullName: ${JSON.stringify(name)} }) { application { number fullName } } }`;
  yield `mutation { createApplicationStep(input: { application: "${application}", stage: interviewed, on: "2026-01-01" }, idempotencyKey: "same") { applicationStep { application { ${asked} } } } }`;
  yield `mutation { updateVacancy(id: "${vacancy}", version: 1, patch: { applicantsShownOn: "2026-11-22" }) { vacancy { applications { fullName } } } }`;
  yield `mutation { deleteApplication(id: "${application}", version: 9) { ids } }`;
}

const file = (name: string, text: string) => ({
  name,
  bytes: (async function* () {
    yield Buffer.from(text);
  })(),
});

const answersOf = async (place: Council, caller: Caller) => {
  const { ask, context } = place.as(caller);
  const answers: string[] = [];
  for (const question of questions())
    answers.push(`${question}\n${JSON.stringify(await ask(question))}`);
  const { product, database } = place.platform;
  const exporting = new Exporting({ ...product, pool: database });
  for (const wish of [
    {},
    { columns: [...identity, 'number'] },
    { filter: { fullName: { contains: 'a' } }, columns: ['number'] },
    { orderBy: [{ fullName: 'asc' }], columns: ['number'] },
  ]) {
    const model = exporting.modelOf(context, 'applications');
    if (!model) continue;
    let text = '';
    try {
      const planned = exporting.plan(context, model, wish as never);
      for await (const part of exporting.lines(planned, new AbortController().signal)) text += part;
    } catch (error) {
      text = String(error);
    }
    answers.push(`export ${JSON.stringify(wish)}\n${text}`);
  }
  const { rows } = await here.owner.query('select reference from vacancy where id = $1', [
    world.vacancy,
  ]);
  const { rows: numbers } = await here.owner.query(
    'select number, applied_on::text from application where id = $1',
    [world.application],
  );
  const text = `Candidate number,Requisition,Candidate,Email,DOB,Education,Applied\n${numbers[0].number},${rows[0].reference},${world.name},x@y.example,1990-01-01,Elsewhere,${numbers[0].applied_on}\n`;
  for (const kind of ['applications', 'panel-members', 'vacancies']) {
    const told = await runImport(
      context,
      kindsOf(product.domains).get(kind)!,
      file('a.csv', text),
      {
        dryRun: true,
      },
    ).catch(String);
    answers.push(`preview ${kind}\n${JSON.stringify(told)}`);
  }
  for (const change of changes()) answers.push(`${change}\n${JSON.stringify(await ask(change))}`);
  // what was added has an id of its own in each
  await place.owner.query(`delete from application where number = 'N'`);
  // the clock of each
  return answers.map((answer) => answer.replaceAll(/"changedAt":"[^"]*"/g, '"changedAt":"T"'));
};

test.each([
  'recruiter',
  'panel member',
  'HR administrator',
  'auditor who recruits',
  'administrator on the panel',
])(
  'no answer to a %s depends on who the applicants are before their names are shown',
  async (who) => {
    const [one, other] = await Promise.all(
      [here, there].map((place) => answersOf(place, callers[who]!)),
    );
    expect(one!.length).toBeGreaterThan(50);
    // the applications themselves are seen, so that there was something to see
    if (who !== 'HR administrator') expect(one!.join('\n')).toContain('"withheld"');
    expect(
      other!.filter((answer, i) => answer !== one![i]).map((answer) => answer.slice(0, 1000)),
    ).toEqual([]);
    const { rows } = await here.owner.query(
      `select full_name as name from application where ${hidden}`,
    );
    const text = one!.map((answer) => answer.split('\n').slice(1).join('\n')).join('\n');
    expect(rows.filter(({ name }) => text.includes(name)).map(({ name }) => name)).toEqual([]);
  },
);

test('and once they are shown, they are: to the recruiter and the panel, who is shortlisted', async () => {
  await here.owner.query(`update vacancy set applicants_shown_on = current_date where id = $1`, [
    world.vacancy,
  ]);
  for (const who of ['recruiter', 'panel member']) {
    const { data } = await here
      .as(callers[who]!)
      .ask(`{ application(id: "${world.application}") { fullName } }`);
    expect(data.application.fullName).toBe(world.name);
  }
});
