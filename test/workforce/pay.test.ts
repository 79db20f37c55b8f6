import { expect, test } from 'vitest';
import { decimal } from '../../schema/foundation/statistics/exact.ts';
import { rounded } from '../../schema/foundation/statistics/rounded.ts';
import { onFullPay } from '../../schema/workforce/full-pay.ts';
import { hourlyPay } from '../../schema/workforce/hourly-pay.ts';

test('who is paid less because of leave is not on full pay; who is for another reason is', () => {
  const weeks: [string, string, string, boolean][] = [
    ['worked all week', '400', '400', false],
    ['four days, and one of unpaid special leave', '320', '400', true],
    ['annual leave, paid', '400', '400', true],
    ['statutory shared parental pay', '180', '400', true],
    ['two days on strike', '240', '400', false],
    ['part time', '240', '240', false],
  ];
  const told = weeks.map(([week, paid, usual, onLeave]) => {
    const full = onFullPay({ paid: decimal(paid), usual: decimal(usual), onLeave });
    return `${week}: ${full ? 'in' : 'out'}`;
  });
  expect(told).toMatchInlineSnapshot(`
    [
      "worked all week: in",
      "four days, and one of unpaid special leave: out",
      "annual leave, paid: in",
      "statutory shared parental pay: out",
      "two days on strike: in",
      "part time: in",
    ]
  `);
});

test('an hour’s pay is that of the period, by the days that the period counts as', () => {
  const hours = { weeklyHours: decimal('37.5') };
  const month = { ...hours, period: 'month' as const, ordinary: decimal('3044') };
  const year = { amount: decimal('1200'), days: decimal('365.25') };
  const worked = [
    { ...hours, period: 'week' as const, ordinary: decimal('750'), bonuses: [] },
    { ...month, bonuses: [] },
    { ...month, bonuses: [year] },
    { ...month, bonuses: [{ amount: decimal('100'), days: decimal('7') }] },
  ];
  expect(worked.map((pay) => rounded(hourlyPay(pay), 4))).toMatchInlineSnapshot(`
    [
      "20.0000",
      "18.6667",
      "19.2799",
      "19.2799",
    ]
  `);
});
