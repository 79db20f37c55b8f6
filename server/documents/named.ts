import { turned, unseen } from '../../schema/foundation/printable.ts';
import { Refusal } from '../../schema/foundation/refusal.ts';

const longestName = 255;
const longestTitle = 300;
// what ends a line, and what turns the direction of reading, so that exe.pdf could be fdp.exe
const unfit = /\p{Cc}|[\u2028\u2029\u200e\u200f]/u;

/** What a file is called: the last part of a path, and a title that is the same without its ending. */
export function namesFrom(query: Record<string, string | string[] | undefined>) {
  const { name: said, title: entitled } = query;
  const name = typeof said === 'string' ? (said.split(/[\\/]/).at(-1) ?? '').trim() : '';
  if (!fits(name, longestName))
    throw new Refusal('BAD_USER_INPUT', 'Say what the file is called: ?name=policy.pdf');
  const title = typeof entitled === 'string' ? entitled.trim() : '';
  if (entitled !== undefined && title !== '' && !fits(title, longestTitle))
    throw new Refusal('BAD_USER_INPUT', `A title has at most ${longestTitle} letters on one line.`);
  return { name, title: title || name.replace(/(?<=.)\.[^.]+$/, '') };
}

const fits = (text: string, most: number) =>
  !unseen(text) && text.length <= most && !unfit.test(text) && !turned(text) && text.isWellFormed();
