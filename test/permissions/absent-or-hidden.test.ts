import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Model } from '../../schema/foundation/model/model.ts';
import { upperFirst } from '../../schema/foundation/model/words.ts';
import { type Role, roles } from '../../schema/foundation/permissions/roles.ts';
import { fingerprint } from '../harness/fingerprint.ts';
import { idOf } from '../harness/invented-rows.ts';
import { attributes, type TinyCouncil, tinyCouncil } from '../harness/tiny-council.ts';
import { CommittedMatrix } from './committed-matrix.ts';

const matrix = new CommittedMatrix();
let cases = 0;
let council: TinyCouncil;

beforeAll(async () => {
  council = await tinyCouncil();
});
afterAll(async () => {
  console.info(`${cases} pairs of a hidden and an absent record`);
  await council.drop();
});

type Naming = (id: string, seen: string) => [source: string, variables: Record<string, unknown>];

/** Every way to name one record of a type; `seen` is one that its reader does see. */
function waysToName(model: Model): Record<string, Naming> {
  const { name, singular, plural, operations } = model;
  const Plural = upperFirst(plural);
  const row = (id: string) => ({ id, version: 1 });
  const ways: Record<string, Naming> = {};
  if (operations.includes('get'))
    ways.get = (id) => [`query ($id: ID!) { ${singular}(id: $id) { id } }`, { id }];
  if (operations.includes('list')) {
    const list = (filter: object): ReturnType<Naming> => [
      `query ($f: ${name}Filter) { ${plural}(filter: $f) { totalCount nodes { id } } }`,
      { f: filter },
    ];
    ways.filter = (id) => list({ id: { eq: id } });
    ways['filter of many'] = (id, seen) => list({ id: { in: [id, seen] } });
    ways['filter of others'] = (id) => list({ not: { id: { eq: id } } });
  }
  if (operations.includes('update')) {
    ways.update = (id) => [
      `mutation ($id: ID!) { update${name}(id: $id, version: 1, patch: {}) { ${singular} { id } } }`,
      { id },
    ];
    ways['bulk update'] = (id, seen) => [
      `mutation ($rows: [RowVersion!]!) { update${Plural}(rows: $rows, patch: {}) { ${plural} { id } } }`,
      { rows: [row(seen), row(id)] },
    ];
    ways['update of another version'] = (id) => [
      `mutation ($id: ID!) { update${name}(id: $id, version: 7, patch: {}) { ${singular} { id } } }`,
      { id },
    ];
  }
  if (operations.includes('delete')) {
    ways.delete = (id) => [
      `mutation ($id: ID!) { delete${name}(id: $id, version: 1) { ids } }`,
      { id },
    ];
    ways['bulk delete'] = (id, seen) => [
      `mutation ($rows: [RowVersion!]!) { delete${Plural}(rows: $rows) { ids } }`,
      { rows: [row(seen), row(id)] },
    ];
  }
  return ways;
}

test.each(Object.keys(roles) as Role[])(
  'the %s is told the same of what is hidden and of what is not there',
  async (role) => {
    const untouched = await fingerprint(council);
    const different: string[] = [];
    for (const model of council.platform.product.models.values()) {
      const rows = council.world.all(model.name);
      const sees = (i: number) => matrix.may(role, attributes, 'read', rows[i]!);
      const hidden = rows.findIndex((_row, i) => !sees(i));
      if (hidden < 0 || matrix.extent(role, 'read', model.name) === 'never') continue;
      const seen = rows.findIndex((_row, i) => sees(i));
      const seenId = rows[seen]?.id ?? idOf(model.name, 98);
      for (const [way, naming] of Object.entries(waysToName(model))) {
        cases += 1;
        const [there, absent, nonsense] = await Promise.all(
          [rows[hidden]!.id, idOf(model.name, 99), 'no id at all'].map(async (id) => {
            const [source, variables] = naming(id, seenId);
            return JSON.stringify(await council.as(role).ask(source, variables));
          }),
        );
        if (there !== absent || (nonsense !== absent && !way.startsWith('filter')))
          different.push(`${model.name} ${way}\n${there}\n${absent}\n${nonsense}`.slice(0, 1000));
      }
    }
    expect(different.slice(0, 5)).toEqual([]);
    expect(await fingerprint(council)).toBe(untouched);
  },
);

test('what is not there is asked for in the same statements as what is hidden', async () => {
  const shapes = await Promise.all(
    [idOf('Employee', 5), idOf('Employee', 99)].map(async (id) => {
      council.statements.length = 0;
      await council
        .as('lineManager')
        .ask('query ($id: ID!) { employee(id: $id) { fullName } }', { id });
      return council.statements.map(({ text }) => text);
    }),
  );
  expect(shapes[0]).toEqual(shapes[1]);
});
