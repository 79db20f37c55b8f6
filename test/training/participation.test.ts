import { afterAll, beforeAll, expect, test } from 'vitest';
import { quarterOf } from '../../admin/training/quarter.ts';
import type { Role } from '../../schema/foundation/permissions/roles.ts';
import { told } from '../harness/answer.ts';
import { type Council, council, today } from '../harness/council.ts';
import { type Served, serve } from '../harness/serve.ts';

let demo: Council;
let served: Served;
beforeAll(async () => {
  demo = await council();
  served = await serve(demo.database);
});
afterAll(async () => {
  await served.close();
  await demo.drop();
});

const tell = async (role: Role, source: string) => told(await demo.as(role).ask(source));
const { from, until } = quarterOf(today());
const period = `from: "${from}", until: "${until}"`;
const standing = 'id standing until outstandingSince reason';

test('everybody on a panel in the quarter stands as readiness says of the day they joined it', async () => {
  const { panelParticipation } = await tell(
    'recruiter',
    `{ panelParticipation(${period}, first: 500) { nodes { joinedOn ${standing} } } }`,
  );
  const { nodes } = panelParticipation as { nodes: { id: string; joinedOn: string }[] };
  expect(nodes.length).toBeGreaterThan(40);
  const days = Map.groupBy(nodes, ({ joinedOn }) => joinedOn);
  for (const [day, joined] of days) {
    const { recruiterReadiness } = await tell(
      'trainingCoordinator',
      `{ recruiterReadiness(on: "${day}", first: 500) { nodes { ${standing} } } }`,
    );
    const then = new Map(recruiterReadiness.nodes.map((each: { id: string }) => [each.id, each]));
    for (const { joinedOn, ...each } of joined) expect(each).toEqual(then.get(each.id));
  }
});

test('who was on a panel in a period is who was on one on any day of it', async () => {
  const month = `${today().slice(0, 8)}`;
  const days = Array.from({ length: 20 }, (_, i) => `${month}${String(i + 1).padStart(2, '0')}`);
  const onDays = new Set<string>();
  for (const day of days) {
    const { recruiterReadiness } = await tell(
      'recruiter',
      `{ recruiterReadiness(on: "${day}", first: 500) { nodes { id } } }`,
    );
    for (const { id } of recruiterReadiness.nodes) onDays.add(id);
  }
  const { panelParticipation } = await tell(
    'recruiter',
    `{ panelParticipation(from: "${days[0]}", until: "${days.at(-1)}", first: 500) { nodes { id } } }`,
  );
  expect(panelParticipation.nodes.map(({ id }: { id: string }) => id).sort()).toEqual(
    [...onDays].sort(),
  );
});

test('what was done about it stands beside it, the latest first', async () => {
  const { recruiterReadiness } = await tell(
    'trainingCoordinator',
    `{ recruiterReadiness(on: "${today()}", first: 1, filter: { standing: { in: [never] } }) { nodes { panelMember { id followUps { id } } employee { id } } } }`,
  );
  const [{ panelMember, employee }] = recruiterReadiness.nodes;
  const record = (on: string, outcome: string) =>
    demo
      .as('trainingCoordinator')
      .ask(
        `mutation ($input: PanelFollowUpInput!) { createPanelFollowUp(input: $input) { panelFollowUp { on outcome } } }`,
        {
          input: { panelMember: panelMember.id, told: employee.id, on, how: 'telephone', outcome },
        },
      );
  await record(`${from}`, 'noAnswerYet');
  expect(told(await record(today(), 'willAttend'))).toEqual({
    createPanelFollowUp: { panelFollowUp: { on: today(), outcome: 'willAttend' } },
  });
  const { panelParticipation } = await tell(
    'recruiter',
    `{ panelParticipation(${period}, filter: { panelMember: { id: { eq: "${panelMember.id}" } } }) { nodes { followedUpOn outcome } } }`,
  );
  expect(panelParticipation.nodes).toEqual([{ followedUpOn: today(), outcome: 'willAttend' }]);
  const readers = (
    ['recruiter', 'hrAdministrator', 'lineManager', 'employee', 'auditor'] as const
  ).map(async (role) => [
    role,
    (await demo.as(role).ask('{ panelFollowUps { totalCount } }')).errors ? 'refused' : 'reads',
  ]);
  expect(Object.fromEntries(await Promise.all(readers))).toEqual({
    recruiter: 'reads',
    hrAdministrator: 'refused',
    lineManager: 'refused',
    employee: 'refused',
    auditor: 'refused',
  });
});

test('the list of the quarter is one file', async () => {
  const desk = await served.signIn('recruiter');
  const { status, text } = await served.send(
    { headers: { cookie: desk.cookie } },
    `/export/panelParticipation.csv?from=${from}&until=${until}&columns=employee,vacancy,joinedOn,standing,reason,followedUpOn,outcome`,
  );
  const [headings, ...lines] = text.trim().split('\r\n');
  expect([status, headings]).toEqual([
    200,
    'Employee,Vacancy,Joined on,Standing,Reason,Followed up on,Follow-up',
  ]);
  const { panelParticipation } = await tell(
    'recruiter',
    `{ panelParticipation(${period}) { totalCount } }`,
  );
  expect(lines).toHaveLength(panelParticipation.totalCount);
});

test.each([
  ['2026-11-22', { from: '2026-10-01', until: '2026-12-31' }],
  ['2026-01-01', { from: '2026-01-01', until: '2026-03-31' }],
  ['2028-02-29', { from: '2028-01-01', until: '2028-03-31' }],
  ['2026-06-30', { from: '2026-04-01', until: '2026-06-30' }],
])('the quarter of %s', (day, quarter) => {
  expect(quarterOf(day)).toEqual(quarter);
});
