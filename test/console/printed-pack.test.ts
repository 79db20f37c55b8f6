import { expect, test } from 'vitest';
import { evidenceOf } from '../../admin/audits/evidence-of.ts';
import { frozenTable } from '../../admin/audits/frozen-table.ts';
import { reportOf, tableWords } from '../../admin/audits/frozen-words.ts';
import { packPage, packSheet } from '../../admin/audits/printed-pack.ts';
import { soughtIn } from '../../admin/audits/sought-in.ts';
import { fileNameOf } from '../../admin/reports/file-name.ts';
import { characteristics } from '../../schema/monitoring/code-lists/characteristics.ts';
import { readSheets } from '../harness/read-sheets.ts';

test('a pack lists its tables under their reports, and each sheet says what it is', async () => {
  const keys = [
    'headcount/serviceArea/engagement',
    'workforceProfile/sex/grade',
    'workforceProfile/ethnicGroup/serviceArea',
    'payGap',
  ];
  const answers: Record<string, object> = {
    headcount: { asAt: '2026-03-31', rounded: false, cells: [] },
    workforceProfile: { asAt: '2026-03-31', bands: [], rows: [] },
    payGap: { snapshotOn: '2026-03-31', lines: [], quarters: [] },
  };
  const tables = keys.map((key) => {
    const report = reportOf(key);
    return frozenTable({
      key,
      report,
      source: '',
      variables: '{}',
      answer: JSON.stringify(answers[report]),
    });
  });
  const words = {
    cover: 'Cover',
    notes: 'Notes',
    reading: 'How to read these figures',
    findings: 'Findings',
    contents: 'Contents',
    none: 'None',
    sheet: 'Sheet',
    report: 'Report',
    table: 'Table',
    about: 'Of when',
  };
  const pack = {
    title: 'Workforce audit',
    about: [],
    notes: [],
    language: 'en',
    findings: [['Finding']],
    tables,
    words,
  };
  const page = packPage(pack);
  expect(page.slice(page.indexOf('<nav'), page.indexOf('</nav>'))).toMatchInlineSnapshot(`
    "<nav aria-labelledby="contents"><ol>
    <li><a href="#t0">Headcount: Service area · Engagement</a></li>
    <li>Workforce profile
    <ol>
    <li><a href="#t1">Sex · Grade</a></li>
    <li><a href="#t2">Ethnic group · Service area</a></li>
    </ol></li>
    <li><a href="#t3">Gender pay gap</a></li>
    </ol>"
  `);
  const sheets = readSheets(await packSheet(pack));
  expect(sheets.map(({ name }) => name)).toMatchInlineSnapshot(`
    [
      "Cover",
      "Findings",
      "Contents",
      "1 Headcount, Service area, Enga",
      "2 Workforce profile, Sex, Grade",
      "3 Workforce profile, Ethnic gro",
      "4 Gender pay gap",
    ]
  `);
  expect(
    sheets[2]!.rows.map(({ cells }) => cells.map(({ value }) => value)),
  ).toMatchInlineSnapshot(`
    [
      [
        "Sheet",
        "Report",
        "Table",
        "Of when",
      ],
      [
        1,
        "Headcount",
        "Service area · Engagement",
        "As at 31 March 2026, when the pack was frozen: this report can be asked for no other date",
      ],
      [
        2,
        "Workforce profile",
        "Sex · Grade",
        "As at 31 March 2026",
      ],
      [
        3,
        "Workforce profile",
        "Ethnic group · Service area",
        "As at 31 March 2026",
      ],
      [
        4,
        "Gender pay gap",
        "",
        "At the snapshot date, 31 March 2026",
      ],
    ]
  `);
  expect(tables.map(({ title }) => fileNameOf(title))).toMatchInlineSnapshot(`
    [
      "headcount-service-area-engagement",
      "workforce-profile-sex-grade",
      "workforce-profile-ethnic-group-service-area",
      "gender-pay-gap",
    ]
  `);
  expect(
    ['profile grade', 'ETHNIC', 'pay gap', 'salary'].map((sought) =>
      soughtIn(tables, sought).map(({ title }) => title),
    ),
  ).toMatchInlineSnapshot(`
    [
      [
        "Workforce profile: Sex · Grade",
      ],
      [
        "Workforce profile: Ethnic group · Service area",
      ],
      [
        "Gender pay gap",
      ],
      [],
    ]
  `);
});

test('a characteristic is called in a pack as it is called everywhere', () => {
  expect(characteristics.map(({ code }) => tableWords(`workforceProfile/${code}`))).toEqual(
    characteristics.map(({ name }) => name),
  );
});

test('a pack says of each population what must be known of it', () => {
  const about = (characteristic: string, answer: object) =>
    frozenTable({
      key: `representation/${characteristic}`,
      report: 'representation',
      source: '',
      variables: '{}',
      answer: JSON.stringify({
        ...{ name: characteristic, asAt: '2026-03-31', place: 'Aldermoor', benchmark: 'Census' },
        ...{ benchmarkBase: 'Residents aged 16 to 64', rows: [], leftOut: [] },
        ...answer,
      }),
    }).about;
  expect({
    all: about('sex', { benchmarkOfAllResidents: true, beyondBands: [] }),
    some: about('age', { benchmarkOfAllResidents: false, beyondBands: ['Aged 15 to 19'] }),
    leftOut: about('religion', {
      ...{ benchmarkOfAllResidents: false, beyondBands: [] },
      ...{ leftOut: ['None at all'], leftOutShare: 27 },
    }),
    frozenLongAgo: about('sex', {}),
  }).toMatchInlineSnapshot(`
    {
      "all": "As at 31 March 2026. Aldermoor: Census (Residents aged 16 to 64). As far as its words tell, this population is not only of those of an age to work: those who have retired are in it too, and children as far as they are counted. A group with more of them looks less represented here than it is among those of an age to work.",
      "frozenLongAgo": "As at 31 March 2026. Aldermoor: Census (Residents aged 16 to 64).",
      "leftOut": "As at 31 March 2026. Aldermoor: Census (Residents aged 16 to 64). 27% of this population are left out, since what they are is on none of our lists: None at all. The shares of the population are of those counted.",
      "some": "As at 31 March 2026. Aldermoor: Census (Residents aged 16 to 64). This population counts “Residents aged 16 to 64”. Of the youngest and the oldest it has only those whom that takes in: their bands can be compared no further than that. These ages of the population reach beyond the band that they are counted in: Aged 15 to 19.",
    }
  `);
});

test('a minus is one sign in a table, whether its figure is a number or written as one', () => {
  const lines = [
    ['Gap', 'Points', 'Of a hundred'],
    ['Female', -5.3, '−40.0%'],
    ['Male', '-0.5', '2.0%'],
  ];
  const table = { key: 'x', report: 'X', of: '', title: 'Gaps', about: 'Now', lines };
  const words = {} as Parameters<typeof packPage>[0]['words'];
  const pack = { title: '', about: [], notes: [], language: 'en', findings: [], tables: [table] };
  const page = packPage({ ...pack, words });
  expect(page.match(/[-−][\d.]+%?(?=<)/g)).toEqual(['−5.3', '−40.0%', '−0.5']);
  expect(evidenceOf(table, 0, 1)).toBe('Gaps. Now\nFemale – Points: −5.3');
});
