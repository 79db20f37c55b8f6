import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';

const files = createRequire(import.meta.url);
const [brotlied, gzipped] = [promisify(brotliCompress), promisify(gzip)];
const design = files.resolve('govuk-frontend/dist/govuk/govuk-frontend.min.css');

/**
 * The style sheet of the public pages: the GOV.UK Design System's, without the typeface and the crest
 * that only GOV.UK may use, and what is ours.
 */
export function stylesheet() {
  const theirs = readFileSync(design, 'utf8')
    .replace(/@font-face\{[^}]*\}/g, '')
    .replace(/[^{}]+\{[^{}]*url\([^)]*\)[^{}]*\}/g, '')
    .replaceAll('GDS Transport,', '');
  const ours = readFileSync(new URL('public.css', import.meta.url), 'utf8');
  const plain = Buffer.from(theirs + ours);
  const name = createHash('sha256').update(plain).digest('hex').slice(0, 16);
  // begun here and not waited for: a start does not take longer for it
  return { path: `/public/${name}.css`, plain, gzip: gzipped(plain), br: brotlied(plain) };
}
