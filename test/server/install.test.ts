import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, watch, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect } from 'vitest';

// an npm whose packages are one file each, and that can be cut off halfway
const npm = `
import { appendFileSync, mkdirSync } from 'node:fs';
appendFileSync('calls', 'called\\n');
mkdirSync('node_modules', { recursive: true });
if (process.env.CUT_OFF) process.kill(process.pid, 'SIGKILL');
appendFileSync('node_modules/package', '');
`;

const test = base.extend<{ checkout: Checkout }>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads the fixtures from the pattern
  checkout: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'evenhand-install-'));
    cpSync('scripts', join(folder, 'scripts'), { recursive: true });
    writeFileSync(join(folder, 'npm.mjs'), npm);
    await use(checkoutIn(folder));
    rmSync(folder, { recursive: true });
  },
});

type Checkout = ReturnType<typeof checkoutIn>;

const checkoutIn = (folder: string) => ({
  folder,
  lock: (text: string) => writeFileSync(join(folder, 'package-lock.json'), text),
  /** Installs what the lock file says, and answers whether npm was asked to and whether all went well. */
  install(env: Record<string, string> = {}) {
    const calls = join(folder, 'calls');
    rmSync(calls, { force: true });
    const { promise, resolve } = Promise.withResolvers<{ asked: boolean; well: boolean }>();
    execFile(
      process.execPath,
      ['scripts/install.mjs'],
      { cwd: folder, env: { npm_execpath: join(folder, 'npm.mjs'), ...env } },
      (error) => resolve({ asked: readdirSync(folder).includes('calls'), well: !error }),
    );
    return promise;
  },
});

test('packages are installed once for each lock file', async ({ checkout }) => {
  checkout.lock('one');
  expect(await checkout.install()).toEqual({ asked: true, well: true });
  expect(await checkout.install()).toEqual({ asked: false, well: true });
  checkout.lock('two');
  expect(await checkout.install()).toEqual({ asked: true, well: true });
});

test('an install that is cut off is not taken for finished, by the lock file before it either', async ({
  checkout,
}) => {
  checkout.lock('one');
  await checkout.install();
  checkout.lock('two');
  expect(await checkout.install({ CUT_OFF: 'yes' })).toEqual({ asked: true, well: false });
  checkout.lock('one');
  expect(await checkout.install()).toEqual({ asked: true, well: true });
});

test('the mark of a finished install is there whole or not at all', async ({ checkout }) => {
  checkout.lock('one');
  await checkout.install();
  const seen: string[] = [];
  const watcher = watch(join(checkout.folder, 'node_modules'), (event, name) => {
    if (name === '.installed') seen.push(event);
  });
  checkout.lock('two');
  await checkout.install();
  await expect.poll(() => seen.length).toBeGreaterThan(0);
  watcher.close();
  // it comes and goes by its name, and is never written under it
  expect([...new Set(seen)]).toEqual(['rename']);
});
