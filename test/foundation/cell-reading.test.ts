import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { choice, yesOrNo } from '../../schema/foundation/imports/cells/choice.ts';
import { date } from '../../schema/foundation/imports/cells/date.ts';
import { decimal, integer } from '../../schema/foundation/imports/cells/number.ts';
import type { Reader } from '../../schema/foundation/imports/cells/reading.ts';
import { email, line, prose } from '../../schema/foundation/imports/cells/text.ts';

/** What each text is read as, or the reason why not. */
const read = (reader: Reader<unknown>, ...texts: string[]) =>
  Object.fromEntries(
    texts.map((text) => {
      const reading = reader(text);
      return [text, 'value' in reading ? reading.value : reading.reason];
    }),
  );

test('days', () => {
  expect(
    read(
      date(),
      '2024-04-30',
      '30/04/2024',
      '1/4/2024',
      '1.4.2024',
      '01-04-2024',
      '30 April 2024',
      '1st Apr 2024',
      '01-Apr-2024',
      '2024-04-30 00:00:00',
      '29/02/2024',
    ),
  ).toEqual({
    '2024-04-30': '2024-04-30',
    '30/04/2024': '2024-04-30',
    '1/4/2024': '2024-04-01',
    '1.4.2024': '2024-04-01',
    '01-04-2024': '2024-04-01',
    '30 April 2024': '2024-04-30',
    '1st Apr 2024': '2024-04-01',
    '01-Apr-2024': '2024-04-01',
    '2024-04-30 00:00:00': '2024-04-30',
    '29/02/2024': '2024-02-29',
  });
});

test('days that are none, or could be several, are refused with a reason', () => {
  const write = 'Write the date as 30/04/2024 or 2024-04-30.';
  expect(
    read(
      date(),
      '29/02/2023',
      '31/02/2024',
      '12/31/2024',
      '01/02/03',
      '1-Apr-24',
      '45412',
      '2024-04-30T12:00:00Z',
      '2024-4-30',
      '31/12/9999',
      '01/01/0001',
      'soon',
      '30/04-2024',
    ),
  ).toEqual({
    '29/02/2023': 'The calendar has no 29/02/2023.',
    '31/02/2024': 'The calendar has no 31/02/2024.',
    '12/31/2024': 'There is no month 31. Write the day before the month.',
    '01/02/03': 'Write the year with four figures.',
    '1-Apr-24': 'Write the year with four figures.',
    '45412': 'This is how a spreadsheet counts days. Format the column as a date and save again.',
    '2024-04-30T12:00:00Z': write,
    '2024-4-30': write,
    '31/12/9999': 'The year 9999 is too far away. Leave the cell empty.',
    '01/01/0001': 'The year 1 is too long ago.',
    soon: write,
    '30/04-2024': write,
  });
});

test('amounts', () => {
  expect(
    read(decimal(14, 2), '£1,234.50', '-£5', '£-5', '1234', '.5', '0.50', '-0', '1 234 567', '−3'),
  ).toEqual({
    '£1,234.50': '1234.50',
    '-£5': '-5.00',
    '£-5': '-5.00',
    '1234': '1234.00',
    '.5': '0.50',
    '0.50': '0.50',
    '-0': '0.00',
    '1 234 567': '1234567.00',
    '−3': '-3.00',
  });
  const none = 'This is not a number.';
  expect(
    read(
      decimal(4, 3, { least: 0, most: 1 }),
      '0.6',
      '1.000',
      '0.6000',
      '0.6001',
      '12',
      '1.5',
      '0,6',
      '12,34',
      '1.234,50',
      '1e3',
      '60%',
      '--1',
      '£',
      'NaN',
    ),
  ).toEqual({
    '0.6': '0.600',
    '1.000': '1.000',
    '0.6000': '0.600',
    '0.6001': 'Too many figures after the point: the most is 3.',
    '12': 'Too many figures before the point: the most is 1.',
    '1.5': 'The most that this can be is 1.',
    '0,6': none,
    '12,34': none,
    '1.234,50': none,
    '1e3': none,
    '60%': none,
    '--1': none,
    '£': none,
    NaN: none,
  });
});

test('whole numbers', () => {
  expect(read(integer({ least: 0 }), '7', '1,000', '12.0', '12.5', '-1', '99999999999')).toEqual({
    '7': 7,
    '1,000': 1000,
    '12.0': 12,
    '12.5': 'This is not a whole number.',
    '-1': 'The least that this can be is 0.',
    '99999999999': 'The most that this can be is 2147483647.',
  });
});

test('every amount comes back as it was', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: -(10n ** 14n) + 1n, max: 10n ** 14n - 1n }), (pence) => {
      const figures = String(pence < 0n ? -pence : pence).padStart(3, '0');
      const written = `${pence < 0n ? '-' : ''}${figures.slice(0, -2)}.${figures.slice(-2)}`;
      expect(decimal(14, 2)(written)).toEqual({ value: written });
      const grouped = written.replace(/\B(?=(\d{3})+\.)/g, ',');
      expect(decimal(14, 2)(grouped)).toEqual({ value: written });
    }),
  );
});

test('yes, no and choices by code or label', () => {
  expect(read(yesOrNo(), 'Yes', 'Y', 'TRUE', '1', 'no', 'n', 'False', '0', 'maybe')).toEqual({
    Yes: true,
    Y: true,
    TRUE: true,
    '1': true,
    no: false,
    n: false,
    False: false,
    '0': false,
    maybe: 'Write yes or no.',
  });
  expect(
    read(
      choice(['fixedTerm', 'casual']),
      'fixedTerm',
      'Fixed-term',
      'FIXED TERM',
      'Casual',
      'temp',
    ),
  ).toEqual({
    fixedTerm: 'fixedTerm',
    'Fixed-term': 'fixedTerm',
    'FIXED TERM': 'fixedTerm',
    Casual: 'casual',
    temp: 'Write one of: Fixed term, Casual.',
  });
  expect(read(choice({ a: 'Apple pie' }), 'apple PIE', 'constructor')).toEqual({
    'apple PIE': 'a',
    constructor: 'Write one of: Apple pie.',
  });
});

describe('text', () => {
  test('of one line or many, no longer than its column', () => {
    expect(line(10)('two\n  words')).toEqual({ value: 'two words' });
    expect(prose()('two\n\nparagraphs')).toEqual({ value: 'two\n\nparagraphs' });
    expect(line(3)('😀😀😀')).toEqual({ value: '😀😀😀' });
    expect(line(3)('abcd')).toEqual({ reason: 'This has 4 characters; the most is 3.' });
  });

  test('addresses of e-mail', () => {
    const reason = 'This is not an e-mail address.';
    expect(
      read(email(254), 'a.b@council.example', "o'x@y", 'a b@c', 'a@', '@b', 'a@b@c', 'a@b..c'),
    ).toEqual({
      'a.b@council.example': 'a.b@council.example',
      "o'x@y": "o'x@y",
      'a b@c': reason,
      'a@': reason,
      '@b': reason,
      'a@b@c': reason,
      'a@b..c': reason,
    });
  });
});
