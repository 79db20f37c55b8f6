import { execFile, execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const root = resolve(import.meta.dirname, '..');
const run = promisify(execFile);
const tool = (name: string) => join(root, 'node_modules/.bin', name);
const program = (file: string, ...options: string[]) =>
  run(file, options, { cwd: root, maxBuffer: 100_000_000 });

/** What must hold of the files as they are, without running the platform. */
const checks: Record<string, () => Promise<unknown>> = {
  types: () => program(tool('tsc'), '--noEmit'),
  'types of the console': () => program(tool('tsc'), '--noEmit', '--project', 'admin'),
  'lint and format': () => program(tool('biome'), 'check', '--error-on-warnings'),
  'generated files': () => program(process.execPath, 'scripts/generate.ts', '--check'),
  'no registry named': registryUnnamed,
};

const results = await Promise.all(
  Object.entries(checks).map(async ([name, check]) => {
    try {
      await check();
      return { name, problem: '' };
    } catch (error) {
      const { stdout = '', stderr = '', message } = error as Error & Record<string, string>;
      return { name, problem: `${stdout}${stderr}`.trim() || message };
    }
  }),
);
for (const { name, problem } of results) {
  process.stdout.write(problem ? `✗ ${name}\n${problem}\n` : `✓ ${name}\n`);
}
process.exit(results.some(({ problem }) => problem) ? 1 : 0);

/** The packages come from wherever the machine is told to get them. */
async function registryUnnamed() {
  const lock = readFileSync(join(root, 'package-lock.json'), 'utf8');
  if (lock.includes('"resolved"')) {
    throw new Error('package-lock.json says where packages were fetched: run npm install anew.');
  }
  const { stdout } = await program('npm', 'config', 'get', 'registry');
  const { host } = new URL(stdout.trim());
  const found = filesNaming(host);
  if (found) throw new Error(`These files name the registry ${host}:\n${found}`);
}

function filesNaming(host: string) {
  const options = ['grep', '--fixed-strings', '--files-with-matches', host];
  try {
    return execFileSync('git', options, { cwd: root, encoding: 'utf8' }).trim();
  } catch (error) {
    // git answers 1 when it finds nothing
    if ((error as { status?: number }).status === 1) return '';
    throw error;
  }
}
