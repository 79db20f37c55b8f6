import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Role } from '../../schema/foundation/permissions/roles.ts';
import type { Caller } from '../../schema/foundation/permissions/shape.ts';
import { told } from '../harness/answer.ts';
import { type Council, council } from '../harness/council.ts';

let demo: Council;

beforeAll(async () => {
  demo = await council();
});
afterAll(() => demo.drop());

const mine = (role: Role) => String(demo.as(role).caller.attributes.user);

const save = (role: Role, view: object, owner = role, fields = 'name sharedWith owner { name }') =>
  demo
    .as(role)
    .ask(
      `mutation ($input: SavedViewInput!) { createSavedView(input: $input) { savedView { ${fields} } } }`,
      { input: { list: 'contracts', state: 'sort=title', ...view, owner: mine(owner) } },
    );

const seen = async (who: Role | Caller) => {
  const { data } = await demo.as(who).ask('{ savedViews { nodes { name } } }');
  return data.savedViews.nodes.map(({ name }: { name: string }) => name).join();
};

test('who sees a view? Its owner, and the role that it is shared with.', async () => {
  await save('procurementOfficer', { name: 'Mine alone' });
  await save('procurementOfficer', { name: 'For all of us', sharedWith: 'procurementOfficer' });
  const colleague: Caller = { roles: ['procurementOfficer'], attributes: {}, actor: 'colleague' };
  expect({
    owner: await seen('procurementOfficer'),
    colleague: await seen(colleague),
    trainer: await seen('trainingCoordinator'),
    administrator: await seen('systemAdministrator'),
  }).toEqual({
    owner: 'For all of us,Mine alone',
    colleague: 'For all of us',
    trainer: '',
    administrator: '',
  });
});

test('whom may somebody share a view with? The roles that they hold.', async () => {
  expect([
    told(await save('recruiter', { name: 'Ours', sharedWith: 'recruiter' })),
    told(await save('recruiter', { name: 'Theirs', sharedWith: 'auditor' })),
    told(await save('recruiter', { name: 'For somebody else' }, 'auditor')),
  ]).toMatchInlineSnapshot(`
    [
      {
        "createSavedView": {
          "savedView": {
            "name": "Ours",
            "owner": {
              "name": "Tomasz Lewandowski",
            },
            "sharedWith": "recruiter",
          },
        },
      },
      "FORBIDDEN: You may not create the list, name, owner, shared with, state of this saved view.",
      "FORBIDDEN: You may not create the list, name, owner, state of this saved view.",
    ]
  `);
});

test('may a colleague change a view that is shared with them? No, nor its owner hand it on.', async () => {
  const { data } = await save(
    'lineManager',
    { name: 'Areas', sharedWith: 'lineManager' },
    'lineManager',
    'id version',
  );
  const { id, version } = data.createSavedView.savedView;
  const change = (who: Role | Caller, patch: object) =>
    demo
      .as(who)
      .ask(
        'mutation ($id: ID!, $version: Int!, $patch: SavedViewPatch!) { updateSavedView(id: $id, version: $version, patch: $patch) { savedView { name version } } }',
        { id, version, patch },
      );
  const { attributes } = demo.as('trainingCoordinator').caller;
  const colleague: Caller = { roles: ['lineManager'], attributes, actor: mine('auditor') };
  expect([
    told(await change(colleague, { name: 'Taken over' })),
    told(await change('lineManager', { owner: mine('auditor') })),
    told(await change('lineManager', { sharedWith: 'auditor' })),
    told(await change('lineManager', { name: 'Our areas', sharedWith: null })),
  ]).toMatchInlineSnapshot(`
    [
      "FORBIDDEN: You may not update the name of this saved view.",
      "FORBIDDEN: You may not update the owner of this saved view.",
      "FORBIDDEN: You may not update the shared with of this saved view.",
      {
        "updateSavedView": {
          "savedView": {
            "name": "Our areas",
            "version": 2,
          },
        },
      },
    ]
  `);
  expect(await seen(colleague)).toBe('');
});
