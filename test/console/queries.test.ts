import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  pathOf,
  type Resource,
  resourceNamed,
  resources,
} from '../../admin/foundation/declaration.ts';
import { mayAddTo, mayList, mayShow, readableFields } from '../../admin/foundation/may.ts';
import { type Asked, buildQuery } from '../../admin/providers/data/build-query.ts';
import { abilityFor } from '../../schema/foundation/permissions/ability.ts';
import { type Role, roles } from '../../schema/foundation/permissions/roles.ts';
import type { Ability } from '../../schema/foundation/permissions/shape.ts';
import { type Council, council } from '../harness/council.ts';

let place: Council;

beforeAll(async () => {
  place = await council();
}, 120_000);
afterAll(() => place.drop());

const abilityOf = (role: Role): Ability =>
  abilityFor(place.platform.product.permissions.rulesFor(place.as(role).caller));

const ask = (role: Role, ability: Ability, method: string, resource: Resource, asked: object) => {
  const { query, variables } = buildQuery(ability, method, pathOf(resource), asked as Asked);
  return place.as(role).ask(query.text, JSON.parse(JSON.stringify(variables)));
};

const page = { page: 1, perPage: 2 };
const everything = (ability: Ability, resource: Resource) => ({
  fields: readableFields(ability, resource).map(({ name }) => name),
});

describe('whatever the console asks for, the API answers', () => {
  for (const role of Object.keys(roles) as Role[])
    test(role, async () => {
      const ability = abilityOf(role);
      for (const resource of resources.filter((each) => mayList(ability, each))) {
        const meta = everything(ability, resource);
        const sortable = resource.fields.filter(
          (field) => meta.fields.includes(field.name) && 'sortable' in field && field.sortable,
        );
        const lists = [
          { meta },
          { filter: { $search: 'an' } },
          ...sortable.map(({ name }) => ({ sort: { field: name, order: 'DESC' } })),
        ];
        let id: unknown;
        for (const list of lists) {
          const asked = { pagination: page, ...list };
          const answer = await ask(role, ability, 'GET_LIST', resource, asked);
          expect({ resource: resource.name, list, errors: answer.errors }).toEqual({
            resource: resource.name,
            list,
            errors: undefined,
          });
          const nodes = (answer.data as never)[resource.plural] as { nodes: { id: string }[] };
          id ??= nodes.nodes[0]?.id;
        }
        if (!id || !mayShow(ability, resource)) continue;
        const shown = await ask(role, ability, 'GET_ONE', resource, { id, meta });
        expect(shown.errors).toBeUndefined();
        const many = await ask(role, ability, 'GET_MANY', resource, { ids: [id] });
        expect(many.errors).toBeUndefined();
      }
    }, 60_000);
});

test('nothing is offered to be added to what may no longer change', () => {
  const officer = abilityOf('procurementOfficer');
  const offered = (target: string, by: string, row: object) =>
    mayAddTo(officer, resourceNamed(target), by, { id: 'x', ...row });
  expect([
    offered('ReviewAnswer', 'review', { signedOn: null }),
    offered('ReviewAnswer', 'review', { signedOn: '2026-11-22' }),
    // where it is not known
    offered('ReviewAnswer', 'review', {}),
    offered('Breach', 'contract', { status: 'ended' }),
    mayAddTo(abilityOf('employee'), resourceNamed('Breach'), 'contract', { id: 'x' }),
  ]).toEqual([true, false, true, true, false]);
});
