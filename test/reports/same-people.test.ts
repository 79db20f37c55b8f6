import { expect, test } from 'vitest';
import { audit } from '../../schema/foundation/disclosure/audit.ts';
import { noFigures } from '../../schema/foundation/disclosure/figures.ts';
import { needsOfSmall } from '../../schema/foundation/disclosure/need.ts';
import { solver } from '../../schema/foundation/disclosure/solver.ts';
import { addTable } from '../../schema/foundation/disclosure/table.ts';
import type { Counted } from '../../schema/foundation/report/counted.ts';
import { count, type Report } from '../../schema/foundation/report/report.ts';
import { type TableOfPeople, tableOfReport } from '../../schema/foundation/report/same-people.ts';
import { tableOf, withhold } from '../../schema/foundation/report/withhold.ts';

const paths = ['area', 'grade', 'engagement'];
const report = { question: '', from: '', measure: count('people') };
const people = { noSecretBy: ['area', 'engagement'] };
const headcount: Report = { ...report, name: 'All', by: ['area', 'engagement'], people };
const casual: Report = {
  ...report,
  name: 'Casual',
  by: paths,
  only: { engagement: ['casual', 'agency'] },
  people,
};

const areas = ['care', 'housing', 'parks'];
const engagements = ['permanent', 'fixedTerm', 'casual', 'agency'];
/** How many there are of each engagement in two grades of each area. */
const cells = [
  [40, 12, 3, 8],
  [20, 9, 0, 6],
  [30, 7, 11, 2],
  [15, 6, 4, 9],
  [25, 13, 6, 7],
  [18, 0, 8, 5],
].flatMap((counts, i) =>
  counts.map((base, j): Counted => {
    const keys = [areas[Math.floor(i / 2)]!, `grade ${i % 2}`, engagements[j]!];
    return { keys, labels: keys, base, hits: 0, open: false };
  }),
);

const rules = { fewest: 5, least: 5, share: false, rounded: false };
const tables: [TableOfPeople, TableOfPeople] = [
  tableOfReport(headcount, cells, paths),
  tableOfReport(casual, cells, paths),
];
type Withheld = (keys: readonly (string | null)[]) => boolean;

/** What is withheld of a table broken down in every way that can be asked for. */
async function withheldOf(
  [table, ...others]: readonly [TableOfPeople, ...TableOfPeople[]],
  like = rules,
): Promise<Withheld> {
  const found = new Set<string>();
  const all = table.paths.map((_, i) => i);
  for (let chosen = 0; chosen < 2 ** all.length; chosen += 1) {
    const places = all.filter((i) => (chosen >> i) & 1);
    for (const { keys, withheld } of await withhold([table, ...others], places, like)) {
      const names = all.map((i) => (places.includes(i) ? keys[places.indexOf(i)]! : null));
      if (withheld) found.add(JSON.stringify(names));
    }
  }
  return (keys) => found.has(JSON.stringify(keys));
}

/** What a reader of several tables can tell of small figures who adds and subtracts them as they like. */
async function told(withheld: readonly Withheld[]) {
  const all = noFigures();
  for (const [i, each] of tables.entries()) {
    const table = tableOf(each, rules);
    const standing = (names: readonly (string | null)[]) => {
      const keys = names.map((name, at) => (name === table.dimensions[at]!.whole ? null : name));
      return table.standing!(names) === 'known' || !withheld[i]!(keys) ? 'shown' : 'withheld';
    };
    addTable(all, { ...table, standing });
  }
  const deadline = { at: performance.now() + 20_000 };
  const found = audit(await solver(), all, needsOfSmall(all), new Set(), deadline);
  return [
    ...new Set(found.map(({ need, could }) => `${need.truth} is ${could.low} to ${could.high}`)),
  ];
}

test('two reports of the same people do not give away together what each withholds', async () => {
  const [one, other] = tables;
  expect(await told([await withheldOf([one]), await withheldOf([other])])).toMatchInlineSnapshot(`
    [
      "3 is 3 to 3",
      "2 is 2 to 2",
      "4 is 4 to 4",
    ]
  `);
  expect(await told([await withheldOf([one, other]), await withheldOf([other, one])])).toEqual([]);
});

test('whatever the rule was when they were seen, no figure is shown now that was withheld for its sake', async () => {
  const [one] = tables;
  const before = await withheldOf([one]);
  const kept: Record<string, boolean> = {};
  for (const [name, changed] of Object.entries({
    'rounded since': { rounded: true },
    'more careful since': { fewest: 8 },
    'both since': { fewest: 8, rounded: true },
  })) {
    const now = await withheldOf([one], { ...rules, ...changed });
    kept[name] = one.finest.every(({ keys }) => !before(keys) || now(keys));
  }
  expect(kept).toEqual({ 'rounded since': true, 'more careful since': true, 'both since': true });
});
