import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Model, shown } from '../../schema/foundation/model/model.ts';
import type { Grant } from '../../schema/foundation/permissions/permissions.ts';
import { type Role, roles } from '../../schema/foundation/permissions/roles.ts';
import type { Answer, Data } from '../harness/answer.ts';
import { attributes, callerOf, type TinyCouncil, tinyCouncil } from '../harness/tiny-council.ts';
import { CommittedMatrix } from './committed-matrix.ts';

const matrix = new CommittedMatrix();
let cases = 0;
let council: TinyCouncil;
let everything: Grant[];

beforeAll(async () => {
  // nothing has come to its end, so that the rules apply to all
  council = await tinyCouncil((rows) => {
    for (const row of [...rows.values()].flat())
      for (const field of ['endedOn', 'endsOn', 'until', 'closesOn'])
        if (row[field]) row[field] = '2099-12-31';
    // and contracts are worth enough to be on the register
    for (const row of rows.get('Contract') ?? [])
      Object.assign(row, { value: '9000.00', valueWithVat: '9001.00', currency: 'GBP' });
    // and suppliers are recorded twice
    for (const row of rows.get('Supplier') ?? [])
      Object.assign(row, { name: 'Apple Catering', mergedInto: null });
  });
  everything = [...council.platform.product.models.keys()].map((subject) => ({
    role: 'auditor',
    action: 'read',
    subject,
  }));
});
afterAll(async () => {
  console.info(`${cases} cases of derived relations`);
  await council.drop();
});

const derived = () =>
  [...council.platform.product.models.values()].filter(({ derivation }) => derivation);

const listed = (model: Model, selected: string) => {
  const given = model.derivation!.parameters.map(({ name }) => `${name}: "2026-01-05"`).join();
  return `{ list: ${model.plural}(${given}, first: 1000, orderBy: [{ id: asc }]) { totalCount nodes { id ${selected} } } }`;
};

const idsOf = ({ data }: Answer): string[] => data.list.nodes.map(({ id }: Data) => id);

test('there is something to see of every derived relation', async () => {
  const counts: Record<string, number> = {};
  for (const model of derived()) {
    const asker = council.as(callerOf('auditor'), everything);
    counts[model.name] = idsOf(await asker.ask(listed(model, ''))).length;
  }
  expect(Object.keys(counts).length).toBeGreaterThan(1);
  for (const [name, count] of Object.entries(counts)) expect(count, name).toBeGreaterThan(0);
});

test.each(Object.keys(roles) as Role[])(
  'the %s sees a derived row where every fact that it is made of can be read',
  async (role) => {
    const { models } = council.platform.product;
    for (const model of derived()) {
      const extent = matrix.extent(role, 'read', model.name);
      const all = await council.as(callerOf('auditor'), everything).ask(listed(model, ''));
      for (const property of shown(model)) {
        cases += 1;
        const target = property.kind === 'toOne' ? models.get(property.target)! : null;
        const reachable = !target || matrix.extent(role, 'read', target.name, 'id') !== 'never';
        const field = target ? `${property.name} { id }` : property.name;
        const answer = await council.as(role).ask(listed(model, field));
        const code = answer.errors?.[0]?.extensions?.code;
        const label = `${role} ${model.name}.${property.name}`;
        expect(code, label).toBe(extent === 'never' || !reachable ? 'FORBIDDEN' : undefined);
        if (code) continue;
        const ids = idsOf(answer);
        expect(answer.data.list.totalCount, label).toBe(ids.length);
        if (extent === 'always') expect(ids, label).toEqual(idsOf(all));
        else
          expect(
            ids.filter((id) => !idsOf(all).includes(id)),
            label,
          ).toEqual([]);
      }
      if (extent === 'some') await expectFactsReadable(role, model);
    }
  },
);

/** Of every row that is there, the rows it refers to can be read, with the fields it is made of. */
async function expectFactsReadable(role: Role, model: Model) {
  for (const { entity, fields, through } of model.derivation!.reads) {
    if (!through) continue;
    const answer = await council.as(role).ask(listed(model, `${through} { id }`));
    for (const { [through]: referred } of answer.data.list.nodes) {
      const row = council.world.find(entity, referred?.id)!;
      for (const field of fields)
        expect(matrix.may(role, attributes, 'read', row, field), `${model.name} ${field}`).toBe(
          true,
        );
    }
  }
}

test.each(Object.keys(roles) as Role[])(
  'the %s comes to derived rows by other ways under the same conditions',
  async (role) => {
    for (const other of council.platform.product.models.values())
      for (const property of shown(other)) {
        const { target = '', kind } = property as { target?: string; kind: string };
        const model = council.platform.product.models.get(target);
        if (kind !== 'toMany' || !model?.derivation || !other.operations.includes('list')) continue;
        cases += 1;
        const given = model.derivation.parameters.map(({ name }) => `${name}: "2026-01-05"`).join();
        const { data, errors } = await council
          .as(role)
          .ask(
            `{ ${other.plural}(first: 1000) { nodes { rows: ${property.name}(${given}, first: 1000) { id } } } }`,
          );
        const closed =
          matrix.extent(role, 'read', other.name) === 'never' ||
          matrix.extent(role, 'read', model.name) === 'never';
        const label = `${role} ${other.name}.${property.name}`;
        expect(errors?.[0]?.extensions?.code, label).toBe(closed ? 'FORBIDDEN' : undefined);
        if (closed) continue;
        const direct = idsOf(await council.as(role).ask(listed(model, '')));
        const found = data[other.plural].nodes.flatMap(({ rows }: Data) =>
          rows.map(({ id }: Data) => id),
        );
        expect(
          found.filter((id: string) => !direct.includes(id)),
          label,
        ).toEqual([]);
      }
  },
);
