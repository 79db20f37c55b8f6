import { expect, test } from 'vitest';
import type { Representation } from '../../admin/reports/monthly-api.ts';
import { representationCover } from '../../admin/reports/representation-cover.ts';
import type { CommunityRow, ServiceUsers } from '../../admin/reports/service-users-api.ts';
import { takeUpCover } from '../../admin/reports/take-up-cover.ts';

const population = {
  place: 'Aldermoor',
  benchmark: 'Census 2021, age by single year',
  benchmarkBase: 'all usual residents',
  benchmarkOfAllResidents: true,
};

test('a file of service users says who is counted and from what on a group is named', () => {
  const users: ServiceUsers = {
    ...{ ...population, name: 'Age', until: '2026-03-31', fewestCounted: 30, fewestExpected: 5 },
    rows: [],
  };
  const rows = [{ label: '16–24', base: 1240, judgement: 'noEvidence' }] as CommunityRow[];
  expect(takeUpCover(users, rows, null)).toMatchInlineSnapshot(`
    {
      "about": [
        [
          "Year to",
          "31 March 2026",
        ],
        [
          "Of",
          "The whole council",
        ],
        [
          "Who is counted",
          "Those who use services and have said, 1,240 in all",
        ],
        [
          "Population",
          "Aldermoor: Census 2021, age by single year (all usual residents)",
        ],
      ],
      "name": "service-users-age-aldermoor-census-2021-age-by-single-year-2026-03-31",
      "notes": [
        "The numbers support naming no group as under-represented; that is no proof that none is.",
        "A group is named only where 30 have said, 5 of it were to be expected, and its 99.7% interval leaves no doubt: that is as sure for each of many groups together as 95% is for one.",
        "The ratio is the share of a group among those who use services divided by its share of the community: 1 is as many as were to be expected, below 1 is fewer.",
        "The 95% interval says how far chance alone may have moved a figure: of a hundred such intervals, ninety-five hold the figure that there would be without chance. That is so of one group alone. Where many are judged at once, some intervals leave 1 out by chance: the judgement asks for more.",
      ],
      "report": "Service users",
      "title": "Age: service users and Aldermoor",
    }
  `);
  const housing = takeUpCover(users, rows, 'Housing');
  expect([housing.name, housing.about?.[1]]).toMatchInlineSnapshot(`
    [
      "service-users-housing-age-aldermoor-census-2021-age-by-single-year-2026-03-31",
      [
        "Of",
        "Housing",
      ],
    ]
  `);
});

test('files of representation differ by the characteristic and by the population', () => {
  const of = (name: string, benchmark: string) =>
    representationCover(
      {
        ...{ leftOut: [], leftOutShare: null, beyondBands: [] },
        ...{ ...population, name, benchmark, asAt: '2026-10-31', declared: 640, people: 1032 },
        rows: [],
      } as unknown as Representation,
      [],
    ).name;
  expect([
    of('Age', 'Census 2021'),
    of('Ethnic group', 'Census 2021'),
    of('Ethnic group', 'School census 2025'),
  ]).toMatchInlineSnapshot(`
    [
      "representation-age-aldermoor-census-2021-2026-10-31",
      "representation-ethnic-group-aldermoor-census-2021-2026-10-31",
      "representation-ethnic-group-aldermoor-school-census-2025-2026-10-31",
    ]
  `);
});
