import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import sparticuz from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

/** The browser of the tests is a program for this kind of machine. */
export const noBrowser = process.platform !== 'linux' || process.arch !== 'x64';

// this one stays with everything in one process, which a test of several pages does not survive
const unwanted = new Set(['--single-process', '--no-zygote', '--disable-web-security']);
// without a graphics card to imitate, pages are drawn in half the time
sparticuz.setGraphicsMode = false;

// a page lives for seconds: what is compiled once for all costs less than what is interpreted first
const quick = '--js-flags=--always-sparkplug';

/** A browser of one test file's own; nothing of it is kept. */
export async function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: await unpacked(),
    args: [...sparticuz.args.filter((arg) => !unwanted.has(arg)), '--disable-gpu', quick],
    // days are typed as they are here
    env: { ...process.env, LANGUAGE: 'en_GB', LC_ALL: 'en_GB.UTF-8' } as Record<string, string>,
    headless: true,
    chromiumSandbox: false,
  });
}

const about = 'node_modules/@sparticuz/chromium/package.json';

/** Unpacks the program once for each person and version; whoever comes second finds it whole. */
async function unpacked(): Promise<string> {
  const { version } = JSON.parse(readFileSync(about, 'utf8'));
  const home = join(tmpdir(), `evenhand-chromium-${userInfo().uid}-${version}`);
  const program = join(home, 'chromium');
  if (existsSync(program)) return program;
  mkdirSync(tmpdir(), { recursive: true });
  const fresh = mkdtempSync(`${home}-`);
  const was = process.env.TMPDIR;
  process.env.TMPDIR = fresh;
  try {
    await sparticuz.executablePath();
  } finally {
    if (was === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = was;
  }
  try {
    renameSync(fresh, home);
  } catch {
    // somebody else was quicker
    rmSync(fresh, { recursive: true, force: true });
  }
  return program;
}
