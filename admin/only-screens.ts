import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/**
 * Of the files that might say something of a resource, the console begins with those that do, by exporting it; what
 * others hold is fetched with the page that wants it. A glob cannot tell them apart.
 */
export const onlyScreens = (): Plugin => ({
  name: 'only-screens',
  enforce: 'pre',
  apply: 'build',
  transform(code, id) {
    if (id !== join(import.meta.dirname, 'screens.ts')) return undefined;
    const saying = globSync('*/*.tsx', { cwd: import.meta.dirname }).filter((file) =>
      /^export default /m.test(readFileSync(join(import.meta.dirname, file), 'utf8')),
    );
    return code.replace(`'./*/*.tsx'`, saying.map((file) => `'./${file}'`).join());
  },
});
