import { afterAll, beforeAll, expect, test } from 'vitest';
import { audit } from '../../../schema/foundation/disclosure/audit.ts';
import { noFigures } from '../../../schema/foundation/disclosure/figures.ts';
import { needsOfSmall } from '../../../schema/foundation/disclosure/need.ts';
import { solver } from '../../../schema/foundation/disclosure/solver.ts';
import type { Part } from '../../../schema/foundation/disclosure/twins.ts';
import type { CountedMonth } from '../../../schema/monitoring/monthly/counted-month.ts';
import { addMonth } from '../../../schema/monitoring/monthly/protect-month.ts';
import { nameOfFigure } from '../../../schema/monitoring/monthly/tables.ts';
import { type CountedClass, knownOfMonth } from '../../../schema/monitoring/monthly/twins.ts';
import { workOutMonth } from '../../../schema/monitoring/monthly/work-out.ts';
import { type Council, council } from '../../harness/council.ts';

const month = '2026-10-31';
const fewest = 10;
let demo: Council;

beforeAll(async () => {
  demo = await council();
  const worker = demo.worker();
  await workOutMonth(worker, { month, bands: true }, async () => undefined);
}, 180_000);
afterAll(() => demo.drop());

test('parts of two groupings are found that are the same people, or all but a few of them', () => {
  const classes: CountedClass[] = [
    ['parks', 'one', 'apprentice', 'fullTime', 12],
    ['streets', 'one', 'apprentice', 'fullTime', 30],
    ['streets', 'two', 'permanent', 'fullTime', 60],
    ['streets', 'two', 'permanent', 'partTime', 5],
    ['streets', 'two', 'fixedTerm', 'partTime', 40],
  ];
  const areas = [
    { key: 'place', label: 'Place' },
    { key: 'parks', label: 'Parks', parent: 'place' },
    { key: 'streets', label: 'Streets', parent: 'place' },
  ];
  expect(
    knownOfMonth(classes, areas).twins.map((twins) => twins.flat().join(' ')),
  ).toMatchInlineSnapshot(`
    [
      "grade one engagement apprentice 0",
      "workingPattern fullTime serviceArea place 45",
      "serviceArea streets:own grade two 30",
      "grade two engagement permanent 40",
      "grade two serviceArea place 42",
      "engagement permanent workingPattern fullTime 47",
      "engagement fixedTerm workingPattern partTime 5",
    ]
  `);
});

test('parts are found that are together the same people as parts of another grouping, or all but a few of them', () => {
  const classes: CountedClass[] = [
    ['parks', 'one', 'casual', 'noFixedHours', 40],
    ['streets', 'two', 'agency', 'noFixedHours', 30],
    ['streets', 'two', 'agency', 'partTime', 2],
    ['streets', 'two', 'permanent', 'partTime', 80],
    ['streets', 'two', 'permanent', 'fullTime', 90],
  ];
  const areas = ['parks', 'streets'].map((key) => ({ key, label: key }));
  const unions = knownOfMonth(classes, areas).twins.filter(([one]) => typeof one[0] !== 'string');
  expect(unions.map((union) => union.flat(2).join(' '))).toMatchInlineSnapshot(`
    [
      "engagement agency engagement casual workingPattern noFixedHours 2",
    ]
  `);
});

interface Kept {
  characteristic: string;
  counts: CountedMonth;
  tables: Record<
    string,
    {
      bands: { code: string }[];
      rows: { part: string | null; people: number; figures: (number | null)[] }[];
    }
  >;
}

const kept = async () =>
  (
    await demo.owner.query<Kept>(
      `select counted.characteristic, counted.counts, tables.tables
       from monitoring.monthly_count counted
       join (select characteristic.code, json_object_agg(grouping, figures) as tables
         from monthly_table join characteristic on characteristic.id = monthly_table.characteristic_id
         where month = $1 and fresh group by 1) tables on tables.code = counted.characteristic
       where counted.month = $1 order by 1`,
      [month],
    )
  ).rows;

test('the apprentices of the sample are those of the first grade, which the counts of a month say', async () => {
  const [{ counts }] = (await kept()) as [Kept];
  const labels = new Map(
    Object.values(counts.groups).flatMap((all) => all.map((g) => [g.key, g.label])),
  );
  const named = (key: string) => labels.get(key) ?? key;
  expect(
    samePeople(counts).map(([[, one], [, other]]) => `${named(one)} = ${named(other)}`),
  ).toContain('Grade 1 = Apprentice');
});

test('of parts that are all but the same people, no table tells what another withholds', async () => {
  const all = await kept();
  expect(all.length).toBeGreaterThan(5);
  for (const { characteristic, counts, tables } of all) {
    const withheld = new Set(
      Object.entries(tables).flatMap(([grouping, { bands, rows }]) =>
        rows.flatMap(({ part, figures }) =>
          figures.flatMap((figure, i) =>
            figure === null ? [nameOfFigure(month, grouping, bands[i]!.code, part)] : [],
          ),
        ),
      ),
    );
    const found = await exposed(counts, (name) => withheld.has(name));
    // of a handful nobody can believe that they are ten, whatever is withheld
    const anyway = await exposed(counts, () => true);
    expect([characteristic, [...found].filter((name) => !anyway.has(name))]).toEqual([
      characteristic,
      [],
    ]);
    for (const [one, other] of samePeople(counts)) {
      const told = ([grouping, part]: Part) =>
        tables[grouping]!.rows.find((row) => row.part === part)?.figures;
      const [a, b] = [told(one), told(other)];
      if (a && b) expect([characteristic, one[1], a]).toEqual([characteristic, one[1], b]);
    }
  }
});

/** The parts that are exactly the same people, each by itself. */
const samePeople = ({ twins }: CountedMonth) =>
  twins!.flatMap(([one, other, apart]) =>
    apart === 0 && typeof one[0] === 'string' ? [[one as Part, other as Part]] : [],
  ) as [Part, Part][];

/** The small figures that can be worked out to be so. */
async function exposed(counts: CountedMonth, withheld: (name: string) => boolean) {
  const figures = noFigures();
  addMonth(figures, counts, fewest, (name) => (withheld(name) ? 'withheld' : 'shown'));
  const until = { at: performance.now() + 30_000 };
  const found = audit(await solver(), figures, needsOfSmall(figures), new Set(), until);
  return new Set(found.flatMap(({ need }) => need.on.map((place) => figures.figures[place]!.name)));
}
