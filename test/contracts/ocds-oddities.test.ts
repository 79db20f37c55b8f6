import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayInLondon } from '../../schema/contracts/ocds/day.ts';
import { award, awarding, read, release, rowsOf } from './releases.ts';

const complaints = async (content: unknown) =>
  (await read(content)).problems.map(({ line, column, value, reason }) =>
    [line && `line ${line}`, column, value && `“${value}”`, reason].filter(Boolean).join(': '),
  );
const remarks = async (content: unknown) =>
  (await read(content)).notices.map(({ column, reason }) =>
    [column, reason].filter(Boolean).join(': '),
  );

describe('suppliers', () => {
  const keys = async (parties: object[], ...suppliers: object[]) =>
    rowsOf(
      await read({ releases: [{ ...release, parties, awards: [{ ...award, suppliers }] }] }),
      'ContractSupplier',
    ).map(({ supplier }) => supplier);

  test('are all kept, each once', async () => {
    expect(
      await keys([], { name: 'One' }, { name: 'Two' }, { name: 'ONE.' }, { id: 3, name: 'Three' }),
    ).toEqual(['name:one', 'name:two', 'name:three']);
  });

  test('are known by register, or else by name; Contracts Finder’s own numbers are no register', async () => {
    expect(
      await keys(
        [
          {
            id: 'GB-CFS-9',
            name: 'Nine',
            identifier: { legalName: 'Nine', scheme: 'GB-CFS', id: '9' },
          },
        ],
        { id: 'GB-CFS-9', name: 'Nine' },
        { id: 'GB-COH-OC307742', name: 'Partners LLP' },
        { id: 'GB-COH-9506232.0', name: 'Damaged' },
        { id: 'GB-SRS-sid4gov.example/8s944V4W', name: 'Registered' },
        { id: 'anything', name: '李' },
      ),
    ).toEqual([
      'name:nine',
      'GB-COH:OC307742',
      'GB-COH:09506232',
      'GB-SRS:sid4gov.example/8s944V4W',
      'name:李',
    ]);
  });

  test('without a name are a problem; awards without suppliers are worth a word', async () => {
    expect(await complaints(awarding({ ...award, suppliers: [{ id: 'A' }] }))).toEqual([
      'line 1: releases[0].awards[0].suppliers: “A”: This supplier has no name.',
    ]);
    expect(await remarks(awarding({ ...award, suppliers: [] }))).toContain(
      'releases[0].awards[0].suppliers: No supplier is named.',
    );
  });
});

describe('what is odd is said, what is wrong stops', () => {
  test('releases that award nothing are named and counted', async () => {
    const nothing = { ...release, tag: ['tender'], awards: [] };
    const failed = { ...release, tag: ['award'], awards: [{ ...award, status: 'unsuccessful' }] };
    expect(await remarks({ releases: [nothing, release, failed] })).toEqual([
      'releases[0]: This release (tender) awards nothing.',
      'releases[2]: This release (award) awards nothing.',
      'Releases: 3. Awards: 1. Releases that award nothing: 2.',
    ]);
  });

  test('values of nothing, and ends before starts', async () => {
    const odd = {
      ...award,
      value: { amount: 0.004 },
      contractPeriod: { startDate: '2025-02-01', endDate: '2025-01-01' },
    };
    expect((await remarks(awarding(odd))).slice(0, 3)).toEqual([
      'releases[0].awards[0].value: This was taken as 0.00.',
      'releases[0].awards[0].value: A value of 1 or less rarely is the real one.',
      'releases[0].awards[0].endDate: It ends before it starts, on 2025-02-01.',
    ]);
  });

  test('impossible days, amounts, lengths and shapes', async () => {
    const wrong = {
      ...award,
      title: 'x'.repeat(301),
      value: { amount: 1e13, currency: 'GBP' },
      contractPeriod: { startDate: '2025-02-30T00:00:00Z' },
    };
    expect(await complaints(awarding(wrong))).toEqual([
      'line 1: releases[0].awards[0].value: “10000000000000”: This is not an amount of money.',
      'line 1: releases[0].awards[0].startDate: “2025-02-30T00:00:00Z”: This is not a day of the calendar.',
      `line 1: title: “${'x'.repeat(80)}…”: This has 301 characters; the most is 300.`,
    ]);
    expect(await complaints({ releases: [{ ocid: 'x', awards: 'none' }, 7] })).toEqual([
      'line 1: releases[0].awards: “"none"”: Invalid input: expected array, received string',
      'line 1: releases[1]: “7”: Invalid input: expected object, received number',
    ]);
    expect(await complaints({ records: [{ ocid: 'ocds-x', releases: [{ url: 'x' }] }] })).toEqual([
      'line 1: records[0].compiledRelease: Invalid input: expected object, received undefined',
    ]);
  });
});

describe('hostile files', () => {
  test('say where they stop being JSON', async () => {
    expect(await complaints('{"releases": [\n  {"ocid": "x",}\n]}')).toEqual([
      'line 2: character 16: “} ]}”: This is not JSON from here on.',
    ]);
    expect(await complaints('{"releases": [\n')).toEqual([
      'line 2: character 1: The end of it is missing.',
    ]);
    expect(await complaints('\nKey action,Deadline\n')).toEqual([
      'line 2: character 1: “Key action,Deadline”: This is not a JSON file.',
    ]);
    expect(await complaints('')).toEqual(['The file is empty.']);
    expect(await complaints('"text"')).toEqual([
      'This holds no open contracting releases or records.',
    ]);
    expect(await complaints('['.repeat(1_000_000))).toEqual([
      'line 1: The file is nested more than 60 levels deep.',
    ]);
  });

  test('cannot reach into objects that are not theirs', async () => {
    const poison = `{"__proto__": {"releases": [], "polluted": 1}, "releases": [
      {"ocid": "x", "__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}},
       "awards": [{"id": "__proto__", "suppliers": [{"id": "__proto__", "name": "constructor"}]}]}]}`;
    const batch = await read(poison);
    expect(rowsOf(batch, 'Contract').map(({ reference }) => reference)).toEqual(['x/__proto__']);
    expect(rowsOf(batch, 'Supplier').map(({ name, size }) => [name, size])).toEqual([
      ['constructor', null],
    ]);
    expect({}).not.toHaveProperty('polluted');
  });

  test('of any shape are read or refused, never half understood', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), fc.jsonValue(), async (one, other) => {
        for (const content of [
          one,
          { releases: one },
          awarding({ ...award, id: one, value: other }),
        ]) {
          const { rows, problems } = await read(content);
          expect(rows.length > 0 || problems.length > 0 || Array.isArray(one)).toBe(true);
        }
      }),
    );
  });
});

test('a moment is a day in London, and a minute to midnight ends the day as written', () => {
  expect(
    Object.fromEntries(
      [
        '2025-06-16T00:00:00+01:00',
        '2025-06-15T23:00:00Z',
        '2025-10-31T23:59:59+01:00',
        '2011-06-30T23:59:00Z',
        '2025-01-01T00:00:00Z',
        '2025-01-01',
        '2025-02-29',
        '2025-01-01T25:00:00Z',
        'soon',
      ].map((moment) => [moment, dayInLondon(moment)]),
    ),
  ).toEqual({
    '2025-06-16T00:00:00+01:00': '2025-06-16',
    '2025-06-15T23:00:00Z': '2025-06-16',
    '2025-10-31T23:59:59+01:00': '2025-10-31',
    '2011-06-30T23:59:00Z': '2011-06-30',
    '2025-01-01T00:00:00Z': '2025-01-01',
    '2025-01-01': '2025-01-01',
    '2025-02-29': null,
    '2025-01-01T25:00:00Z': null,
    soon: null,
  });
});

test('two notices of one moment that contradict each other are named, with both places', async () => {
  const dearer = { ...release, awards: [{ ...award, title: null, value: { amount: 120 } }] };
  const later = { ...dearer, date: '2025-02-01T00:00:00Z' };
  expect(await complaints({ releases: [release, dearer] })).toEqual([
    'line 1: releases[1].awards[0].value: “120.00”: Of the same contract at the same moment, releases[0].awards[0] on line 1 says “100.00”.',
  ]);
  expect(await complaints({ releases: [release, release, later] })).toEqual([]);
});
