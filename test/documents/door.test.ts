import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { until } from '../harness/process.ts';
import { pdf } from './files.ts';
import {
  oneMegabyte,
  type Reader,
  readerOf,
  records,
  refusal,
  type Shelf,
  shelf,
} from './shelf.ts';

let place: Shelf;
let officer: Reader;
let employee: Reader;
let contract: string;
let id: string;

beforeAll(async () => {
  place = await shelf();
  [officer, employee] = await Promise.all([
    place.signIn('procurementOfficer'),
    place.signIn('employee'),
  ]);
  ({ contract } = await records(place));
  id = String((await officer.add(contract, 'policy.pdf', pdf)).body.id);
});
afterAll(() => place.close());

const signInFirst = [401, { message: 'Sign in first.', code: 'UNAUTHENTICATED' }];
const noRecord = [404, { message: 'There is no such record that you can see.', code: 'NOT_FOUND' }];
const absent = '0199f1c0-0000-7000-8000-000000000000';

test('the door opens to nobody who has not signed in', async () => {
  const nobody = readerOf(place.served.url);
  expect(refusal(await nobody.add(contract, 'policy.pdf', pdf))).toEqual(signInFirst);
  expect(refusal(await nobody.get(`/documents/${id}`))).toEqual(signInFirst);
});

test('to no page of another website, and no form', async () => {
  const foreign = { origin: 'https://elsewhere.example' };
  const upload = await officer.add(contract, 'policy.pdf', pdf, foreign);
  expect([upload.status, upload.body.code]).toEqual([403, 'FORBIDDEN']);
  expect((await officer.get(`/documents/${id}`, foreign)).status).toBe(403);
  expect((await officer.get(`/documents/${id}`, { 'sec-fetch-site': 'cross-site' })).status).toBe(
    403,
  );
  const form = await fetch(`${place.served.url}/documents/${contract}?name=policy.pdf`, {
    method: 'POST',
    headers: { cookie: officer.cookie },
    body: pdf,
  });
  expect([form.status, await form.json()]).toEqual([
    403,
    { message: 'Send the header x-evenhand-upload along, whatever it says.', code: 'FORBIDDEN' },
  ]);
});

test('a record that is hidden, one that is not there, and nonsense are answered alike', async () => {
  for (const [reader, record] of [
    [employee, contract],
    [employee, `contract/${absent}`],
    [officer, `contract/${absent}`],
    [officer, 'contract/nonsense'],
    [officer, 'contract/..%2f..%2fx'],
    [officer, `employee/${absent}`],
    [officer, `constructor/${absent}`],
    [officer, `Contract/${contract.split('/')[1]}`],
  ] as const)
    expect(refusal(await reader.add(record, 'policy.pdf', pdf))).toEqual(noRecord);
});

test('a document that is hidden, one that is not there, and nonsense are answered alike, byte for byte', async () => {
  const whole = async (reader: Reader, path: string) => {
    const { status, headers, text } = await reader.get(path);
    const { date, 'x-request-id': request, ...rest } = Object.fromEntries(headers);
    return { status, rest, text };
  };
  const hidden = await whole(employee, `/documents/${id}`);
  expect(hidden).toMatchObject({
    status: 404,
    text: '{"message":"There is no such document that you can see.","code":"NOT_FOUND"}',
  });
  for (const [reader, path] of [
    [employee, `/documents/${absent}`],
    [officer, `/documents/${absent}`],
    [officer, '/documents/nonsense'],
    [officer, '/documents/..%2f..%2fsecret'],
  ] as const)
    expect(await whole(reader, path)).toEqual(hidden);
  const { rowCount } = await place.council.owner.query(
    `select from audit_entry where action = 'download'`,
  );
  expect(rowCount).toBe(0);
});

test('what is larger than the limit is refused, whether or not it says so beforehand', async () => {
  const tooLarge = [
    413,
    {
      message:
        'The file is larger than 1 MB, the most that is kept. Make it smaller, or ask an operator.',
      code: 'BAD_USER_INPUT',
    },
  ];
  const large = Buffer.concat([pdf, Buffer.alloc(oneMegabyte)]);
  expect(refusal(await officer.add(contract, 'policy.pdf', large))).toEqual(tooLarge);
  const flowing = new ReadableStream({
    start(controller) {
      for (let at = 0; at < large.length; at += 65536)
        controller.enqueue(large.subarray(at, at + 65536));
      controller.close();
    },
  });
  const answer = await fetch(`${place.served.url}/documents/${contract}?name=policy.pdf`, {
    method: 'POST',
    headers: { cookie: officer.cookie, 'x-evenhand-upload': '1' },
    body: flowing,
    duplex: 'half',
  } as RequestInit);
  expect([answer.status, await answer.json()]).toEqual(tooLarge);
  const largest = Buffer.concat([pdf, Buffer.alloc(oneMegabyte - pdf.length)]);
  expect((await officer.add(contract, 'policy.pdf', largest)).status).toBe(201);
});

test('so is what is empty, has no name, or is not what it is called', async () => {
  const say = async (name: string, bytes: BodyInit) =>
    (await officer.add(contract, name, bytes)).body.message;
  const named = 'Say what the file is called: ?name=policy.pdf';
  expect(await say('policy.pdf', '')).toBe('The file is empty: there is nothing in it.');
  expect(await say('', pdf)).toBe(named);
  expect(await say('folder/', pdf)).toBe(named);
  expect(await say('a\nb.pdf', pdf)).toBe(named);
  expect(await say('x'.repeat(252).concat('.pdf'), pdf)).toBe(named);
  expect(await say('policy\u202efdp.exe', pdf)).toBe(named);
  expect(await say('policy.txt', pdf)).toBe(
    '“policy.txt” holds a PDF, and its name does not end in .pdf. Give it the right name, or save it anew.',
  );
});

test('of all that was refused nothing is kept', async () => {
  const { rows } = await place.council.owner.query('select id from document order by id');
  expect(place.files()).toEqual({ kept: rows.map((row) => row.id).sort(), aside: [] });
  expect((await place.council.owner.query('select from loose_file')).rowCount).toBe(0);
});

test('whoever loses their rights while a document arrives adds nothing', async () => {
  const before = place.files().kept;
  const { promise: lost, resolve: lose } = Promise.withResolvers<void>();
  async function* slowly() {
    yield pdf.subarray(0, 40);
    await lost;
    yield pdf.subarray(40);
  }
  const leaver = await place.signIn('procurementOfficer');
  const body = Readable.toWeb(Readable.from(slowly())) as unknown as BodyInit;
  const sent = fetch(`${place.served.url}/documents/${contract}?name=policy.pdf`, {
    method: 'POST',
    headers: { cookie: leaver.cookie, 'x-evenhand-upload': '1' },
    body,
    duplex: 'half',
  } as RequestInit);
  await until(async () => place.files().aside.length > 0);
  const able = (disabled: boolean) =>
    place.council.owner.query(
      `update user_account set disabled = $1 where email = 'procurement-officer@demo.example'`,
      [disabled],
    );
  await able(true);
  lose();
  const answer = await sent;
  await able(false);
  expect([answer.status, await answer.json()]).toEqual(signInFirst);
  expect(place.files()).toEqual({ kept: before, aside: [] });
});
