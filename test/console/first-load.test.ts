import { readFileSync, statSync } from 'node:fs';
import { expect, test } from 'vitest';

const most = 330_000;

test('the first page loads no more script than is good for a slow line', () => {
  const page = readFileSync('admin/dist/index.html', 'utf8');
  const scripts = [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].map(
    ([, path]) => path,
  );
  const compressed = scripts.map((path) => statSync(`admin/dist/${path}.br`).size);
  const bytes = compressed.reduce((sum, size) => sum + size, 0);
  console.info(`The first page loads ${scripts.length} scripts, ${bytes} bytes compressed.`);
  expect(scripts.length).toBeGreaterThan(0);
  expect(bytes).toBeLessThan(most);
});
