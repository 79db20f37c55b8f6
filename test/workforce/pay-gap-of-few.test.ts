import { afterAll, beforeAll, expect, test } from 'vitest';
import cy from '../../admin/language/cy.json' with { type: 'json' };
import { recogniser } from '../../schema/foundation/language/recogniser.ts';
import type { PayGap } from '../../schema/foundation/statistics/pay-gap/pay-gap.ts';
import { keepPayGaps } from '../../schema/workforce/pay/keep-pay-gap.ts';
import { methodOf } from '../../schema/workforce/pay/pay-gap-method.ts';
import { lastSnapshot } from '../../schema/workforce/pay/snapshot.ts';
import { type Council, council, today } from '../harness/council.ts';

let demo: Council;
const on = lastSnapshot(today());
const question = `{ payGap { lines { name value withheld ofFew working } quarters { men women } quarterWorking counted
  excluded { why people } columns { name value } } }`;

interface Line {
  name: string;
  value: string | null;
  working: string[];
}

const gapFor = async (role: 'equalityLead' | 'hrAdministrator') => {
  const { data, errors } = await demo.as(role).ask(question);
  expect(errors).toBeUndefined();
  return data.payGap;
};

const worker = () => demo.worker();

/** Works it out anew from what is recorded now, as if it had never been. */
async function keepAnew() {
  await demo.owner.query('truncate kept_pay_gap');
  await keepPayGaps(worker(), today());
}

beforeAll(async () => {
  demo = await council();
  await keepAnew();
});
afterAll(() => demo.drop());

test('who may read pay one by one sees the sums that a figure came from; who may count it reads the method', async () => {
  const kept = await gapFor('hrAdministrator');
  const told = await gapFor('equalityLead');
  const figures = ({ lines }: { lines: Line[] }) => lines.map(({ name, value }) => [name, value]);
  expect(figures(told)).toEqual(figures(kept));
  expect(told.quarters).toEqual(kept.quarters);
  expect(told.columns).toEqual(kept.columns);
  expect(kept.lines[0].working).toEqual([
    expect.stringMatching(/^Men: £[\d,.]+ in all ÷ \d+ = £[\d.]+\.$/),
    expect.stringMatching(/^Women: £[\d,.]+ in all ÷ \d+ = £[\d.]+\.$/),
    expect.stringMatching(/^\(£[\d.]+ − £[\d.]+\) ÷ £[\d.]+ × 100 = [\d.−]+\u00a0%\.$/),
  ]);
  expect(JSON.stringify(told)).not.toContain('£');
  expect(told.lines.map(({ working }: Line) => working)).toMatchInlineSnapshot(`
    [
      [
        "The mean hourly pay of men on full pay less that of women, as a share of men’s.",
      ],
      [
        "The hourly pay of the man in the middle, of those on full pay in its order, less that of the woman in the middle, as a share of the man’s.",
      ],
      [
        "The mean bonus of the men who were paid one in the twelve months less that of the women, as a share of men’s.",
      ],
      [
        "The bonus of the man in the middle, of those who were paid one in the order of what it was, less that of the woman in the middle, as a share of the man’s.",
      ],
      [
        "Of a hundred men employed on the snapshot date, with pay recorded, how many were paid a bonus in the twelve months.",
      ],
      [
        "Of a hundred women employed on the snapshot date, with pay recorded, how many were paid a bonus in the twelve months.",
      ],
    ]
  `);
  expect(told.quarterWorking).toMatchInlineSnapshot(`
    [
      "Men and women on one rate of pay that reaches into several quarters are dealt out to them in the ratio in which they are on it.",
    ]
  `);
});

test('who may count pay learns of numbers what is near them, and of few only that they are', async () => {
  await demo.owner.query(
    `update pay_record set sex = null where id = (select id from pay_record where snapshot_on = $1 limit 1)`,
    [on],
  );
  await keepAnew();
  const kept = await gapFor('hrAdministrator');
  const told = await gapFor('equalityLead');
  expect(kept.counted.at(-1)).toBe('Recorded as neither a man nor a woman, and in no figure: 1.');
  expect(told.counted).toContain(
    'Recorded as neither a man nor a woman, and in no figure: fewer than 10.',
  );
  const numbers = told.counted.join(' ').match(/\d+/g)!.map(Number);
  expect(numbers.filter((each: number) => each % 5 !== 0)).toEqual([]);
  // with how many there are of each sex, quarters and shares would tell how many are on leave
  expect(told.counted.filter((each: string) => /men: /.test(each))).toEqual([]);
  for (const { people } of told.excluded)
    expect(people === null || (people >= 10 && people % 5 === 0)).toBe(true);
});

test('all that either of them reads is said in Welsh, but for the sum itself', async () => {
  const said = recogniser(cy);
  for (const role of ['equalityLead', 'hrAdministrator'] as const) {
    const { lines, quarterWorking, counted } = await gapFor(role);
    const sentences = [
      ...lines.flatMap(({ working }: Line) => working),
      ...quarterWorking,
      ...counted,
    ].filter((each) => !each.startsWith('('));
    expect(sentences.filter((each) => said(each) === each)).toEqual([]);
    // nothing of the English is left within a sentence
    const english = / (in all|in order|women|are men|were paid|are in this one)\b/;
    expect(sentences.map(said).filter((each) => english.test(each))).toEqual([]);
  }
});

test('a bonus of one woman is in the return, and withheld from whoever may not read it', async () => {
  await demo.owner.query(
    `update pay_record set bonus_in_year = 0 where snapshot_on = $1 and sex = 'female' and id <>
       (select id from pay_record where snapshot_on = $1 and sex = 'female' and bonus_in_year > 0 limit 1)`,
    [on],
  );
  await keepAnew();
  const ofBonus = ({ lines }: { lines: (Line & { withheld: boolean; ofFew: boolean })[] }) =>
    lines
      .slice(2)
      .map(({ name, value, withheld, ofFew }) => [name, value !== null, withheld, ofFew]);
  const kept = await gapFor('hrAdministrator');
  const told = await gapFor('equalityLead');
  expect(ofBonus(kept)).toEqual([
    ['meanBonusGap', true, false, true],
    ['medianBonusGap', true, false, true],
    ['menBonusShare', true, false, false],
    ['womenBonusShare', true, false, true],
  ]);
  expect(ofBonus(told)).toEqual([
    ['meanBonusGap', false, true, true],
    ['medianBonusGap', false, true, true],
    ['menBonusShare', true, false, false],
    ['womenBonusShare', false, true, true],
  ]);
  const columns = told.columns.map(({ name, value }: { name: string; value: string }) => [
    name,
    value,
  ]);
  expect(columns.filter(([, value]: string[]) => value === '[c]')).toEqual([
    ['DiffMeanBonusPercent', '[c]'],
    ['DiffMedianBonusPercent', '[c]'],
    ['FemaleBonusPercent', '[c]'],
  ]);
  expect(kept.columns.filter(({ value }: { value: string }) => /\[c\]|^$/.test(value))).toEqual([]);
  const { data } = await demo
    .as('equalityLead')
    .ask('{ payGapYears { snapshotOn meanBonusGap womenBonusShare withheld } }');
  expect(data.payGapYears.at(-1)).toEqual({
    snapshotOn: on,
    meanBonusGap: null,
    womenBonusShare: null,
    withheld: ['meanBonusGap', 'medianBonusGap', 'womenBonusShare'],
  });
});

test('with one man on full pay only whoever reads his pay has any figure', async () => {
  await demo.owner.query(
    `delete from pay_record where snapshot_on = $1 and sex = 'male' and id <>
       (select id from pay_record where snapshot_on = $1 and sex = 'male' and not reduced_by_leave limit 1)`,
    [on],
  );
  await keepAnew();
  const { lines, quarters, quarterWorking, columns } = await gapFor('equalityLead');
  expect(lines.map(({ value }: Line) => value)).toEqual(Array(6).fill(null));
  expect(quarters).toEqual(Array(4).fill({ men: null, women: null }));
  expect(columns.slice(2).map(({ value }: { value: string }) => value)).toEqual(
    Array(14).fill('[c]'),
  );
  for (const [first] of [...lines.map(({ working }: Line) => working), quarterWorking])
    expect(first).toBe(
      'Fewer than ten men or ten women are on full pay, or one of them has most of it: withheld, as it could tell the pay of one of them.',
    );
  expect(JSON.stringify(await gapFor('equalityLead'))).not.toContain('£');
  const kept = await gapFor('hrAdministrator');
  expect(kept.lines[0].value).toMatch(/^-?\d+\.\d$/);
});

test('numbers that are rounded by themselves are said to fit each other', () => {
  const counted = {
    relevant: { men: 310, women: 503 },
    fullPay: { men: 305, women: 489 },
    onLessBecauseOfLeave: { men: 5, women: 14 },
    neitherSex: 3,
  };
  expect(methodOf({ counted } as PayGap).counted).toMatchInlineSnapshot(`
    [
      "Employed on the snapshot date, with pay recorded: 800. Bonuses are of them all.",
      "Paid less because of leave: 20. They are left out of all else.",
      "On full pay: 800. Hourly pay and quarters are of them.",
      "Recorded as neither a man nor a woman, and in no figure: fewer than 10.",
      "Those with pay recorded and those on full pay are to the nearest fifty, other numbers to the nearest five.",
      "Those on full pay are those with pay recorded without those on leave; as each number is rounded by itself, the two may read alike.",
    ]
  `);
});
