import type { ImportFile } from '../../foundation/imports/import.ts';

/** What a table of the population is called: as the options say, else after its file. */
export function nameOfFile({ name, options = {} }: ImportFile) {
  const words = (name.split(/[\\/]/).at(-1) ?? '')
    .replace(/\.\w+$/, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  const named = words || 'benchmark';
  return {
    reference: (options.reference ?? named.toLowerCase().replaceAll(' ', '-')).slice(0, 120),
    title: (options.title ?? named.charAt(0).toUpperCase() + named.slice(1)).slice(0, 200),
  };
}
