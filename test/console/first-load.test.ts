import { readdirSync, readFileSync, statSync } from 'node:fs';
import { expect, test } from 'vitest';

const most = { first: 330_000, page: 72_000 };
const folder = 'admin/dist/assets';

const compressed = (script: string) => statSync(`${folder}/${script}.br`).size;
const together = (scripts: Iterable<string>) =>
  [...scripts].reduce((sum, script) => sum + compressed(script), 0);

/** A script with all that it cannot do without. */
function withImports(script: string, found = new Set<string>()): Set<string> {
  if (found.has(script)) return found;
  found.add(script);
  const code = readFileSync(`${folder}/${script}`, 'utf8');
  for (const [, other] of code.matchAll(/(?:from|import)\s*["'`]\.\/([^"'`]+\.js)["'`]/g))
    withImports(other!, found);
  return found;
}

function first(): Set<string> {
  const page = readFileSync('admin/dist/index.html', 'utf8');
  const named = [...page.matchAll(/(?:src|href)="\/assets\/([^"]+\.js)"/g)];
  return new Set(named.flatMap(([, script]) => [...withImports(script!)]));
}

test('the first page loads no more script than is good for a slow line', () => {
  const scripts = first();
  const bytes = together(scripts);
  console.info(`The first page loads ${scripts.size} scripts, ${bytes} bytes compressed.`);
  expect(scripts.size).toBeGreaterThan(0);
  expect(bytes).toBeLessThan(most.first);
});

test('nor does any other page, form or step add much to that when it is the first to be opened', () => {
  const there = first();
  const others = readdirSync(folder).filter(
    (name) => name.endsWith('.js') && !there.has(name) && !name.startsWith('cy-'),
  );
  const added = others
    .map((script) => ({
      script,
      bytes: together([...withImports(script)].filter((each) => !there.has(each))),
    }))
    .sort((a, b) => b.bytes - a.bytes);
  const told = added.slice(0, 3).map(({ script, bytes }) => `${script} ${bytes}`);
  console.info(
    `The most are added by ${told.join(', ')}; in the middle ${added[added.length >> 1]!.bytes}.`,
  );
  expect(added[0]!.bytes).toBeLessThan(most.page);
});
