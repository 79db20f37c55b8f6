import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Shelf, shelf } from '../documents/shelf.ts';
import { readSheets } from '../harness/read-sheets.ts';

let place: Shelf;
beforeAll(async () => {
  place = await shelf();
});
afterAll(() => place.close());

test('a list leaves as a spreadsheet whose numbers and days are such, and whose text is no formula', async () => {
  const { owner } = place.council;
  await owner.query(
    `update contract set title = '=HYPERLINK("x")', value = 12345.5, starts_on = '2025-02-01' where id = (select id from contract order by id limit 1)`,
  );
  const officer = await place.signIn('procurementOfficer');
  const query = new URLSearchParams({
    columns: 'title,value,startsOn,status',
    filter: '{"title":{"startsWith":"=HYPER"}}',
  });
  const { status, headers, bytes } = await officer.get(`/export/contracts.ods?${query}`);
  expect([status, headers.get('content-type')]).toEqual([
    200,
    'application/vnd.oasis.opendocument.spreadsheet',
  ]);
  const [sheet] = readSheets(new Uint8Array(bytes));
  expect(sheet).toMatchInlineSnapshot(`
    {
      "columnWidths": Map {},
      "freezeColumns": undefined,
      "freezeRows": 1,
      "name": "Contracts",
      "rows": [
        {
          "cells": [
            {
              "colIndex": 0,
              "displayText": "Title",
              "formatting": {
                "bold": true,
              },
              "type": "string",
              "value": "Title",
            },
            {
              "colIndex": 1,
              "displayText": "Value",
              "formatting": {
                "bold": true,
              },
              "type": "string",
              "value": "Value",
            },
            {
              "colIndex": 2,
              "displayText": "Starts on",
              "formatting": {
                "bold": true,
              },
              "type": "string",
              "value": "Starts on",
            },
            {
              "colIndex": 3,
              "displayText": "Status",
              "formatting": {
                "bold": true,
              },
              "type": "string",
              "value": "Status",
            },
          ],
          "index": 0,
        },
        {
          "cells": [
            {
              "colIndex": 0,
              "displayText": "=HYPERLINK("x")",
              "type": "string",
              "value": "=HYPERLINK("x")",
            },
            {
              "colIndex": 1,
              "displayText": "12345.5",
              "formatting": {
                "numberFormat": "decimal:2",
              },
              "type": "float",
              "value": 12345.5,
            },
            {
              "colIndex": 2,
              "displayText": "01/02/2025",
              "formatting": {
                "dateFormat": "DD/MM/YYYY",
              },
              "type": "date",
              "value": 2025-02-01T00:00:00.000Z,
            },
            {
              "colIndex": 3,
              "displayText": "Active",
              "type": "string",
              "value": "Active",
            },
          ],
          "index": 1,
        },
      ],
    }
  `);
});
