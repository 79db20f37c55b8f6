import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Language } from '../schema/foundation/pages/words.ts';

const built = resolve(import.meta.dirname, '../admin/dist');
const notOurs = /^\/(api|graphql|export|health|runs)(\/|$)/;
const year = 365 * 24 * 60 * 60;

interface Options {
  /** Where the built console is. */
  folder?: string;
  /** The languages that people may read it in, the first choice first. */
  languages?: readonly Language[];
  /** Whose it is. */
  council?: () => string;
}

/** The console: its files, and its one page for every address that no other part of the server has. */
export async function adminConsole(
  app: FastifyInstance,
  { folder = built, languages = ['en'], council = () => '' }: Options,
) {
  if (existsSync(join(folder, 'assets')))
    await app.register(fastifyStatic, {
      root: join(folder, 'assets'),
      prefix: '/assets/',
      decorateReply: false,
      index: false,
      // only what is the same for everybody: compressing an answer with a secret in it would give the secret away
      preCompressed: true,
      // the name of each file changes with what is in it
      immutable: true,
      maxAge: year * 1000,
      setHeaders: (reply) => void reply.header('x-content-type-options', 'nosniff'),
    });
  app.get('/*', async (request, reply) => {
    if (notOurs.test(request.url) || !wantsPage(request)) return nothing(reply);
    const text = await pageIn(folder);
    if (text === undefined) return notBuilt(request, reply);
    const page = text
      .replace('LANGUAGES_OF_THIS_COUNCIL', languages.join())
      .replace('NAME_OF_THIS_COUNCIL', () => escaped(council()));
    return answer(request, reply, page);
  });
}

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** The page as it was built last. */
async function pageIn(folder: string): Promise<string | undefined> {
  const file = join(folder, 'index.html');
  return existsSync(file) ? readFile(file, 'utf8') : undefined;
}

const wantsPage = ({ headers }: FastifyRequest) =>
  headers.accept === undefined || /text\/html|\*\/\*/.test(headers.accept);

function answer(request: FastifyRequest, reply: FastifyReply, page: string, status = 200) {
  const nonce = randomBytes(16).toString('base64');
  return reply
    .code(status)
    .headers(headersFor(request, nonce))
    .type('text/html; charset=utf-8')
    .send(page.replaceAll('NONCE_OF_THIS_ANSWER', nonce));
}

function headersFor({ protocol }: FastifyRequest, nonce: string): Record<string, string> {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "font-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ];
  return {
    'content-security-policy': policy.join('; '),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    ...(protocol === 'https' && { 'strict-transport-security': `max-age=${year}` }),
  };
}

const nothing = (reply: FastifyReply) =>
  reply.code(404).send({ message: 'There is nothing at this address.', code: 'NOT_FOUND' });

const notBuilt = (request: FastifyRequest, reply: FastifyReply) =>
  answer(
    request,
    reply,
    `<!doctype html>
<html lang="en-GB">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>The console is not built</title>
<main>
<h1>The console is not built yet</h1>
<p>The API answers at <code>/graphql</code>. To build the console, stop this process and start it with <code>npm start</code>.</p>
</main>
</html>`,
    503,
  );
