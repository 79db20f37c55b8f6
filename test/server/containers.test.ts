import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readSettings } from '../../server/settings.ts';

const compose = readFileSync('docker-compose.yml', 'utf8');
const dockerfile = readFileSync('Dockerfile', 'utf8');

function known(name: string) {
  try {
    readSettings({ SECRET: 'x'.repeat(32), [`EVENHAND_${name}`]: '' });
    return true;
  } catch {
    return false;
  }
}

test('the containers set nothing but settings that exist', () => {
  const [app = ''] = compose.match(/^ {2}app:\n(?: {4}.*\n|\n)+/m) ?? [];
  const [environment = ''] = app.match(/^ {4}environment:\n(?: {6}.*\n)+/m) ?? [];
  const given = [...environment.matchAll(/^ {6}(\w+):/gm)].map(([, name]) => name!);
  const [, fixed = ''] = dockerfile.match(/^ENV (.*)$/m) ?? [];
  const names = [...given, ...fixed.split(' ').map((pair) => pair.split('=')[0]!)];
  expect(names).toContain('DATABASE_URL');
  expect(names).toContain('DATA_DIR');
  expect(names.filter((name) => !known(name))).toEqual([]);
});

test('the image is made of files that are there, and runs as an ordinary user', () => {
  const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.*) \S+$/gm)].flatMap(([, files]) =>
    files!.split(' '),
  );
  expect(copied.filter((file) => !existsSync(file))).toEqual([]);
  expect(dockerfile).toMatch(/^USER node$/m);
});
