import { afterAll, beforeAll, expect, test } from 'vitest';
import { monthsToWorkOut, workOutMonth } from '../../schema/monitoring/monthly/work-out.ts';
import { type Council, council, today } from '../harness/council.ts';

const on = today();
let demo: Council;
beforeAll(async () => {
  demo = await council();
});
afterAll(() => demo.drop());

const lead = () => demo.as('equalityLead');

async function change(code: string, patch: string) {
  const { data } = await lead().ask('{ disclosureRules { nodes { id version code } } }');
  const { id, version } = data.disclosureRules.nodes.find(
    (each: { code: string }) => each.code === code,
  );
  return lead().ask(
    `mutation { updateDisclosureRule(id: "${id}", version: ${version}, patch: { ${patch} }) { disclosureRule { code fewest least rounded } } }`,
  );
}

test('how few a figure may be of can be set higher than is usual, and never below what is safe', async () => {
  const told: Record<string, unknown> = {};
  for (const [code, fewest] of [
    ['specialCategory', 9],
    ['specialCategory', 0],
    ['internal', 4],
    ['internal', -5],
    ['internal', 1_000_000],
    ['internal', 101],
    ['internal', 6],
  ] as const) {
    const { data, errors } = await change(code, `fewest: ${fewest}`);
    told[`${code} ${fewest}`] = errors
      ? (errors[0]!.extensions!.fields ?? errors[0]!.message)
      : data.updateDisclosureRule.disclosureRule;
  }
  const { errors } = await change('internal', 'least: 3');
  told['internal, least 3'] = errors?.[0]?.message;
  expect(told).toMatchInlineSnapshot(`
    {
      "internal -5": {
        "fewest": "This is fewer than is safe for such figures.",
      },
      "internal 1000000": {
        "fewest": "The most that this can be is 100: above it reports would tell of nobody.",
      },
      "internal 101": {
        "fewest": "The most that this can be is 100: above it reports would tell of nobody.",
      },
      "internal 4": {
        "fewest": "This is fewer than is safe for such figures.",
      },
      "internal 6": {
        "code": "internal",
        "fewest": 6,
        "least": 5,
        "rounded": false,
      },
      "internal, least 3": "You may not update the least of this disclosure rule.",
      "specialCategory 0": {
        "fewest": "This is fewer than is safe for such figures.",
      },
      "specialCategory 9": {
        "fewest": "This is fewer than is safe for such figures.",
      },
    }
  `);
});

interface Cell {
  value: number | null;
  base: number | null;
  status: string;
}
const cellsOf = async (report: string) => {
  const { data, errors } = await lead().ask(
    `{ ${report} { rounded cells { value base status } } }`,
  );
  expect(errors).toBeUndefined();
  return Object.values(data)[0] as { rounded: boolean; cells: Cell[] };
};

test('a council that rounds shows every count to the nearest five, and withholds the few as ever', async () => {
  const headcount = `headcount(on: "${on}")`;
  const exact = await cellsOf(headcount);
  await change('internal', 'rounded: true');
  const { rounded, cells } = await cellsOf(headcount);
  const shown = cells.filter(({ status }) => status === 'shown').map(({ value }) => value!);
  expect([exact.rounded, rounded]).toEqual([false, true]);
  expect(exact.cells.some(({ value }) => value !== null && value % 5 !== 0)).toBe(true);
  expect(shown.every((value) => value % 5 === 0)).toBe(true);
  expect(cells.some(({ status }) => status === 'withheld')).toBe(true);
  const answered = await cellsOf(`exitInterviewsAnswered`);
  expect(
    answered.cells.every(({ base, value }) => base === null || (base % 5 === 0 && value! <= 100)),
  ).toBe(true);
});

test('a month worked out then is kept rounded, each count and total by itself', async () => {
  await change('specialCategory', 'rounded: true');
  const worker = demo.worker();
  for (const month of await monthsToWorkOut(worker, today()))
    await workOutMonth(worker, month, async () => undefined);
  const { data, errors } = await lead().ask(
    `{ workforceProfile(characteristic: "sex", by: engagement) { rounded rows { label people fullTimeEquivalent asked answered declared cells { people share } } } }`,
  );
  expect(errors).toBeUndefined();
  const { rounded, rows } = data.workforceProfile;
  type Row = {
    people: number;
    asked: number;
    answered: number;
    declared: number;
    cells: { people: number | null; share: number | null }[];
  };
  const counts = (rows as Row[]).flatMap(({ people, asked, answered, declared, cells }) => [
    people,
    asked,
    answered,
    declared,
    ...cells.map((cell) => cell.people ?? 0),
  ]);
  expect([rounded, counts.filter((count) => count % 5 !== 0)]).toEqual([true, []]);
  for (const { declared, cells } of rows as Row[])
    for (const { people, share } of cells)
      if (share !== null) expect(share).toBe(Math.round((100 * people!) / declared));
  const { rows: kept } = await demo.owner.query<{ figures: string }>(
    'select figures::text from monthly_table where rounded',
  );
  expect(kept.length).toBeGreaterThan(40);
  expect(
    kept.filter(({ figures }) =>
      /: \d*[12346789][,\]}]/.test(figures.replace(/"(level|label)": [^,}]+/g, '')),
    ),
  ).toEqual([]);
});
