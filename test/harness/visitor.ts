import { AxeBuilder } from '@axe-core/playwright';
import type { RunOnly } from 'axe-core';
import type { Page, Request } from 'playwright-core';
import type { Role } from '../../schema/foundation/permissions/roles.ts';
import { demoEmail, demoPassword } from '../../server/demo-sign-ins.ts';
import { pageState } from './page-states.ts';

/** Somebody at a browser window of their own. */
export interface Visitor {
  page: Page;
  /** Every address that the browser has asked for. */
  requests: string[];
  /** What the page has complained about: scripts that failed, styles that the policy refused. */
  complaints: string[];
  /** Goes to an address and waits until it has settled. */
  open(path: string): Promise<void>;
  settled(): Promise<void>;
  signIn(role: Role): Promise<void>;
  /** What stands in the way of people with disabilities on the page as it is now, one line each. */
  barriers(): Promise<string[]>;
  /** The same in light and dark colours and on a telephone, where the page must not scroll sideways. */
  barriersEverywhere(): Promise<string[]>;
  leave(): Promise<void>;
}

const patience = 30_000;
const telephone = 390;
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Watches a page from its first request. */
export function visitorAt(page: Page): Visitor {
  page.setDefaultTimeout(patience);
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (message) => {
    // an answer that refuses is the page's to show, not to complain about
    if (['error', 'warning'].includes(message.type()) && !/status of 4\d\d/.test(message.text()))
      complaints.push(message.text());
  });
  const answering = new Set<Request>();
  page.on('request', (request) => {
    // events come for as long as somebody listens
    if (request.resourceType() !== 'eventsource') answering.add(request);
  });
  const answered = (request: Request) => answering.delete(request);
  page.on('requestfinished', answered);
  page.on('requestfailed', answered);
  // on a busy machine a page may take long to get round to what it was asked
  const quiet = () =>
    page.evaluate(
      () =>
        new Promise((done) =>
          setTimeout(() => requestIdleCallback(() => done(null), { timeout: 2000 }), 50),
        ),
    );
  const loading = page.locator(
    '[role=status]:is([aria-label^="Loading"], [aria-label^="Yn llwytho"])',
  );
  const settled = async () => {
    // before its heading a page has not yet asked for what it shows
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    do {
      await loading.first().waitFor({ state: 'detached' });
      await quiet();
    } while (answering.size > 0 || (await loading.count()) > 0);
  };
  const recolour = async (colorScheme: 'light' | 'dark') => {
    const ground = () => getComputedStyle(document.body).backgroundColor;
    const was = await page.evaluate(ground);
    await page.emulateMedia({ colorScheme });
    await page.waitForFunction(
      (before) => getComputedStyle(document.body).backgroundColor !== before,
      was,
    );
    await quiet();
  };
  const barriers = async (rules?: string[]) => {
    const runOnly = rules ? { type: 'rule', values: rules } : { type: 'tag', values: standards };
    // half a megabyte, read once for each document
    const here = await page.evaluate(() => 'axe' in window);
    const { violations } = await new AxeBuilder({ page, ...(here && { axeSource: ';' }) })
      // there are no frames to look into, and this is ten times as fast
      .setLegacyMode(true)
      .options({ resultTypes: ['violations'], runOnly: runOnly as RunOnly })
      .analyze();
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
    );
  };
  const open = async (path: string) => {
    await page.goto(path);
    await settled();
  };
  return {
    page,
    requests,
    complaints,
    open,
    settled,
    async signIn(role) {
      await open('/login');
      await page.getByLabel('E-mail address').fill(demoEmail(role));
      await page.getByLabel('Password').fill(demoPassword);
      await page.getByRole('button', { name: 'Sign in' }).click();
      await page.getByRole('heading', { level: 1, name: /^Hello/ }).waitFor();
      await settled();
    },
    barriers: () => barriers(),
    async barriersEverywhere() {
      const found = (look: string, lines: string[]) => lines.map((line) => `${look}: ${line}`);
      const was = page.viewportSize() ?? { width: 1280, height: 900 };
      const keep = pageState(page);
      const light = found('light', await barriers());
      await keep('light');
      await recolour('dark');
      const dark = found('dark', await barriers(['color-contrast']));
      await keep('dark');
      await page.setViewportSize({ width: telephone, height: 844 });
      await quiet();
      const small = found('telephone', await barriers());
      await keep('telephone');
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      await page.setViewportSize(was);
      await recolour('light');
      const sideways = width > telephone ? [`telephone: the page is ${width} pixels wide`] : [];
      return [...light, ...dark, ...small, ...sideways];
    },
    leave: () => page.context().close(),
  };
}
