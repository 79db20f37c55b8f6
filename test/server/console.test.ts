import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterEach, expect, test } from 'vitest';
import { adminConsole } from '../../server/console.ts';

const html = { accept: 'text/html,application/xhtml+xml' };
const opened: { app: FastifyInstance; folder: string }[] = [];

async function serve(files: Record<string, string>, trustProxy = false) {
  const folder = mkdtempSync(join(tmpdir(), 'evenhand-console-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const app = Fastify({ trustProxy });
  await app.register(adminConsole, { folder });
  opened.push({ app, folder });
  return app;
}

afterEach(async () => {
  for (const { app, folder } of opened.splice(0)) {
    await app.close();
    rmSync(folder, { recursive: true });
  }
});

const built = {
  'index.html': '<script nonce="NONCE_OF_THIS_ANSWER"></script>',
  'assets/index-1a2b.js': 'console.log(1)',
};

test('every address that wants a page gets the console, with a nonce of its own', async () => {
  const app = await serve(built);
  const answers = await Promise.all(
    ['/', '/employees/1/show', '/set-password?token=x'].map((url) =>
      app.inject({ url, headers: html }),
    ),
  );
  const nonces = answers.map(({ body }) => body.match(/nonce="([^"]+)"/)?.[1]);
  expect(new Set(nonces).size).toBe(3);
  const [first] = answers;
  const { date, connection, ...headers } = first!.headers;
  expect({
    ...headers,
    'content-security-policy': String(headers['content-security-policy'])
      .replace(nonces[0]!, '…')
      .split('; '),
  }).toMatchInlineSnapshot(`
    {
      "cache-control": "no-store",
      "content-length": "50",
      "content-security-policy": [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self' 'nonce-…'",
        "font-src 'self'",
        "img-src 'self' data:",
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
      ],
      "content-type": "text/html; charset=utf-8",
      "cross-origin-opener-policy": "same-origin",
      "referrer-policy": "no-referrer",
      "x-content-type-options": "nosniff",
    }
  `);
});

test('files are kept for good, because their names change with what is in them', async () => {
  const app = await serve(built);
  const { headers, statusCode } = await app.inject('/assets/index-1a2b.js');
  expect({
    statusCode,
    kept: headers['cache-control'],
    sniffed: headers['x-content-type-options'],
  }).toEqual({
    statusCode: 200,
    kept: 'public, max-age=31536000, immutable',
    sniffed: 'nosniff',
  });
  expect((await app.inject('/assets/index-0000.js')).statusCode).toBe(404);
  expect((await app.inject('/assets/../index.html')).body).not.toContain('NONCE');
});

test('the page says whose record it is, whatever signs the name has', async () => {
  const app = Fastify();
  const folder = mkdtempSync(join(tmpdir(), 'evenhand-console-'));
  writeFileSync(join(folder, 'index.html'), '<meta name="council" content="NAME_OF_THIS_COUNCIL">');
  await app.register(adminConsole, { folder, council: () => '"Ash" & <Mere>$&' });
  opened.push({ app, folder });
  const { body } = await app.inject({ url: '/', headers: html });
  expect(body).toBe('<meta name="council" content="&#34;Ash&#34; &#38; &#60;Mere&#62;$&#38;">');
});

test('the program of the console goes out compressed to whoever takes it so', async () => {
  const app = Fastify();
  await app.register(adminConsole, {});
  const named = (suffix: string) =>
    readdirSync('admin/dist/assets').find(
      (name) => name.startsWith('libraries') && name.endsWith(suffix),
    );
  const get = async (suffix: string, accepted?: string) => {
    const headers = accepted === undefined ? {} : { 'accept-encoding': accepted };
    const reply = await app.inject({ url: `/assets/${named(suffix)}`, headers });
    return {
      bytes: reply.rawPayload,
      length: Number(reply.headers['content-length']),
      encoding: reply.headers['content-encoding'],
      told: ['content-type', 'cache-control', 'vary'].map((name) => reply.headers[name]),
    };
  };
  const plain = await get('.js');
  const [br, gzip, identity] = await Promise.all(
    ['gzip, deflate, br', 'gzip', 'identity'].map((accepted) => get('.js', accepted)),
  );
  expect([plain, br!, gzip!, identity!].map(({ encoding }) => encoding)).toEqual([
    undefined,
    'br',
    'gzip',
    undefined,
  ]);
  expect(br!.length).toBeLessThan(plain.length * 0.3);
  expect(gzip!.length).toBeLessThan(plain.length * 0.35);
  for (const bytes of [brotliDecompressSync(br!.bytes), gunzipSync(gzip!.bytes), identity!.bytes])
    expect(bytes.equals(plain.bytes)).toBe(true);
  for (const { told } of [plain, br!, gzip!, identity!])
    expect(told).toEqual([
      'application/javascript; charset=utf-8',
      'public, max-age=31536000, immutable',
      'accept-encoding',
    ]);
  expect((await get('.woff2', 'br')).encoding).toBeUndefined();
  await app.close();
});

test('what other parts of the server answer is not answered by the console', async () => {
  const app = await serve(built);
  for (const url of ['/api/nothing', '/graphql', '/export/x.csv', '/health/x'])
    expect((await app.inject({ url, headers: html })).json()).toEqual({
      message: 'There is nothing at this address.',
      code: 'NOT_FOUND',
    });
  const asData = await app.inject({ url: '/employees', headers: { accept: 'application/json' } });
  expect(asData.statusCode).toBe(404);
});

test('browsers are held to https only where they came by it', async () => {
  const app = await serve(built, true);
  const over = async (protocol: string) =>
    (await app.inject({ url: '/', headers: { ...html, 'x-forwarded-proto': protocol } })).headers[
      'strict-transport-security'
    ];
  expect([await over('http'), await over('https')]).toEqual([undefined, 'max-age=31536000']);
});

test('a console that is not built says so', async () => {
  const app = await serve({});
  const { statusCode, body } = await app.inject({ url: '/', headers: html });
  expect(statusCode).toBe(503);
  expect(body).toContain('The console is not built yet');
});

test('the page says in which languages it can be read', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'evenhand-console-'));
  writeFileSync(join(folder, 'index.html'), '<meta content="LANGUAGES_OF_THIS_COUNCIL">');
  const app = Fastify();
  await app.register(adminConsole, { folder, languages: ['cy', 'en'] });
  opened.push({ app, folder });
  const { body } = await app.inject({ url: '/', headers: html });
  expect(body).toBe('<meta content="cy,en">');
});
