import { expect, test } from 'vitest';
import { checked } from '../monitoring/walking.ts';
import { visit } from './visitor.ts';

const there = visit();

const own: [path: string, typed: Record<string, string>][] = [
  ['name', { fullName: 'Heledd Quarrington' }],
  ['email', { email: 'heledd@example.org' }],
  ['statement', { statement: 'I have run a library.\nI have run two.' }],
  ['studied', {}],
  ['heard', { heardThrough: 'wordOfMouth' }],
];

/** Fills in the pages about oneself, and refuses or answers each equality question. */
async function fillIn(choose: (choices: readonly string[]) => string = () => 'preferNotToSay') {
  const { open } = there.somebody;
  await open(there.job, {});
  let seen = await open(`${there.job}/name`);
  for (const [path, typed] of own) seen = await open(`${there.job}/${path}`, typed);
  seen = await open(seen.at, {});
  const asked: string[] = [];
  while (seen.at.includes('/equality/')) {
    asked.push(seen.heading);
    seen = await open(seen.at, { choice: choose(seen.choices), go: 'next' });
  }
  return { asked, seen };
}

const counts = async () => {
  const { rows } = await there.demo.owner.query(
    `select (select count(*)::int from application where number like 'W-%') as applications,
       (select count(*)::int from monitoring.equality_profile where subject_kind = 'applicant') as profiles`,
  );
  return rows[0];
};

test('which jobs does the public see? Those that take applications from everybody today', async () => {
  const { body } = await there.somebody.open('/jobs');
  const { rows } = await there.demo.owner.query(
    `select id from vacancy where status = 'open' and channel = 'external'
       and current_date between opens_on and closes_on order by closes_on, id`,
  );
  const listed = [...body.matchAll(/href="\/jobs\/([\da-f-]{36})"/g)].map(([, id]) => id);
  expect(listed.toSorted()).toEqual(rows.map(({ id }) => id).toSorted());
  const hidden = await there.demo.owner.query(
    `select id from vacancy where status <> 'open' or channel = 'internal'`,
  );
  for (const { id } of hidden.rows.slice(0, 5))
    expect((await there.somebody.open(`/jobs/${id}`)).status).toBe(404);
  expect((await there.somebody.open('/jobs/nothing')).status).toBe(404);
});

test('somebody applies and refuses every question: the application is kept, and the refusals apart from it', async () => {
  const before = await counts();
  const { asked, seen } = await fillIn();
  expect(asked).toMatchInlineSnapshot(`
    [
      "How old are you?",
      "Do you have any physical or mental health conditions or illness lasting or expected to last 12 months or more?",
      "What is your sex?",
      "Is the gender you identify with the same as your sex registered at birth?",
      "What is your ethnic group?",
      "What is your religion?",
      "Which of the following best describes your sexual orientation?",
    ]
  `);
  expect(seen.at).toBe(`${there.job}/check`);
  expect(checked(seen)).toMatchInlineSnapshot(`
    [
      "What is your name? Heledd Quarrington",
      "What is your e-mail address? heledd@example.org",
      "How do you meet what the job asks for? I have run a library. I have run two.",
      "Where did you study? (optional) Not answered",
      "Where did you hear of this job? (optional) Somebody told me",
      "How old are you? Prefer not to say",
      "Do you have any physical or mental health conditions or illness lasting or expected to last 12 months or more? Prefer not to say",
      "What is your sex? Prefer not to say",
      "Is the gender you identify with the same as your sex registered at birth? Prefer not to say",
      "What is your ethnic group? Prefer not to say",
      "What is your religion? Prefer not to say",
      "Which of the following best describes your sexual orientation? Prefer not to say",
    ]
  `);
  const sent = await there.somebody.open(seen.at, { go: 'send' });
  expect(sent.heading).toBe('Application sent');
  const number = sent.at.split('/').at(-1)!;
  expect(number).toMatch(/^W(-[2-9A-HJ-NP-Z]{4}){3}$/);
  expect(sent.body).toContain(number);
  expect(there.somebody.cookies.size).toBe(0);
  expect(await counts()).toEqual({
    applications: before.applications + 1,
    profiles: before.profiles + 1,
  });
  const { rows } = await there.demo.owner.query(
    `select full_name, email, statement, school, heard_through, applied_on = current_date as today,
       (select json_agg(declined) from monitoring.equality_answer where subject = application.id) as refusals
     from application where number = $1`,
    [number],
  );
  expect(rows).toMatchInlineSnapshot(`
    [
      {
        "email": "heledd@example.org",
        "full_name": "Heledd Quarrington",
        "heard_through": "wordOfMouth",
        "refusals": [
          true,
          true,
          true,
          true,
          true,
          true,
          true,
        ],
        "school": null,
        "statement": "I have run a library.
    I have run two.",
        "today": true,
      },
    ]
  `);
});

test('no application without its answers: a question left blank leads back to it, and nothing is sent', async () => {
  const { open } = there.somebody;
  const before = await counts();
  await open(there.job, {});
  for (const [path, typed] of own) await open(`${there.job}/${path}`, typed);
  const first = await open(`${there.job}/equality`, {});
  const blank = await open(first.at, { go: 'next' });
  expect([blank.status, blank.body.includes('Choose an answer, or “prefer not to say”.')]).toEqual([
    422,
    true,
  ]);
  expect((await open(`${there.job}/check`)).at).toBe(first.at);
  expect((await open(`${there.job}/check`, { go: 'send' })).at).toBe(first.at);
  expect(await counts()).toEqual(before);
});

test('sent twice is one application under one number', async () => {
  const before = await counts();
  await fillIn();
  const { go } = there.somebody;
  const both = await Promise.all([
    go(`${there.job}/check`, { go: 'send' }),
    go(`${there.job}/check`, { go: 'send' }),
  ]);
  const [one, two] = both.map(({ headers }) => String(headers.location));
  expect(one).toMatch(/\/sent\/W-/);
  expect(two).toBe(one);
  expect((await counts()).applications).toBe(before.applications + 1);
});

test('what is wrong comes back with its place, and going back finds everything as it was', async () => {
  const { open } = there.somebody;
  await open(there.job, {});
  expect((await open(`${there.job}/name`, { fullName: ' ' })).body).toContain(
    '<a href="#fullName">Enter your name.</a>',
  );
  const wrong = await open(`${there.job}/email`, { email: 'heledd' });
  expect(wrong.body).toContain('Enter an e-mail address, such as name@example.org.');
  expect(wrong.body).toContain('value="heledd"');
  await open(`${there.job}/name`, { fullName: 'Heledd “Q” <b>' });
  expect((await open(`${there.job}/name`)).body).toContain('value="Heledd “Q” &lt;b&gt;"');
  const long = await open(`${there.job}/statement`, { statement: 'a'.repeat(3001) });
  expect(long.body).toContain('Use fewer words here.');
  expect((await open(`/cy${there.job}/email`)).heading).toBe('Beth yw eich cyfeiriad e-bost?');
});

test('a vacancy that closed meanwhile takes nothing more', async () => {
  const before = await counts();
  await fillIn();
  await there.demo.owner.query(`update vacancy set closes_on = current_date - 1 where id = $1`, [
    there.job.slice(6),
  ]);
  const back = await there.somebody.open(`${there.job}/check`, { go: 'send' });
  expect([back.at, back.body.includes('takes no applications online today')]).toEqual([
    there.job,
    true,
  ]);
  expect(await counts()).toEqual(before);
  await there.demo.owner.query(`update vacancy set closes_on = current_date + 1 where id = $1`, [
    there.job.slice(6),
  ]);
});

test('recruiters, panel members and line managers reach no answer of an applicant by any road', async () => {
  await fillIn((choices) => (choices.includes('Muslim') ? 'muslim' : 'preferNotToSay'));
  const sent = await there.somebody.open(`${there.job}/check`, { go: 'send' });
  const number = sent.at.split('/').at(-1)!;
  await there.demo.owner.query(
    `update vacancy set applicants_shown_on = current_date where id = $1`,
    [there.job.slice(6)],
  );
  const { rows } = await there.demo.owner.query('select id from application where number = $1', [
    number,
  ]);
  for (const role of ['recruiter', 'hrAdministrator', 'lineManager', 'employee'] as const) {
    const asker = there.demo.as(role);
    // in the place of whoever asks: the application itself, and everything that hangs on it
    const posing = there.demo.as({
      ...asker.caller,
      attributes: { ...asker.caller.attributes, employee: rows[0].id },
    });
    const answers = [
      await asker.ask(
        `{ applications(filter: { number: { eq: "${number}" } }) { nodes { id number statement stage } } }`,
      ),
      await asker.ask(
        `{ answerStates(filter: { employee: { id: { eq: "${rows[0].id}" } } }) { nodes { state } } }`,
      ),
      await asker.ask(`{ idempotencyKeys { nodes { id } } }`),
      await posing.ask('{ whoLookedAtMyAnswers { at } }'),
    ];
    expect(JSON.stringify(answers)).not.toMatch(/muslim|religion/i);
  }
});
