import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Role } from '../../schema/foundation/permissions/roles.ts';
import { type Data, told } from '../harness/answer.ts';
import { type Council, council } from '../harness/council.ts';

let demo: Council;

beforeAll(async () => {
  demo = await council();
});
afterAll(() => demo.drop());

const tell = async (role: Role, source: string, variables = {}) =>
  told(await demo.as(role).ask(source, variables));

const leisure = {
  slug: 'leisure',
  title: 'Leisure centres: tell us about yourself',
  audience: 'serviceUsers',
  purpose: 'To see whom our leisure centres leave out.',
  use: 'Counted with the answers of others.',
  lawfulBasis: 'publicTask',
  privacyNotice: '2026-1',
  retentionMonths: 24,
  languages: ['english', 'welsh'],
  opensOn: '2026-01-01',
};

const write = (role: Role, input: object = {}) =>
  tell(
    role,
    'mutation ($input: MonitoringFormInput!) { createMonitoringForm(input: $input) { monitoringForm { id version } } }',
    { input: { ...leisure, ...input } },
  );

const publish = async (role: Role, { id, version }: { id: string; version: number }) =>
  demo
    .as(role)
    .ask(
      'mutation ($id: ID!, $version: Int!) { publishMonitoringForm(id: $id, version: $version) }',
      { id, version },
    );

const idOf = async (characteristic: string) =>
  (
    await demo.owner.query<{ id: string }>('select id from characteristic where code = $1', [
      characteristic,
    ])
  ).rows[0]!.id;

test('the equality lead writes a form and publishes it; what was published never changes', async () => {
  const { createMonitoringForm } = await write('equalityLead');
  const form = createMonitoringForm.monitoringForm;
  const early = await publish('equalityLead', form);
  expect(early.errors![0]!.extensions!.fields).toMatchInlineSnapshot(`
    {
      "purposeWelsh": "Write this, or do not offer the form in Welsh.",
      "questions": "Add a question.",
      "titleWelsh": "Write this, or do not offer the form in Welsh.",
      "useWelsh": "Write this, or do not offer the form in Welsh.",
    }
  `);
  for (const [characteristic, neededFor] of [
    ['sex', 'Changing rooms and opening hours.'],
    ['ethnicGroup', null],
  ])
    await tell(
      'equalityLead',
      'mutation ($input: FormQuestionInput!) { createFormQuestion(input: $input) { formQuestion { id } } }',
      { input: { form: form.id, characteristic: await idOf(characteristic!), neededFor } },
    );
  const patched = await tell(
    'equalityLead',
    'mutation ($id: ID!, $version: Int!, $patch: MonitoringFormPatch!) { updateMonitoringForm(id: $id, version: $version, patch: $patch) { monitoringForm { id version } } }',
    { ...form, patch: { languages: ['english'] } },
  );
  const changed = patched.updateMonitoringForm.monitoringForm;
  expect(told(await publish('equalityLead', form))).toMatch(/^CONFLICT: /);
  expect(await publish('equalityLead', changed)).toEqual({ data: { publishMonitoringForm: 1 } });
  expect(await publish('equalityLead', changed)).toEqual({ data: { publishMonitoringForm: 2 } });
  expect(
    await tell(
      'auditor',
      `{ formEditions(filter: { slug: { eq: "leisure" }, number: { eq: 1 } }) { nodes {
        number title purpose lawfulBasis privacyNotice retentionMonths languages questions neededFor } } }`,
    ),
  ).toMatchInlineSnapshot(`
    {
      "formEditions": {
        "nodes": [
          {
            "languages": [
              "english",
            ],
            "lawfulBasis": "publicTask",
            "neededFor": [
              "Changing rooms and opening hours.",
              "",
            ],
            "number": 1,
            "privacyNotice": "2026-1",
            "purpose": "To see whom our leisure centres leave out.",
            "questions": [
              "sex/census2021",
              "ethnicGroup/census2021",
            ],
            "retentionMonths": 24,
            "title": "Leisure centres: tell us about yourself",
          },
        ],
      },
    }
  `);
  await expect(
    demo.platform.database.query(`update form_edition set purpose = 'Another' where number = 1`),
  ).rejects.toThrow('what was published is never changed');
  const names = Object.keys(demo.platform.product.schema.getMutationType()!.getFields());
  expect(names.filter((name) => /FormEdition/.test(name))).toEqual([]);
});

test('human resources write the forms for staff, and no others', async () => {
  expect(await write('hrAdministrator', { slug: 'not-theirs' })).toMatch(/^FORBIDDEN: /);
  const { createMonitoringForm } = await write('hrAdministrator', {
    slug: 'starters',
    audience: 'staff',
  });
  const { id, version } = createMonitoringForm.monitoringForm;
  expect(version).toBe(1);
  const moved = await tell(
    'hrAdministrator',
    'mutation ($id: ID!, $version: Int!) { updateMonitoringForm(id: $id, version: $version, patch: { audience: applicants }) { monitoringForm { id } } }',
    { id, version },
  );
  expect(moved).toMatch(/^FORBIDDEN: /);
});

test.each<Role>([
  'systemAdministrator',
  'caseworker',
  'recruiter',
  'procurementOfficer',
  'trainingCoordinator',
  'lineManager',
  'employee',
  'reportReader',
  'auditor',
])('the %s writes no form, and sees no request for another format', async (role) => {
  expect(await write(role)).toMatch(/^FORBIDDEN: /);
  expect(await tell(role, '{ formatRequests { totalCount } }')).toMatch(/^FORBIDDEN: /);
});

test('what somebody asked for in another format is seen to by the equality lead, in their own name', async () => {
  const visitor = demo.as({ roles: ['visitor'], attributes: {}, actor: 'visitor' });
  const asked = await visitor.ask(
    `mutation { createFormatRequest(input: { format: britishSignLanguage, contact: "01632 960 001", requestedOn: "2026-11-02" }) { __typename } }`,
  );
  expect(asked).toEqual({ data: { createFormatRequest: { __typename: 'FormatRequestPayload' } } });
  const waits = `{ formatRequests(filter: { format: { eq: britishSignLanguage } }) { nodes { id version format contact requestedOn fulfilledOn } } }`;
  const { formatRequests } = await tell('equalityLead', waits);
  const [{ id, version, ...request }] = formatRequests.nodes;
  expect(request).toEqual({
    format: 'britishSignLanguage',
    contact: '01632 960 001',
    requestedOn: '2026-11-02',
    fulfilledOn: null,
  });
  const me = demo.as('equalityLead').caller.attributes.user;
  const fulfil = (fulfilledBy: unknown) =>
    tell(
      'equalityLead',
      `mutation ($id: ID!, $version: Int!, $by: ID) { updateFormatRequest(id: $id, version: $version,
        patch: { fulfilledOn: "2026-11-05", fulfilledBy: $by, outcome: "Interpreter booked." }) { formatRequest { fulfilledBy { name } } } }`,
      { id, version, by: fulfilledBy },
    );
  expect(await fulfil(demo.as('employee').caller.attributes.user)).not.toHaveProperty(
    'updateFormatRequest',
  );
  expect(await fulfil(me)).toEqual({
    updateFormatRequest: { formatRequest: { fulfilledBy: { name: 'Farida Haidari' } } },
  });
  const { rows } = await demo.owner.query(
    `select actor, action, fields from audit_entry where subject = 'FormatRequest' and subject_id = $1 order by at`,
    [id],
  );
  expect(rows.map(({ actor, action, fields }: Data) => [actor, action, fields.toSorted()])).toEqual(
    [
      ['visitor', 'create', ['contact', 'format', 'requestedOn']],
      [me, 'update', ['fulfilledBy', 'fulfilledOn', 'outcome']],
    ],
  );
  // they are counted like everything else
  const { formatRequestsMet } = await tell(
    'equalityLead',
    '{ formatRequestsMet(by: [format]) { cells { labels value base } } }',
    {},
  );
  expect(formatRequestsMet).toMatchInlineSnapshot(`
    {
      "cells": [
        {
          "base": 1,
          "labels": [
            "British sign language",
          ],
          "value": 100,
        },
        {
          "base": 1,
          "labels": [
            "Easy read",
          ],
          "value": 0,
        },
        {
          "base": 1,
          "labels": [
            "Interpreter",
          ],
          "value": 100,
        },
      ],
    }
  `);
});
