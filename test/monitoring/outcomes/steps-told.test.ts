import { afterAll, beforeAll, expect, test } from 'vitest';
import { cohorts } from '../../../schema/monitoring/outcomes/cohort.ts';
import { outcomesOf } from '../../../schema/monitoring/outcomes/outcome-of.ts';
import type { ServedGroup } from '../../../schema/monitoring/outcomes/serve.ts';
import { keepFunnel, keepServiceUsers, month } from '../../audits/month.ts';
import { type Council, council } from '../../harness/council.ts';

let demo: Council;

beforeAll(async () => {
  demo = await council();
  await keepFunnel(demo, month);
  await keepServiceUsers(demo, month);
}, 120_000);
afterAll(() => demo.drop());

interface Step {
  from: string;
  to: string;
  overall: boolean;
  people: number;
  selected: number;
  rate: number;
  rows: { rate: number; comparison: { fourFifths: string | null } | null }[];
}

async function stepsOf(query: string) {
  const { data, errors } = await demo.as('equalityLead').ask(
    `{ answer: ${query}(characteristic: "sex") { stepByStep steps { from to overall people selected rate
       rows { rate comparison { fourFifths } } } } }`,
  );
  expect(errors).toBeUndefined();
  return data.answer as { stepByStep: boolean; steps: Step[] };
}

test('how many of those who use services are satisfied is told as a rate, of those who were asked', async () => {
  const { stepByStep, steps } = await stepsOf('serviceUse');
  expect(stepByStep).toBe(true);
  expect(
    steps.map(({ from, to, people, selected, rate, rows }) => [
      `${from} to ${to}: ${selected} of ${people}, ${rate}%`,
      rows.map((row) => row.rate),
      rows.map(({ comparison }) => comparison !== null),
    ]),
  ).toEqual([
    ['used to rated: 350 of 450, 77.8%', [80, 75], [false, true]],
    ['rated to satisfied: 280 of 350, 80%', [80, 80], [false, true]],
  ]);
});

test('of four fifths it is told where people are selected, and not where they leave', async () => {
  const { steps } = await stepsOf('recruitmentFunnel');
  const told = steps.map(({ rows }) => rows.map(({ comparison }) => comparison?.fourFifths));
  expect(told.every((each) => each.includes('notFlagged') || each.includes('flagged'))).toBe(true);

  const staff = cohorts.find(({ name }) => name === 'staff')!;
  const bands = ['Female', 'Male'].map((label) => ({ code: label, label }));
  const flaggedAt = (name: string) => {
    const path = staff.paths.find((each) => each.name === name)!;
    const stages = ['inPost', ...Object.keys(path.stages)];
    const at = (people: number, each: number) => stages.map((_, i) => people / each ** i);
    const figures = [at(400, 2), at(400, 4)];
    const whole: ServedGroup = {
      ...{ key: null, label: '', people: at(800, 2), declared: at(800, 2) },
      bands: figures,
    };
    const served = { stages: { whole: stages, parts: stages }, whole, parts: {} };
    const year = { bands, paths: { [name]: served } };
    return outcomesOf(staff, year as never, served, path, null).steps.map(({ to, rows }) => [
      to,
      rows[1]!.beside?.fourFifths,
    ]);
  };
  expect([flaggedAt('leaving'), flaggedAt('moves')]).toEqual([
    [
      ['left', null],
      ['resigned', null],
      ['resigned', null],
    ],
    [
      ['moved', null],
      ['promoted', 'flagged'],
      ['promoted', 'flagged'],
    ],
  ]);
});
