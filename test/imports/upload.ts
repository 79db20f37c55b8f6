import type { FastifyInstance } from 'fastify';
import { createApp } from '../../server/app.ts';
import { demoEmail, demoPassword } from '../../server/demo-sign-ins.ts';
import { type Council, council } from '../harness/council.ts';
import { Browser } from '../sessions/entrance.ts';

/** The invented council behind its web server, and people in front of it. */
export interface Counter {
  council: Council;
  app: FastifyInstance;
  signedIn(role: string): Promise<Browser>;
  close(): Promise<void>;
}

export async function counter(): Promise<Counter> {
  const c = await council();
  const app = await createApp(c.platform);
  await app.ready();
  return {
    council: c,
    app,
    async signedIn(role) {
      const browser = new Browser(app, {});
      await browser.signIn(demoEmail(role), demoPassword);
      return browser;
    },
    async close() {
      await app.close();
      await c.drop();
    },
  };
}

export const areas = 'Code,Name,Kind,Parent code\nZ1,Archives,Team,Z\nZ,Culture,Directorate,\n';

export const send = (
  browser: Browser,
  address: string,
  body: string,
  headers: Record<string, string | undefined> = {},
) =>
  browser.send('POST', address, body, {
    headers: { 'content-type': 'text/csv', 'x-evenhand-upload': '1', ...headers },
  });

export async function ask(browser: Browser, query: string, variables?: object) {
  const { body } = await browser.send('POST', '/graphql', { query, variables }, {});
  return body as { data?: Record<string, never>; errors?: { message: string }[] };
}

export async function handIn(browser: Browser, name: string, body: string, kind = 'areas') {
  const { body: answer } = await send(browser, `/imports/${kind}?name=${name}`, body);
  return String(answer.id);
}

const result = `{ dryRun summary counts { entity created updated unchanged }
  examples { line entity record field before after } problems { line column value reason } notices { reason } }`;
export const preview = (browser: Browser, id: string) =>
  ask(browser, `mutation($id: ID!) { previewImport(id: $id) ${result} }`, { id });
export const confirm = (browser: Browser, id: string, key?: string) =>
  ask(
    browser,
    `mutation($id: ID!, $key: String) { confirmImport(id: $id, idempotencyKey: $key) ${result} }`,
    { id, key },
  );

export const refusal = ({ status, body }: Awaited<ReturnType<typeof send>>) => [status, body];
