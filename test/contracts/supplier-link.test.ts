import { afterAll, beforeAll, expect, test } from 'vitest';
import { SignedLinks } from '../../schema/foundation/links/signed-links.ts';
import { type Shelf, shelf } from '../documents/shelf.ts';
import { today } from '../harness/council.ts';
import { testSecret } from '../harness/database.ts';
import { type Sent, sender } from './sent-link.ts';
import { type Visit, visiting } from './visit.ts';

let place: Shelf;
let send: (supplier: number) => Promise<Sent>;
let own: Sent;
let other: Sent;
let get: Visit['get'];
let form: Visit['form'];
let upload: Visit['upload'];

beforeAll(async () => {
  place = await shelf();
  ({ get, form, upload } = visiting(place));
  send = await sender(place);
  own = await send(0);
  other = await send(1);
});
afterAll(() => place.close());

/** What is said to whoever holds the link and takes back what they sent, by a road of their own. */
const takingBack = async () => {
  const { rows } = await place.council.owner.query(
    'select link_hash as link, version from supplier_questionnaire where id = $1',
    [own.id],
  );
  const [{ link, version }] = rows;
  const supplier = place.council.as({
    roles: ['supplierContact'],
    attributes: { link },
    actor: 'supplierContact',
  });
  const { errors } = await supplier.ask(
    `mutation { updateSupplierQuestionnaire(id: "${own.id}", version: ${version}, patch: { answeredAt: null }) { supplierQuestionnaire { id } } }`,
  );
  return errors?.map(({ extensions }) => extensions?.fields);
};

test('a questionnaire is answered page by page, and what is wrong comes back with what was typed', async () => {
  const at = (step: string) => `${own.path}/${step}`;
  const start = await get(own.path);
  expect(start.status).toBe(200);
  expect(start.text).toContain(own.supplier.replace('&', '&amp;'));
  expect(start.text).not.toMatch(/<script|https?:/);
  const nothing = await form(at('policy'), {});
  expect(nothing.status).toBe(422);
  expect(nothing.text).toContain('<a href="#policy">Select yes or no</a>');
  expect((await form(at('policy'), { policy: 'yes' })).goTo).toBe(at('findings'));
  expect((await form(at('findings'), { findings: 'no' })).goTo).toBe(at('investigations'));
  expect((await form(at('investigations'), { investigations: 'yes' })).goTo).toBe(at('steps'));
  const long = await form(at('steps'), { steps: `<b>${'x'.repeat(2000)}` });
  expect(long.status).toBe(422);
  expect(long.text).toContain('Your answer must be 2,000 characters or fewer; it has 2,003');
  expect(long.text).toContain(`&lt;b&gt;${'x'.repeat(2000)}</textarea>`);
  expect((await form(at('steps'), { steps: 'Trained\r\neverybody.' })).goTo).toBe(at('where'));
  const where = await form(at('where'), { several: 'inDocuments' });
  expect(where.goTo).toBe(at('code-of-practice'));
  expect((await form(at('code-of-practice'), { codeOfPractice: 'yes' })).goTo).toBe(
    at('sub-contractors'),
  );
  // come back later: the start leads on to what is left
  expect((await get(own.path)).text).toContain(`href="${at('sub-contractors')}"`);
  const early = await form(at('check'), { answeredBy: 'Alison Pryce, manager' });
  expect([early.status, early.text.includes('Answer every question before')]).toEqual([422, true]);
  expect(early.text).toContain('value="Alison Pryce, manager"');
  expect((await form(at('sub-contractors'), { subContractors: 'none' })).goTo).toBe(at('evidence'));
});

test('evidence is a document of a kind that is kept, and comes off again', async () => {
  const at = `${own.path}/evidence`;
  const zip = await upload(at, 'policy.pdf', Buffer.from(`PK\x05\x06${'\0'.repeat(18)}`, 'latin1'));
  expect(zip.status).toBe(422);
  expect(zip.text).toContain('“policy.pdf” is an archive. Unpack it and add the files one by one.');
  for (const beyond of [1, 20 * 1024 * 1024]) {
    const large = await upload(at, 'policy.txt', 'x'.repeat(1024 * 1024 + beyond));
    expect(large.status).toBe(422);
    expect(large.text).toContain('The file is larger than 1 MB');
  }
  expect((await upload(at, '', '')).text).toContain('Choose a file to upload');
  expect((await upload(at, 'policy.txt', 'Everybody is welcome.')).goTo).toBe(at);
  expect((await upload(at, 'old.txt', 'Former policy.')).goTo).toBe(at);
  const { text } = await get(at);
  const [, old] = text.match(/value="([0-9a-f-]+)"[^>]*>Remove<span[^>]*> old\.txt/)!;
  const body = new FormData();
  body.set('remove', old!);
  await place.served.send({ method: 'POST', body }, at);
  expect((await get(at)).text).not.toContain('old.txt');
  expect(place.files()).toMatchObject({ kept: [expect.any(String)], aside: [] });
});

test('whoever answers in Welsh is led on in Welsh', async () => {
  const inWelsh = (step: string) => `/cy${own.path}${step}`;
  const led = async (step: string) =>
    [...(await get(inWelsh(step))).text.matchAll(/href="([^"]*\/supplier\/[^"]*)"/g)]
      .map(([, address]) => address!)
      .filter((address) => !address.startsWith('/cy/'));
  // in the head and where the language is chosen: this page in English
  for (const step of ['', '/policy', '/evidence', '/check'])
    expect(await led(step), step).toEqual([`${own.path}${step}`, `${own.path}${step}`]);
});

test('whoever answers in Welsh is told in Welsh why a file is not kept', async () => {
  const said = async (name: string, bytes: BlobPart) => {
    const { text } = await upload(`/cy${own.path}/evidence`, name, bytes);
    return text.match(/govuk-error-message">\s*(?:<span[^>]*>.*?<\/span>)?\s*([^<]*?)\s*</)?.[1];
  };
  const empty = Buffer.from(`PK\x05\x06${'\0'.repeat(18)}`, 'latin1');
  expect([
    await said('policy.pdf', empty),
    await said('policy.html', '<!doctype html><script>alert(1)</script>'),
    await said('policy.pdf', 'Everybody is welcome.'),
    await said('policy.txt', 'x'.repeat(1024 * 1024 + 1)),
    await said('policy.txt', ''),
  ]).toMatchInlineSnapshot(`
    [
      "Archif yw “policy.pdf”. Dadbaciwch hi ac ychwanegwch y ffeiliau fesul un.",
      "Mae “policy.html” yn dal tudalen we neu lun y gallai porwr ei redeg (HTML, SVG neu XML). Argraffwch ef yn PDF ac ychwanegwch hwnnw.",
      "Mae “policy.pdf” yn dal testun plaen, ac nid yw ei enw’n gorffen â .txt. Rhowch yr enw cywir iddo, neu cadwch ef o’r newydd.",
      "Mae’r ffeil yn fwy na 1 MB, y mwyaf a gedwir. Gwnewch hi’n llai, neu gofynnwch i weithredwr.",
      "Mae’r ffeil yn wag.",
    ]
  `);
});

test('a link leads to its own questionnaire and to nothing else', async () => {
  const { platform } = place.served;
  const links = new SignedLinks(testSecret);
  const hash = links.fingerprint(own.token)!;
  const holder = {
    roles: ['supplierContact'],
    attributes: { link: hash },
    actor: 'supplierContact',
  } as const;
  const ask = place.council.as({ ...holder, roles: [...holder.roles] as never });
  const { data } = await ask.ask(
    '{ supplierQuestionnaires { nodes { id } } suppliers { nodes { name } } documents { totalCount } }',
  );
  expect(data.supplierQuestionnaires.nodes).toEqual([{ id: own.id }]);
  expect(data.suppliers.nodes).toEqual([{ name: own.supplier }]);
  expect(data.documents.totalCount).toBe(1);
  const said = async (source: string) =>
    (await ask.ask(source)).errors?.[0]?.extensions?.code ?? 'answered';
  expect(
    await Promise.all([
      said(
        `mutation { updateSupplierQuestionnaire(id: "${other.id}", version: 2, patch: { policy: true }) { supplierQuestionnaire { id } } }`,
      ),
      said(
        `mutation { updateSupplierQuestionnaire(id: "${own.id}", version: 99, patch: { outcome: accepted }) { supplierQuestionnaire { id } } }`,
      ),
      said(`mutation { sendQuestionnaire(id: "${own.id}", version: 99) { id link } }`),
      said('{ contractClauses { totalCount } }'),
      said('{ employees { totalCount } }'),
      said('{ users { totalCount } }'),
      said('{ supplierQuestionnaires { nodes { outcome } } }'),
    ]),
  ).toEqual([
    'NOT_FOUND',
    'FORBIDDEN',
    'FORBIDDEN',
    'FORBIDDEN',
    'FORBIDDEN',
    'FORBIDDEN',
    'FORBIDDEN',
  ]);
  expect(platform.contexts.as({ ...holder, roles: [] }).user).toBeUndefined();
});

test('a link that is forged, lengthened, run out or replaced leads nowhere, and all alike', async () => {
  const nowhere = await get(`/supplier/${'A'.repeat(64)}`);
  expect(nowhere.status).toBe(404);
  const bytes = Buffer.from(own.token, 'base64url');
  bytes[25]! ^= 1;
  const lengthened = bytes.toString('base64url');
  const expired = new SignedLinks(testSecret).make(-1).token;
  const unknown = new SignedLinks(testSecret).make(1).token;
  const replaced = own.token;
  own = await send(0);
  const gone = [lengthened, expired, unknown, replaced, `${own.token}=`, 'x'];
  for (const token of gone)
    for (const step of ['', '/policy', '/evidence', '/check', '/sent']) {
      const page = await get(`/supplier/${encodeURIComponent(token)}${step}`);
      expect([page.status, page.text.includes('Page not found')], step).toEqual([404, true]);
    }
  const late = await form(`/supplier/${replaced}/policy`, { policy: 'no' });
  expect([303, 404]).toContain(late.status);
  expect((await get(own.path)).status).toBe(200);
  const { rows } = await place.council.owner.query(
    'select link_hash, link_expires_at > now() as works, policy from supplier_questionnaire where id = $1',
    [own.id],
  );
  expect(rows).toEqual([
    { link_hash: expect.stringMatching(/^[0-9a-f]{64}$/), works: true, policy: true },
  ]);
  expect(rows[0].link_hash).not.toContain(own.token);
});

test('what was sent cannot be changed, and the officer assesses it once it has come', async () => {
  const officer = await place.signIn('procurementOfficer');
  const assess = (version: number, by: string) =>
    officer.said(
      `mutation { updateSupplierQuestionnaire(id: "${own.id}", version: ${version}, patch: { outcome: accepted, assessedOn: "${today()}", assessedBy: "${by}" }) { supplierQuestionnaire { outcome } } }`,
    );
  const now = async () =>
    (
      await officer.ask(
        `{ me { user { id } } supplierQuestionnaire(id: "${own.id}") { version answeredBy answeredAt documents { name } } }`,
      )
    ).data;
  const before = await now();
  const me = before.me.user.id;
  expect(await assess(before.supplierQuestionnaire.version, me)).toMatchObject({
    code: 'BAD_USER_INPUT',
  });
  const last = await form(`${own.path}/check`, { answeredBy: 'Alison Pryce' });
  expect(last.goTo).toBe(`${own.path}/sent`);
  expect((await get(`${own.path}/sent`)).text).toContain('Answers sent');
  const changed = await form(`${own.path}/policy`, { policy: 'no' });
  expect(changed.goTo).toBe(`${own.path}/sent`);
  expect((await get(`${own.path}/evidence`)).goTo).toBe(`${own.path}/sent`);
  const sent = (await now()).supplierQuestionnaire;
  expect(sent).toMatchObject({ answeredBy: 'Alison Pryce', documents: [{ name: 'policy.txt' }] });
  expect(sent.answeredAt).not.toBeNull();
  expect(await takingBack()).toEqual([
    { answeredAt: 'These answers have been sent. Ask anew where they are to be changed.' },
  ]);
  const { documents } = (await officer.ask('{ documents { nodes { id name } } }')).data;
  const taken = await officer.get(`/documents/${documents.nodes[0].id}`);
  expect(taken.bytes.toString()).toBe('Everybody is welcome.');
  expect(await assess(sent.version, me)).toMatchObject({
    data: { updateSupplierQuestionnaire: { supplierQuestionnaire: { outcome: 'accepted' } } },
  });
});
