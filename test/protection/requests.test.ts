import { afterAll, beforeAll, expect, test } from 'vitest';
import { told } from '../harness/answer.ts';
import { type Council, council, today } from '../harness/council.ts';
import { asHr, requestOf } from './request.ts';

let demo: Council;
let person: string;

beforeAll(async () => {
  demo = await council();
  person = demo.as('employee').caller.attributes.employee as string;
});
afterAll(() => demo.drop());

/** Another HR administrator, where a mail server is set or not. */
function colleague(posted: boolean) {
  const actor = '00000000-0000-4000-8000-000000000002';
  const asker = demo.as({ ...demo.as('hrAdministrator').caller, actor });
  asker.context.posted = posted;
  return asker;
}

const hr = asHr(() => demo);
const asked = (kind: string) => requestOf(demo, person, kind);

test('the link to what is held leaves by mail alone, and never by whoever wrote down where it goes', async () => {
  const request = await asked('access');
  const send = 'mutation ($id: ID!, $version: Int!) { sendWhatIsHeld(id: $id, version: $version) }';
  const whoAddressed = demo.as('hrAdministrator');
  whoAddressed.context.posted = true;
  expect(told(await colleague(false).ask(send, request))).toMatch(
    /^BAD_USER_INPUT: No mail server is set/,
  );
  expect(told(await whoAddressed.ask(send, request))).toBe(
    'FORBIDDEN: You wrote down the address. Ask a colleague to make sure that it is theirs, and to send the link.',
  );
  expect(told(await colleague(true).ask(send, request))).toEqual({ sendWhatIsHeld: true });
  const { rows } = await demo.owner.query(
    `select recipient_email, address is not null as leads from message where mail = 'heldAboutYou'`,
  );
  expect(rows).toEqual([{ recipient_email: 'me@example.org', leads: true }]);
  // what was sent stays on record
  expect(
    await hr(`mutation { deleteRightsRequest(id: "${request.id}", version: 2) { ids } }`),
  ).toMatch(/^(FORBIDDEN|NOT_FOUND)/);
});

test('whoever puts another address on a request cannot send the link there either', async () => {
  const { id } = await asked('access');
  const asker = colleague(true);
  const change = `mutation { updateRightsRequest(id: "${id}", version: 1, patch: { email: "mine@example.org" }) { rightsRequest { version } } }`;
  expect(told(await asker.ask(change))).toEqual({
    updateRightsRequest: { rightsRequest: { version: 2 } },
  });
  expect(told(await asker.ask(`mutation { sendWhatIsHeld(id: "${id}", version: 2) }`))).toMatch(
    /^FORBIDDEN: You wrote down the address/,
  );
});

test('a request that came on a day to come is refused at its field', async () => {
  const received = async (receivedOn: string) => {
    const input = { employee: person, kind: 'access', receivedOn, email: 'me@example.org' };
    const { errors } = await demo
      .as('hrAdministrator')
      .ask(
        `mutation ($input: RightsRequestInput!) { createRightsRequest(input: $input) { rightsRequest { id } } }`,
        { input },
      );
    return errors?.[0]?.extensions?.fields;
  };
  const refused = { receivedOn: 'This day is still to come. Give the day that the request came.' };
  expect(await received('2099-11-20')).toEqual(refused);
  const twoDays = 2 * 24 * 60 * 60_000;
  expect(await received(new Date(Date.now() + twoDays).toISOString().slice(0, 10))).toEqual(
    refused,
  );
  expect(await received(today())).toBeUndefined();
});

test('nobody writes down by hand that answers were erased or that a link was sent', async () => {
  for (const [kind, proof] of [
    ['erasure', { erased: 12 }],
    ['access', { linkExpiresAt: '2027-01-01T00:00:00Z' }],
  ] as const) {
    const { id } = await asked(kind);
    const change = (patch: object) =>
      demo
        .as('hrAdministrator')
        .ask(
          `mutation ($id: ID!, $patch: RightsRequestPatch!) { updateRightsRequest(id: $id, version: 1, patch: $patch) { rightsRequest { id } } }`,
          { id, patch },
        );
    expect(told(await change({ ...proof, doneOn: today() }))).toMatch(/^BAD_USER_INPUT: Variable/);
    const closed = await change({ doneOn: today() });
    expect(closed.errors?.[0]?.extensions?.fields).toHaveProperty('outcome');
    expect(
      await hr(`{ rightsRequest(id: "${id}") { version doneOn erased linkExpiresAt } }`),
    ).toEqual({
      rightsRequest: { version: 1, doneOn: null, erased: null, linkExpiresAt: null },
    });
  }
});

test('a request is done on no day to come, and says why where nothing was sent or erased', async () => {
  const { id } = await asked('erasure');
  const close = async (patch: Record<string, string>) => {
    const { errors } = await demo
      .as('hrAdministrator')
      .ask(
        `mutation ($id: ID!, $patch: RightsRequestPatch!) { updateRightsRequest(id: $id, version: 1, patch: $patch) { rightsRequest { id } } }`,
        { id, patch },
      );
    return errors?.[0]?.extensions?.fields;
  };
  expect(await close({ doneOn: '2099-11-20', outcome: 'We are to do it.' })).toEqual({
    doneOn: 'This day is still to come. Leave it empty until the request is done.',
  });
  expect(await close({ doneOn: today(), outcome: ' ' })).toEqual({
    outcome: 'Nothing was sent or erased from here. Say what was done, or why it could not be.',
  });
  expect(await close({ doneOn: today(), outcome: 'They took it back.' })).toBeUndefined();
});
