import fc from 'fast-check';
import { expect, test } from 'vitest';
import { areas } from '../../schema/organisation/imports.ts';
import { readImport } from '../harness/read-import.ts';

const file = `Code,Name,Kind,Parent code
C,Northmoor Council,council,
H,Housing,service,C
`;
const read = (content: string | Uint8Array) => readImport(areas, content);
const complaints = async (content: string | Uint8Array) =>
  (await read(content)).problems.map(({ line, column, value, reason }) =>
    [line && `line ${line}`, column, value && `“${value}”`, reason].filter(Boolean).join(': '),
  );

test('broken quotation marks name the line where the row starts', async () => {
  const after = `${file}X,"never closed,team,\nY,Y,team,\n`;
  expect(await complaints(after)).toEqual([
    'line 4: A quotation mark in the row that starts here is never closed.',
  ]);
  expect(await complaints(`${file}\n"X" y,X,team,\n`)).toEqual([
    'line 5: A quotation mark in the row that starts here is followed by more text. Inside a quoted cell write it twice.',
  ]);
  expect(await complaints(`${file}X,5" pipes,team,\n`)).toEqual([
    'line 4: A quotation mark stands inside a cell of the row that starts here. Put the whole cell in quotation marks and write it twice.',
  ]);
});

test('a cell of ten million characters is refused, not kept', async () => {
  expect(await complaints(`${file}X,"${'x'.repeat(10_000_000)}",team,\n`)).toEqual([
    'line 4: The row that starts here is longer than 1,000,000 characters. Is a quotation mark never closed?',
  ]);
  expect(await complaints('x'.repeat(10_000_000))).toHaveLength(1);
});

test('what is not text is named for what it is', async () => {
  expect(await complaints('')).toEqual(['The file is empty.']);
  expect(await complaints('\n\n')).toEqual(['The file is empty.']);
  expect(await complaints(Buffer.from([0x50, 0x4b, 3, 4, 20, 0]))).toEqual([
    'This workbook is damaged. Open it, save it again and try once more.',
  ]);
  expect(await complaints('{"releases": []}')).toEqual([
    'line 1: This is a JSON file, not CSV. Choose the kind of import that takes JSON.',
  ]);
  expect(await complaints('[\n  { "code": "C" }\n]')).toHaveLength(1);
  expect(await complaints(Buffer.from([7, 1, 34, 65, 10, 66, 2]))).toEqual([
    'line 1: This is not text. Save the file as CSV (UTF-8) and try again.',
  ]);
  const windows = Buffer.from('Code,Name,Kind\nC,Caf\u00e9,team\n', 'latin1');
  expect(await complaints(windows)).toEqual([
    'line 2: Name: “Caf\ufffd”: A character here could not be read. Save the file as CSV (UTF-8).',
  ]);
});

test('control characters, reversing marks and the guards of exports do not come in', async () => {
  const dirty =
    'Code,Name,Kind\nC,"\u0000 Cou\u0007nc\u202eil\u00a0 of\tNorth ",council\nD,\'=D,team\n';
  const { rows } = await read(dirty);
  expect(rows.map(({ row }) => row.name)).toEqual(['Council of North', '=D']);
});

test('a key that stands twice, and areas above themselves, name their lines', async () => {
  const tangled = `Code,Name,Kind,Parent code
A,A,team,B
B,B,team,C
C,C,team,A
D,D,team,A
D,D again,team,
E,E,team,E
F,F,team,not in this file
`;
  expect(await complaints(tangled)).toEqual([
    'line 6: Code: “D”: This stands on line 5 already.',
    'line 2: Parent code: “B”: These stand above each other in a circle: A (line 2), B (line 3), C (line 4).',
    'line 7: Parent code: “E”: These stand above each other in a circle: E (line 7).',
  ]);
});

test('a file of nothing but problems stops at a thousand', async () => {
  const problems = await complaints(`Code,Name,Kind\n${'X,,\n'.repeat(5000)}`);
  expect(problems).toHaveLength(1001);
  expect(problems.at(-1)).toBe('There are more than 1000 problems.');
});

test('any bytes at all are read or refused with a reason, never thrown', async () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 400 }),
    fc.string({ unit: fc.constantFrom('Code', ',', '"', '\n', '\r', '\0', '\ufeff', ';') }),
    fc.uint8Array({ maxLength: 400 }).map((tail) => Buffer.concat([Buffer.from(file), tail])),
  );
  await fc.assert(
    fc.asyncProperty(bytes, async (content) => {
      const { rows, problems } = await read(content);
      expect(rows.length + problems.length).toBeGreaterThan(0);
    }),
    { numRuns: 500 },
  );
});
