import { line } from '../foundation/imports/cells/text.ts';
import type { ImportFile } from '../foundation/imports/import.ts';
import { Unreadable } from '../foundation/imports/problem.ts';

/** What a file, or whoever brings it, says about the plan itself. */
export type Plan = Readonly<Record<'reference' | 'title', string>> & { readonly body?: string };

/** The plan of a file: named by the options, else by the name of the file. */
export function planOf({ name, options = {} }: ImportFile): Plan {
  const words = (name.split(/[\\/]/).at(-1) ?? '')
    .replace(/\.\w+$/, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  const named = words || 'action plan';
  const { plan = named.toLowerCase().replaceAll(' ', '-'), title = capitalised(named) } = options;
  return {
    reference: within(60, 'reference', plan),
    title: within(200, 'title', title),
    ...(options.body && { body: within(200, 'body', options.body) }),
  };
}

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function within(most: number, option: string, value: string): string {
  const reading = line(most)(value.trim());
  if ('value' in reading) return reading.value;
  throw new Unreadable(reading.reason, { column: option, value });
}
