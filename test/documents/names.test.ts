import { afterAll, beforeAll, expect, test } from 'vitest';
import { attachment } from '../../server/documents/headers.ts';
import { pdf } from './files.ts';
import { type Reader, records, type Shelf, shelf } from './shelf.ts';

let place: Shelf;
let officer: Reader;
let contract: string;

beforeAll(async () => {
  place = await shelf();
  officer = await place.signIn('procurementOfficer');
  ({ contract } = await records(place));
});
afterAll(() => place.close());

test.for([
  [
    'Polisi cydraddoldeb ŵŷ.pdf',
    `attachment; filename="Polisi cydraddoldeb __.pdf"; filename*=UTF-8''Polisi%20cydraddoldeb%20%C5%B5%C5%B7.pdf`,
  ],
  [
    `a"; filename="b.html.pdf`,
    `attachment; filename="a_; filename=_b.html.pdf"; filename*=UTF-8''a%22%3B%20filename%3D%22b.html.pdf`,
  ],
  [
    `it's (a) *.pdf`,
    `attachment; filename="it's (a) *.pdf"; filename*=UTF-8''it%27s%20%28a%29%20%2A.pdf`,
  ],
  ['100%20.pdf', `attachment; filename="100_20.pdf"; filename*=UTF-8''100%2520.pdf`],
  ['📄.pdf', `attachment; filename="__.pdf"; filename*=UTF-8''%F0%9F%93%84.pdf`],
])('%s goes into a header that says just that', async ([name, disposition]) => {
  const { body } = await officer.add(contract, name!, pdf);
  expect(body.name).toBe(name);
  const { headers } = await officer.get(`/documents/${body.id}`);
  expect(headers.get('content-disposition')).toBe(disposition);
});

test('even a name that never came through the door cannot break a header', () => {
  const evil = {
    id: '',
    format: 'pdf',
    size: 1,
    name: 'a\r\nset-cookie: x=1\r\n\r\n<b>.pdf',
  } as const;
  expect(attachment(evil)['content-disposition']).toBe(
    `attachment; filename="a__set-cookie: x=1____<b>.pdf"; filename*=UTF-8''a%0D%0Aset-cookie%3A%20x%3D1%0D%0A%0D%0A%3Cb%3E.pdf`,
  );
});

test.for([
  ['../../../../etc/passwd.pdf', 'passwd.pdf'],
  ['..\\..\\windows\\system.pdf', 'system.pdf'],
  ['/etc/shadow.pdf', 'shadow.pdf'],
  ['C:\\policy.pdf', 'policy.pdf'],
  ['  policy.pdf  ', 'policy.pdf'],
  ['.pdf', '.pdf'],
])('of the path %s its last part is kept, as text', async ([said, kept]) => {
  const { body } = await officer.add(contract, said!, pdf);
  expect(body.name).toBe(kept);
});

test('a title may be given, on one line', async () => {
  const send = async (title: string) => {
    const query = new URLSearchParams({ name: 'policy.pdf', title });
    const answer = await fetch(`${place.served.url}/documents/${contract}?${query}`, {
      method: 'POST',
      headers: { cookie: officer.cookie, 'x-evenhand-upload': '1' },
      body: pdf,
    });
    return (await answer.json()) as { title?: string; message?: string };
  };
  expect((await send(' Equality policy 2026 ')).title).toBe('Equality policy 2026');
  expect((await send('  ')).title).toBe('policy');
  const refused = 'A title has at most 300 letters on one line.';
  expect((await send('two\nlines')).message).toBe(refused);
  expect((await send('x'.repeat(301))).message).toBe(refused);
});
