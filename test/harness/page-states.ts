import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const folder = 'test-pages';
const looks = ['light', 'dark', 'telephone'] as const;
export type Look = (typeof looks)[number];

let states = 0;

/** A state of a page that is looked at: its pictures are kept until the next run. */
export function pageState(page: Page) {
  states += 1;
  const { testPath = '' } = expect.getState();
  const name = `${basename(testPath, '.test.ts')}-${String(states).padStart(2, '0')}`;
  mkdirSync(folder, { recursive: true });
  return (look: Look) =>
    page.screenshot({
      path: join(folder, `${name}-${look}.jpg`),
      type: 'jpeg',
      quality: 60,
      fullPage: true,
    });
}

/** Forgets the pictures of the last run. */
export const clearPageStates = () => rmSync(folder, { recursive: true, force: true });

/** How much was looked at in this run, in a sentence; nothing where no page was. */
export function toldOfPageStates(): string {
  if (!existsSync(folder)) return '';
  const kept = readdirSync(folder);
  const count = (look: Look) => kept.filter((name) => name.endsWith(`-${look}.jpg`)).length;
  const [light, dark, telephone] = looks.map(count);
  return `${light} states of pages looked at for barriers in light colours, ${dark} in dark ones, ${telephone} on a telephone. Their pictures are in ${folder}/.\n`;
}
