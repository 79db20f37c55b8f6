import { afterAll, beforeAll, expect, test } from 'vitest';
import { monthsToWorkOut, workOutMonth } from '../../../schema/monitoring/monthly/work-out.ts';
import { type Council, council, today } from '../../harness/council.ts';

let demo: Council;
const progress = async () => undefined;
const worker = () => demo.worker();

beforeAll(async () => {
  demo = await council();
  // from a list that somebody with the database in hand has meddled with
  await demo.owner.query(
    `update monitoring.equality_answer set category = 'gone'
     where characteristic = 'caring' and category = (
       select category from monitoring.equality_answer where characteristic = 'caring'
         and category is not null group by category order by count(*), category limit 1)`,
  );
  for (const month of await monthsToWorkOut(worker(), today()))
    await workOutMonth(worker(), month, progress);
}, 180_000);
afterAll(() => demo.drop());

const profile = (characteristic: string, by: string) =>
  `{ workforceProfile(characteristic: "${characteristic}", by: ${by}) { asAt fewest bands { code label } rows {
    part group label level itself people asked answered declared declarationRate cells { band people share status } } } }`;

interface Row {
  part: string | null;
  label: string;
  people: number;
  answered: number;
  declared: number;
  cells: { band: string; people: number | null; share: number | null; status: string }[];
}

async function rowsOf(role: 'equalityLead' | 'lineManager', characteristic: string, by: string) {
  const { data, errors } = await demo.as(role).ask(profile(characteristic, by));
  expect(errors).toBeUndefined();
  return (data.workforceProfile?.rows ?? []) as Row[];
}

test('an area counts those of the areas below it and no councillor, the headcount otherwise', async () => {
  const rows = (await rowsOf('equalityLead', 'sex', 'serviceArea')) as (Row & {
    group: string;
    itself: boolean;
  })[];
  const { data } = await demo
    .as('hrAdministrator')
    .ask('{ headcount(on: "2026-10-31", by: [serviceArea, engagement]) { cells { keys value } } }');
  const areas: { id: string; parent_id: string | null }[] = (
    await demo.owner.query('select id, parent_id from service_area')
  ).rows;
  const below = (id: string): string[] => [
    id,
    ...areas.filter((area) => area.parent_id === id).flatMap((area) => below(area.id)),
  ];
  const employed = (ids: string[]) =>
    data.headcount.cells
      .filter(
        ({ keys: [area, as] }: { keys: string[] }) => ids.includes(area!) && as !== 'councillor',
      )
      .reduce((sum: number, { value }: { value: number }) => sum + value, 0);
  const ofAreas = rows.filter(({ part }) => part !== null);
  expect(ofAreas.map(({ label, people }) => [label, people])).toEqual(
    ofAreas.map(({ label, group, itself }) => [label, employed(itself ? [group] : below(group))]),
  );
  expect(ofAreas.some(({ itself }) => itself)).toBe(true);
});

test('of the workforce by sex, everybody is shown, and the shares are of those who have said', async () => {
  const [everybody] = await rowsOf('equalityLead', 'sex', 'engagement');
  const { people, declared, cells } = everybody!;
  expect(people).toBeGreaterThan(declared);
  expect(
    cells.map(({ band, people: n, share }) => [band, share === Math.round((100 * n!) / declared)]),
  ).toEqual([
    ['female', true],
    ['male', true],
  ]);
  expect(cells.reduce((sum, { people: n }) => sum + n!, 0)).toBe(declared);
});

test('an answer that is on no list any more is counted by itself, and not among those who prefer not to say', async () => {
  const [everybody] = await rowsOf('equalityLead', 'caring', 'engagement');
  const { rows } = await demo.owner.query<{ declared: number; answered: number; gone: number }>(
    `select count(*)::int as answered, count(category)::int as declared,
       (count(*) filter (where category = 'gone'))::int as gone
     from monitoring.equality_answer answer join employee on employee.id = subject
     where characteristic = 'caring' and not school_employed and engagement <> 'councillor'
       and valid_from <= (select max(month) from monthly_table)
       and coalesce(valid_to > (select max(month) from monthly_table), true)
       and started_on <= (select max(month) from monthly_table)
       and coalesce(ended_on >= (select max(month) from monthly_table), true)`,
  );
  const { gone, ...truth } = rows[0]!;
  expect(gone).toBeGreaterThan(0);
  expect({ declared: everybody!.declared, answered: everybody!.answered }).toEqual(truth);
  const shown = everybody!.cells.find(({ band }) => band === 'unlisted')!.people;
  expect([null, gone]).toContain(shown);
});

test('no figure of fewer than ten is shown, for any characteristic or grouping, and none that the margins give away', async () => {
  for (const characteristic of ['ethnicGroup', 'disability', 'sexualOrientation', 'age'])
    for (const by of ['serviceArea', 'grade', 'engagement', 'workingPattern']) {
      const rows = await rowsOf('equalityLead', characteristic, by);
      const figures = rows.flatMap(({ cells }) => cells.map(({ people }) => people));
      expect(figures.filter((n) => n !== null && n > 0 && n < 10)).toEqual([]);
      const alone = rows.filter(
        ({ cells }) => cells.filter(({ people }) => people === null).length === 1,
      );
      expect(alone).toEqual([]);
    }
});

test('what is withheld is not even in the row that tables are served from', async () => {
  const { rows } = await demo.owner.query<{ figures: { rows: { figures: (number | null)[] }[] } }>(
    'select figures from monthly_table where fresh',
  );
  const all = rows.flatMap(({ figures }) => figures.rows.flatMap((row) => row.figures));
  expect(all.filter((n) => n !== null && n > 0 && n < 10)).toEqual([]);
});

test('a manager is shown the rows of their own areas, and no other table', async () => {
  const rows = await rowsOf('lineManager', 'sex', 'serviceArea');
  expect([...new Set(rows.map(({ label }) => label))]).toMatchInlineSnapshot(`
    [
      "Housing Needs",
      "Homelessness Prevention",
      "Temporary Accommodation",
    ]
  `);
  expect(await rowsOf('lineManager', 'sex', 'grade')).toEqual([]);
});

test('the list of who has not disclosed says how many, by area and characteristic, and since when', async () => {
  const { data, errors } = await demo
    .as('equalityLead')
    .ask(
      '{ nonDisclosure { asAt before rows { label people cells { characteristic asked answered declared notDisclosedRate responseRate declarationRate change } } } }',
    );
  expect(errors).toBeUndefined();
  const [everybody] = data.nonDisclosure.rows;
  const [first] = everybody.cells;
  expect(data.nonDisclosure.before < data.nonDisclosure.asAt).toBe(true);
  expect(first.declared).toBeLessThan(first.answered);
  expect(first.notDisclosedRate).toBe(
    Math.round((100 * (everybody.people - first.declared)) / everybody.people),
  );
  expect(first.change).toEqual(expect.any(Number));
});

test('worked out once more, nothing changes', async () => {
  const kept = async () =>
    (await demo.owner.query('select id, figures from monthly_table order by id')).rows;
  const before = await kept();
  for (const month of await monthsToWorkOut(worker(), today()))
    expect(await workOutMonth(worker(), month, progress)).toBe(0);
  expect(await kept()).toEqual(before);
});
