import { decode } from './decode.ts';
import { faultIn } from './json-fault.ts';
import { JsonWalk, type Span } from './json-walk.ts';
import { excerpt, Unreadable } from './problem.ts';

const longest = 64_000_000;

/** A JSON document whose long lists are read one entry at a time. */
export interface JsonDocument {
  /** What stands around the entries: here their lists are empty. */
  value: unknown;
  /** Of the lists asked for, those that are there; a document that is a list itself has the name ''. */
  lists: ReadonlyMap<string, Iterable<JsonEntry>>;
}

/** One entry of a list, and the line on which it begins. */
export interface JsonEntry {
  value: unknown;
  line: number;
}

/** Reads a JSON file; throws Unreadable, naming the line, where it is not JSON or too much. */
export async function readJson(
  bytes: AsyncIterable<Uint8Array>,
  names: readonly string[],
): Promise<JsonDocument> {
  let text = '';
  for await (const piece of decode(bytes)) {
    text += piece;
    if (text.length > longest) throw new Unreadable('The file is too big: split it.');
  }
  if (text.trim() === '') throw new Unreadable('The file is empty.');
  const found = survey(text, names);
  if (!found) throw invalid(text);
  const read = (json: string): unknown => {
    try {
      return JSON.parse(json);
    } catch {
      throw invalid(text);
    }
  };
  function* entriesAt(spans: readonly Span[]) {
    for (const { start, end, line } of spans) yield { value: read(text.slice(start, end)), line };
  }
  const lists = new Map([...found.lists].map(([name, spans]) => [name, entriesAt(spans)]));
  return { value: read(found.around), lists };
}

/** Where the entries of the lists stand, and the text without them; null where something does not fit. */
function survey(text: string, names: readonly string[]) {
  const walk = new JsonWalk(text);
  const lists = new Map<string, readonly Span[]>();
  const around: string[] = [];
  let copied = 0;
  const list = (name: string, depth: number): boolean => {
    around.push(text.slice(copied, walk.at), '[]');
    const spans = walk.entries(name, depth);
    if (spans) lists.set(name, spans);
    copied = walk.at;
    return spans !== null;
  };
  const property = (): boolean => {
    const name = walk.name();
    if (name === null) return false;
    if (names.includes(name) && walk.sees('[')) return list(name, 1);
    return walk.value(1) !== null;
  };
  const whole = () => {
    if (walk.sees('[')) return list('', 0);
    return walk.sees('{') ? walk.between('{', '}', property) : walk.value(0) !== null;
  };
  if (!whole() || !walk.ended) return null;
  return { around: around.join('') + text.slice(copied), lists };
}

function invalid(text: string): Unreadable {
  const at = faultIn(text);
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
