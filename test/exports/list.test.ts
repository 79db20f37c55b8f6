import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Role } from '../../schema/foundation/permissions/roles.ts';
import { type Council, council, today } from '../harness/council.ts';
import { type Desk, type Served, serve } from '../harness/serve.ts';
import { type Asked, exporter, rowsOf } from './download.ts';

let demo: Council;
let served: Served;
beforeAll(async () => {
  demo = await council();
  served = await serve(demo.database);
});
afterAll(async () => {
  await served.close();
  await demo.drop();
});

const on = today();
const lists: [Role, string, Asked][] = [
  ['hrAdministrator', 'employees', {}],
  [
    'hrAdministrator',
    'employees',
    { orderBy: [{ endedOn: 'desc' }, { serviceArea: { name: 'asc' } }] },
  ],
  [
    'hrAdministrator',
    'employees',
    { orderBy: { post: { grade: { rank: 'desc' } } }, search: 'gar ali' },
  ],
  [
    'hrAdministrator',
    'employees',
    { filter: { endedOn: { isNull: false }, engagement: { in: ['casual', 'agency'] } } },
  ],
  [
    'hrAdministrator',
    'employees',
    { filter: { or: [{ isRecruiting: { eq: true } }, { lineManager: { isNull: true } }] } },
  ],
  [
    'hrAdministrator',
    'employees',
    { filter: { not: { serviceArea: { parent: { code: { startsWith: 'H' } } } } } },
  ],
  [
    'hrAdministrator',
    'employees',
    { filter: { directReports: { some: { workingPattern: { eq: 'jobShare' } } } } },
  ],
  [
    'hrAdministrator',
    'employees',
    {
      filter: { fullTimeEquivalent: { gt: '0.5', lt: '1' } },
      orderBy: [{ fullTimeEquivalent: 'asc' }],
    },
  ],
  [
    'lineManager',
    'employees',
    { filter: { startedOn: { gte: '2015-01-01' } }, orderBy: [{ startedOn: 'desc' }] },
  ],
  ['recruiter', 'employees', { search: "o'" }],
  ['employee', 'employees', {}],
  [
    'procurementOfficer',
    'contracts',
    { filter: { owner: { name: { contains: 'e' } } }, orderBy: [{ value: 'desc' }] },
  ],
  ['procurementOfficer', 'suppliers', { search: 'ltd' }],
  ['trainingCoordinator', 'trainingStandings', { on, filter: { standing: { ne: 'compliant' } } }],
  ['lineManager', 'trainingStandings', { on, orderBy: [{ until: 'desc' }] }],
];

test.each(lists)('%s exports %s as the list answers, asked %j', async (role, plural, asked) => {
  const desk = await served.signIn(role);
  const { status, text } = await exporter(served, desk)(plural, { columns: 'id', ...asked });
  expect(status).toBe(200);
  const ids = await listed(desk, plural, asked);
  expect(ids.length).toBeGreaterThan(0);
  expect(rowsOf(text).map(({ ID }) => ID)).toEqual(ids);
});

/** The ids of a whole list, page by page. */
async function listed({ ask }: Desk, plural: string, asked: Asked): Promise<string[]> {
  const models = [...served.platform.product.models.values()];
  const { name } = models.find((model) => model.plural === plural)!;
  const types: Record<string, string> = {
    filter: `${name}Filter`,
    orderBy: `[${name}Order!]`,
    search: 'String',
    on: 'Date!',
    after: 'String',
  };
  const given = [...Object.keys(asked), 'after'];
  const declared = given.map((each) => `$${each}: ${types[each]}`).join(', ');
  const passed = given.map((each) => `${each}: $${each}`).join(', ');
  const query = `query(${declared}) { list: ${plural}(${passed}, first: 1000) {
    nodes { id } pageInfo { hasNextPage endCursor } } }`;
  const ids: string[] = [];
  for (let after: string | null = null; ; ) {
    const { data, errors } = await ask(query, { ...asked, after });
    expect(errors).toBeUndefined();
    ids.push(...data.list.nodes.map(({ id }: { id: string }) => id));
    const { hasNextPage, endCursor } = data.list.pageInfo;
    if (!hasNextPage) return ids;
    after = endCursor;
  }
}
