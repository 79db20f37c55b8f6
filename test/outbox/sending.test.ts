import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { passwordLink } from '../../schema/organisation/mails.ts';
import { trainingReminder } from '../../schema/training/mails.ts';
import { told } from '../harness/answer.ts';
import { type Council, council } from '../harness/council.ts';
import { type MailServer, mailServer } from '../harness/mail-server.ts';
import { messageIn, messageOf, write } from '../harness/mailing.ts';
import { until } from '../harness/process.ts';
import { type Working, working } from '../harness/working.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let there: Council;
let server: MailServer;
let at: Working | undefined;

beforeAll(async () => {
  there = await council();
});
afterAll(() => there.drop());
beforeEach(async () => {
  server = await mailServer();
});
afterEach(async () => {
  await at?.stop();
  at = undefined;
  await server.close();
});

const from = { name: 'Equality team', address: 'equality@council.example' };
const post = async () => {
  at = await working(there, [], { mail: { url: server.url, from } });
};

const link = '/set-password?token=secret';
const toAnna = { recipient: 'anna@example.org', values: { person: 'Anna <Smith>' }, link };

test('without a mail server a message stays, with its link to be copied; with one it leaves, and the link is gone', async () => {
  at = await working(there);
  const id = await write(there, passwordLink, toAnna);
  await new Promise((resolve) => setTimeout(resolve, 1500));
  expect(await messageOf(there, id)).toEqual({
    mail: 'passwordLink',
    recipientEmail: 'anna@example.org',
    language: 'english',
    subject: 'Set your password',
    state: 'waiting',
    attempts: 0,
    lastError: null,
    link: 'http://localhost:0/set-password?token=secret',
    nextAt: expect.any(String),
    expiresAt: expect.any(String),
    sentAt: null,
  });
  await at.stop();
  await post();
  expect(await messageIn(there, id, 'sent')).toMatchObject({
    attempts: 1,
    link: null,
    sentAt: expect.any(String),
  });
  const { rows } = await there.owner.query('select variables from message where id = $1', [id]);
  expect(rows).toEqual([{ variables: {} }]);
  const [arrived] = server.arrived;
  const { date, 'content-type': _, 'message-id': number, ...headers } = arrived!.headers;
  expect({ ...arrived, headers }).toMatchInlineSnapshot(`
    {
      "headers": {
        "auto-submitted": "auto-generated",
        "content-language": "en-GB",
        "from": "Equality team <equality@council.example>",
        "mime-version": "1.0",
        "subject": "Set your password",
        "to": "anna@example.org",
      },
      "parts": {
        "text/html": "<!doctype html>
    <html lang="en-GB">
    <head><meta charset="utf-8"><title>Set your password</title></head>
    <body style="font-family: sans-serif; line-height: 1.5; max-width: 40em">
    <p>Dear Anna &lt;Smith&gt;,</p>
    <p>You have an account in Evenhand. Set a password to sign in: this link works once, within 24 hours.</p>
    <p><a href="http://localhost:0/set-password?token=secret">Set your password</a></p>
    <p>If you did not expect this, you need do nothing.</p>
    <p>This message was sent by Evenhand. Replies to it are not read.</p>
    </body>
    </html>",
        "text/plain": "Dear Anna <Smith>,

    You have an account in Evenhand. Set a password to sign in: this link works once, within 24 hours.

    Set your password:
    http://localhost:0/set-password?token=secret

    If you did not expect this, you need do nothing.

    This message was sent by Evenhand. Replies to it are not read.",
      },
      "to": [
        "anna@example.org",
      ],
    }
  `);
  expect(number).toBe(`<${id}@council.example>`);
});

test('a reminder says which training is due, in the language of whoever gets it', async () => {
  await post();
  const values = {
    person: 'Bronwen Rees',
    training: [
      { requirement: 'Fair recruitment', standing: 'lapsed', until: '2026-03-01' },
      { requirement: 'Equality essentials', standing: 'dueSoon', until: '2026-12-24' },
      { requirement: 'Safeguarding', standing: 'never', until: null },
    ],
  };
  const letter = { recipient: 'bronwen@example.org', values, link: '/' };
  const english = await write(there, trainingReminder, letter);
  await messageIn(there, english, 'sent');
  const welsh = await write(there, trainingReminder, { ...letter, language: 'welsh' });
  await messageIn(there, welsh, 'sent');
  expect(
    server.arrived.map(({ headers: { subject, 'content-language': language }, parts }) => ({
      subject,
      language,
      text: parts['text/plain'],
    })),
  ).toMatchInlineSnapshot(`
    [
      {
        "language": "en-GB",
        "subject": "Training for you to complete",
        "text": "Dear Bronwen Rees,

    Our records show that this training is due:

    - Fair recruitment: ran out on 1 March 2026
    - Equality essentials: due by 24 December 2026
    - Safeguarding: not completed yet

    If you have completed it lately, you need do nothing: it may not have reached us yet.

    See your training:
    http://localhost:0/

    This message was sent by Evenhand. Replies to it are not read.",
      },
      {
        "language": "cy",
        "subject": "Hyfforddiant i chi ei gwblhau",
        "text": "Annwyl Bronwen Rees,

    Mae ein cofnodion yn dangos bod yr hyfforddiant hwn yn ddyledus:

    - Fair recruitment: wedi dod i ben ar 1 Mawrth 2026
    - Equality essentials: i’w gwblhau erbyn 24 Rhagfyr 2026
    - Safeguarding: heb ei gwblhau eto

    Os ydych wedi ei gwblhau yn ddiweddar, nid oes angen gwneud dim: efallai nad yw wedi ein cyrraedd eto.

    Gweld eich hyfforddiant:
    http://localhost:0/

    Anfonwyd y neges hon gan Evenhand. Ni chaiff atebion iddi eu darllen.",
      },
    ]
  `);
  expect(server.arrived[1]!.parts['text/html']).toMatchInlineSnapshot(`
    "<!doctype html>
    <html lang="cy">
    <head><meta charset="utf-8"><title>Hyfforddiant i chi ei gwblhau</title></head>
    <body style="font-family: sans-serif; line-height: 1.5; max-width: 40em">
    <p>Annwyl Bronwen Rees,</p>
    <p>Mae ein cofnodion yn dangos bod yr hyfforddiant hwn yn ddyledus:</p>
    <ul><li>Fair recruitment: wedi dod i ben ar 1 Mawrth 2026</li><li>Equality essentials: i’w gwblhau erbyn 24 Rhagfyr 2026</li><li>Safeguarding: heb ei gwblhau eto</li></ul>
    <p>Os ydych wedi ei gwblhau yn ddiweddar, nid oes angen gwneud dim: efallai nad yw wedi ein cyrraedd eto.</p>
    <p><a href="http://localhost:0/">Gweld eich hyfforddiant</a></p>
    <p>Anfonwyd y neges hon gan Evenhand. Ni chaiff atebion iddi eu darllen.</p>
    </body>
    </html>"
  `);
});

test('an address that the mail server refuses fails in words that name nobody, until somebody retries', async () => {
  server.refuses.set('anna@example.org', 550);
  await post();
  const id = await write(there, passwordLink, toAnna);
  const other = await write(there, passwordLink, { ...toAnna, recipient: 'bob@example.org' });
  expect(await messageIn(there, id, 'failed')).toMatchObject({
    attempts: 1,
    lastError: 'The mail server refused it (550).',
    link: 'http://localhost:0/set-password?token=secret',
  });
  await messageIn(there, other, 'sent');
  server.refuses.clear();
  const retry = 'mutation ($id: ID!) { retryMessage(id: $id) { message { state attempts } } }';
  expect(told(await there.as('hrAdministrator').ask(retry, { id }))).toBe(
    'FORBIDDEN: Your role does not include retryMessage.',
  );
  expect(told(await there.as('systemAdministrator').ask(retry, { id }))).toEqual({
    retryMessage: { message: { state: 'waiting', attempts: 0 } },
  });
  expect(await messageIn(there, id, 'sent')).toMatchObject({ lastError: null });
  expect(told(await there.as('systemAdministrator').ask(retry, { id }))).toBe(
    'CONFLICT: Only a message that failed can be tried again.',
  );
});

test('an address that is busy is tried again later, and holds nobody else up', async () => {
  server.refuses.set('anna@example.org', 451);
  await post();
  const id = await write(there, passwordLink, toAnna);
  await until(async () => (await messageOf(there, id)).attempts === 1);
  const { nextAt, ...message } = await messageOf(there, id);
  expect(message).toMatchObject({
    state: 'waiting',
    lastError: 'The mail server refused it (451).',
  });
  expect(Date.parse(nextAt) - Date.now()).toBeGreaterThan(50_000);
  const other = await write(there, passwordLink, { ...toAnna, recipient: 'bob@example.org' });
  await messageIn(there, other, 'sent');
});

test('while the mail server is away the run and the messages say so, and are tried again; they lose nothing', async () => {
  await server.close();
  await post();
  const id = await write(there, passwordLink, toAnna);
  const runs = `{ jobRuns(filter: { job: { eq: "sendMessages" }, state: { eq: waiting } }) { nodes { lastError } } }`;
  const waiting = async () => told(await there.as('systemAdministrator').ask(runs)).jobRuns.nodes;
  await until(async () => (await waiting())[0]?.lastError != null);
  expect(await waiting()).toEqual([{ lastError: 'The mail server could not be reached.' }]);
  expect(await messageOf(there, id)).toMatchObject({
    state: 'waiting',
    attempts: 0,
    lastError: 'The mail server could not be reached.',
  });
  await server.reopen();
  await there.owner.query(`update jobs.job set start_after = now() where state = 'retry'`);
  expect(await messageIn(there, id, 'sent')).toMatchObject({ attempts: 1, lastError: null });
});

test('a message that is too old is let go, with all that it said', async () => {
  const id = await write(there, passwordLink, toAnna);
  await there.owner.query(`update message set expires_at = now() where id = $1`, [id]);
  await post();
  expect(await messageIn(there, id, 'expired')).toMatchObject({ link: null, attempts: 0 });
  expect(server.arrived).toEqual([]);
});
