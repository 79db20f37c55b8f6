import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import type { Batch } from '../../schema/foundation/imports/import.ts';
import { actionPlan } from '../../schema/plans/imports.ts';
import { readImport } from '../harness/read-import.ts';
import { realFile, realFileMissing } from '../harness/real-data.ts';

const rowsOf = (batch: Batch, entity: string) =>
  batch.rows.filter((row) => row.entity === entity).map(({ row }) => row);

const file = `Area,Aim,Action,By when,Status,Progress made,Cost
Housing,Homes for all,Ask tenants,June 2014,Completed,Done in May,£5
Housing,Homes for all,Publish what they say,,"Draft: completed. Rest: on schedule",,
Training,,Train everyone,2015,On track.,,
`;

test('a plan, its objectives, its actions and their progress', async () => {
  const { rows, problems, notices } = await readImport(
    actionPlan,
    file,
    'C:\\Plans\\My plan (2).csv',
  );
  expect(problems).toEqual([]);
  expect(notices).toEqual([
    { line: 1, column: 'Cost', value: null, reason: 'This column is not known and was left out.' },
  ]);
  expect(rows).toEqual([
    {
      line: 2,
      entity: 'ActionPlan',
      key: 'my-plan-2',
      row: { reference: 'my-plan-2', title: 'My plan 2' },
    },
    {
      line: 2,
      entity: 'Objective',
      key: 'my-plan-2 1',
      row: { plan: 'my-plan-2', order: 1, title: 'Homes for all' },
    },
    {
      line: 2,
      entity: 'Action',
      key: 'my-plan-2 1',
      row: {
        plan: 'my-plan-2',
        number: 1,
        objective: 'my-plan-2 1',
        section: 'Housing',
        keyAction: 'Ask tenants',
        deadlineAsWritten: 'June 2014',
        deadline: '2014-06-30',
        statusAsWritten: 'Completed',
        status: 'completed',
      },
    },
    {
      line: 2,
      entity: 'Progress',
      key: 'my-plan-2 1',
      row: { action: 'my-plan-2 1', note: 'Done in May' },
    },
    {
      line: 3,
      entity: 'Action',
      key: 'my-plan-2 2',
      row: {
        plan: 'my-plan-2',
        number: 2,
        objective: 'my-plan-2 1',
        section: 'Housing',
        keyAction: 'Publish what they say',
        deadlineAsWritten: null,
        deadline: null,
        statusAsWritten: 'Draft: completed. Rest: on schedule',
        status: 'notStated',
      },
    },
    {
      line: 4,
      entity: 'Action',
      key: 'my-plan-2 3',
      row: {
        plan: 'my-plan-2',
        number: 3,
        objective: null,
        section: 'Training',
        keyAction: 'Train everyone',
        deadlineAsWritten: '2015',
        deadline: '2015-12-31',
        statusAsWritten: 'On track.',
        status: 'onSchedule',
      },
    },
  ]);
});

test('who brings the file may name the plan; a name that is too long is one problem', async () => {
  const said = { plan: 'REP-2005', title: 'Race equality plan', body: 'Northmoor' };
  const named = await readImport(actionPlan, file, 'x.csv', said);
  expect(rowsOf(named, 'ActionPlan')).toEqual([
    { reference: 'REP-2005', title: 'Race equality plan', body: 'Northmoor' },
  ]);
  const long = await readImport(actionPlan, file, `${'x'.repeat(61)}.csv`);
  expect(long.rows).toEqual([]);
  expect(long.problems.map(({ column, reason }) => [column, reason])).toEqual([
    ['reference', 'This has 61 characters; the most is 60.'],
  ]);
});

describe.each([
  { name: 'hart-action-plan.csv', actions: 22, dated: 21, objectives: 0, notes: 0 },
  { name: 'brighton-workforce-action-plan.csv', actions: 27, dated: 19, objectives: 4, notes: 27 },
])('$name as published', ({ name, actions, dated, objectives, notes }) => {
  test.skipIf(realFileMissing(name))('becomes a plan with nothing dropped', async () => {
    const bytes = readFileSync(realFile(name));
    const read = await readImport(actionPlan, bytes, name);
    expect({ problems: read.problems, notices: read.notices }).toEqual({
      problems: [],
      notices: [],
    });

    const plan = name.replace('.csv', '');
    expect(rowsOf(read, 'ActionPlan').map(({ reference }) => reference)).toEqual([plan]);
    const found = rowsOf(read, 'Action');
    expect(found.map(({ number }) => number)).toEqual([...Array(actions).keys()].map((n) => n + 1));
    expect(found.filter(({ deadline }) => deadline)).toHaveLength(dated);
    expect(rowsOf(read, 'Objective')).toHaveLength(objectives);
    expect(rowsOf(read, 'Progress')).toHaveLength(notes);

    const objective = new Map(
      read.rows.filter((row) => row.entity === 'Objective').map(({ key, row }) => [key, row.title]),
    );
    const note = new Map(rowsOf(read, 'Progress').map((row) => [row.action, row.note]));
    const lines = parse(bytes, { columns: true }) as Record<string, string>[];
    for (const [index, cells] of lines.entries()) {
      const action = found[index];
      const kept = Object.values(action ?? {}).concat(
        objective.get(String(action?.objective)) ?? null,
        note.get(`${plan} ${index + 1}`) ?? null,
      );
      for (const cell of Object.values(cells).filter(Boolean)) expect(kept).toContain(cell);
    }
  });
});

test.skipIf(realFileMissing('hart-action-plan.csv'))('statuses as published', async () => {
  const bytes = readFileSync(realFile('hart-action-plan.csv'));
  const { rows } = await readImport(actionPlan, bytes, 'hart-action-plan.csv');
  const counted = Object.groupBy(
    rows.filter((row) => row.entity === 'Action'),
    ({ row }) => String(row.status),
  );
  expect(Object.entries(counted).map(([status, of]) => [status, of?.length])).toEqual([
    ['completed', 6],
    ['notStated', 3],
    ['onSchedule', 13],
  ]);
});
