import { expect, test } from 'vitest';
import type { Import } from '../../schema/foundation/imports/import.ts';
import { kindsOf } from '../../schema/foundation/imports/kinds.ts';
import * as domains from '../../schema/index.ts';
import { readApart } from '../../server/imports/read-apart.ts';
import { readImport } from '../harness/read-import.ts';

const kinds = kindsOf(Object.values(domains));
const { employees, 'contracts-ocds': contracts } = Object.fromEntries(kinds) as Record<
  string,
  Import
>;
const apart = (kind: Import, limits?: Parameters<typeof readApart>[3]): Import => ({
  ...kind,
  read: (file) => readApart(kind, file, 'read', limits),
});

/** As a database hands it out. */
function* inPieces(text: string, size = 1024 * 1024) {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const people = (many: number) =>
  `Staff number,Name,Area,Engagement,Pattern,Start\n${Array.from(
    { length: many },
    (_, i) => `${i},Zoë Person ${i},C,permanent,full time,2020-01-01\n`,
  ).join('')}`;

test('a file read in a thread of its own reads as it does in place', {
  timeout: 120_000,
}, async () => {
  const many = people(30_000);
  const read = await readImport(apart(employees!), inPieces(many));
  expect(read.rows).toHaveLength(30_000);
  expect(read).toEqual(await readImport(employees!, inPieces(many)));
  const spoilt = `${many}1,Amy\n0,Ben,C,permanent,full time,2020-01-01\n`;
  expect((await readImport(apart(employees!), inPieces(spoilt))).problems).toEqual(
    (await readImport(employees!, inPieces(spoilt))).problems,
  );
  expect(await readImport(apart(contracts!), 'no JSON')).toEqual(
    await readImport(contracts!, 'no JSON'),
  );
});

test('more columns than any file of ours has are refused in words', async () => {
  expect(await reasons(employees!, `${'a,'.repeat(1000)}\n`)).toEqual([
    'This line has 1,001 cells; a file may have 1,000 columns.',
  ]);
});

const reasons = async (kind: Import, text: string) =>
  (await readImport(kind, inPieces(text))).problems.map(({ reason }) => reason);

test('one that takes too much memory or time is refused in words', {
  timeout: 120_000,
}, async () => {
  const release = `{"ocid":"a","parties":[${'{},'.repeat(30_000)}{}]}`;
  const heavy = `{"releases":[${Array.from({ length: 200 }, () => release).join()}]}`;
  expect(await reasons(apart(contracts!, { megabytes: 96, minutes: 2 }), heavy)).toEqual([
    'This file takes more than 96 MB of memory to read: split it.',
  ]);
  expect(await reasons(apart(contracts!, { megabytes: 512, minutes: 0.0001 }), heavy)).toEqual([
    'This file takes longer than 0.0001 minutes to read: split it.',
  ]);
});

test('a file that is given up leaves no thread behind, and its own fault is no answer', async () => {
  const failing: Import = { ...employees!, kind: 'no such kind' };
  await expect(readImport(apart(failing), people(1))).rejects.toThrow(/read/);
  for await (const batch of readApart(employees!, { name: 'x', bytes: more() })) {
    expect(batch.rows).toHaveLength(1000);
    break;
  }
  async function* more() {
    yield* inPieces(people(20_000));
  }
});
