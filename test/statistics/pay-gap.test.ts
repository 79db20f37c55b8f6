import { expect, test } from 'vitest';
import { figuresOf } from '../../schema/foundation/statistics/pay-gap/figures.ts';
import { payFile } from '../../schema/foundation/statistics/pay-gap/pay-file.ts';
import { payGap } from '../../schema/foundation/statistics/pay-gap/pay-gap.ts';
import { workingOf } from '../../schema/foundation/statistics/pay-gap/working.ts';

const read = (...rows: string[]) =>
  payFile(bytes(['sex,hourlyPay,bonus,fullPay', ...rows].join('\n')));

async function* bytes(text: string) {
  yield Buffer.from(text);
}

/** The figures in a line: gaps mean and median, of bonuses mean and median, shares with bonus, quarters. */
async function figures(...rows: string[]) {
  const { quarters, ...figures } = figuresOf(payGap(await read(...rows)));
  const shown = (figure: string | null) => figure ?? '–';
  return [
    Object.values(figures).map(shown).join(' '),
    quarters.map(({ men, women }) => `${shown(men)}:${shown(women)}`).join(' '),
  ].join(' | ');
}

const times = (number: number, row: string) => Array.from({ length: number }, () => row);

/** Ten people; two rates reach across quarters, and one person has been on leave. */
const small = [
  'male,11.50,,true',
  'Female,11.50,,Yes',
  'f,11.50,,1',
  'woman,13.25,100,TRUE',
  'm,13.25,,true',
  'M,13.25,0,true',
  'female,18.333333,250.50,true',
  'man,24.10,300,true',
  'male,31,1200,true',
  'F,,90,no',
];

test('where women are paid more, the gap has a true minus and stays on one line', async () => {
  const { meanHourlyGap } = workingOf(payGap(await read('m,10.00,,true', 'f,10.53,,true')));
  expect(meanHourlyGap.at(-1)).toBe('(£10.00 − £10.53) ÷ £10.00 × 100 = −5.3\u00a0%.');
});

test('every figure of a small employer, and how it came about', async () => {
  const gap = payGap(await read(...small));
  expect(figuresOf(gap)).toMatchInlineSnapshot(`
    {
      "meanBonusGap": "80.4",
      "meanHourlyGap": "26.7",
      "medianBonusGap": "86.7",
      "medianHourlyGap": "6.6",
      "menBonusShare": "40.0",
      "quarters": [
        {
          "men": "33.3",
          "women": "66.7",
        },
        {
          "men": "50.0",
          "women": "50.0",
        },
        {
          "men": "50.0",
          "women": "50.0",
        },
        {
          "men": "100.0",
          "women": "0.0",
        },
      ],
      "womenBonusShare": "60.0",
    }
  `);
  expect(workingOf(gap)).toMatchInlineSnapshot(`
    {
      "bonusShares": [
        "2 of 5 men were paid a bonus: 40.0 %.",
        "3 of 5 women were paid a bonus: 60.0 %.",
      ],
      "counted": [
        "Employed on the snapshot date, with pay recorded: 5 men and 5 women. Bonuses are of them all.",
        "Paid less because of leave: 0 men and 1 woman. They are left out of all else.",
        "On full pay: 5 men and 4 women. Hourly pay and quarters are of them.",
        "Recorded as neither a man nor a woman, and in no figure: 0.",
      ],
      "meanBonusGap": [
        "Men: £1,500.00 in all ÷ 2 = £750.00.",
        "Women: £440.50 in all ÷ 3 = £146.8333.",
        "(£750.00 − £146.8333) ÷ £750.00 × 100 = 80.4 %.",
      ],
      "meanHourlyGap": [
        "Men: £93.10 in all ÷ 5 = £18.62.",
        "Women: £54.5833 in all ÷ 4 = £13.6458.",
        "(£18.62 − £13.6458) ÷ £18.62 × 100 = 26.7 %.",
      ],
      "medianBonusGap": [
        "Men: of 2 in order, numbers 1 and 2 have £300.00 and £1,200.00: between them £750.00.",
        "Women: of 3 in order, number 2 has £100.00.",
        "(£750.00 − £100.00) ÷ £750.00 × 100 = 86.7 %.",
      ],
      "medianHourlyGap": [
        "Men: of 5 in order, number 3 has £13.25.",
        "Women: of 4 in order, numbers 2 and 3 have £11.50 and £13.25: between them £12.375.",
        "(£13.25 − £12.375) ÷ £13.25 × 100 = 6.6 %.",
      ],
      "quarters": [
        "Lower: 1 man and 2 women of 3: 33.3 % are men.",
        "Lower middle: 1 man and 1 woman of 2: 50.0 % are men.",
        "Of 2 men and 1 woman on £13.25, who reach into another quarter, 1 man and 1 woman are in this one.",
        "Upper middle: 1 man and 1 woman of 2: 50.0 % are men.",
        "Of 2 men and 1 woman on £13.25, who reach into another quarter, 1 man and 0 women are in this one.",
        "Upper: 2 men and 0 women of 2: 100.0 % are men.",
      ],
    }
  `);
});

test('what is undefined is left blank, and nothing else is', async () => {
  const cases = {
    nobody: await figures(),
    'one man': await figures('m,10,,yes'),
    'one woman with a bonus': await figures('f,10,5,yes'),
    'a man and a woman': await figures('m,10,,yes', 'f,8,,yes'),
    'men without pay': await figures('m,0,,yes', 'f,8,,yes'),
    'only men had a bonus': await figures('m,10,5,yes', 'f,8,,yes'),
    'only women had a bonus': await figures('m,10,,yes', 'f,8,5,yes'),
    'a bonus of nothing is none': await figures('m,10,0.00,yes', 'f,8,5,yes'),
    'bonus of people off full pay': await figures('m,10,100,yes', 'f,,50,no', 'm,,,no', 'f,9,,yes'),
    'women ahead': await figures('m,10,10,yes', 'f,12.5,30,yes'),
  };
  expect(cases).toMatchInlineSnapshot(`
    {
      "a bonus of nothing is none": "20.0 20.0 – – 0.0 100.0 | 0.0:100.0 –:– 100.0:0.0 –:–",
      "a man and a woman": "20.0 20.0 – – 0.0 0.0 | 0.0:100.0 –:– 100.0:0.0 –:–",
      "bonus of people off full pay": "10.0 10.0 50.0 50.0 50.0 50.0 | 0.0:100.0 –:– 100.0:0.0 –:–",
      "men without pay": "– – – – 0.0 0.0 | 100.0:0.0 –:– 0.0:100.0 –:–",
      "nobody": "– – – – – – | –:– –:– –:– –:–",
      "one man": "– – – – 0.0 – | 100.0:0.0 –:– –:– –:–",
      "one woman with a bonus": "– – – – – 100.0 | 0.0:100.0 –:– –:– –:–",
      "only men had a bonus": "20.0 20.0 100.0 100.0 100.0 0.0 | 0.0:100.0 –:– 100.0:0.0 –:–",
      "only women had a bonus": "20.0 20.0 – – 0.0 100.0 | 0.0:100.0 –:– 100.0:0.0 –:–",
      "women ahead": "-25.0 -25.0 -200.0 -200.0 100.0 100.0 | 100.0:0.0 –:– 0.0:100.0 –:–",
    }
  `);
});

test('those on one rate who stand on a boundary are dealt out in their ratio', async () => {
  const cases = {
    // four of their six places are in the lower quarter, two in the lower middle
    '2 women below, then 3 men and 3 women on one rate': await figures(
      ...times(2, 'f,9,,yes'),
      ...times(3, 'm,10,,yes'),
      ...times(3, 'f,10,,yes'),
      ...times(16, 'm,11,,yes'),
    ),
    'all eight on one rate': await figures(...times(4, 'm,10,,yes'), ...times(4, 'f,10,,yes')),
    'all nine on one rate': await figures(...times(4, 'm,10,,yes'), ...times(5, 'f,10,,yes')),
    'too few to divide': await figures('m,10,,yes', 'f,10,,yes', 'm,10,,yes'),
  };
  expect(cases).toMatchInlineSnapshot(`
    {
      "2 women below, then 3 men and 3 women on one rate": "11.5 9.1 – – 0.0 0.0 | 33.3:66.7 83.3:16.7 100.0:0.0 100.0:0.0",
      "all eight on one rate": "0.0 0.0 – – 0.0 0.0 | 50.0:50.0 50.0:50.0 50.0:50.0 50.0:50.0",
      "all nine on one rate": "0.0 0.0 – – 0.0 0.0 | 33.3:66.7 50.0:50.0 50.0:50.0 50.0:50.0",
      "too few to divide": "0.0 0.0 – – 0.0 0.0 | 100.0:0.0 100.0:0.0 0.0:100.0 –:–",
    }
  `);
});

test('a half of a tenth goes to men, and women have what it leaves of 100.0', async () => {
  // 49 of 400 in each quarter: 12.25 and 87.75
  const quarter = (pay: string) => [...times(49, `m,${pay},,yes`), ...times(351, `f,${pay},,yes`)];
  expect(await figures(...['1', '2', '3', '4'].flatMap(quarter))).toMatchInlineSnapshot(
    `"0.0 0.0 – – 0.0 0.0 | 12.3:87.7 12.3:87.7 12.3:87.7 12.3:87.7"`,
  );
});

test('pay with more figures than there are pennies is not rounded before the end', async () => {
  const pay = '9.9999999999999999999999999999999999999';
  expect(await figures(`m,${pay},,yes`, 'f,9.995,,yes')).toMatchInlineSnapshot(
    `"0.0 0.0 – – 0.0 0.0 | 0.0:100.0 –:– 100.0:0.0 –:–"`,
  );
  expect(await figures('m,10,,yes', 'f,9.995,,yes')).toMatchInlineSnapshot(
    `"0.1 0.1 – – 0.0 0.0 | 0.0:100.0 –:– 100.0:0.0 –:–"`,
  );
});

test('what cannot be read is told with its line, column and value', async () => {
  const told = async (...rows: string[]) => {
    const { problem } = await read(...rows).catch((error) => error);
    return [problem.line, problem.column, problem.value, problem.reason].join(' · ');
  };
  const header = await payFile(bytes('sex,hourlyPay,fullPay\nm,10,yes')).catch((error) => error);
  expect([
    await told('m,10,,yes', 'x,10,,yes'),
    await told(',10,,yes'),
    await told('m,ten,,yes'),
    await told('m,-10,,yes'),
    await told('m,"1,5",,yes'),
    await told('m,1e3,,yes'),
    await told('m,,,yes'),
    await told('m,10,-5,yes'),
    await told('m,10,,perhaps'),
    await told('m,10,,'),
    await told('m,10,yes'),
    header.message,
  ]).toMatchInlineSnapshot(`
    [
      "3 · sex · x · Write male or female.",
      "2 · sex ·  · This must not be empty.",
      "2 · hourlyPay · ten · This is not a number.",
      "2 · hourlyPay · -10 · The least that this can be is 0.",
      "2 · hourlyPay · 1,5 · This is not a number.",
      "2 · hourlyPay · 1e3 · This is not a number.",
      "2 · hourlyPay ·  · The hourly pay of somebody on full pay must be given.",
      "2 · bonus · -5 · The least that this can be is 0.",
      "2 · fullPay · perhaps · Write yes or no.",
      "2 · fullPay ·  · This must not be empty.",
      "2 ·  ·  · This row has 3 cells; the headings are 4.",
      "The first line must be headings; “bonus” is missing.",
    ]
  `);
});
