import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Council, council } from '../harness/council.ts';
import { post, type Served, serve } from '../harness/serve.ts';

let demo: Council;
beforeAll(async () => {
  demo = await council();
  await demo.owner.query('alter table grade rename to grade_away');
});
afterAll(() => demo.drop());

async function referencesOf({ send, signIn, close }: Served) {
  const { cookie } = await signIn('hrAdministrator');
  const named = { cookie, 'x-request-id': 'proxy-17' };
  const asked = await send(post({ query: '{ grades { totalCount } }' }, named));
  const [{ message, extensions }] = JSON.parse(asked.text).errors;
  const exported = await send({ headers: named }, '/export/grades.csv');
  const strange = await send(
    post({ query: '{ me { user { id } } }' }, { cookie, 'x-request-id': 'a b"c' }),
  );
  await close();
  return {
    header: asked.headers.get('x-request-id'),
    reference: extensions.reference,
    told: message.split('. ').at(-1),
    exported: JSON.parse(exported.text).reference,
    strange: strange.headers.get('x-request-id'),
  };
}

test('what a person is told of a fault is the name of the request in the log', async () => {
  const { header, reference, told, exported, strange } = await referencesOf(
    await serve(demo.database),
  );
  expect(reference).toMatch(/^[0-9A-F]{8}$/);
  expect([header, told]).toEqual([
    reference,
    `If it stays, tell your administrator reference ${reference}.`,
  ]);
  expect(exported).toMatch(/^[0-9A-F]{8}$/);
  expect(strange).toMatch(/^[0-9A-F]{8}$/);
});

test('a proxy of ours may name requests; names that it could not have given are given anew', async () => {
  const answer = await referencesOf(await serve(demo.database, { trustProxy: ['loopback'] }));
  expect({ ...answer, strange: /^[0-9A-F]{8}$/.test(answer.strange!) }).toEqual({
    header: 'proxy-17',
    reference: 'proxy-17',
    told: 'If it stays, tell your administrator reference proxy-17.',
    exported: 'proxy-17',
    strange: true,
  });
});
