import { decode } from './decode.ts';
import { faultIn } from './json-fault.ts';
import { excerpt, Unreadable } from './problem.ts';

const longest = 64_000_000;
const deepest = 60;

/** A JSON document, and the line on which each object of each of its top lists begins. */
export interface JsonDocument {
  value: unknown;
  linesOf: ReadonlyMap<string, readonly number[]>;
}

/** Reads a JSON file; throws Unreadable, naming the line, where it is not JSON or too much. */
export async function readJson(bytes: AsyncIterable<Uint8Array>): Promise<JsonDocument> {
  let text = '';
  for await (const piece of decode(bytes)) {
    text += piece;
    if (text.length > longest) throw new Unreadable('The file is too big: split it.');
  }
  if (text.trim() === '') throw new Unreadable('The file is empty.');
  const linesOf = survey(text);
  try {
    return { value: JSON.parse(text), linesOf };
  } catch {
    throw invalid(text, faultIn(text));
  }
}

/** Walks over the brackets once: how deep they go, and where the objects of top lists begin. */
function survey(text: string): Map<string, number[]> {
  const linesOf = new Map<string, number[]>();
  const open: string[] = [];
  let line = 1;
  let name = '';
  for (let at = 0; at < text.length; at += 1) {
    const mark = text[at];
    if (mark === '\n') line += 1;
    else if (mark === ']' || mark === '}') open.pop();
    else if (mark === '"') {
      const end = endOfString(text, at);
      if (open.length === 1) name = text.slice(at + 1, end);
      at = end;
    } else if (mark === '{' || mark === '[') {
      if (mark === '{' && open.at(-1) === '[' && open.length === (open[0] === '[' ? 1 : 2)) {
        const lines = linesOf.get(name) ?? [];
        linesOf.set(name, lines);
        lines.push(line);
      }
      open.push(mark);
      if (open.length > deepest) {
        throw new Unreadable(`The file is nested more than ${deepest} levels deep.`, { line });
      }
    }
  }
  return linesOf;
}

function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at;
}

function invalid(text: string, at: number): Unreadable {
  const before = text.slice(0, at);
  const line = before.split('\n').length;
  const column = `character ${at - before.lastIndexOf('\n')}`;
  const reason =
    before.trim() === ''
      ? 'This is not a JSON file.'
      : at < text.length
        ? 'This is not JSON from here on.'
        : 'The end of it is missing.';
  return new Unreadable(reason, { line, column, value: excerpt(text.slice(at, at + 40)) });
}
