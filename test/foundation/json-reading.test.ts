import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readJson } from '../../schema/foundation/imports/json.ts';
import { Unreadable } from '../../schema/foundation/imports/problem.ts';

/** What a text holds, its entries put back into their lists; or why it cannot be read. */
async function read(text: string) {
  async function* bytes() {
    yield Buffer.from(text);
  }
  try {
    const { value, lists } = await readJson(bytes(), ['releases', 'records']);
    const found = [...lists].map(([name, entries]) => {
      return [name, [...entries].map((entry) => entry.value)] as const;
    });
    const whole = found.find(([name]) => name === '');
    return {
      read: whole
        ? whole[1]
        : found.length > 0
          ? { ...(value as object), ...Object.fromEntries(found) }
          : value,
    };
  } catch (error) {
    if (error instanceof Unreadable) return { line: error.problem.line, refused: error.message };
    throw error;
  }
}

const texts = fc
  .tuple(
    fc.oneof(
      fc.jsonValue({ maxDepth: 4 }),
      fc.record({
        uri: fc.string(),
        releases: fc.jsonValue({ maxDepth: 4 }),
        records: fc.jsonValue(),
      }),
    ),
    fc.constantFrom(0, 2),
    fc.array(
      fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom('', ...',[]{}"\\ \n1:')),
      {
        maxLength: 2,
      },
    ),
  )
  .map(([value, indent, spoilt]) =>
    spoilt.reduce(
      (text, [where, mark]) => {
        const at = Math.floor(where * text.length);
        return text.slice(0, at) + mark + text.slice(at + (mark === '' ? 1 : 0));
      },
      JSON.stringify(value, null, indent),
    ),
  )
  .filter((text) => text.trim() !== '');

test('a document read entry by entry says what it says as a whole, or is refused where that is', async () => {
  const check = async (text: string) => {
    let whole: unknown;
    try {
      whole = { read: JSON.parse(text) };
    } catch {
      expect(await read(text)).toHaveProperty('refused');
      return;
    }
    expect(await read(text)).toEqual(whole);
  };
  await fc.assert(fc.asyncProperty(texts, check), { numRuns: 2000 });
});

test('entries know their lines, whatever they are', async () => {
  async function* bytes() {
    yield Buffer.from('{"uri": "x",\n"releases": [\n{"a":\n1}, 2,\n\n"b" ] }');
  }
  const { lists } = await readJson(bytes(), ['releases']);
  expect([...lists.get('releases')!]).toEqual([
    { value: { a: 1 }, line: 3 },
    { value: 2, line: 4 },
    { value: 'b', line: 6 },
  ]);
});

test('what is too much is refused in words, with the figure', async () => {
  const values = (entry: string, many: number) => `[${`${entry},`.repeat(many)}${entry}]`;
  expect(await read(`{"releases": ${values('{}', 100_000)}}`)).toEqual({
    line: null,
    refused: 'The list “releases” has more than 100,000 entries: split the file.',
  });
  expect(await read(values('0', 100_000))).toEqual({
    line: null,
    refused: 'The list has more than 100,000 entries: split the file.',
  });
  const refused =
    'What begins here holds more than 100,000 values, which is more than is read at once.';
  expect(await read(`{"releases": [\n{"tag": ${values('1', 100_000)}}]}`)).toEqual({
    line: 2,
    refused,
  });
  expect(await read(`{"tag":\n${values('1', 100_000)}}`)).toEqual({ line: 2, refused });
  expect(await read(`[${'['.repeat(60)}`)).toEqual({
    line: 1,
    refused: 'The file is nested more than 60 levels deep.',
  });
});
