import { expect, test } from 'vitest';
import { printedPage } from '../../admin/reports/printed/page.ts';
import type { Printed } from '../../admin/reports/printed/printed.ts';
import { printedSheet } from '../../admin/reports/printed/sheet.ts';
import { printSetUpOf, readSheets } from '../harness/read-sheets.ts';

const printed: Printed = {
  title: 'Ethnic group by grade',
  about: [
    ['As at', '31 October 2026'],
    ['Who is counted', '1,204 people, of whom 988 have said'],
  ],
  notes: ['[c] stands for a figure that is withheld.', '<b>Bold</b> & "quoted"'],
  lines: [
    ['Grade', 'People', 'Asian', 'Asian, %'],
    ['Everybody', 1204, 112, 11],
    ['=HYPERLINK("http://x")', '88.5', '[c]', '[c]'],
    ['Grade <2>', 30, 0, null],
  ],
  words: { cover: 'Cover and notes', notes: 'Notes', figures: 'Figures' },
  language: 'en',
};

test('a web page of figures has a cover, notes and a table whose heads are heads, and runs nothing', () => {
  const page = printedPage(printed);
  expect(page.slice(page.indexOf('<main>'), page.indexOf('</main>'))).toMatchInlineSnapshot(`
    "<main>
    <h1>Ethnic group by grade</h1>
    <dl>
    <div><dt>As at</dt><dd>31 October 2026</dd></div>
    <div><dt>Who is counted</dt><dd>1,204 people, of whom 988 have said</dd></div>
    </dl>
    <h2 id="notes">Notes</h2>
    <ul>
    <li>[c] stands for a figure that is withheld.</li>
    <li>&lt;b&gt;Bold&lt;/b&gt; &amp; &quot;quoted&quot;</li>
    </ul>
    <h2 id="figures">Figures</h2>
    <div class="wide" role="region" aria-labelledby="figures" tabindex="0">
    <table aria-describedby="notes">
    <caption>Ethnic group by grade</caption>
    <thead>
    <tr><th scope="col">Grade</th><th scope="col" class="figure">People</th><th scope="col" class="figure">Asian</th><th scope="col" class="figure">Asian, %</th></tr>
    </thead>
    <tbody>
    <tr><th scope="row">Everybody</th><td class="figure">1,204</td><td class="figure">112</td><td class="figure">11</td></tr>
    <tr><th scope="row">=HYPERLINK(&quot;http://x&quot;)</th><td class="figure">88.5</td><td class="figure">[c]</td><td class="figure">[c]</td></tr>
    <tr><th scope="row">Grade &lt;2&gt;</th><td class="figure">30</td><td class="figure">0</td><td></td></tr>
    </tbody>
    </table>
    </div>
    "
  `);
});

test('a spreadsheet of figures has a sheet for the cover and notes, and one whose numbers are such', async () => {
  const sheets = readSheets(await printedSheet(printed));
  const plain = sheets.map(({ name, rows }) => ({
    name,
    rows: rows.map(({ cells }) => cells.map(({ type, value }) => `${type} ${value}`)),
  }));
  expect(plain).toMatchInlineSnapshot(`
    [
      {
        "name": "Cover and notes",
        "rows": [
          [
            "string Ethnic group by grade",
          ],
          [
            "string As at",
            "string 31 October 2026",
          ],
          [
            "string Who is counted",
            "string 1,204 people, of whom 988 have said",
          ],
          [
            "string Notes",
          ],
          [
            "string [c] stands for a figure that is withheld.",
          ],
          [
            "string <b>Bold</b> & "quoted"",
          ],
        ],
      },
      {
        "name": "Figures",
        "rows": [
          [
            "string Grade",
            "string People",
            "string Asian",
            "string Asian, %",
          ],
          [
            "string Everybody",
            "float 1204",
            "float 112",
            "float 11",
          ],
          [
            "string =HYPERLINK("http://x")",
            "float 88.5",
            "string [c]",
            "string [c]",
          ],
          [
            "string Grade <2>",
            "float 30",
            "float 0",
          ],
        ],
      },
    ]
  `);
});

test('a spreadsheet is printed as it is: on its side, as wide as the paper, its heads on every page', async () => {
  expect(printSetUpOf(await printedSheet(printed))).toMatchInlineSnapshot(`
    {
      "heads": [
        [
          "Ethnic group by grade",
        ],
        [
          "Grade",
          "People",
          "Asian",
          "Asian, %",
        ],
      ],
      "paper": "fo:page-width="29.7cm" fo:page-height="21cm" fo:margin="1.2cm" style:print-orientation="landscape" style:scale-to-X="1" style:scale-to-Y="0"",
    }
  `);
});

test('a table wider than paper is printed in parts, each with what its rows are about', () => {
  const measures = ['asked', 'answered', 'have said'];
  const of = ['Sex', 'Ethnic group', 'Religion or belief', 'Disability', 'Marriage or partnership'];
  const heads = ['Service area', 'Unit', ...of.flatMap((o) => measures.map((m) => `${o}: ${m}`))];
  const row = (area: string, unit: string) => [area, unit, ...heads.slice(2).map((_, i) => i)];
  const page = printedPage({
    ...printed,
    lines: [heads, row('Housing', 'Repairs'), row('Housing', 'Tenancy')],
  });
  const tables = page.split('<table').slice(1);
  const told = (table: string, pattern: RegExp) => [...table.matchAll(pattern)].map(([, it]) => it);
  expect(
    tables.map((table) => ({
      caption: told(table, /<caption[^>]*>([^<]*)/g)[0],
      heads: told(table, /<th scope="col"[^>]*>([^<]*)/g).length,
      rows: told(table, /<th scope="row">([^<]*)/g).join(' '),
    })),
  ).toMatchInlineSnapshot(`
    [
      {
        "caption": "Ethnic group by grade: Sex – Religion or belief",
        "heads": 11,
        "rows": "Housing Repairs Housing Tenancy",
      },
      {
        "caption": "Ethnic group by grade: Disability – Marriage or partnership",
        "heads": 8,
        "rows": "Housing Repairs Housing Tenancy",
      },
    ]
  `);
  const shown = tables.flatMap((table) => told(table, /<th scope="col"[^>]*>([^<]*)/g).slice(2));
  expect(shown).toEqual(heads.slice(2));
});
