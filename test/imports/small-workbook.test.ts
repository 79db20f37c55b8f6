import { monitorEventLoopDelay } from 'node:perf_hooks';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { zip } from '../documents/files.ts';
import { clerkAt } from './clerk.ts';
import { type Counter, counter } from './upload.ts';

let desk: Counter;
beforeAll(async () => {
  desk = await counter();
});
afterAll(() => desk.close());

/** A workbook of a few thousand bytes whose every row holds the same long text. */
const echoing = zip(
  {
    name: 'xl/workbook.xml',
    content: '<workbook xmlns:r="r"><sheets><sheet name="a" r:id="a"/></sheets></workbook>',
  },
  {
    name: 'xl/_rels/workbook.xml.rels',
    content: '<Relationships><Relationship Id="a" Target="a.xml"/></Relationships>',
  },
  { name: 'xl/styles.xml', content: '<styleSheet/>' },
  { name: 'xl/sharedStrings.xml', content: `<sst><si><t>${' '.repeat(60_000)}x</t></si></sst>` },
  {
    name: 'xl/a.xml',
    content: `<worksheet><sheetData><row r="1"><c t="inlineStr"><is><t>Reference</t></is></c></row>${'<row><c t="s"><v>0</v></c></row>'.repeat(6000)}</sheetData></worksheet>`,
  },
);

const handedIn = async (body: Buffer | string) => {
  const recruiter = await desk.signedIn('recruiter');
  const { body: answer } = await recruiter.send('POST', '/imports/vacancies?name=v.xlsx', body, {
    headers: { 'content-type': 'application/octet-stream', 'x-evenhand-upload': '1' },
  });
  return { id: String(answer.id), clerk: clerkAt(recruiter) };
};

test('a small workbook that takes long to read holds up nobody else', {
  timeout: 120_000,
}, async () => {
  expect(echoing.length).toBeLessThan(10_000);
  const { id, clerk } = await handedIn(echoing);
  const delay = monitorEventLoopDelay({ resolution: 10 });
  delay.enable();
  const begun = performance.now();
  expect((await clerk.headings(id)).rows).toBe(6000);
  const took = performance.now() - begun;
  expect(delay.max / 1e6).toBeLessThan(took / 3);
});

test('a first line that is no headings is refused before anything is compared with it', async () => {
  const { id, clerk } = await handedIn(`${'abc '.repeat(100)}\n1\n`);
  expect(await clerk.headings(id)).toMatchObject({
    headings: [],
    problems: [
      {
        line: 1,
        reason: 'A heading has more than 300 letters. The first line must be headings.',
      },
    ],
  });
});
