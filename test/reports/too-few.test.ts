import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Council, council, today } from '../harness/council.ts';

const on = today();
let demo: Council;
beforeAll(async () => {
  demo = await council();
});
afterAll(() => demo.drop());

const question = (report: string) =>
  `{ ${report}(on: "${on}") { question dimensions measure asAt cells { keys labels value base status } } }`;

interface Cell {
  value: number;
  base: number | null;
}

/** What is left of figures for somebody who may not read the people behind them. */
function withoutTheFew(cells: Cell[]) {
  const few = cells.filter(({ value, base }) => (base ?? value) < 5);
  expect(few.length).toBeGreaterThan(10);
  expect(few.length).toBeLessThan(cells.length);
  return cells.map((cell) =>
    few.includes(cell) ? { ...cell, value: null, base: null, status: 'withheld' } : cell,
  );
}

test('whoever may not read the people behind figures gets the same, but none of fewer than five people', async () => {
  for (const [reads, report, counts] of [
    ['trainingCoordinator', 'trainingByArea', 'equalityLead'],
    ['hrAdministrator', 'headcount', 'equalityLead'],
  ] as const) {
    const { data } = await demo.as(reads).ask(question(report));
    const { cells, ...head } = data[report];
    expect(await demo.as(counts).ask(question(report))).toEqual({
      data: { [report]: { ...head, cells: withoutTheFew(cells) } },
    });
  }
});

test('who counts everybody and reads some sees the few that they may read', async () => {
  const { caller } = demo.as('lineManager');
  const both = demo.as({ ...caller, roles: ['lineManager', 'equalityLead'] });
  const few = (cells: Cell[]) => cells.filter(({ base }) => base !== null && base < 5);
  const mine = await demo.as('lineManager').ask(question('trainingByArea'));
  const all = await both.ask(question('trainingByArea'));
  expect(few(mine.data.trainingByArea.cells).length).toBeGreaterThan(0);
  expect(few(all.data.trainingByArea.cells)).toEqual(few(mine.data.trainingByArea.cells));
});

test('the equality lead gets figures without reading anything about anybody', async () => {
  const lead = demo.as('equalityLead');
  const contracts = question('contractsByStanding');
  expect(await lead.ask(contracts)).toEqual(await demo.as('procurementOfficer').ask(contracts));
  for (const list of ['employees', 'completions', `trainingStandings(on: "${on}")`, 'contracts']) {
    const { errors } = await lead.ask(`{ ${list} { nodes { id } } }`);
    expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  }
});
