import { resolve } from 'node:path';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from '../../schema/foundation/pages/page.ts';
import { createApp } from '../../server/app.ts';
import { publicPages } from '../../server/pages/plugin.ts';
import type { Platform } from '../../server/platform.ts';
import { type Council, council } from '../harness/council.ts';

let place: Council;
let app: FastifyInstance;

beforeAll(async () => {
  place = await council();
  app = await createApp(place.platform);
});
afterAll(async () => {
  await app.close();
  await place.drop();
});

const html = { accept: 'text/html' };

test('anybody may open a page: who publishes it, in what language, and nothing to run', async () => {
  const { statusCode, headers, body } = await app.inject({ url: '/accessibility', headers: html });
  expect(statusCode).toBe(200);
  const { date, connection, 'content-length': length, 'x-request-id': request, ...rest } = headers;
  expect(rest).toMatchInlineSnapshot(`
    {
      "cache-control": "no-store",
      "content-security-policy": "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
      "content-type": "text/html; charset=utf-8",
      "cross-origin-opener-policy": "same-origin",
      "referrer-policy": "no-referrer",
      "x-content-type-options": "nosniff",
    }
  `);
  expect(body).toContain('<html lang="en" class="govuk-template">');
  expect(body).toContain('<title>Accessibility statement – ');
  expect(body).not.toMatch(/<script|style=|https?:|onclick|GOV\.UK|crown|crest/i);
});

test('the same page in Welsh, one link away', async () => {
  const { body } = await app.inject({ url: '/cy/accessibility', headers: html });
  expect(body).toContain('<html lang="cy" class="govuk-template">');
  expect(body).toContain('<h1 class="govuk-heading-l">Datganiad hygyrchedd</h1>');
  const nav = body.slice(body.indexOf('<nav'), body.indexOf('</nav>'));
  expect(nav.replace(/\s+/g, ' ')).toMatchInlineSnapshot(
    `"<nav class="govuk-body govuk-!-margin-bottom-0 evenhand-header__languages" aria-label="Iaith"> <ul> <li><a class="govuk-link" href="/accessibility" hreflang="en" lang="en">English</a></li> <li><span aria-current="true">Cymraeg</span></li> </ul> "`,
  );
});

test('a council that has not chosen Welsh offers none', async () => {
  const english = await pagesOf({
    ...place.platform,
    settings: { ...place.platform.settings, languages: ['en'] },
  });
  const { body } = await english.inject({ url: '/accessibility' });
  expect(body).not.toContain('Cymraeg');
  expect((await english.inject({ url: '/cy/accessibility' })).statusCode).toBe(404);
});

test('the style sheet comes compressed, and asks for no typeface or picture of anybody', async () => {
  const { body } = await app.inject({ url: '/accessibility' });
  const [, address] = body.match(/href="(\/public\/[0-9a-f]{16}\.css)"/)!;
  const plain = await app.inject({ url: address! });
  const small = await app.inject({ url: address!, headers: { 'accept-encoding': 'gzip, br' } });
  expect(plain.headers['content-type']).toBe('text/css; charset=utf-8');
  expect(plain.body).not.toMatch(/url\(|@font-face|GDS Transport/);
  expect(plain.body).toContain('.govuk-error-summary');
  expect(small.headers['content-encoding']).toBe('br');
  expect(small.rawPayload.length * 5).toBeLessThan(plain.rawPayload.length);
});

const towns: Page = {
  path: '/towns/:county',
  title: { en: 'Which town do you live in?', cy: 'Ym mha dref ydych chi’n byw?' },
  template: 'question.njk',
  words: { go: { en: 'Continue', cy: 'Parhau' } },
  show: async ({ parameters }) => (parameters.county === 'gwent' ? {} : null),
  take: async (_asked, { town }) =>
    town === 'Risca'
      ? { goTo: '/towns/gwent' }
      : { problems: { town: 'Enter a town, such as Risca.' } },
};
const broken: Page = {
  ...towns,
  path: '/broken',
  show: async ({ ask }) => ask('{ employees { nodes { fullName } } }'),
};

async function pagesOf(platform: Platform, pages?: Page[]) {
  const { product } = platform;
  const domains = pages ? [{ ...product.domains[0]!, pages }] : product.domains;
  const made = Fastify();
  const templates = pages && resolve(import.meta.dirname, 'templates');
  await made.register(publicPages, {
    platform: { ...platform, product: { ...product, domains } },
    templates,
  });
  return made;
}

const send = (url: string, payload: string) => ({
  url,
  method: 'POST' as const,
  payload,
  headers: { 'content-type': 'application/x-www-form-urlencoded' },
});

test('what is typed wrongly comes back with its problem on top, at its field, and nothing lost', async () => {
  const { inject } = await pagesOf(place.platform, [towns]).then((made) => ({
    inject: made.inject.bind(made),
  }));
  const { statusCode, body } = await inject(
    send('/towns/gwent', 'town=%22%3E%3Cscript%3Ealert(1)%3C/script%3E'),
  );
  expect(statusCode).toBe(422);
  expect(body).toContain('<title>Error: Which town do you live in? – ');
  expect(body).toContain('<a href="#town">Enter a town, such as Risca.</a>');
  expect(body).toContain('value="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"');
  expect(body).not.toContain('<script');
  const right = await inject(send('/cy/towns/gwent', 'town=Risca'));
  expect([right.statusCode, right.headers.location]).toEqual([303, '/cy/towns/gwent']);
});

test('nothing there, too much typed, files that no page asks for and a fault of ours are pages too, and tell nothing', async () => {
  const made = await pagesOf(place.platform, [towns, broken]);
  const nothing = await made.inject({ url: '/cy/towns/%22%3E%3Cb%3E' });
  expect(nothing.statusCode).toBe(404);
  expect(nothing.body).toContain('Heb ddod o hyd i’r dudalen');
  expect(nothing.body).not.toContain('<b>');
  const long = await made.inject(send('/towns/gwent', `town=${'x'.repeat(70_000)}`));
  expect([long.statusCode, long.body.includes('could not be read')]).toEqual([400, true]);
  const files = await made.inject({
    ...send(
      '/towns/gwent',
      '--a\r\ncontent-disposition: form-data; name="town"\r\n\r\nRisca\r\n--a--',
    ),
    headers: { 'content-type': 'multipart/form-data; boundary=a' },
  });
  expect([files.statusCode, files.body.includes('could not be read')]).toEqual([400, true]);
  const fault = await made.inject({ url: '/broken' });
  expect([fault.statusCode, fault.body.includes('cannot be shown now')]).toEqual([503, true]);
  expect(fault.body).not.toMatch(/employee|FORBIDDEN|role/i);
});

test('a form is taken from our own pages alone', async () => {
  const made = await pagesOf(place.platform, [towns]);
  const from = async (headers: Record<string, string>) => {
    const form = send('/towns/gwent', 'town=Risca');
    return (await made.inject({ ...form, headers: { ...form.headers, ...headers } })).statusCode;
  };
  const own = `http://localhost:${place.platform.settings.port}`;
  expect([
    await from({}),
    // as browsers send it from a page that names no referrer
    await from({ origin: 'null', 'sec-fetch-site': 'same-origin' }),
    await from({ origin: own, host: new URL(own).host }),
  ]).toEqual([303, 303, 303]);
  expect([
    await from({ origin: 'https://elsewhere.example' }),
    await from({ origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' }),
    await from({ origin: 'null', 'sec-fetch-site': 'cross-site' }),
    await from({ 'sec-fetch-site': 'same-site' }),
  ]).toEqual([403, 403, 403, 403]);
});

test('what no page of ours would send is answered as such, and is no fault of ours', async () => {
  const made = await pagesOf(place.platform);
  const answers = await Promise.all([
    made.inject(send('/formats', 'format=largePrint&contact=a%00b')),
    made.inject(send('/monitoring/%E2%82%AC%0D%0AX-A:b', 'go=begin')),
    made.inject(send('/monitoring/%2F%2Felsewhere.example/check', 'go=send')),
  ]);
  expect(answers.map(({ statusCode, headers }) => [statusCode, headers.location])).toEqual([
    [400, undefined],
    [303, '/monitoring/%E2%82%AC%0D%0AX-A%3Ab'],
    [303, '/monitoring/%2F%2Felsewhere.example'],
  ]);
});

test('a visitor sees what the parts of the council are called, which advertisements say, and nothing of anybody', async () => {
  const visitor = place.as({ roles: ['visitor'], attributes: {}, actor: 'visitor' });
  const { data } = await visitor.ask('{ serviceAreas(first: 100) { nodes { name kind } } }');
  const kinds = data.serviceAreas.nodes.map(({ kind }: { kind: string | null }) => kind);
  expect(new Set(kinds)).toEqual(new Set(['council', null]));
  const { errors: codes } = await visitor.ask('{ serviceAreas { nodes { code } } }');
  expect(codes?.[0]?.extensions?.code).toBe('FORBIDDEN');
  const { errors } = await visitor.ask('{ employees { totalCount } }');
  expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
});
