import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Council, council, today } from '../harness/council.ts';

const on = today();
let demo: Council;
beforeAll(async () => {
  demo = await council();
});
afterAll(() => demo.drop());

const columns = 'id standing until outstandingSince reason';
const standings = `
  late: trainingStandings(on: "${on}", first: 1000, filter: { standing: { in: [lapsed, never] } },
    orderBy: [{ until: asc }]) { totalCount nodes { ${columns} } pageInfo { endCursor } }
  then: trainingStandings(on: "2025-02-28", first: 1000) { totalCount nodes { ${columns} } }`;
const readiness = `
  recruiterReadiness(on: "${on}", first: 1000, orderBy: [{ until: asc }]) {
    totalCount nodes { ${columns} employee { fullName } }
  }
  vacancies(first: 100) { nodes { panelReady } }`;
const figures = `trainingByArea(on: "${on}") { cells { keys value base } }`;

const cases = [
  {
    reader: 'a recruiter',
    role: 'recruiter',
    question: `{ ${readiness} }`,
    hidden: () => [
      `delete from completion where course_id in (select id from course where code not like 'RECRUIT-%')`,
      `delete from exemption where requirement_id in (select id from requirement where not recruiting)`,
      `update employee set engagement = 'casual', started_on = started_on - 100, ended_on = current_date + 900`,
    ],
  },
  {
    reader: 'a line manager',
    role: 'lineManager',
    question: `{ ${standings} ${figures} }`,
    hidden: (areas: string) => [
      `delete from completion where employee_id in (select id from employee where service_area_id not in (${areas}))`,
      `insert into exemption select gen_random_uuid(), 1, employee.id, requirement.id, 'Away.', '2020-01-01', '2030-01-01'
        from employee cross join requirement where employee.service_area_id not in (${areas}) on conflict do nothing`,
      `update employee set started_on = '2026-01-01', ended_on = null, engagement = 'councillor'
        where service_area_id not in (${areas})`,
      `update exemption set reason = 'Otherwise.'`,
      `update completion set source = 'manual', certificate = 'none'`,
    ],
  },
  {
    reader: 'an employee',
    role: 'employee',
    question: `{ ${standings} recruiterReadiness(on: "${on}") { nodes { ${columns} } } }`,
    hidden: (_areas: string, me: string) => [
      `delete from completion where employee_id <> '${me}'`,
      `delete from exemption where employee_id <> '${me}'`,
      `update employee set started_on = '2026-01-01', ended_on = null where id <> '${me}'`,
      `delete from panel_follow_up where told_id <> '${me}' or panel_member_id in (select id from panel_member where employee_id <> '${me}')`,
      `delete from panel_member where employee_id <> '${me}'`,
    ],
  },
] as const;

test.each(cases)('what is hidden from $reader changes no byte of their answers', async (each) => {
  const reader = demo.as(each.role);
  const { areas, employee } = reader.caller.attributes;
  const listed = ((areas ?? []) as string[]).map((id) => `'${id}'`).join() || 'null';
  const before = await reader.ask(each.question);
  expect(before.errors).toBeUndefined();
  const coordinator = `{ trainingStandings(on: "${on}") { totalCount nodes { ${columns} } } }`;
  const others = await demo.as('trainingCoordinator').ask(coordinator);
  for (const change of each.hidden(listed, String(employee))) await demo.owner.query(change);
  expect(await demo.as('trainingCoordinator').ask(coordinator)).not.toEqual(others);
  expect(JSON.stringify(await reader.ask(each.question))).toBe(JSON.stringify(before));
});
