import { afterAll, beforeAll, expect, test } from 'vitest';
import { told } from '../harness/answer.ts';
import { type Council, council, today } from '../harness/council.ts';

let demo: Council;
let me: string;
let colleague: string;
let contract: string;
beforeAll(async () => {
  demo = await council();
  const { data } = await demo
    .as('procurementOfficer')
    .ask(
      '{ me { user { id } } users(first: 50, filter: { name: { eq: "Patrick Dunmore" } }) { nodes { id } } contracts(first: 1, filter: { relevance: { eq: high }, status: { eq: active } }) { nodes { id } } }',
    );
  me = data.me.user.id;
  colleague = data.users.nodes[0].id;
  contract = data.contracts.nodes[0].id;
});
afterAll(() => demo.drop());

const tell = async (source: string, variables?: Record<string, unknown>) =>
  told(await demo.as('procurementOfficer').ask(source, variables));

const made = async (name: string, input: object): Promise<string> => {
  const one = name.charAt(0).toLowerCase() + name.slice(1);
  const { data, errors } = await demo
    .as('procurementOfficer')
    .ask(
      `mutation ($input: ${name}Input!) { made: create${name}(input: $input) { ${one} { id } } }`,
      { input },
    );
  expect(errors).toBeUndefined();
  return data.made[one].id;
};
const patch = (name: string, id: string, version: number, values: object) =>
  tell(
    `mutation ($patch: ${name}Patch!) { update${name}(id: "${id}", version: ${version}, patch: $patch) { __typename } }`,
    { patch: values },
  );

test('a review is rated, signed by its reviewer and then by another person, and by nobody for somebody else', async () => {
  const on = today();
  const review = await made('ComplianceReview', {
    contract,
    heldOn: on,
    findings: 'All in order.',
  });
  const sign = (version: number, values: object) =>
    patch('ComplianceReview', review, version, values);
  expect(await sign(1, { reviewer: me, signedOn: on })).toMatchInlineSnapshot(
    `"BAD_USER_INPUT: There is a problem with rating."`,
  );
  expect(await sign(1, { rating: 'good' })).toMatchInlineSnapshot(`
    {
      "updateComplianceReview": {
        "__typename": "ComplianceReviewPayload",
      },
    }
  `);
  expect(await sign(2, { reviewer: colleague, signedOn: on })).toMatchInlineSnapshot(
    `"FORBIDDEN: You may not update the reviewer, signed on of this compliance review."`,
  );
  expect(await sign(2, { reviewer: me, signedOn: on })).toMatchInlineSnapshot(`
    {
      "updateComplianceReview": {
        "__typename": "ComplianceReviewPayload",
      },
    }
  `);
  expect(await sign(3, { rating: 'inadequate' })).toMatchInlineSnapshot(
    `"FORBIDDEN: You may not update the rating of this compliance review."`,
  );
  expect(await sign(3, { secondReviewer: me, secondSignedOn: on })).toMatchInlineSnapshot(
    `"BAD_USER_INPUT: There is a problem with second reviewer."`,
  );
  expect(await sign(3, { secondReviewer: colleague, secondSignedOn: on })).toMatchInlineSnapshot(
    `"FORBIDDEN: You may not update the second reviewer, second signed on of this compliance review."`,
  );
});

test('a breach is closed once everything agreed is verified, and not before; or escalated with the reason', async () => {
  const on = today();
  const breach = await made('Breach', { contract, title: 'No figures', noticedOn: on });
  const settle = (outcome: string, reason: string | null = null, decidedOn = on) =>
    tell(
      'mutation ($breach: ID!, $outcome: BreachDecision!, $decidedOn: Date!, $reason: String) { settleBreach(breach: $breach, outcome: $outcome, decidedOn: $decidedOn, reason: $reason) { breachOutcome { outcome reason } } }',
      { breach, outcome, decidedOn, reason },
    );
  const standings = async () => {
    const { data } = await demo
      .as('procurementOfficer')
      .ask(
        `{ contractStandings(on: "${on}", filter: { contract: { id: { eq: "${contract}" } }, standing: { eq: inBreach } }) { nodes { reason } } }`,
      );
    return data.contractStandings.nodes.map(({ reason }: { reason: string }) =>
      reason.replace(/since [\w ]+:/g, 'since …:').replace(/due on [\w ]+/g, 'due on …'),
    );
  };
  expect(await settle('closed')).toMatchInlineSnapshot(
    `"BAD_USER_INPUT: Agree first what is to be done, and verify that it was."`,
  );
  const action = await made('CorrectiveAction', { breach, title: 'Send them', dueOn: on });
  expect(await standings()).toMatchInlineSnapshot(`
    [
      "No figures, since …: 1 of 1 corrective actions not verified, the first due on ….",
    ]
  `);
  expect(await settle('closed')).toMatchInlineSnapshot(
    `"BAD_USER_INPUT: 1 corrective action has not been verified. Verify what was done, or escalate the breach."`,
  );
  expect(await settle('escalated')).toMatchInlineSnapshot(`"BAD_USER_INPUT: Say why."`);
  expect(await settle('escalated', 'Asked three times.', '2001-01-01')).toMatchInlineSnapshot(
    `"BAD_USER_INPUT: This is before the breach was noticed."`,
  );
  expect(await settle('escalated', 'Asked three times.')).toMatchInlineSnapshot(`
    {
      "settleBreach": {
        "breachOutcome": {
          "outcome": "escalated",
          "reason": "Asked three times.",
        },
      },
    }
  `);
  expect(
    await patch('CorrectiveAction', action, 1, { verifiedOn: on, verifiedBy: me }),
  ).toMatchInlineSnapshot(`"BAD_USER_INPUT: There is a problem with done on."`);
  await patch('CorrectiveAction', action, 1, { doneOn: on });
  expect(
    await patch('CorrectiveAction', action, 2, { verifiedOn: on, verifiedBy: colleague }),
  ).toMatchInlineSnapshot(
    `"FORBIDDEN: You may not update the verified by, verified on of this corrective action."`,
  );
  await patch('CorrectiveAction', action, 2, { verifiedOn: on, verifiedBy: me });
  expect(await settle('closed', 'Figures came.')).toMatchInlineSnapshot(`
    {
      "settleBreach": {
        "breachOutcome": {
          "outcome": "closed",
          "reason": "Figures came.",
        },
      },
    }
  `);
  expect(await settle('closed')).toMatchInlineSnapshot(
    `"CONFLICT: This breach has been closed already."`,
  );
  expect(await standings()).toEqual([]);
});

test('nobody else keeps watch', async () => {
  for (const role of ['hrAdministrator', 'equalityLead', 'employee', 'auditor'] as const)
    for (const list of [
      'complianceReviews',
      'breaches',
      'supplierQuestionnaires',
      'supplierContacts',
    ]) {
      const { errors } = await demo.as(role).ask(`{ ${list} { totalCount } }`);
      expect(errors?.[0]?.extensions?.code, `${role} ${list}`).toBe('FORBIDDEN');
    }
});
