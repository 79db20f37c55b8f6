import { expect, test } from 'vitest';
import { Employee } from '../../schema/workforce/entities.ts';
import { employees } from '../../schema/workforce/imports.ts';
import { readImport } from '../harness/read-import.ts';

test('the columns are those of the entity, with its comments for help', () => {
  expect(
    employees.columns?.map(({ title, required }) => `${title}${required ? ' *' : ''}`),
  ).toEqual([
    'Staff number *',
    'Full name *',
    'Work email',
    'Service area code *',
    'Post number',
    'Engagement *',
    'FTE',
    'Working pattern *',
    'Started on *',
    'Ended on',
    'In post since',
    'Line manager staff number',
    'School employed',
  ]);
  expect(employees.columns?.every(({ help }) => help !== '')).toBe(true);
});

test('a person becomes a row whose references are the keys of other rows', async () => {
  const file = `Employee No.,Name,E-mail address,Cost centre,Post no,Contract type,FTE,Pattern,Start date,End date,Manager,School
00012,"O’Brien, Zoë",z.obrien@council.example,H1,P7,Fixed-term,0.6,Part time,01/04/2019,,00013,
00013,Ali Khan,,H1,,Permanent,1,full time,2010-09-01,31/03/2025,,no
`;
  const { rows, problems, notices } = await readImport(employees, file);
  expect({ problems, notices }).toEqual({ problems: [], notices: [] });
  expect(rows).toEqual([
    {
      line: 2,
      entity: 'Employee',
      key: '00012',
      row: {
        staffNumber: '00012',
        fullName: 'O’Brien, Zoë',
        workEmail: 'z.obrien@council.example',
        serviceArea: 'H1',
        post: 'P7',
        engagement: 'fixedTerm',
        fullTimeEquivalent: '0.600',
        workingPattern: 'partTime',
        startedOn: '2019-04-01',
        endedOn: null,
        lineManager: '00013',
        schoolEmployed: false,
      },
    },
    {
      line: 3,
      entity: 'Employee',
      key: '00013',
      row: {
        staffNumber: '00013',
        fullName: 'Ali Khan',
        workEmail: null,
        serviceArea: 'H1',
        post: null,
        engagement: 'permanent',
        fullTimeEquivalent: '1.000',
        workingPattern: 'fullTime',
        startedOn: '2010-09-01',
        endedOn: '2025-03-31',
        lineManager: null,
        schoolEmployed: false,
      },
    },
  ]);
  expect(employees.writes).toMatchObject([
    { entity: Employee, match: [['staffNumber']], blanks: 'clear' },
  ]);
  expect(
    Object.entries(employees.writes[0]?.references ?? {}).map(([name, { entity, by }]) => [
      name,
      entity.name,
      by,
    ]),
  ).toEqual([
    ['serviceArea', 'ServiceArea', 'code'],
    ['post', 'Post', 'number'],
    ['lineManager', 'Employee', 'staffNumber'],
  ]);
});

test('people who manage each other name their lines', async () => {
  const heading = 'Staff number,Name,Area,Engagement,Working pattern,Start,End,Manager\n';
  const file = `${heading}1,A,H,casual,term time,2020-01-01,,2\n2,B,H,casual,term time,2020-01-01,,1\n`;
  const { problems } = await readImport(employees, file);
  expect(problems.map(({ line, column, value, reason }) => [line, column, value, reason])).toEqual([
    [
      2,
      'Line manager staff number',
      '2',
      'These stand above each other in a circle: 1 (line 2), 2 (line 3).',
    ],
  ]);
});

test('a hundred thousand people are read in batches, in little memory', async () => {
  const people = 100_000;
  async function* bytes() {
    yield Buffer.from('Staff number,Name,Area,Engagement,Working pattern,Start,Manager\n');
    for (let number = 1; number <= people; number += 1) {
      const manager = number > 1 ? Math.floor(number / 8) || 1 : '';
      yield Buffer.from(`${number},Person ${number},H,permanent,full time,2020-01-01,${manager}\n`);
    }
  }
  let rows = 0;
  let largest = 0;
  for await (const batch of employees.read({ name: 'people.csv', bytes: bytes() })) {
    expect(batch.problems).toEqual([]);
    rows += batch.rows.length;
    largest = Math.max(largest, batch.rows.length);
  }
  expect({ rows, largest }).toEqual({ rows: people, largest: 1000 });
});
