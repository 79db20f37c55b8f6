import { afterAll, beforeAll, expect, test } from 'vitest';
import { permissions } from '../../schema/foundation/permissions/permissions.ts';
import { type Role, roles } from '../../schema/foundation/permissions/roles.ts';
import type { Caller } from '../../schema/foundation/permissions/shape.ts';
import { answerReport } from '../../schema/foundation/report/answer.ts';
import { share } from '../../schema/foundation/report/report.ts';
import { ServiceArea } from '../../schema/organisation/entities.ts';
import { Requirement } from '../../schema/training/entities.ts';
import { EarlierPlacement, Employee } from '../../schema/workforce/entities.ts';
import { type Council, council, today } from '../harness/council.ts';
import { type InventedRow, invented } from '../harness/invented.ts';
import { councilWorld } from '../training/council-world.ts';
import { standingsOn } from '../training/reference.ts';

const on = today();
const { rowsOf } = invented(on);
let demo: Council;
beforeAll(async () => {
  demo = await council();
});
afterAll(() => demo.drop());

const question = (report: string) =>
  `{ ${report}(on: "${on}") { question dimensions measure asAt cells { keys labels value base status } } }`;

interface Cell {
  keys: string[];
  labels: string[];
  value: number;
  base: number | null;
}

/** Figures by what they are about, to be compared whatever their order. */
const figures = (cells: Cell[]) =>
  new Map(cells.map(({ labels, value, base }) => [labels.join(' / '), { value, base }]));

/** How often each name occurs, and how often with a hit. */
function tally(rows: { name: string; hit: boolean }[]) {
  const counts = new Map<string, { base: number; hits: number }>();
  for (const { name, hit } of rows) {
    const { base, hits } = counts.get(name) ?? { base: 0, hits: 0 };
    counts.set(name, { base: base + 1, hits: hits + Number(hit) });
  }
  return counts;
}

const employed = ({ startedOn, endedOn }: InventedRow) =>
  startedOn <= on && (!endedOn || on <= endedOn);
const nameOf = (entity: typeof ServiceArea | typeof Requirement, id: string) =>
  rowsOf(entity).find((row) => row.id === id)!.name;

function headcountOf(people: InventedRow[]) {
  const words: Record<string, string> = { fixedTerm: 'Fixed term' };
  const counts = tally(
    people
      .filter((person) => employed(person) && !person.schoolEmployed)
      .map(({ serviceArea, engagement }) => {
        const plain = words[engagement] ?? engagement[0].toUpperCase() + engagement.slice(1);
        return { name: `${nameOf(ServiceArea, serviceArea)} / ${plain}`, hit: false };
      }),
  );
  return new Map([...counts].map(([name, { base }]) => [name, { value: base, base: null }]));
}

function trainingOf(isMine: (employee: string) => boolean) {
  const people = new Map(rowsOf(Employee).map((row) => [row.id, row]));
  const counts = tally(
    [...standingsOn(councilWorld(on), on, on)].flatMap(([id, { standing }]) => {
      const [employee, requirement] = id.split('.') as [string, string];
      if (!isMine(employee) || standing === 'exempt') return [];
      const area = nameOf(ServiceArea, people.get(employee)!.serviceArea);
      const name = `${area} / ${nameOf(Requirement, requirement)}`;
      return [{ name, hit: standing === 'compliant' || standing === 'dueSoon' }];
    }),
  );
  return new Map(
    [...counts].map(([name, { base, hits }]) => [
      name,
      { value: Math.round((1000 * hits) / base) / 10, base },
    ]),
  );
}

test('the headcount counts whoever works here, school staff left out', async () => {
  const { data } = await demo.as('hrAdministrator').ask(question('headcount'));
  const { cells, ...head } = data.headcount;
  expect(head).toEqual({
    question:
      'How many people work in each service area, and on what footing? Councillors are counted; those whom schools employ are not. Each area is counted without the areas below it, unlike in the workforce profile.',
    dimensions: ['Service area', 'Engagement'],
    measure: 'people',
    asAt: on,
  });
  expect(figures(cells)).toEqual(headcountOf(rowsOf(Employee)));
  expect(new Set(cells.map(({ status }: { status: string }) => status))).toEqual(
    new Set(['shown']),
  );
});

test('shares of training carry their base and equal those counted one by one', async () => {
  const { data } = await demo.as('trainingCoordinator').ask(question('trainingByArea'));
  expect(figures(data.trainingByArea.cells)).toEqual(trainingOf(() => true));
});

test('a line manager counts their own areas only', async () => {
  const manager = demo.as('lineManager');
  const areas = manager.caller.attributes.areas as string[];
  const mine = rowsOf(Employee).filter(({ serviceArea }) => areas.includes(serviceArea));
  const ids = new Set(mine.map(({ id }) => id));
  const [headcount, training] = await Promise.all(
    ['headcount', 'trainingByArea'].map((report) => manager.ask(question(report))),
  );
  expect(figures(headcount!.data.headcount.cells)).toEqual(headcountOf(mine));
  expect(figures(training!.data.trainingByArea.cells)).toEqual(trainingOf((id) => ids.has(id)));
});

test('each report is one statement, and its cells are in order', async () => {
  for (const [role, report] of [
    ['hrAdministrator', 'headcount'],
    ['lineManager', 'trainingByArea'],
    ['procurementOfficer', 'contractsByStanding'],
  ] as const) {
    demo.statements.length = 0;
    const { data } = await demo.as(role).ask(question(report));
    expect(demo.statements).toHaveLength(1);
    const first = data[report].cells.map(({ labels }: Cell) => labels[0]);
    expect(first).toEqual([...first].sort((a, b) => a.localeCompare(b, 'en')));
  }
});

test('who counts what they may read anyway is asked of each row once whether they may', async () => {
  demo.statements.length = 0;
  await demo.as('lineManager').ask(question('trainingByArea'));
  expect(demo.statements.map(({ text }) => text.includes('bool_and(open)'))).toEqual([false]);
});

test('who may run what', async () => {
  const open = await Promise.all(
    (Object.keys(roles) as Role[]).map(async (role) => {
      const answers = await Promise.all(
        ['headcount', 'trainingByArea', 'contractsByStanding'].map(async (report) => {
          const { errors } = await demo.as(role).ask(question(report));
          return errors ? [] : [report];
        }),
      );
      return [role, answers.flat()] as const;
    }),
  );
  expect(Object.fromEntries(open.filter(([, reports]) => reports.length > 0))).toEqual({
    hrAdministrator: ['headcount'],
    equalityLead: ['headcount', 'trainingByArea', 'contractsByStanding'],
    procurementOfficer: ['contractsByStanding'],
    trainingCoordinator: ['trainingByArea'],
    lineManager: ['headcount', 'trainingByArea'],
  });
});

const reader: Caller = { roles: ['reportReader'], attributes: {}, actor: 'test' };
const everything = ['id', 'post', 'serviceArea', 'engagement', 'startedOn', 'endedOn'] as const;

test('a dimension that its reader may never read is refused by name', async () => {
  const grants = permissions({
    reportReader(may) {
      may('read', Employee, { only: [...everything, 'schoolEmployed'] });
      may('run', 'Headcount');
    },
  });
  const { errors } = await demo.as(reader, grants).ask(question('headcount'));
  expect(errors).toMatchObject([
    {
      message: 'You may not read WorkforceMember.serviceArea.',
      extensions: { code: 'FORBIDDEN', fields: { serviceArea: 'You may not read this.' } },
    },
  ]);
});

test('what is made of a fact that its reader may never read is refused too', async () => {
  const grants = permissions({
    reportReader(may) {
      may('read', Employee, { only: everything });
      may('read', ServiceArea);
      may('run', 'Headcount');
    },
  });
  const { errors } = await demo.as(reader, grants).ask(question('headcount'));
  expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
});

test('areas out of sight fall together, without a name', async () => {
  const [area] = rowsOf(ServiceArea).filter(({ code }) => code === 'HOU-NEE');
  const grants = permissions({
    reportReader(may) {
      may('read', Employee);
      may('read', EarlierPlacement);
      may('read', ServiceArea, { where: { parent: area!.id } });
      may('run', 'Headcount');
    },
  });
  const { data } = await demo.as(reader, grants).ask(question('headcount'));
  const unnamed = data.headcount.cells.filter(({ labels }: Cell) => labels[0] === null);
  const all = [...headcountOf(rowsOf(Employee)).values()].reduce(
    (sum, { value }) => sum + value,
    0,
  );
  expect(unnamed.length).toBe(6);
  expect(unnamed.every(({ keys }: Cell) => keys[0] === null)).toBe(true);
  expect(data.headcount.cells.reduce((sum: number, { value }: Cell) => sum + value, 0)).toBe(all);
});

test('what is withheld on a row counts as nothing on that row', async () => {
  const { employee, ...attributes } = demo.as('employee').caller.attributes;
  const own = rowsOf(Employee).find(({ id }) => id === employee)!;
  const context = demo.platform.contexts.as({
    roles: ['recruiter', 'employee'],
    attributes: { ...attributes, employee },
    actor: 'test',
  });
  const byEngagement = {
    name: 'ByEngagement',
    question: 'Who is on which footing?',
    from: 'Employee',
    by: ['engagement'],
    measure: share('their own', { engagement: { eq: own.engagement } }),
  };
  const { cells } = await answerReport(byEngagement, {}, context);
  expect(cells.map(({ keys, value, base }) => ({ keys, value, base }))).toEqual([
    { keys: [own.engagement], value: 100, base: 1 },
    { keys: [null], value: 0, base: rowsOf(Employee).length - 1 },
  ]);
});
