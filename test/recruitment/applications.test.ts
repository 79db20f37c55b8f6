import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Caller } from '../../schema/foundation/permissions/shape.ts';
import { told } from '../harness/answer.ts';
import { type Council, council, today } from '../harness/council.ts';

let demo: Council;
/** Somebody who sits on the panel of a vacancy whose shortlist is being made, and on no other. */
let panelMember: Caller;
let vacancy: { id: string; reference: string };

beforeAll(async () => {
  demo = await council();
  const { rows } = await demo.owner.query(
    `select vacancy.id, reference, member.employee_id as employee from vacancy
     join panel_member member on member.vacancy_id = vacancy.id
     where status = 'shortlisting' and (member.until is null or member.until >= current_date)
       and (select count(*) from panel_member other where other.employee_id = member.employee_id) = 1
     order by reference, member.id limit 1`,
  );
  vacancy = rows[0];
  const { user } = demo.as('employee').caller.attributes;
  panelMember = {
    roles: ['employee'],
    attributes: { user, employee: rows[0].employee },
    actor: 'somebody',
  };
});
afterAll(() => demo.drop());

const tell = async (caller: Caller, source: string) => told(await demo.as(caller).ask(source));
const whose = '{ applications { totalCount nodes { vacancy { reference } } } }';
const names = `{ applications(filter: { stage: { in: [shortlisted] } }) { nodes { number fullName email dateOfBirth school } } }`;

const show = (reference: string, on: string | null) =>
  demo.owner.query('update vacancy set applicants_shown_on = $2 where reference = $1', [
    reference,
    on,
  ]);

test('who sits on a panel sees the applications for that vacancy and no other', async () => {
  const { rows } = await demo.owner.query(
    'select count(*)::int from application where vacancy_id = $1',
    [vacancy.id],
  );
  const { applications } = await tell(panelMember, whose);
  expect(applications.totalCount).toBe(rows[0].count);
  expect(rows[0].count).toBeGreaterThan(2);
  for (const node of applications.nodes) expect(node.vacancy.reference).toBe(vacancy.reference);
});

test('who has left the panel sees none of them any more', async () => {
  const leave = (day: string) =>
    demo.owner.query(
      `update panel_member set until = ${day} where vacancy_id = $1 and employee_id = $2`,
      [vacancy.id, panelMember.attributes.employee],
    );
  await leave('greatest("from", current_date - 1)');
  expect((await tell(panelMember, whose)).applications.totalCount).toBe(0);
  await leave('null');
});

test('a shortlist is made without names, dates of birth, addresses and schools, and the names come with the day from which they are shown', async () => {
  const hidden = (await tell(panelMember, names)).applications.nodes;
  expect(hidden.length).toBeGreaterThan(0);
  for (const { number, ...identity } of hidden)
    expect([number, identity]).toEqual([
      expect.stringMatching(/^A\d{4}-\d\d$/),
      { fullName: null, email: null, dateOfBirth: null, school: null },
    ]);
  await show(vacancy.reference, '2026-01-01');
  const shown = (await tell(panelMember, names)).applications.nodes;
  expect(shown.map(({ number }: { number: string }) => number)).toEqual(
    hidden.map(({ number }: { number: string }) => number),
  );
  for (const { fullName, email } of shown)
    expect([fullName, email]).toEqual([
      expect.stringMatching(/\w+ \w+/),
      expect.stringContaining('@'),
    ]);
  const others = `{ applications(filter: { stage: { in: [applied, notSelected] } }) { nodes { fullName } } }`;
  for (const { fullName } of (await tell(panelMember, others)).applications.nodes)
    expect(fullName).toBeNull();
  await show(vacancy.reference, null);
});

test('no filter, order or search finds somebody by a name that is not shown', async () => {
  const { rows } = await demo.owner.query(
    'select full_name as name from application where vacancy_id = $1',
    [vacancy.id],
  );
  for (const caller of [panelMember, demo.as('recruiter').caller])
    for (const { name } of rows) {
      const words = JSON.stringify(name);
      const found = await tell(
        caller,
        `{ byName: applications(filter: { fullName: { eq: ${words} }, vacancy: { id: { eq: "${vacancy.id}" } } }) { totalCount }
           searched: applications(search: ${words}, filter: { vacancy: { id: { eq: "${vacancy.id}" } } }) { totalCount } }`,
      );
      expect(found).toEqual({ byName: { totalCount: 0 }, searched: { totalCount: 0 } });
    }
});

test('a recruiter shows the names once the shortlist is made, not before, and that is written down', async () => {
  const recruiter = demo.as('recruiter');
  const change = async (reference: string, on: string | null = today()) => {
    const { vacancies } = told(
      await recruiter.ask(
        `{ vacancies(filter: { reference: { eq: "${reference}" } }) { nodes { id version } } }`,
      ),
    );
    const [{ id, version }] = vacancies.nodes;
    return recruiter.ask(
      `mutation { updateVacancy(id: "${id}", version: ${version}, patch: { applicantsShownOn: ${JSON.stringify(on)} }) { vacancy { applicantsShownOn } } }`,
    );
  };
  const { errors } = await change(vacancy.reference);
  expect(errors![0]!.message).toMatchInlineSnapshot(
    `"You may not update the applicants shown on of this vacancy."`,
  );
  const { rows } = await demo.owner.query(
    `update vacancy set applicants_shown_on = null where id =
       (select id from vacancy where status = 'interviewing' order by reference limit 1) returning id, reference`,
  );
  expect(told(await change(rows[0].reference))).toEqual({
    updateVacancy: { vacancy: { applicantsShownOn: today() } },
  });
  const entries = await demo.owner.query(
    `select action, subject, fields, changes from audit_entry where subject_id = $1 order by at desc limit 1`,
    [rows[0].id],
  );
  expect(entries.rows).toEqual([
    {
      action: 'update',
      changes: { applicantsShownOn: { before: null, after: today() } },
      fields: ['applicantsShownOn'],
      subject: 'Vacancy',
    },
  ]);
  const said = async (on: string | null) =>
    Object.values((await change(rows[0].reference, on)).errors![0]!.extensions!.fields as object)
      .join()
      .replace(/\d+ \w+ \d{4}/, 'TODAY');
  // what was seen is not unseen, and no other day is given than the one on which it was
  expect([await said(null), await said('2026-01-01')]).toEqual([
    'Names are shown from the day that somebody shows them, and stay so. Give today, TODAY.',
    'Names are shown from the day that somebody shows them, and stay so. Give today, TODAY.',
  ]);
  await demo.owner.query(
    `delete from application_step where stage = 'shortlisted' and application_id in
       (select id from application where vacancy_id = $1)`,
    [rows[0].id],
  );
  expect(await said(today())).toBe('Nobody is shortlisted yet. Make the shortlist first.');
});

test('once names are shown, nobody is looked at and taken off the shortlist again, and no shortlist is made without names', async () => {
  const recruiter = demo.as('recruiter');
  const { rows } = await demo.owner.query(
    `select vacancy.id as vacancy, vacancy.version, application.id as application, step.id as step
     from vacancy join application on application.vacancy_id = vacancy.id
     left join application_step step on step.application_id = application.id
     where vacancy.status = 'interviewing' and applicants_shown_on is not null
       and (step.id is null or (step.stage = 'shortlisted' and not exists (
         select from application_step later where later.application_id = application.id and later.id <> step.id)))
     order by step.id nulls first limit 1`,
  );
  const { vacancy, version, application } = rows[0];
  const messageOf = async (mutation: string) => {
    const { errors } = await recruiter.ask(`mutation { ${mutation} }`);
    const fields = errors?.[0]?.extensions?.fields as { status?: string } | undefined;
    return fields?.status ?? errors?.[0]?.message ?? 'done';
  };
  if (!rows[0].step)
    expect(
      await messageOf(
        `createApplicationStep(input: { application: "${application}", stage: shortlisted, on: "${today()}" }) { applicationStep { id } }`,
      ),
    ).toBe('done');
  const { application: seen } = told(
    await recruiter.ask(
      `{ application(id: "${application}") { fullName steps { id version stage } } }`,
    ),
  );
  expect(seen.fullName).toEqual(expect.any(String));
  const [step] = seen.steps;
  expect(step.stage).toBe('shortlisted');
  const which = `id: "${step.id}", version: ${step.version}`;
  expect([
    await messageOf(`deleteApplicationStep(${which}) { ids }`),
    await messageOf(
      `updateApplicationStep(${which}, patch: { stage: longlisted }) { applicationStep { id } }`,
    ),
    await messageOf(
      `updateVacancy(id: "${vacancy}", version: ${version}, patch: { status: shortlisting }) { vacancy { id } }`,
    ),
  ]).toEqual([
    'You may not delete this application step.',
    'You may not update the stage of this application step.',
    'The names of the shortlisted have been shown. This vacancy cannot go back to before that.',
  ]);
});

test('who keeps no applications reads none', async () => {
  const outsiders = [
    'systemAdministrator',
    'equalityLead',
    'caseworker',
    'procurementOfficer',
    'trainingCoordinator',
    'lineManager',
    'reportReader',
    'auditor',
  ] as const;
  for (const role of outsiders) {
    const { errors } = await demo.as(role).ask('{ applications { totalCount } }');
    expect([role, errors?.[0]?.extensions?.code]).toEqual([role, 'FORBIDDEN']);
  }
});

test('an application that is taken away takes with it what the applicant answered', async () => {
  const { rows } = await demo.owner.query(
    `select id, version from application
     where exists (select from monitoring.equality_answer where subject = application.id)
     order by id limit 1`,
  );
  const { id, version } = rows[0];
  const left = async () =>
    (
      await demo.owner.query(
        `select exists (select from monitoring.equality_answer where subject = $1) as answers,
           exists (select from monitoring.equality_profile where subject = $1) as profile`,
        [id],
      )
    ).rows[0];
  expect(await left()).toEqual({ answers: true, profile: true });
  await demo.owner.query('delete from application_step where application_id = $1', [id]);
  const { errors } = await demo
    .as('hrAdministrator')
    .ask(`mutation { deleteApplication(id: "${id}", version: ${version}) { ids } }`);
  expect(errors).toBeUndefined();
  expect(await left()).toEqual({ answers: false, profile: false });
});
