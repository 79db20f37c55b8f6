import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { reachedOn, reachedQuestion } from '../../admin/monitoring/whom-to-remind.ts';
import { told } from '../harness/answer.ts';
import { type Council, council, today } from '../harness/council.ts';
import { come, type Working, working } from '../harness/working.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let there: Council;
let at: Working;

beforeAll(async () => {
  there = await council();
  at = await working(there);
});
afterAll(async () => {
  await at.stop();
  await there.drop();
});

const hr = async (source: string) => told(await there.as('hrAdministrator').ask(source));
const one = async (sql: string) => (await there.owner.query(sql)).rows[0];

interface Person {
  standing: string;
  answered: number;
  notAnswered: number;
  notAsked: number;
  withdrawn: number;
  askedOn: string | null;
  employee: { id: string; workEmail: string | null };
}

async function tally(): Promise<Person[]> {
  const found: Person[] = [];
  for (let offset = 0; ; offset += 1000) {
    const { followUps } = await hr(
      `{ followUps(on: "${today()}", first: 1000, offset: ${offset}) { nodes { standing answered notAnswered notAsked withdrawn askedOn employee { id workEmail } } } }`,
    );
    found.push(...followUps.nodes);
    if (followUps.nodes.length < 1000) return found;
  }
}

test('who has been asked, and whether they answered? States per characteristic, and never an answer', async () => {
  const people = await tally();
  const { n } = await one(
    'select count(*)::int as n from employee where started_on <= current_date and (ended_on is null or ended_on >= current_date)',
  );
  expect(people).toHaveLength(n);
  // whoever was asked and has not answered comes before those whom nobody has asked
  expect([...new Set(people.map(({ standing }) => standing))]).toEqual(
    ['open', 'notAsked', 'complete', 'doNotAsk'].filter((each) =>
      people.some(({ standing }) => standing === each),
    ),
  );
  for (const { answered, notAnswered, notAsked, withdrawn } of people)
    expect(answered + notAnswered + notAsked + withdrawn).toBe(12);
  const { rows } = await there.owner.query(
    `select employee_id, state, count(*)::int as n from answer_state group by 1, 2`,
  );
  const of = (id: string, state: string) =>
    rows.find((row) => row.employee_id === id && row.state === state)?.n ?? 0;
  for (const { employee, answered, withdrawn, notAnswered } of people)
    expect([answered, withdrawn, notAnswered]).toEqual(
      ['answered', 'withdrawn', 'notAnswered'].map((state) => of(employee.id, state)),
    );
});

test('in one click everybody whose questions are open is asked, once a month at most, and nobody who took back what they said', async () => {
  await there.owner.query('delete from staff_invitation');
  const before = await tally();
  const open = before.filter(({ standing }) => ['open', 'notAsked'].includes(standing));
  const reachable = open.filter(({ employee }) => employee.workEmail);
  expect(reachable.length).toBeGreaterThan(50);
  const remind = async () => {
    const { remindStaff } = await hr('mutation { remindStaff { jobRun { id } } }');
    return come(there, remindStaff.jobRun.id, 'done');
  };
  const reached = async () => {
    const { data } = await there
      .as('hrAdministrator')
      .ask(reachedQuestion, { ...reachedOn(today()) });
    return [data.reached.totalCount, data.unreachable.totalCount];
  };
  const unreachable = open.length - reachable.length;
  expect(unreachable).toBeGreaterThan(1);
  expect(await reached()).toEqual([reachable.length, unreachable]);
  expect((await remind()).outcome).toBe(
    `${reachable.length} people asked; ${unreachable} could not be, for want of an e-mail address.`,
  );
  const written = await there.owner.query<{ to: string; said: object }>(
    `select recipient_email as to, variables as said from message where mail = 'staffQuestions'`,
  );
  expect(written.rows.map(({ to }) => to).toSorted()).toEqual(
    reachable.map(({ employee }) => employee.workEmail).toSorted(),
  );
  expect(new Set(written.rows.flatMap(({ said }) => Object.keys(said)))).toEqual(
    new Set(['person']),
  );
  const after = await tally();
  for (const { employee, notAsked, askedOn } of after.filter(({ employee: { id } }) =>
    reachable.some((each) => each.employee.id === id),
  ))
    expect([employee.id, notAsked, askedOn]).toEqual([employee.id, 0, today()]);
  expect(await reached()).toEqual([0, unreachable]);
  expect((await remind()).outcome).toMatch(/^0 people asked/);
  await there.owner.query('update staff_invitation set asked_on = asked_on - 40');
  expect(await reached()).toEqual([reachable.length, unreachable]);
  expect((await remind()).outcome).toMatch(new RegExp(`^${reachable.length} people asked`));
  expect(
    await one('select min(reminders) as least, max(reminders) as most from staff_invitation'),
  ).toEqual({
    least: 1,
    most: 1,
  });
});

test('nobody but who keeps the records sees the list', async () => {
  for (const role of ['lineManager', 'recruiter', 'equalityLead', 'employee', 'auditor'] as const) {
    const answer = await there
      .as(role)
      .ask(`{ followUps(on: "${today()}") { nodes { standing } } }`);
    expect(answer.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  }
});
