import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvCell, csvLine } from '../../schema/foundation/exports/csv-cell.ts';
import { clean } from '../../schema/foundation/imports/cells/clean.ts';

test('what a spreadsheet would run gets an apostrophe', () => {
  const attacks = [
    '=HYPERLINK("http://evil.example","pay")',
    '+44 20 7946 0000',
    '-2+3+cmd|’ /C calc’!A0',
    '@SUM(1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '   =1',
    '\u00a0=1',
    '\u200b=1',
    '\u0000=1',
    '＝1',
    '＋1',
    '－1',
    '＠x',
    '|calc',
    "'=1",
    '\tplain',
  ];
  for (const attack of attacks) expect(csvCell(attack), attack).toMatch(/^'/);
});

test('ordinary text, numbers and answers stay as they are', () => {
  expect(['Housing', 'a=b', 'O’Brien', "'tis", '', 'e-mail', 'Zoë 李'].map(csvCell)).toEqual([
    'Housing',
    'a=b',
    'O’Brien',
    "'tis",
    '',
    'e-mail',
    'Zoë 李',
  ]);
  expect([-8.7, 0, 12n, true, null, undefined].map(csvCell)).toEqual([
    '-8.7',
    '0',
    '12',
    'true',
    '',
    '',
  ]);
});

test('a plain negative number stays as it is, also where it travels as text', () => {
  const plain = ['-5.3', '-40.0', '-5.80', '12', '-0'];
  expect(plain.map(csvCell)).toEqual(plain);
  const others = [
    '-1+1',
    '+5',
    '-5,3',
    '-1e5',
    '-.5',
    '--5',
    '-5\n=1',
    '-5%',
    '-5.3-1',
    '-A1',
    '-５',
  ];
  expect(others.map(csvCell)).toEqual(others.map((each) => `'${each}`));
});

test('control characters and marks that reverse text are left out, line breaks are kept', () => {
  expect(csvCell('a\u0000b\u0007c\u202ed\r\ne\tf')).toBe('abcd\ne\tf');
});

test('a cell of a file of which nothing is to be seen is empty', () => {
  expect(['\u200b', ' \u2060\ufeff', '\u3164', '\u2800', 'a\u200b'].map(clean)).toEqual([
    '',
    '',
    '',
    '',
    'a\u200b',
  ]);
});

test('lines quote what would break a row, here or where semicolons separate', () => {
  expect(csvLine(['a,b', 'a;=b', 'say "x"', 'two\nlines', 'plain', ''])).toBe(
    '"a,b","a;=b","say ""x""","two\nlines",plain,\r\n',
  );
});

const anyText = fc.string({ unit: 'binary', maxLength: 40 });

test('no text leaves as a formula, and every row is read back as it was written', () => {
  fc.assert(
    fc.property(fc.array(fc.array(anyText, { minLength: 1, maxLength: 4 })), (rows) => {
      const cells = rows.map((row) => row.map(csvCell));
      for (const cell of cells.flat())
        expect(cell).not.toMatch(/^(?!-\d+(\.\d+)?$)\s*[=+\-@|＝＋－＠\t\r]/u);
      const read = parse(cells.map(csvLine).join(''), { relax_column_count: true }) as string[][];
      expect(read).toEqual(cells.filter((row) => row.length > 0));
    }),
  );
});

test('an import takes the apostrophe off again', () => {
  const start = fc.constantFrom("'", '=', '-', '|', '＝', '＠', '\t', ' ', 'a');
  fc.assert(
    fc.property(fc.array(start), anyText, (marks, rest) => {
      const text = clean(marks.join('') + rest).replaceAll('\ufffd', '');
      fc.pre(text === text.trim() && clean(`x${text}`) === `x${text}`);
      expect(clean(csvCell(text))).toBe(text);
    }),
    { numRuns: 2000 },
  );
});
