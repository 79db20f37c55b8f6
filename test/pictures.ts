import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launch } from './harness/chromium.ts';

interface Picture {
  name: string;
  /** The demo account that looks. */
  as: string;
  path: string;
  /** What is there when the page is. */
  until: string;
}

const pictures: Picture[] = [
  { name: 'home', as: 'procurement-officer', path: '/', until: 'What needs you today' },
  { name: 'employees', as: 'hr-administrator', path: '/employees', until: '1 to 25 of' },
  { name: 'training', as: 'line-manager', path: '/training-standings', until: '1 to 25 of' },
  {
    name: 'report',
    as: 'hr-administrator',
    path: '/reports/headcount?by=engagement',
    until: 'Apprentice',
  },
];

/** Takes the pictures of the documentation, of a demonstration started for that alone. */
const folder = mkdtempSync(join(tmpdir(), 'evenhand-pictures-'));
const { NODE_ENV: _, DATABASE_URL: __, ...env } = process.env;
const server = spawn(process.execPath, ['server/main.ts'], {
  env: { ...env, DATA_DIR: folder, PORT: '0', SEED: 'demo' },
  stdio: ['ignore', 'pipe', 'inherit'],
});
try {
  const [words] = await once(server.stdout, 'data');
  const browser = await launch();
  const [address] = String(words).match(/http:\S+/)!;
  for (const picture of pictures) await take(browser, address!, picture);
  await browser.close();
} finally {
  server.kill('SIGTERM');
  await once(server, 'exit');
  rmSync(folder, { recursive: true });
}

async function take(browser: Browser, baseURL: string, { name, as, path, until }: Picture) {
  const viewport = { width: 1280, height: 860 };
  const page = await browser.newPage({
    baseURL,
    viewport,
    locale: 'en-GB',
    reducedMotion: 'reduce',
  });
  await page.goto('/login');
  await page.getByLabel('E-mail address').fill(`${as}@demo.example`);
  await page.getByLabel('Password').fill('evenhand-demo');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { level: 1, name: /^Hello/ }).waitFor();
  await page.goto(path);
  await page.getByText(until).first().waitFor();
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: `docs/pictures/${name}.png` });
  await page.close();
}
