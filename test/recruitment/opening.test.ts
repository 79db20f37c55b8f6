import { afterAll, beforeAll, expect, test } from 'vitest';
import { kindsOf } from '../../schema/foundation/imports/kinds.ts';
import { runImport } from '../../schema/foundation/imports/run-import.ts';
import type { Role } from '../../schema/foundation/permissions/roles.ts';
import { told } from '../harness/answer.ts';
import { type Council, council } from '../harness/council.ts';

let demo: Council;
/** The draft that is about to open with somebody whose training has lapsed. */
let draft: { id: string; reference: string };

beforeAll(async () => {
  demo = await council();
  const { rows } = await demo.owner.query(
    `select id, reference from vacancy where status = 'draft' and exists (select from panel_member where vacancy_id = vacancy.id)`,
  );
  draft = rows[0];
});
afterAll(() => demo.drop());

const facts = 'status untrainedOnPanel panelReady overrideReason';
const ofDraft = async () =>
  told(await demo.as('recruiter').ask(`{ vacancy(id: "${draft.id}") { version ${facts} } }`))
    .vacancy;

async function set(patch: string, role: Role = 'recruiter') {
  const { version } = await ofDraft();
  const { data, errors } = await demo
    .as(role)
    .ask(
      `mutation { updateVacancy(id: "${draft.id}", version: ${version}, patch: { ${patch} }) { vacancy { status } } }`,
    );
  return (
    errors?.[0]?.extensions?.fields ?? errors?.[0]?.message ?? data.updateVacancy.vacancy.status
  );
}

const keep = async (inForce: boolean, role: Role) => {
  const { councilRules } = told(
    await demo
      .as('recruiter')
      .ask('{ councilRules(filter: { code: { eq: "trainedPanels" } }) { nodes { id version } } }'),
  );
  const [{ id, version }] = councilRules.nodes;
  const { errors } = await demo
    .as(role)
    .ask(
      `mutation { updateCouncilRule(id: "${id}", version: ${version}, patch: { inForce: ${inForce} }) { councilRule { inForce } } }`,
    );
  return errors?.[0]?.message ?? 'set';
};

test('a vacancy whose panel has somebody untrained opens with a reason only, which stays on record', async () => {
  expect(await ofDraft()).toMatchObject({ status: 'draft', untrainedOnPanel: 1, panelReady: null });
  expect(await set('status: open')).toMatchInlineSnapshot(`
    {
      "overrideReason": "Somebody on the panel is not trained to recruit. Change the panel, or say here why it is opened nevertheless.",
    }
  `);
  expect(await set('status: open, overrideReason: "  "')).toMatchInlineSnapshot(`
    {
      "overrideReason": "Somebody on the panel is not trained to recruit. Change the panel, or say here why it is opened nevertheless.",
    }
  `);
  expect(await set('status: open, overrideReason: "The workshop is on Friday."')).toBe('open');
  const { rows } = await demo.owner.query(
    'select actor, action, changes from audit_entry where subject_id = $1 order by at desc limit 1',
    [draft.id],
  );
  expect(rows).toEqual([
    {
      actor: demo.as('recruiter').caller.actor,
      action: 'update',
      changes: {
        status: { before: 'draft', after: 'open' },
        overrideReason: { before: null, after: 'The workshop is on Friday.' },
      },
    },
  ]);
  const { history } = told(
    await demo
      .as('trainingCoordinator')
      .ask(`{ vacancy(id: "${draft.id}") { history(first: 1) { by changes { field after } } } }`),
  ).vacancy;
  expect(history[0].changes).toContainEqual({
    field: 'overrideReason',
    after: '"The workshop is on Friday."',
  });
  const audited = told(
    await demo.as('auditor').ask(
      `{ auditEntries(first: 1, filter: { subjectId: { eq: "${draft.id}" } }, orderBy: [{ at: desc }]) { nodes { actorName changes { field before after } } }
           vacancy(id: "${draft.id}") { reference } }`,
    ),
  );
  expect(audited).toMatchInlineSnapshot(`
    {
      "auditEntries": {
        "nodes": [
          {
            "actorName": "Tomasz Lewandowski",
            "changes": [
              {
                "after": ""The workshop is on Friday."",
                "before": null,
                "field": "overrideReason",
              },
              {
                "after": ""open"",
                "before": ""draft"",
                "field": "status",
              },
            ],
          },
        ],
      },
      "vacancy": {
        "reference": "ABC/2120",
      },
    }
  `);
});

test('what is live already goes on without being asked again', async () => {
  expect(await set('overrideReason: null')).toMatchInlineSnapshot(`
    {
      "overrideReason": "Somebody on the panel is not trained to recruit. Change the panel, or say here why it is opened nevertheless.",
    }
  `);
  expect(await set('overrideReason: "The workshop was moved to Monday."')).toBe('open');
  expect(await set('status: shortlisting')).toBe('shortlisting');
  expect(await set('status: closed, overrideReason: null')).toBe('closed');
  expect(await set('status: interviewing')).toMatchInlineSnapshot(`
    {
      "overrideReason": "Somebody on the panel is not trained to recruit. Change the panel, or say here why it is opened nevertheless.",
    }
  `);
});

test('the council may set the rule aside; those who look after it do so, and that is on record', async () => {
  for (const role of ['recruiter', 'trainingCoordinator', 'auditor'] as const)
    expect(await keep(false, role)).toBe('Your role does not include updateCouncilRule.');
  expect(await keep(false, 'hrAdministrator')).toBe('set');
  expect(await set('status: interviewing')).toBe('interviewing');
  await set('status: draft');
  expect(await keep(true, 'systemAdministrator')).toBe('set');
  const { rows } = await demo.owner.query(
    `select actor, changes from audit_entry where subject = 'CouncilRule' and action = 'update' order by at`,
  );
  expect(rows).toEqual([
    {
      actor: demo.as('hrAdministrator').caller.actor,
      changes: { inForce: { before: true, after: false } },
    },
    {
      actor: demo.as('systemAdministrator').caller.actor,
      changes: { inForce: { before: false, after: true } },
    },
  ]);
});

test('whoever may not see how a panel is trained opens nothing, and learns nothing by trying', async () => {
  const refusal = await set('status: open', 'hrAdministrator');
  expect(refusal).toMatchInlineSnapshot(`
    {
      "status": "You may not set this.",
    }
  `);
  await demo.owner.query('begin; delete from panel_follow_up; delete from panel_member; commit');
  expect(await set('status: open', 'hrAdministrator')).toEqual(refusal);
});

test('a file opens no vacancy past the rule either', async () => {
  const fresh = await council();
  const { product } = fresh.platform;
  const { rows } = await fresh.owner.query(
    `select reference, number, code, opens_on::text, closes_on::text from vacancy
     join post on post.id = post_id join service_area on service_area.id = vacancy.service_area_id
     where vacancy.id = $1`,
    [draft.id],
  );
  const headings = 'Requisition,Post number,Area code,Opens,Closes,Channel,Status';
  const bytes = async function* () {
    yield Buffer.from(`${headings}\n${Object.values(rows[0]).join()},external,Open\n`);
  };
  const { problems } = await runImport(
    fresh.as('recruiter').context,
    kindsOf(product.domains).get('vacancies')!,
    { name: 'file.csv', bytes: bytes() },
    { dryRun: true },
  );
  expect(problems).toMatchInlineSnapshot(`
    [
      {
        "column": "Override reason",
        "line": 2,
        "reason": "Somebody on the panel is not trained to recruit. Change the panel, or say here why it is opened nevertheless.",
        "value": null,
      },
    ]
  `);
  await fresh.drop();
});
