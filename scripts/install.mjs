// Plain JavaScript for any Node from 20 on: it runs before the project's own Node is there.
import { spawnSync } from 'node:child_process';
import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import {
  arch,
  argv,
  chdir,
  env,
  execPath,
  exit,
  pid,
  platform,
  stderr,
  versions,
} from 'node:process';
import { fileURLToPath } from 'node:url';
import { alone } from './alone.mjs';
import { buildConsole } from './build-console.mjs';
import { fingerprint, marked } from './fingerprint.mjs';

const mark = 'node_modules/.installed';

chdir(fileURLToPath(new URL('..', import.meta.url)));

function installPackages() {
  const print = fingerprint([platform, arch], ['package-lock.json']);
  if (marked(mark, print)) return;
  alone('installing', () => {
    if (marked(mark, print)) return;
    stderr.write('Installing packages: the first time this takes a minute or two…\n');
    // npm takes everything away first: from here on nothing is installed until all is
    rmSync(mark, { force: true });
    const npm = env.npm_execpath ? [execPath, [env.npm_execpath]] : ['npm', []];
    const [program, first] = npm;
    const options = ['ci', '--include=dev', '--include=optional', '--loglevel=error'];
    const { status } = spawnSync(program, [...first, ...options], { stdio: ['ignore', 2, 2] });
    if (status !== 0)
      throw new Error('The packages could not be installed: see npm’s message above.');
    writeFileSync(`${mark}.${pid}`, print);
    renameSync(`${mark}.${pid}`, mark);
  });
}

// a package brings Node 24 where there is one; elsewhere the machine's must be new enough
function checkNode() {
  const [major] = versions.node.split('.');
  if (existsSync('node_modules/.bin/node') || Number(major) >= 24) return;
  throw new Error(`Node 24 or later is needed on ${platform} ${arch}; this is ${versions.node}.`);
}

try {
  installPackages();
  checkNode();
  if (argv.includes('--console')) buildConsole();
} catch (error) {
  stderr.write(`${error.message}\n`);
  exit(1);
}
