import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Council, council, today } from '../harness/council.ts';

let demo: Council;
let own: string;
let course: string;
beforeAll(async () => {
  demo = await council();
  const first = async (sql: string) => (await demo.owner.query(sql)).rows[0].id as string;
  own = await first(
    `select employee.id from employee join user_account on user_account.id = user_id where roles = '{employee}'`,
  );
  course = await first(`select id from course where code = 'TRANS-W'`);
});
afterAll(() => demo.drop());

const handIn = `mutation ($input: TrainingClaimInput!) {
  createTrainingClaim(input: $input) { trainingClaim { id state } } }`;
const claim = (employee = own, more = {}) => ({
  input: { employee, course, completedOn: '2026-01-31', ...more },
});
const standing = async () => {
  const { data } = await demo.as('employee').ask(
    `{ completions(filter: { course: { code: { eq: "TRANS-W" } }, completedOn: { eq: "2026-01-31" } }) {
      nodes { source completedOn } } }`,
  );
  return data.completions.nodes;
};

test('somebody hands in training for themselves alone, and cannot approve it', async () => {
  const employee = demo.as('employee');
  const { data } = await employee.ask(handIn, claim());
  expect(data.createTrainingClaim.trainingClaim.state).toBe('handedIn');
  const { rows } = await demo.owner.query('select id from employee where id <> $1 limit 1', [own]);
  const refusals = [
    await employee.ask(handIn, claim(rows[0].id)),
    await employee.ask(handIn, claim(own, { state: 'approved', completedOn: '2026-01-30' })),
    await employee.ask(
      `mutation { approveTrainingClaim(id: "${data.createTrainingClaim.trainingClaim.id}") { trainingClaim { id } } }`,
    ),
  ];
  expect(refusals.map(({ errors }) => errors?.[0]?.extensions?.code)).toEqual([
    'FORBIDDEN',
    'BAD_USER_INPUT',
    'FORBIDDEN',
  ]);
});

test('once approved it counts from the day they completed it, and is decided once', async () => {
  const coordinator = demo.as('trainingCoordinator');
  const { rows } = await demo.owner.query(
    `select id from training_claim where employee_id = $1 and state = 'handedIn'`,
    [own],
  );
  expect(await standing()).toEqual([]);
  const past = await coordinator.ask(
    `mutation { updateTrainingClaim(id: "${rows[0].id}", version: 1, patch: { state: approved }) { trainingClaim { id } } }`,
  );
  expect(past.errors?.[0]?.message).toMatch('Field "state" is not defined');
  const approve = `mutation { approveTrainingClaim(id: "${rows[0].id}") {
    trainingClaim { state decidedOn completion { completedOn source } } } }`;
  expect((await coordinator.ask(approve)).data.approveTrainingClaim.trainingClaim).toEqual({
    state: 'approved',
    decidedOn: today(),
    completion: { completedOn: '2026-01-31', source: 'manual' },
  });
  expect(await standing()).toEqual([{ source: 'manual', completedOn: '2026-01-31' }]);
  expect((await coordinator.ask(approve)).errors?.[0]?.message).toBe(
    'This has been approved or refused already.',
  );
  const change = await demo
    .as('employee')
    .ask(
      `mutation { updateTrainingClaim(id: "${rows[0].id}", version: 2, patch: { completedOn: "2026-06-01" }) { trainingClaim { id } } }`,
    );
  expect(change.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
});

test('it is refused with a reason that whoever handed it in reads', async () => {
  const employee = demo.as('employee');
  const { data } = await employee.ask(handIn, claim(own, { completedOn: '2026-02-28' }));
  const { id } = data.createTrainingClaim.trainingClaim;
  const refuse = (reason: string) =>
    demo
      .as('trainingCoordinator')
      .ask(
        `mutation ($reason: String!) { refuseTrainingClaim(id: "${id}", reason: $reason) { trainingClaim { state } } }`,
        { reason },
      );
  expect((await refuse(' ')).errors?.[0]?.message).toBe('Say why it is refused.');
  await refuse('There is no date on it.');
  const read = await employee.ask(
    `{ trainingClaim(id: "${id}") { state refusedBecause decidedOn completion { id } } }`,
  );
  expect(read.data.trainingClaim).toEqual({
    state: 'refused',
    refusedBecause: 'There is no date on it.',
    decidedOn: today(),
    completion: null,
  });
});

test('whoever handed it in is written to, and the mail says nothing of why', async () => {
  const { rows } = await demo.owner.query(
    `select subject, language, address, variables from message where mail = 'claimDecided' order by queued_at, id`,
  );
  const told = rows.map(({ address, variables, ...rest }) => ({
    ...rest,
    address: address.replace(/[0-9a-f-]{36}/, '…'),
    variables: typeof variables === 'string' ? JSON.parse(variables) : variables,
  }));
  expect(told).toMatchInlineSnapshot(`
    [
      {
        "address": "http://localhost:0/training-claims/…/show",
        "language": "english",
        "subject": "Training that you handed in",
        "variables": {
          "completedOn": "2026-01-31",
          "course": "Trans awareness",
          "person": "Llŷr Penry",
          "state": "approved",
        },
      },
      {
        "address": "http://localhost:0/training-claims/…/show",
        "language": "english",
        "subject": "Training that you handed in",
        "variables": {
          "completedOn": "2026-02-28",
          "course": "Trans awareness",
          "person": "Llŷr Penry",
          "state": "refused",
        },
      },
    ]
  `);
});
