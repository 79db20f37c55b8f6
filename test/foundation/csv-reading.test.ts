import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { prose } from '../../schema/foundation/imports/cells/text.ts';
import { importOf } from '../../schema/foundation/imports/import-of.ts';
import { areas } from '../../schema/organisation/imports.ts';
import { readImport } from '../harness/read-import.ts';

const file = `Code,Name,Kind,Parent code
C,Northmoor Council,council,
H,Housing,service,C
`;
const rows = [
  { code: 'C', name: 'Northmoor Council', kind: 'council', parent: null },
  { code: 'H', name: 'Housing', kind: 'service', parent: 'C' },
];

const read = (content: string | Uint8Array | Iterable<Uint8Array>) => readImport(areas, content);
const rowsOf = async (content: string | Uint8Array | Iterable<Uint8Array>) =>
  (await read(content)).rows.map(({ row }) => row);
const complaints = async (content: string | Uint8Array) =>
  (await read(content)).problems.map(({ line, column, value, reason }) =>
    [line && `line ${line}`, column, value && `“${value}”`, reason].filter(Boolean).join(': '),
  );

test('a file becomes rows, each with its line, its entity and its key', async () => {
  expect(await read(file)).toEqual({
    rows: [
      { line: 2, entity: 'ServiceArea', key: 'C', row: rows[0] },
      { line: 3, entity: 'ServiceArea', key: 'H', row: rows[1] },
    ],
    problems: [],
    notices: [],
  });
});

test('byte order marks, line breaks, separators and encodings make no difference', async () => {
  const utf16 = (text: string) => Buffer.from(text, 'utf16le');
  const written = {
    'UTF-8 with a mark': `\ufeff${file}`,
    'Windows line breaks': file.replaceAll('\n', '\r\n'),
    'old Mac line breaks': file.replaceAll('\n', '\r'),
    'no last line break': file.trimEnd(),
    semicolons: file.replaceAll(',', ';'),
    tabs: file.replaceAll(',', '\t'),
    'UTF-16 as Excel writes it': utf16(`\ufeff${file.replaceAll(',', '\t')}`),
    'UTF-16 without a mark': utf16(file),
    'UTF-16, big end first': utf16(`\ufeff${file}`).swap16(),
    'UTF-16, big end first, without a mark': utf16(file).swap16(),
    'one byte at a time': [...Buffer.from(file)].map((byte) => Uint8Array.of(byte)),
    'empty lines': file.replaceAll('\n', '\n\n ,,,\n\n'),
    'empty cells after the last column': file.replaceAll('\n', ',,\n'),
  };
  for (const [name, content] of Object.entries(written)) {
    expect(await rowsOf(content), name).toEqual(rows);
  }
});

test('a character of several bytes is whole wherever it stands in a long file', async () => {
  const names = Array.from({ length: 20_000 }, (_, at) => `${'x'.repeat(at % 7)}𝒩é`);
  const long = names.map((name, at) => `${at},${name},service,\n`).join('');
  expect((await rowsOf(`Code,Name,Kind,Parent code\n${long}`)).map(({ name }) => name)).toEqual(
    names,
  );
});

test('headings are found whatever their case, spaces and punctuation', async () => {
  const headings = ' AREA_CODE ,"area\nname",Level,“Belongs to:”';
  expect(await rowsOf(file.replace('Code,Name,Kind,Parent code', headings))).toEqual(rows);
});

test('a column that the file does not have is left out of every row', async () => {
  expect(await rowsOf('code,name,kind\nC,Council,council\n')).toEqual([
    { code: 'C', name: 'Council', kind: 'council' },
  ]);
});

test('unknown columns are named, and the rest is read', async () => {
  const { notices, rows } = await read(
    'code,Colour,name,kind,__proto__\nC,red,Council,council,x\n',
  );
  expect(notices.map(({ line, column, reason }) => [line, column, reason])).toEqual([
    [1, 'Colour', 'This column is not known and was left out.'],
    [1, '__proto__', 'This column is not known and was left out.'],
  ]);
  expect(rows).toHaveLength(1);
});

test('missing and doubled columns are one clear problem each', async () => {
  expect(await complaints('Colour\nred\n')).toEqual([
    'line 1: The first line must be headings; “Code”, “Name” and “Kind” are missing.',
  ]);
  expect(await complaints('code,Name,kind,Area name\nC,Council,council,Council\n')).toEqual([
    'line 1: Area name: This says the same as “Name”. Keep one of the two columns.',
  ]);
});

test('every bad cell says where it stands, what it is and why not', async () => {
  const bad = `Code,Name,Kind,Parent code,Closed on
,Nameless,service,C,
C,"Two
lines",council,,31/02/2024
${'H'.repeat(21)},Housing,servce,C,1/2/24
`;
  expect(await complaints(bad)).toEqual([
    'line 2: Code: This must not be empty.',
    'line 3: Closed on: “31/02/2024”: The calendar has no 31/02/2024.',
    'line 5: Code: “HHHHHHHHHHHHHHHHHHHHH”: This has 21 characters; the most is 20.',
    'line 5: Kind: “servce”: Write one of: Council, Directorate, Service, Team.',
    'line 5: Closed on: “1/2/24”: Write the year with four figures.',
  ]);
});

test('rows of another length than the headings are problems, not guesses', async () => {
  const ragged = 'Code,Name,Kind,\nC,Council\nD,Direct,team,,x\nE,East,team,stray\n';
  expect(await complaints(ragged)).toEqual([
    'line 2: This row has 2 cells; the headings are 4.',
    'line 3: This row has 5 cells; the headings are 4.',
    'line 4: “stray”: Column 4 has no heading.',
  ]);
});

const anything = importOf({
  kind: 'anything',
  title: 'Anything',
  help: '',
  columns: {
    left: { title: 'Left', help: '', read: prose() },
    right: { title: 'Right', help: '', read: prose() },
  },
  writes: [],
  reader: () => ({
    *rows(row, line) {
      yield { line, entity: 'Anything', key: String(line), row: row as Record<string, string> };
    },
  }),
});

test('whatever is written as CSV is read back, on its right line, however it is cut up', async () => {
  const cell = fc
    .string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r\n', ' ', 'é', '😀', ';') })
    .map((text) => text.trim());
  const filled = cell.filter((text) => text !== '');
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(filled, cell)),
      fc.integer({ min: 1, max: 50 }),
      fc.constantFrom('\n', '\r\n'),
      async (cells, size, lineBreak) => {
        const text = stringify([['Left', 'Right'], ...cells], {
          record_delimiter: lineBreak,
          quoted: true,
        });
        const bytes = Buffer.from(text);
        const cut = [...Array(Math.ceil(bytes.length / size)).keys()].map((index) =>
          bytes.subarray(index * size, (index + 1) * size),
        );
        const { rows, problems } = await readImport(anything, cut);
        const unix = (cell: string) => cell.replaceAll('\r\n', '\n');
        expect(problems).toEqual([]);
        expect(rows.map(({ row }) => [row.left, row.right ?? ''])).toEqual(
          cells.map((pair) => pair.map(unix)),
        );
        const lines = cells.map((_, index) =>
          [['', ''], ...cells.slice(0, index)]
            .flat()
            .reduce((n, c) => n + c.split('\n').length - 1, index + 2),
        );
        expect(rows.map(({ line }) => line)).toEqual(lines);
      },
    ),
  );
});
