import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { attributes } from '../schema/foundation/permissions/me.ts';
import { reports } from '../schema/foundation/report/report.ts';
import * as domains from '../schema/index.ts';
import {
  code,
  domainNames,
  expectNone,
  files,
  inFolder,
  read,
  root,
} from './harness/source-files.ts';

const last = (path: string) => path.split('/').at(-1)!;
const linesOf = (path: string) => read(path).split('\n').length - 1;

test('most files can be read without scrolling far', () => {
  const long = (paths: readonly string[]) => paths.filter((path) => linesOf(path) > 150);
  const ours = files.filter((path) => !path.startsWith('test/'));
  const tests = inFolder('test/');
  const remedy =
    'At most one file in twenty may be longer than 150 lines, and of the tests three in ten: give the second idea in some of these a file of its own.';
  expectNone(long(ours).length > ours.length / 20 ? long(ours) : [], remedy);
  expectNone(long(tests).length > (tests.length * 3) / 10 ? long(tests) : [], remedy);
});

const declaring = /^(entities|permissions|graphql|domain|imports|reports|samples)\.ts$/;
const rules = inFolder(...domainNames.map((name) => `schema/${name}/`)).filter(
  (path) => !path.includes('/samples/') && !declaring.test(last(path)),
);

/** The functions that a file offers without a word about them. */
function silent(path: string): string[] {
  const offered =
    /(\*\/\n)?^export (?:async )?(?:function\*? |const (?=\w+ = (?:async )?(?:<[^>]*>)?(?:\(|\w+ =>)))(\w+)/gm;
  return [...read(path).matchAll(offered)]
    .filter(([, said]) => !said)
    .map(([, , name]) => `${path}: ${name}`);
}

test('every function of the foundation and every rule of a domain says in a sentence what it is', () => {
  const paths = [...inFolder('schema/foundation/'), ...rules];
  expectNone(
    paths.flatMap(silent),
    'Write one sentence above it, /** … */, that an officer of a council could read.',
  );
});

test('every report asks a question', () => {
  expect(Object.keys(domains).length).toBeGreaterThan(0);
  expectNone(
    reports
      .filter(({ question }) => !/^[A-Z][^?]+\?( [A-Z].*\.)?$/.test(question))
      .map((r) => r.name),
    'The question is its sentence, and the heading of its page: from a capital letter to a question mark, and what must be known with it after that.',
  );
});

test('what depends on the person is named in a grant, never read', () => {
  const permissions = inFolder('schema/').filter((path) => last(path) === 'permissions.ts');
  const known = Object.keys(attributes).join('|');
  const named = new RegExp(`\\bme\\b(?!,? *[):]|\\.(${known})\\b *(?=[,}]))`, 'g');
  const wrong = permissions
    .filter((path) => !path.startsWith('schema/foundation/'))
    .flatMap((path) => {
      const text = code(path).replace(/^import .*$/gm, '');
      return [...text.matchAll(named)].map(
        ({ index }) => `${path}: ${text.slice(index, index + 30).split('\n')[0]}`,
      );
    });
  expectNone(
    wrong,
    'Only what `me` has stands in a grant, such as `me.user`, and each as the whole of a condition: it has no value before a request.',
  );
});

test('things are exported by their names', () => {
  const byDefault =
    /^(schema\/\w+\/permissions\.ts|schema\/foundation\/graphql\/door\.ts|admin\/\w+\/[a-z-]+\.tsx|admin\/\w+\/(pages|attention)\.ts|admin\/vite\.config\.ts|test\/harness\/global-setup\.ts|bench\/autocannon\.d\.ts)$/;
  expectNone(
    files.filter((path) => /^\s*export default/m.test(code(path)) && !byDefault.test(path)),
    'Drop `default`: only permissions, what a resource says of its pages, and what tools insist on are exported so.',
  );
});

test('pages are styled through the theme', () => {
  expectNone(
    inFolder('admin/').filter((path) => /\sstyle=\{|dangerouslySetInnerHTML/.test(code(path))),
    'Use `sx`: the Content-Security-Policy takes no style and no script that stands in an element.',
  );
});

test('nothing is mocked', () => {
  // their subject is how time is told, and that is all they may replace
  const replaced =
    /\bvi\.(mock|doMock|stubGlobal|hoisted)\(|\bvi\.fn\(|mockImplementation|mockResolved/;
  expectNone(
    inFolder('test/').filter((path) => replaced.test(code(path)) && path !== self),
    'Ask the real thing, on a database of the test’s own.',
  );
});

const self = 'test/rules-of-the-house.test.ts';

test('every dependency is of one version, and what belongs together of the same', () => {
  const { dependencies, optionalDependencies, devDependencies } = JSON.parse(read('package.json'));
  const wanted = Object.entries<string>({
    ...dependencies,
    ...optionalDependencies,
    ...devDependencies,
  });
  expectNone(
    wanted.filter(([, version]) => !/^\d+\.\d+\.\d+/.test(version)).map(([name]) => name),
    'Name the version exactly: npm install --save-exact.',
  );
  const orm = wanted.filter(([name]) => name.startsWith('@mikro-orm/'));
  expect(
    new Set(orm.map(([, version]) => version)).size,
    'All of @mikro-orm must be of the same version.',
  ).toBe(1);
});

const texts = execFileSync(
  'git',
  ['ls-files', '-z', '--cached', '--others', '--exclude-standard'],
  {
    cwd: root,
    encoding: 'utf8',
  },
)
  .split('\0')
  .filter((path) =>
    /\.(ts|tsx|mjs|js|json|md|sql|ya?ml|graphql|html|css)$|(file|run|rc)$/.test(path),
  )
  .filter((path) => path !== self);

const written = (pattern: RegExp) =>
  texts.flatMap((path) =>
    read(path)
      .split('\n')
      .flatMap((line, i) => (pattern.test(line) ? [`${path}:${i + 1}`] : [])),
  );

test('no place of one machine is written down', () => {
  expectNone(
    written(/(?<![\w.}/-])\/(work|tmp|root|Users)\/|(?<![\w.}/-])\/home\/(?!node\b)/),
    'Find it from the file itself (import.meta.dirname), from a setting, or with tmpdir().',
  );
});

test('no registry is named', () => {
  const registry =
    /\bregistry\s*=|--registry\b|\bregistry\.[\w-]+\.\w+|https?:\/\/[^/\s"']*\b(npm|artifactory|nexus|verdaccio)\b/;
  expectNone(written(registry), 'Packages come from wherever the machine is told to get them.');
});

test('what is written for people is short enough to be read', () => {
  const most: [RegExp, number][] = [
    [/^AGENTS\.md$/, 80],
    [/^docs\/decisions\//, 25],
  ];
  const long = most.flatMap(([pattern, lines]) =>
    texts
      .filter((path) => pattern.test(path) && linesOf(path) > lines)
      .map((path) => `${path} has ${linesOf(path)} lines, of ${lines}`),
  );
  expectNone(long, 'Leave out what the code says, and what nobody asked.');
});
