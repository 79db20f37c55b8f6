import type { AddressInfo } from 'node:net';
import type { BrowserContextOptions } from 'playwright-core';
import { createApp } from '../../server/app.ts';
import { launch } from './chromium.ts';
import { type Council, council } from './council.ts';
import { type Visitor, visitorAt } from './visitor.ts';

/** The invented council with its web server and a browser in front of it. */
export interface Desk {
  council: Council;
  url: string;
  /** Somebody with a browser window of their own. */
  visitor(look?: Look): Promise<Visitor>;
  close(): Promise<void>;
}

export interface Look {
  colorScheme?: 'light' | 'dark';
  width?: number;
  /** Whether the browser runs scripts. */
  script?: boolean;
}

/** Opens a desk on a database of one test file's own. */
export async function desk(): Promise<Desk> {
  const [place, browser] = await Promise.all([council(), launch()]);
  const app = await createApp(place.platform);
  await app.listen({ port: 0, host: '127.0.0.1' });
  const url = `http://localhost:${(app.server.address() as AddressInfo).port}`;
  return {
    council: place,
    url,
    async visitor({ colorScheme = 'light', width = 1280, script = true } = {}) {
      const options: BrowserContextOptions = {
        baseURL: url,
        colorScheme,
        locale: 'en-GB',
        javaScriptEnabled: script,
        reducedMotion: 'reduce',
        viewport: { width, height: 900 },
      };
      const context = await browser.newContext(options);
      return visitorAt(await context.newPage());
    },
    async close() {
      await browser.close();
      await app.close();
      await place.drop();
    },
  };
}
