import { expect, test } from 'vitest';
import { audit } from '../../../schema/foundation/disclosure/audit.ts';
import { noFigures } from '../../../schema/foundation/disclosure/figures.ts';
import { needsOfGroups } from '../../../schema/foundation/disclosure/group-disclosure.ts';
import { needsOfSmall } from '../../../schema/foundation/disclosure/need.ts';
import { solver } from '../../../schema/foundation/disclosure/solver.ts';
import { addYears, type YearOut } from '../../../schema/monitoring/outcomes/beside-months.ts';
import { sortedIn } from '../../../schema/monitoring/outcomes/sorts.ts';
import {
  areas,
  budget,
  categories,
  cohortOf,
  exit,
  fewest,
  type Leaver,
  leaving,
  out,
  peopleOf,
  staff,
  yearOf,
} from './invented-leavers.ts';

/** What somebody can tell of small figures, and of groups who all did the same, from all that is out of a year. */
async function told(year: YearOut) {
  const all = noFigures();
  addYears(all, [{ ...year, cohort: staff }], fewest);
  const needs = [...needsOfSmall(all), ...needsOfGroups(all)];
  const found = audit(await solver(), all, needs, new Set(), { at: performance.now() + budget });
  return new Set(
    found.map(
      ({ need, could }) =>
        `${need.on.map((place) => all.figures[place]!.name)}: ${could.low} to ${could.high}`,
    ),
  );
}

/** A year with no figure of it shown: what head counts tell all the same. */
const silent = ({ served, ...year }: YearOut): YearOut => ({
  ...year,
  served: JSON.parse(JSON.stringify(served), (key, value) =>
    key === 'bands' && Array.isArray(value[0])
      ? value.map((figures: unknown[]) => figures.map(() => null))
      : value,
  ),
});

const figuresIn = ({ served }: YearOut) =>
  served.paths.exit!.whole.bands.flat().filter((each) => each !== null).length;

test('who left, who answered and why do not give away together what each withholds', async () => {
  const apart: string[] = [];
  for (const seed of [4, 10]) {
    const counted = yearOf(peopleOf(seed, 600));
    const together = await out(staff, counted);
    const anyway = await told(silent(together));
    const news = async (year: YearOut) =>
      [...(await told(year))].filter((each) => !anyway.has(each));
    expect(await news(together)).toEqual([]);
    expect(figuresIn(together)).toBeGreaterThan(5);
    const [one, other] = [
      await out(cohortOf(leaving), counted),
      await out(cohortOf(exit), counted),
    ];
    const paths = { ...one.served.paths, ...other.served.paths };
    apart.push(...(await news({ ...together, served: { ...together.served, paths } })));
  }
  expect(apart.length).toBeGreaterThan(0);
});

test('of which reasons it is told is settled by how many gave them, and not by what the table is of', async () => {
  const answered = (reasons: Record<string, number>, area: string): Leaver[] =>
    Object.entries(reasons).flatMap(([reason, people]) =>
      Array.from({ length: people }, (_, i) => ({
        category: categories[i % 2]!,
        serviceArea: area,
        exit: 2 + ['none', 'pay', 'work', 'treatment'].indexOf(reason),
      })),
    );
  const many = { none: 3, pay: 60, work: 60, treatment: 60 };
  const told: Record<string, unknown> = {};
  for (const [name, people] of Object.entries({
    'many of each': areas.flatMap((area) => answered(many, area)),
    'few in one area': [
      ...answered(many, 'housing'),
      ...answered(many, 'parks'),
      ...answered({ ...many, treatment: 4 }, 'care'),
    ],
    'few of one': answered({ ...many, treatment: 4 }, 'care'),
    'few of all': answered({ pay: 4, work: 2, treatment: 1 }, 'care'),
  })) {
    const sexes = people.map((each, i) => ({ ...each, category: categories[i % 3]! }));
    const of = (all: readonly Leaver[]) => sortedIn(staff, yearOf(all), exit, fewest);
    expect(of(people)).toEqual(of(sexes));
    told[name] = of(people);
  }
  expect(told).toMatchInlineSnapshot(`
    {
      "few in one area": {
        "groupings": [],
        "whole": Set {
          "pay",
          "work",
          "treatment",
        },
      },
      "few of all": {
        "groupings": [],
        "whole": Set {},
      },
      "few of one": {
        "groupings": [],
        "whole": Set {
          "work",
        },
      },
      "many of each": {
        "groupings": [
          "serviceArea",
        ],
        "whole": Set {
          "pay",
          "work",
          "treatment",
        },
      },
    }
  `);
});

test('what those few said who have not said what they are does not follow from what the others said', async () => {
  const reasons = [3, 4, 5];
  const people = peopleOf(4, 600).map((each, i) => ({
    ...each,
    exit: i % 2 ? reasons[i % 3]! : 0,
  }));
  const silent = Array.from({ length: 6 }, () => ({
    category: 'notAnswered',
    serviceArea: 'housing',
    exit: 5,
  }));
  const shown = async (all: readonly Leaver[]) =>
    (await out(staff, yearOf(all))).served.paths.exit!.whole.declared.map((each) => each !== null);
  // in post, left, answered, then each reason; of everybody it is known how many gave which
  expect([
    await shown(people),
    (await shown([...people, ...silent])).slice(3).includes(false),
  ]).toEqual([[true, true, true, true, true, true], true]);
});
