import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import nunjucks from 'nunjucks';
import { toldInWords } from '../../schema/foundation/summaries/in-words.ts';
import type { Told, Written } from '../../schema/foundation/summaries/summary.ts';
import type { Said } from '../said-in.ts';

const here = (file: string) => readFileSync(join(import.meta.dirname, file), 'utf8');
const style = here('page.css');
const templates = new nunjucks.Environment(null, { autoescape: true, trimBlocks: true });
templates.addFilter('isNumber', (told: Told) => typeof told === 'number' || hasAmount(told));
const template = nunjucks.compile(here('page.njk'), templates);

const hasAmount = (told: Told) => typeof told === 'object' && told !== null && 'amount' in told;

const hash = createHash('sha256').update(style).digest('base64');

/** A page that runs nothing, fetches nothing and is kept by nobody in between. */
export const pageHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': `default-src 'none'; img-src data:; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};

/** A summary as one document of its own, which can be printed, filed or sent on. */
export const pageOf = (written: Written, publisher: string, sheet: string, said: Said): string =>
  template.render({
    ...written,
    ...said,
    told: (told: Told) => toldInWords(told, said.language),
    publisher,
    sheet,
    style: new nunjucks.runtime.SafeString(style),
  });
