import { dirname, relative, resolve } from 'node:path';
import { test } from 'vitest';
import {
  code,
  domainNames,
  expectNone,
  files,
  inFolder,
  read,
  root,
} from './harness/source-files.ts';

/** The files of ours that a file imports. */
function imported(path: string): string[] {
  const found = code(path).matchAll(/(?:from|import)\s*\(?\s*['"](\.[^'"]+)['"]/g);
  return [...found].map(([, to]) => relative(root, resolve(root, dirname(path), to!)));
}

const domainOf = (path: string) =>
  path.startsWith('schema/') ? path.split('/')[1]!.replace(/\.ts$/, '') : null;

/** What of the foundation asks nothing of the machine that it runs on. */
const inBrowsers =
  /^schema\/foundation\/(permissions\/|exports\/(csv-cell|print-set-up)\.ts$|printable\.ts$|report\/month-ends\.ts$|model\/words\.ts$|language\/|pages\/words\.ts$)/;

/** Whether a file may import another, by where they live. */
function mayImport(from: string, to: string): boolean {
  const [top] = from.split('/');
  const foundation = to.startsWith('schema/foundation/');
  if (top === 'test' || top === 'bench' || top === 'drill') return true;
  if (top === 'scripts') return !to.startsWith('test/') && !to.startsWith('bench/');
  if (top === 'admin') return to.startsWith('admin/') || inBrowsers.test(to);
  if (top === 'server') return to.startsWith('server/') || to === 'schema/index.ts' || foundation;
  if (from === 'schema/index.ts') return to.endsWith('/domain.ts');
  const [own, other] = [domainOf(from), domainOf(to)];
  if (own === 'foundation') return foundation;
  if (own === other || foundation) return true;
  return other !== null && domainNames.includes(other) && mayCross(own!, other, to);
}

/** Which domains may know which others: the links that they own. */
const knows: Record<string, readonly string[]> = {
  organisation: [],
  workforce: ['organisation'],
  monitoring: ['organisation', 'workforce'],
  recruitment: ['organisation', 'workforce', 'monitoring'],
  training: ['organisation', 'workforce', 'monitoring', 'recruitment'],
  contracts: ['organisation'],
  plans: ['organisation', 'workforce'],
  protection: ['organisation', 'workforce', 'monitoring'],
  audits: ['organisation', 'workforce', 'plans'],
  views: ['organisation'],
};

const neverCrossed = /\/(graphql|reports|permissions|domain)\.ts$/;
const mayCross = (own: string, other: string, to: string) =>
  knows[own]?.includes(other) === true && !neverCrossed.test(to);

test('imports go one way', () => {
  const wrong = files.flatMap((path) =>
    imported(path)
      .filter((to) => !mayImport(path, to))
      .map((to) => `${path} imports ${to}`),
  );
  expectNone(
    wrong,
    'A domain knows the foundation, and entities and rules of the domains whose records it links to; the server knows no domain by name; the console knows of the foundation what asks nothing of the machine (inBrowsers), alone. Move what is shared to the foundation, or declare the link from the domain that owns it.',
  );
});

test('inside a domain, entities know nothing of who may, and permissions nothing of how it is asked', () => {
  const order = ['entities', 'permissions', 'graphql', 'reports', 'domain'];
  const rank = (path: string) => order.indexOf(path.split('/').at(-1)!.replace(/\.ts$/, ''));
  const wrong = inFolder(...domainNames.map((name) => `schema/${name}/`)).flatMap((path) =>
    imported(path)
      .filter((to) => domainOf(to) === domainOf(path) && rank(to) > rank(path) && rank(path) >= 0)
      .map((to) => `${path} imports ${to}`),
  );
  expectNone(
    wrong,
    'Read it as entities, permissions, graphql, reports: each may use what stands before it.',
  );
});

test('the server and the foundation name no domain', () => {
  const words = domainNames.map((name) => new RegExp(`['"\`]${name}['"\`]|schema/${name}\\b`));
  // a schema of the database, with a role of its own, has the name of its domain
  const apart = ['server/database/', 'schema/foundation/report/check.ts'];
  const wrong = inFolder('server/', 'schema/foundation/').filter((path) =>
    words.some(
      (word) =>
        word.test(code(path)) &&
        !(word.source.includes('monitoring') && apart.some((folder) => path.startsWith(folder))),
    ),
  );
  expectNone(wrong, 'Let the domain declare its own answer, and ask all domains alike.');
});

test('no file is called a drawer for everything', () => {
  const drawers = /(^|\/)(utils?|helpers?|common|misc|types|shared|lib)(\/|\.[a-z]+$)/;
  expectNone(
    files.filter((path) => drawers.test(path)),
    'Name the file for the one idea in it.',
  );
});

test('files are named in kebab-case', () => {
  const name = /^[a-z0-9]+(-[a-z0-9]+)*(\.test|\.d|\.config)*\.(ts|tsx|mjs|js)$/;
  expectNone(
    files.filter((path) => !name.test(path.split('/').at(-1)!)),
    'Write words in small letters, with hyphens.',
  );
});

test('no file is longer than can be taken in', () => {
  const long = files
    .map((path) => ({ path, lines: read(path).split('\n').length - 1 }))
    .filter(({ lines }) => lines > 250)
    .map(({ path, lines }) => `${path} has ${lines} lines`);
  expectNone(
    long,
    'At most 250 lines: find the second idea in it and give that a file of its own.',
  );
});

test('only two files know values of any shape', () => {
  const known = ['test/harness/answer.ts', 'admin/providers/data/build-query.ts'];
  const any = /:\s*any\b(?!\()|<any\b|\bas any\b|\bany\[\]|, any>|=> any\b(?!\()|= any;/;
  expectNone(
    files.filter(
      (path) =>
        any.test(code(path)) && !known.includes(path) && path !== 'test/architecture.test.ts',
    ),
    'Say what the value is, or take unknown and look at it.',
  );
});
