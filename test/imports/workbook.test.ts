import { expect, test } from 'vitest';
import { Unreadable } from '../../schema/foundation/imports/problem.ts';
import { type TableRow, tableRows } from '../../schema/foundation/imports/table-rows.ts';
import { zip } from '../documents/files.ts';

const xml = (text: string) => `<?xml version="1.0" encoding="UTF-8"?>${text}`;

/** A workbook as Excel writes it: shared texts, styles, and a hidden sheet before the one that counts. */
const workbook = (rows: string, settings = '', texts = '') =>
  zip(
    {
      name: 'xl/workbook.xml',
      content: xml(
        `<workbook xmlns:r="r"><workbookPr ${settings}/><sheets><sheet name="Lists" state="hidden" r:id="rId1"/><sheet name="Staff" r:id="rId2"/></sheets></workbook>`,
      ),
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: xml(
        '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Target="worksheets/sheet2.xml"/></Relationships>',
      ),
    },
    {
      name: 'xl/styles.xml',
      content: xml(
        '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd\\ mmm\\ yyyy"/><numFmt numFmtId="165" formatCode="&quot;£&quot;#,##0.00;[Red]0"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>',
      ),
    },
    {
      name: 'xl/sharedStrings.xml',
      content: xml(
        '<sst><si><t>Staff number</t></si><si><r><t>Zoë </t></r><r><t>O’Brien</t></r><rPh><t>x</t></rPh></si><si><t xml:space="preserve"> Start &amp; end </t></si>' +
          texts +
          '</sst>',
      ),
    },
    { name: 'xl/worksheets/sheet1.xml', content: xml('<worksheet/>') },
    {
      name: 'xl/worksheets/sheet2.xml',
      content: xml(`<worksheet><sheetData>${rows}</sheetData></worksheet>`),
    },
  );

async function read(file: Uint8Array): Promise<TableRow[] | string> {
  try {
    const rows: TableRow[] = [];
    for await (const row of tableRows(inPieces(file))) rows.push(row);
    return rows;
  } catch (error) {
    if (error instanceof Unreadable) return error.message;
    throw error;
  }
}

async function* inPieces(file: Uint8Array) {
  for (let at = 0; at < file.length; at += 700) yield file.subarray(at, at + 700);
}

const heads =
  '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="E1" t="inlineStr"><is><t>Note</t></is></c></row>';

test('a workbook is read as its reader sees it: texts, days, numbers, and what a formula came to', async () => {
  const rows = `${heads}<row r="2"/><row r="3"><c r="A3"><v>12</v></c><c r="B3" t="str"><f>A1&amp;"x"</f><v>made</v></c><c r="C3" s="1"><v>45017</v></c></row>
    <row r="4"><c r="A4" s="3"><v>0.60000000000000009</v></c><c r="B4" t="b"><v>1</v></c><c r="C4" s="2"><v>43466.5</v></c><c r="E4" t="e"><v>#N/A</v></c></row>`;
  expect(await read(workbook(rows))).toMatchInlineSnapshot(`
    [
      {
        "cells": [
          "Staff number",
          "Zoë O’Brien",
          " Start & end ",
          "",
          "Note",
        ],
        "line": 1,
      },
      {
        "cells": [
          "12",
          "made",
          "2023-04-01",
          "",
          "",
        ],
        "line": 3,
      },
      {
        "cells": [
          "0.6",
          "yes",
          "2019-01-01 12:00",
          "",
          "#N/A",
        ],
        "line": 4,
      },
    ]
  `);
  expect(
    await read(workbook(`<row r="1"><c r="A1" s="1"><v>43555</v></c></row>`, 'date1904="1"')),
  ).toEqual([{ line: 1, cells: ['2023-04-01'] }]);
});

test('what is no workbook, damaged, a trap or without end is refused in words', async () => {
  const bomb = zip({ name: 'xl/workbook.xml', content: `<workbook>${' '.repeat(60_000_000)}` });
  expect(bomb.length).toBeLessThan(100_000);
  const good = workbook(heads);
  const answers = await Promise.all(
    [
      zip({ name: 'word/document.xml', content: '<a/>' }),
      good.subarray(0, good.length - 30),
      bomb,
      workbook('<row r="1"><c r="A1"><v>1</c></row>'),
      workbook('<row r="1"><c r="ZZZZZ1"><v>1</v></c></row>'),
      workbook(heads, '', `<si><t>${'long '.repeat(15_000)}</t></si>`),
      workbook(
        `<row r="1"><c r="A1" t="inlineStr"><is><t>${'long '.repeat(15_000)}</t></is></c></row>`,
      ),
      zip({
        name: 'xl/workbook.xml',
        content: '<!DOCTYPE a [<!ENTITY b "bb">]><workbook><sheets>&b;</sheets></workbook>',
      }),
    ].map(read),
  );
  expect(answers).toMatchInlineSnapshot(`
    [
      "This is not an Excel workbook (.xlsx) and not text. Save it as one of the two.",
      "This workbook is damaged. Open it, save it again and try once more.",
      "This workbook unpacks to far more than it is: split it, or save it as CSV.",
      "This workbook is damaged. Open it, save it again and try once more.",
      "There is no cell ZZZZZ1.",
      "A cell of this workbook is too long: shorten it.",
      "A cell of this row is too long: shorten it.",
      "This workbook is damaged. Open it, save it again and try once more.",
    ]
  `);
});
