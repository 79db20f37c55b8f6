import { expect, test } from 'vitest';
import { frozenTable } from '../../admin/audits/frozen-table.ts';
import { data, printed } from '../../admin/reports/cover.ts';
import type { NonDisclosure, Profile } from '../../admin/reports/monthly-api.ts';
import { nonDisclosureOutside, profileOutside } from '../../admin/reports/outside.ts';
import { representationLines } from '../../admin/reports/representation-lines.ts';
import type { Figures } from '../../admin/reports/save-file.tsx';

const answers = (people: number, asked: number, declared: number, rate: number | null) => ({
  people,
  level: 1,
  itself: false,
  cells: [
    {
      characteristic: 'disability',
      people,
      asked,
      answered: declared,
      declared,
      notDisclosedRate: rate,
      change: rate && 2,
    },
  ],
});

const list = {
  asAt: '2026-10-31',
  before: '2026-09-30',
  rounded: false,
  characteristics: [{ code: 'disability', name: 'Disability' }],
  rows: [
    { part: null, label: 'The council', ...answers(1032, 977, 640, 38) },
    { part: 'a', label: 'Building Control', ...answers(3, 3, 2, null) },
    { part: 'b', label: 'Housing', ...answers(49, 47, 31, 37), itself: true },
    { part: 'c', label: 'Housing Needs', ...answers(4, 4, 1, null), itself: true },
  ],
} as unknown as NonDisclosure;

test('the list of who has not said answers nobody outside with a count of who has', () => {
  expect(nonDisclosureOutside(list)).toMatchInlineSnapshot(`
    [
      [
        "Service area",
        "People",
        "Disability: out of a hundred who have not said",
        "Disability: change",
      ],
      [
        "Everybody",
        1032,
        38,
        2,
      ],
      [
        "Building Control",
        "fewer than 25",
        "[c]",
        "[c]",
      ],
      [
        "Housing itself",
        49,
        37,
        2,
      ],
    ]
  `);
  const { outside } = frozenTable({
    key: 'nonDisclosure',
    report: 'nonDisclosure',
    variables: '{}',
    answer: JSON.stringify(list),
  } as never);
  expect(outside).toEqual({ about: 'As at 31 October 2026', lines: nonDisclosureOutside(list) });
});

test('nor does the profile, nor tell how few work somewhere', () => {
  const row = (
    label: string,
    people: number,
    declared: number,
    declarationRate: number | null,
  ) => ({
    ...{ part: label, label, level: 1, itself: false, people, fullTimeEquivalent: people },
    ...{ asked: people, declared, declarationRate },
    cells: [{ band: 'y', people: people < 20 ? null : 10, share: people < 25 ? null : 30 }],
  });
  const profile = {
    ...{ name: 'Disability', asAt: '2026-10-31', fewest: 10, rounded: false },
    bands: [{ code: 'y', label: 'Disabled' }],
    rows: [row('Housing', 49, 33, 67), row('Building Control', 3, 2, null)],
  } satisfies Profile;
  expect(profileOutside(profile, 'Service area')).toMatchInlineSnapshot(`
    [
      [
        "Service area",
        "People",
        "% of those asked",
        "Disabled",
        "Disabled, %",
      ],
      [
        "Housing",
        49,
        67,
        10,
        30,
      ],
      [
        "Building Control",
        "fewer than 25",
        "[c]",
        "[c]",
        "[c]",
      ],
    ]
  `);
});

test('representation tells no number of people whose share is withheld', () => {
  const group = { band: 'a', label: 'Asian', benchmarkPeople: 9, benchmarkShare: 3, index: null };
  const rows = [{ ...group, people: 11, share: null, gap: null, target: null }];
  expect(representationLines({ name: 'Ethnic group', rows } as never)[1]).toEqual([
    'Asian',
    '[c]',
    '[c]',
    9,
    3,
    null,
    null,
    null,
    null,
  ]);
});

const figures: Figures = {
  name: 'pay-gap',
  report: 'Gender pay gap',
  title: 'Gender pay gap year on year',
  about: [['As at', '31 October 2026']],
  notes: ['All of it'],
  lines: () => [
    ['Area', 'Counts'],
    ['Housing', 3],
  ],
  outside: { lines: () => [['Area'], ['Housing']], notes: ['Less of it'] },
  data: () => [{ area: 'Housing' }],
};

test('a file says of which report it is, and an answer to a request holds what leaves for outside', () => {
  const told = ({ about, notes, lines }: ReturnType<typeof printed>) => ({
    about: about.slice(0, -1),
    notes: notes.slice(0, 1),
    lines,
  });
  expect([
    told(printed(figures)),
    told(printed(figures, { reference: 'FOI 1', asked: 'How many' })),
    data(figures),
  ]).toMatchInlineSnapshot(`
    [
      {
        "about": [
          [
            "Report",
            "Gender pay gap",
          ],
          [
            "As at",
            "31 October 2026",
          ],
        ],
        "lines": [
          [
            "Area",
            "Counts",
          ],
          [
            "Housing",
            3,
          ],
        ],
        "notes": [
          "All of it",
        ],
      },
      {
        "about": [
          [
            "Report",
            "Gender pay gap",
          ],
          [
            "Answer to the information request",
            "FOI 1",
          ],
          [
            "What was asked",
            "How many",
          ],
          [
            "As at",
            "31 October 2026",
          ],
        ],
        "lines": [
          [
            "Area",
          ],
          [
            "Housing",
          ],
        ],
        "notes": [
          "Less of it",
        ],
      },
      {
        "council": "",
        "figures": [
          {
            "area": "Housing",
          },
        ],
        "report": "Gender pay gap",
        "title": "Gender pay gap year on year",
      },
    ]
  `);
});
