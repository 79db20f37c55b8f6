import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDeadline } from '../../schema/plans/deadline.ts';

const nobodyCanSay = null;

/** The deadlines of two published plans, in their order. */
const published: [string, string | null][] = [
  ['March 2005', '2005-03-31'],
  ['New policies from July 2004. All others by June 2008', '2008-06-30'],
  ['March 2006', '2006-03-31'],
  ['March 2007', '2007-03-31'],
  ['From June 05 ongoing', nobodyCanSay],
  ['June 2005', '2005-06-30'],
  ['January 2007', '2007-01-31'],
  ['January 2007', '2007-01-31'],
  ['June 2005', '2005-06-30'],
  ['March 2005', '2005-03-31'],
  ['March 2006', '2006-03-31'],
  ['2002', '2002-12-31'],
  ['2003', '2003-12-31'],
  ['September 2005', '2005-09-30'],
  ['Sept 2005', '2005-09-30'],
  ['September 2005', '2005-09-30'],
  ['May 2004', '2004-05-31'],
  ['July 2004', '2004-07-31'],
  ['December 2005', '2005-12-31'],
  ['December 2005', '2005-12-31'],
  ['December 2005', '2005-12-31'],
  ['December 2005', '2005-12-31'],
  ['April 2014', '2014-04-30'],
  ['September 2013', '2013-09-30'],
  ['End of July 2013', '2013-07-31'],
  ['End July 2013', '2013-07-31'],
  ['End of December 2013', '2013-12-31'],
  ['End of December 2013', '2013-12-31'],
  ['End of September 2013', '2013-09-30'],
  ['Dummy quarter Dec - Mar. Live from April 2014', nobodyCanSay],
  ['First report to be completed by end of July', nobodyCanSay],
  ['Ongoing process of engagement', nobodyCanSay],
  ['December 2013', '2013-12-31'],
  ['November 2013', '2013-11-30'],
  ['September 2013', '2013-09-30'],
  ['December 2013', '2013-12-31'],
  ['October 2013', '2013-10-31'],
  ['October 2013', '2013-10-31'],
  ['September 2013', '2013-09-30'],
  [
    'October 2013 review completion. Where the opportunity arises there will be adjustments to the current offer pending a more fully revised offer. Fully revised programme to commence April 2014.',
    nobodyCanSay,
  ],
  ['July/August 2013 and then ongoing to delivery.', nobodyCanSay],
  ['August 2013 and then repeated after 2015 elections.', nobodyCanSay],
  ['To be explored in 2013', '2013-12-31'],
  ['Rolling programme to commence following Directorate Equalities Groups relaunch.', nobodyCanSay],
  ['Rolling programme to commence following Directorate Equalities Groups relaunch.', nobodyCanSay],
  ['End of June 2013', '2013-06-30'],
  ['Launch by 1 October 2013', '2013-10-01'],
  ['April 2014', '2014-04-30'],
  ['April 2014', '2014-04-30'],
];

test('the 49 deadlines of two published plans', () => {
  expect(published).toHaveLength(49);
  expect(published.map(([text]) => [text, readDeadline(text)])).toEqual(published);
});

test('days, however they are written', () => {
  expect(readAll('1st October 2013', '1 Oct. 2013', 'Tuesday 1 October 2013')).toEqual(first);
  expect(readAll('October 1st, 2013', '1st of October 2013', '01-Oct-2013')).toEqual(first);
  expect(readAll('01/10/2013', '1.10.2013', '2013-10-01')).toEqual(first);
  expect(readDeadline('5 June 05')).toBe('2005-06-05');
});

test('days that the calendar does not have, and years that could be days, are no deadline', () => {
  expect(
    readAll(
      '31 June 2013',
      '29 February 2013',
      '31/06/2013',
      '13/2013',
      '2013-02-30',
      '1/10/13',
    ).concat(readAll('by 31 June 2013 or December 2013', '31 March', '', '   ')),
  ).toEqual(Array(10).fill(null));
  expect(readDeadline('29 Feb 2012')).toBe('2012-02-29');
});

test('months and years by themselves', () => {
  expect(
    Object.fromEntries(
      ['Jun-05', "June '05", '10/2013', 'SEPT. 2013', 'end 2013', 'Completed 2005', 'March 14'].map(
        pair,
      ),
    ),
  ).toEqual({
    'Jun-05': '2005-06-30',
    "June '05": '2005-06-30',
    '10/2013': '2013-10-31',
    'SEPT. 2013': '2013-09-30',
    'end 2013': '2013-12-31',
    'Completed 2005': '2005-12-31',
    'March 14': '2014-03-31',
  });
});

test('financial years end on 31 March; two whole years with a slash could be either', () => {
  expect(readAll('2013/14', 'by end of 2013-14', '1999/00')).toEqual([
    '2014-03-31',
    '2014-03-31',
    '2000-03-31',
  ]);
  expect(readAll('2013-15', '2013 - 2015', '2013/2014', 'academic year 2013/14')).toEqual([
    '2015-12-31',
    '2015-12-31',
    null,
    null,
  ]);
});

test('of several dates the latest, for by then everything is due', () => {
  expect(
    readAll('Draft March 2013, final June 2013', 'June, July and August 2013', 'Dec 2013/Jan 2014'),
  ).toEqual(['2013-06-30', '2013-08-31', '2014-01-31']);
  expect(readAll('from April to December 2013', 'to start by April 2014')).toEqual([
    '2013-12-31',
    '2014-04-30',
  ]);
});

test('starts, seasons, parts of years and dates to be early for are no deadline', () => {
  const open = ['June 2013 onwards', 'starting June 2013', 'after the May 2015 elections']
    .concat('Summer 2014', 'Q3 2013/14', 'mid-2014', 'early June 2013', 'start of 2014')
    .concat('before June 2013', 'Draft in July. Final December 2013', 'annually by March 2014')
    .concat('TBC', 'every year from 2013', 'Review in 2014, then on-going');
  expect(readAll(...open)).toEqual(open.map(() => null));
  expect(readDeadline('Ongoing until March 2015')).toBe('2015-03-31');
});

test('words that look like dates are not', () => {
  expect(readAll('Equality Act 2010', '2011 Census', 'This may slip', 'Phase 2', '20135')).toEqual([
    null,
    null,
    null,
    null,
    null,
  ]);
  expect(readDeadline('This may slip to June 2014, see Equality Act 2010')).toBe('2014-06-30');
});

const names = [
  ['January', 'Jan'],
  ['February', 'Feb'],
  ['March', 'Mar'],
  ['April', 'Apr'],
  ['May', 'May'],
  ['June', 'Jun'],
  ['July', 'Jul'],
  ['August', 'Aug'],
  ['September', 'Sep', 'Sept'],
  ['October', 'Oct'],
  ['November', 'Nov'],
  ['December', 'Dec'],
];
const month = fc.integer({ min: 1, max: 12 });
const year = fc.integer({ min: 1901, max: 2099 });
const nameOf = (m: number) => fc.constantFrom(...(names[m - 1] as string[]));
const cased = fc.constantFrom(
  (text: string) => text,
  (text: string) => text.toUpperCase(),
  (text: string) => text.toLowerCase(),
);
const lead = fc.constantFrom('', 'By ', 'end of ', 'Completed ', 'To be done by the end of ');

test('every month and year is due on its last day, in every spelling', () => {
  const spelled = fc.tuple(
    month.chain((m) => fc.tuple(fc.constant(m), nameOf(m))),
    year,
    lead,
    cased,
  );
  fc.assert(
    fc.property(spelled, ([[m, name], y, before, spell]) => {
      const last = new Date(Date.UTC(y, m, 0)).toISOString().slice(0, 10);
      expect(readDeadline(spell(`${before}${name} ${y}`))).toBe(last);
      expect(readDeadline(`${before}${y}`)).toBe(`${y}-12-31`);
    }),
  );
});

test('every day that exists is read, and no day that does not', () => {
  const day = fc.integer({ min: 0, max: 39 });
  const spelled = fc.tuple(
    month.chain((m) => fc.tuple(fc.constant(m), nameOf(m))),
    year,
    day,
    lead,
    cased,
  );
  fc.assert(
    fc.property(spelled, ([[m, name], y, d, before, spell]) => {
      const date = new Date(Date.UTC(y, m - 1, d));
      const exists = date.getUTCMonth() === m - 1 && date.getUTCDate() === d;
      const expected = exists ? date.toISOString().slice(0, 10) : null;
      expect(readDeadline(spell(`${before}${d} ${name} ${y}`))).toBe(expected);
      expect(readDeadline(spell(`${before}${name} ${d}, ${y}`))).toBe(expected);
      expect(readDeadline(`${before}${d}/${m}/${y}`)).toBe(expected);
    }),
    { numRuns: 2000 },
  );
});

test('whatever stands there, the answer is a day of the calendar or none, and quickly', () => {
  const words = fc.constantFrom(...published.flatMap(([text]) => text.split(/\b/)), '/', '-', ' ');
  fc.assert(
    fc.property(fc.array(words, { maxLength: 60 }), (text) => {
      const day = readDeadline(text.join(''));
      if (day !== null) expect(new Date(day).toISOString().slice(0, 10)).toBe(day);
    }),
  );
  const started = performance.now();
  for (const part of ['may ', '1 ', '2013/', 'early ', ' ', ',', 'July/', 'from to ', 'each ']) {
    readDeadline(part.repeat(50_000 / part.length));
  }
  expect(performance.now() - started).toBeLessThan(2000);
});

const readAll = (...texts: string[]) => texts.map((text) => readDeadline(text));
const pair = (text: string) => [text, readDeadline(text)] as const;
const first = Array(3).fill('2013-10-01');
