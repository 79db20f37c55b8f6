import { afterAll, beforeAll, expect, test } from 'vitest';
import { monthEndUpTo } from '../../schema/foundation/report/month-end.ts';
import { type Council, council, today } from '../harness/council.ts';

const on = monthEndUpTo(today());
let demo: Council;
beforeAll(async () => {
  demo = await council();
});
afterAll(() => demo.drop());

const question = (report: string) =>
  `{ ${report}(on: "${on}") { question dimensions measure asAt cells { keys labels value base status } } }`;

interface Cell {
  keys: (string | null)[];
  value: number;
  base: number | null;
  status: 'shown' | 'withheld';
}

const cellsOf = (data: { headcount: { cells: Cell[] } }) => data.headcount.cells;
const idOf = ({ keys }: Cell) => JSON.stringify(keys);

test('whoever may not read the people behind figures gets the same, without the few and what would give them away', async () => {
  const reads = await demo.as('hrAdministrator').ask(question('headcount'));
  const counts = await demo.as('equalityLead').ask(question('headcount'));
  const whole = new Map(cellsOf(reads.data).map((cell) => [idOf(cell), cell]));
  const guarded = cellsOf(counts.data);
  const few = [...whole.values()].filter(({ value }) => value < 5);
  const withheld = guarded.filter(({ status }) => status === 'withheld');
  const shown = guarded.filter(({ status }) => status === 'shown');
  expect(few.length).toBeGreaterThan(10);
  expect(withheld.map(idOf)).toEqual(expect.arrayContaining(few.map(idOf)));
  expect(withheld.length).toBeGreaterThan(few.length);
  expect(withheld.every(({ value, base }) => value === null && base === null)).toBe(true);
  expect(shown.length).toBeGreaterThan(20);
  expect(shown).toEqual(shown.map((cell) => whole.get(idOf(cell))));
});

test('asked another way, no figure that was withheld can be worked out from the difference', async () => {
  const lead = demo.as('equalityLead');
  const by = (things: string) =>
    `{ headcount(on: "${on}", by: [${things}]) { cells { keys labels value base status } } }`;
  const both = cellsOf((await lead.ask(by('serviceArea, engagement'))).data);
  const areas = cellsOf((await lead.ask(by('serviceArea'))).data);
  expect(areas.every(({ status }) => status === 'shown')).toBe(true);
  const hidden = Map.groupBy(
    both.filter(({ status }) => status === 'withheld'),
    ({ keys }) => keys[0],
  );
  expect([...hidden.values()].filter(({ length }) => length === 1)).toEqual([]);
});

test('of few it is not told whether they are trained, but to whoever may read that of each of them', async () => {
  const cells = async (role: 'trainingCoordinator' | 'equalityLead') =>
    (await demo.as(role).ask(question('trainingByArea'))).data.trainingByArea.cells as Cell[];
  const reads = await cells('trainingCoordinator');
  const counts = await cells('equalityLead');
  expect(reads.every(({ status }) => status === 'shown')).toBe(true);
  const of = ({ base, value }: Cell) => [base!, Math.round((base! * value) / 100)] as const;
  const few = reads.filter((cell) => {
    const [base, hits] = of(cell);
    return [base, hits, base - hits].some((people) => people > 0 && people < 5);
  });
  const withheld = counts.filter(({ status }) => status === 'withheld');
  expect(few.length).toBeGreaterThan(10);
  expect(withheld.map(idOf)).toEqual(expect.arrayContaining(few.map(idOf)));
  const shown = counts.filter(({ status }) => status === 'shown');
  const whole = new Map(reads.map((cell) => [idOf(cell), cell]));
  expect(shown.length).toBeGreaterThan(3);
  expect(shown).toEqual(shown.map((cell) => whole.get(idOf(cell))));
});

test('of a small group it is not told that all of it, or nobody in it, is such; of a large one it is', async () => {
  const shares = `{ trainingByArea(on: "${on}") { cells { keys value base status } }
    exitInterviewsAnswered { cells { keys value base status } } }`;
  const cells = async (role: 'hrAdministrator' | 'trainingCoordinator' | 'equalityLead') =>
    Object.values(
      (await demo.as(role).ask(shares)).data as Record<string, { cells: Cell[] }>,
    ).flatMap((answer) => answer?.cells ?? []);
  const isAlike = ({ value }: Cell) => value === 0 || value === 100;
  const reads = [...(await cells('trainingCoordinator')), ...(await cells('hrAdministrator'))];
  const small = reads.filter((cell) => isAlike(cell) && cell.base! >= 5 && cell.base! < 10);
  const told = (await cells('equalityLead')).filter(({ status }) => status === 'shown');
  const large = told.filter((cell) => isAlike(cell) && cell.base! >= 10);
  expect([small.length > 0, large.length > 0]).toEqual([true, true]);
  expect(told.filter((cell) => isAlike(cell) && cell.base! < 10)).toEqual([]);
});

test('the equality lead gets figures without reading anything about anybody', async () => {
  const lead = demo.as('equalityLead');
  const contracts = question('contractsByStanding');
  expect(await lead.ask(contracts)).toEqual(await demo.as('procurementOfficer').ask(contracts));
  for (const list of ['employees', 'completions', `trainingStandings(on: "${on}")`, 'contracts']) {
    const { errors } = await lead.ask(`{ ${list} { nodes { id } } }`);
    expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  }
});

test('whoever may not read the people gets the figures of month ends: those of two days would tell who came and went', async () => {
  const asked = (day: string) => `{ headcount(on: "${day}", by: [engagement]) { asAt } }`;
  const days = ['2026-02-27', '2026-02-28', '2026-03-01', today(), '2099-12-31'];
  const told = await Promise.all(
    (['equalityLead', 'hrAdministrator'] as const).map((role) =>
      Promise.all(
        days.map(async (day) => (await demo.as(role).ask(asked(day))).data.headcount.asAt),
      ),
    ),
  );
  expect(told).toEqual([['2026-01-31', '2026-02-28', '2026-02-28', on, on], days]);
});
