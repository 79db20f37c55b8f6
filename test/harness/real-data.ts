import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** Where the published files of real councils are: beside the checkout, unless said. */
const folder =
  process.env.EVENHAND_REAL_DATA ?? resolve(import.meta.dirname, '../../../shared/real');

export const realFile = (name: string) => resolve(folder, name);
export const realFileMissing = (name: string) => !existsSync(realFile(name));
