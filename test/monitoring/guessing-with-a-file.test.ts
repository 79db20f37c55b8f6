import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Council, council, today } from '../harness/council.ts';
import { bringingAnswers } from './bringing-answers.ts';

interface Person {
  id: string;
  number: string;
}

let demo: Council;
let people: [Person, Person, Person];

beforeAll(async () => {
  demo = await council();
  const { rows } = await demo.owner.query(
    `select id, staff_number as number from employee where ended_on is null and user_id is null order by staff_number limit 3`,
  );
  people = rows as typeof people;
});
afterAll(() => demo.drop());

const bring = ({ number }: Person, date: string, sex: string, dryRun = false) =>
  bringingAnswers(demo, `Staff no;Date;Sex\n${number};${date};${sex}\n`, dryRun);

/** Makes this all that they ever said, each on the same day; null is that they would not say. */
async function saidOnline(said: readonly (string | null)[]) {
  for (const table of [
    'monitoring.equality_answer where subject',
    'answer_state where employee_id',
    'staff_invitation where employee_id',
  ])
    await demo.owner.query(`delete from ${table} = any($1)`, [people.map(({ id }) => id)]);
  for (const [place, category] of said.entries())
    await demo.owner.query(
      `insert into monitoring.equality_answer (id, subject, characteristic, list_edition, category, declined, channel, answered_on, valid_from)
       values (gen_random_uuid(), $1, 'sex', 'census2021', $2, $3, 'online', '2025-06-06', '2025-06-06')`,
      [people[place]!.id, category, category === null],
    );
}

/** All that personnel is told of somebody, and how many answers they would be told are erased, if it came to that. */
async function told({ id }: Person) {
  const { data } = await demo.as('hrAdministrator').ask(
    `query ($id: ID!, $on: Date!) {
      answerStates(first: 20, filter: { employee: { id: { eq: $id } } }) { nodes { version state changedOn characteristic { code } } }
      followUps(on: $on, first: 1, filter: { employee: { id: { eq: $id } } }) {
        nodes { standing answered notAnswered notAsked withdrawn askedOn remindedOn } } }`,
    { id, on: today() },
  );
  const { rows } = await demo.owner.query(
    'select count(*)::int as kept from monitoring.equality_answer where subject = $1',
    [id],
  );
  return { ...data, ...rows[0] };
}

test('whether a file guesses right what somebody said, wrong or where they would not say, nothing tells', async () => {
  await saidOnline(['female', 'male', null]);
  const [one, ...others] = people;
  const seen: string[] = [];
  const guessed = async (date: string, guess: string, dryRun = false) => {
    const by = async (person: Person) => ({
      result: await bring(person, date, guess, dryRun),
      ...(await told(person)),
    });
    const first = await by(one);
    for (const other of others)
      expect([date, guess, await by(other)]).toEqual([date, guess, first]);
    const { version, changedOn } = first.answerStates.nodes[0];
    seen.push(`${date} ${guess}: version ${version}, ${changedOn}, ${first.kept} kept`);
  };
  await guessed('07/06/2025', 'Female', true);
  for (const date of ['05/06/2025', '06/06/2025', '07/06/2025', '07/06/2025'])
    await guessed(date, 'Female');
  await guessed('07/06/2025', 'Male');
  await guessed('08/06/2025', 'Prefer not to say');
  await guessed('09/06/2025', 'Prefer not to say');
  expect(seen).toMatchInlineSnapshot(`
    [
      "07/06/2025 Female: version 1, 2025-06-06, 1 kept",
      "05/06/2025 Female: version 1, 2025-06-06, 1 kept",
      "06/06/2025 Female: version 1, 2025-06-06, 1 kept",
      "07/06/2025 Female: version 2, 2025-06-07, 2 kept",
      "07/06/2025 Female: version 2, 2025-06-07, 2 kept",
      "07/06/2025 Male: version 2, 2025-06-07, 2 kept",
      "08/06/2025 Prefer not to say: version 3, 2025-06-08, 3 kept",
      "09/06/2025 Prefer not to say: version 4, 2025-06-09, 4 kept",
    ]
  `);
});

test('nor does anything where whoever is told by telephone writes it down', async () => {
  await saidOnline(['female', 'male', null]);
  const [one, ...others] = people;
  const after = async (person: Person) => {
    const { data } = await demo.as('hrAdministrator').ask(
      `mutation ($employee: ID!) {
        recordAnswers(employee: $employee, channel: telephone, answers: [{ characteristic: "sex", category: "female" }]) }`,
      { employee: person.id },
    );
    return { ...data, ...(await told(person)) };
  };
  const first = await after(one);
  expect([first.recordAnswers, first.answerStates.nodes[0].version]).toEqual([1, 2]);
  for (const other of others) expect(await after(other)).toEqual(first);
});

test('a file puts right what a file brought of the same day, and nothing that people said themselves that day', async () => {
  await saidOnline(['female']);
  const [one] = people;
  const after = async (date: string, sex: string) => {
    await bring(one, date, sex);
    return (
      await demo.owner.query(
        `select valid_from::text as since, valid_to::text as until, coalesce(category, 'declined') as said from monitoring.equality_answer
         where subject = $1 order by valid_from`,
        [one.id],
      )
    ).rows.map(({ since, until, said }) => `${since} to ${until}: ${said}`);
  };
  expect([
    await after('06/06/2025', 'Male'),
    await after('07/06/2025', 'Female'),
    await after('07/06/2025', 'Male'),
    await after('07/06/2025', 'Prefer not to say'),
  ]).toMatchInlineSnapshot(`
    [
      [
        "2025-06-06 to null: female",
      ],
      [
        "2025-06-06 to 2025-06-07: female",
        "2025-06-07 to null: female",
      ],
      [
        "2025-06-06 to 2025-06-07: female",
        "2025-06-07 to null: male",
      ],
      [
        "2025-06-06 to 2025-06-07: female",
        "2025-06-07 to null: declined",
      ],
    ]
  `);
});

test('an answer without a day is added where there is none yet, and replaces nothing, whatever stands there', async () => {
  await saidOnline(['female', 'male', null]);
  const [one, ...others] = people;
  const after = async (person: Person, sex: string) => ({
    result: await bring(person, '', sex),
    ...(await told(person)),
  });
  const first = await after(one, 'Female');
  expect(first.result.notices).toMatchObject([
    { reason: '1 answer has no day: it is added if there is none yet, and replaces none.' },
  ]);
  expect([first.answerStates.nodes[0], first.kept]).toMatchObject([
    { version: 1, changedOn: '2025-06-06' },
    1,
  ]);
  for (const other of others) expect(await after(other, 'Female')).toEqual(first);

  await saidOnline([]);
  expect((await bring(one, '', 'Male', true)).notices).toEqual(first.result.notices);
  const added = await after(one, 'Male');
  expect(added.answerStates.nodes).toMatchObject([{ state: 'answered', changedOn: today() }]);
  // the same file again, or another without a day, puts nothing right either: that takes one that names it
  const said = async () =>
    (
      await demo.owner.query(
        'select category from monitoring.equality_answer where subject = $1 order by valid_from',
        [one.id],
      )
    ).rows;
  await bring(one, '', 'Female');
  expect(await said()).toEqual([{ category: 'male' }]);
  await bring(one, today(), 'Female');
  expect(await said()).toEqual([{ category: 'female' }]);
});
