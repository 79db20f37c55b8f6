import type { Import } from '../../schema/foundation/imports/import.ts';
import type { HandedIn } from '../../schema/foundation/imports/kept-files.ts';
import { saidWith } from '../../schema/foundation/imports/said-with.ts';
import { Refusal } from '../../schema/foundation/refusal.ts';

const longestName = 255;

/** A file as a request brings it: the body, its name, and what is said with it. */
export function fileFrom(
  kind: Import,
  { name, ...options }: Record<string, string | string[]>,
  body: unknown,
): HandedIn {
  if (!Buffer.isBuffer(body) || body.length === 0)
    throw new Refusal('BAD_USER_INPUT', 'The file is empty: there is nothing in it.');
  return { name: nameOf(name), content: body, options: saidWith(kind, options) };
}

/** The last part of a path, since that is all that anybody needs of it. */
function nameOf(said: string | string[] | undefined): string {
  const name = typeof said === 'string' ? (said.split(/[\\/]/).at(-1) ?? '').trim() : '';
  if (name === '' || name.length > longestName || /\p{Cc}/u.test(name))
    throw new Refusal('BAD_USER_INPUT', 'Say what the file is called: ?name=plan.csv');
  return name;
}
