import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { demoEmail, demoPassword } from '../../server/demo-sign-ins.ts';
import { council } from '../harness/council.ts';
import { testSecret } from '../harness/database.ts';
import { test } from '../harness/process.ts';
import { post } from '../harness/serve.ts';

const size = 12_000_000;
const filled = (before: string, piece: string, after: string) =>
  before + piece.repeat(Math.floor((size - before.length) / piece.length)) + after;
const release = `{"ocid":"a","parties":[${'{},'.repeat(30_000)}{}]},`;
const oneProblem = ['Nothing was written: there is a problem in the file.'];

/** What is handed in, what the preview says, and its last problem. */
const files = {
  'empty releases': [
    'contracts-ocds',
    () => filled('{"releases":[', '{},', '{}]}'),
    oneProblem,
    'The list “releases” has more than 100,000 entries: split the file.',
  ],
  'releases of bad parties': [
    'contracts-ocds',
    () => filled('{"releases":[', release.replaceAll('{}', '0'), '{}]}'),
    ['Nothing was written: there are 1,001 problems in the file.'],
    'There are more than 1000 problems.',
  ],
  'an object of keys': [
    'contracts-ocds',
    () => filled('{"releases":[{', '"a":1,', '"b":1}]}'),
    oneProblem,
    'What begins here holds more than 100,000 values, which is more than is read at once.',
  ],
  'empty lines': [
    'employees',
    () => filled('', '\n', ''),
    oneProblem,
    'The file has more than 1,000,000 rows: split it.',
  ],
  'empty cells': [
    'employees',
    () => filled('', ',', ''),
    oneProblem,
    'The row that starts here is longer than 1,000,000 characters. Is a quotation mark never closed?',
  ],
  'bad rows': [
    'employees',
    () => filled('Staff number,Name,Area,Engagement,Pattern,Start\n', '1\n', ''),
    ['Nothing was written: there are 1,001 problems in the file.'],
    'There are more than 1000 problems.',
  ],
} as const;

/** Sixteen times what a person should wait, for busy machines; such a file used to take longer. */
const patience = 4000;
const mostMemory = 850;

test('while a hostile file is looked at, others are answered, and memory is bounded', {
  timeout: 600_000,
}, async ({ start }) => {
  const { database, drop } = await council();
  const { child, ready } = start({
    DATABASE_URL: database.ownerUrl,
    SECRET: testSecret,
    SEED: 'demo',
  });
  const url = await ready;
  const signIn = async (role: string) => {
    const body = { email: demoEmail(role), password: demoPassword };
    const { headers } = await fetch(`${url}/api/auth/sign-in/email`, post(body));
    const cookie = headers
      .getSetCookie()
      .map((each) => each.split(';')[0])
      .join('; ');
    return {
      cookie,
      ask: async (query: string) =>
        (await fetch(`${url}/graphql`, post({ query }, { cookie }))).json(),
    };
  };
  const hr = await signIn('hrAdministrator');
  const officer = await signIn('procurementOfficer');
  const employee = await signIn('employee');
  const others = [
    async () => expect((await fetch(`${url}/health/live`)).status).toBe(200),
    async () =>
      expect(await employee.ask('{ serviceAreas(first: 1) { nodes { __typename } } }')).toEqual({
        data: { serviceAreas: { nodes: [{ __typename: 'ServiceArea' }] } },
      }),
  ];
  const waited: Record<string, number> = {};
  for (const [name, [kind, content, summary, reason]] of Object.entries(files)) {
    const who = kind === 'employees' ? hr : officer;
    const headers = { cookie: who.cookie, 'x-evenhand-upload': '1' };
    const handedIn = await fetch(`${url}/imports/${kind}?name=x`, {
      method: 'POST',
      body: content(),
      headers,
    });
    const { id } = (await handedIn.json()) as { id: string };
    let looking = true;
    const looked = who
      .ask(`mutation { previewImport(id: "${id}") { summary problems { reason } } }`)
      .finally(() => {
        looking = false;
      });
    waited[name] = 0;
    while (looking) {
      for (const other of others) {
        const asked = performance.now();
        await other();
        waited[name] = Math.max(waited[name], performance.now() - asked);
      }
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    const { previewImport } = (
      (await looked) as {
        data: { previewImport: { summary: string[]; problems: { reason: string }[] } };
      }
    ).data;
    expect([name, previewImport.summary, previewImport.problems.at(-1)?.reason]).toEqual([
      name,
      summary,
      reason,
    ]);
  }
  expect(Object.entries(waited).filter(([, longest]) => longest > patience)).toEqual([]);
  const [, peak] = readFileSync(`/proc/${child.pid}/status`, 'utf8').match(/VmHWM:\s+(\d+) kB/)!;
  expect(Number(peak) / 1024).toBeLessThan(mostMemory);
  child.kill();
  await drop();
});
