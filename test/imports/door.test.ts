import { afterAll, beforeAll, expect, test } from 'vitest';
import { Browser } from '../sessions/entrance.ts';
import { areas, type Counter, counter, preview, refusal, send } from './upload.ts';

let desk: Counter;
let hr: Browser;

beforeAll(async () => {
  desk = await counter();
  hr = await desk.signedIn('hrAdministrator');
});
afterAll(() => desk.close());

const address = '/imports/areas?name=areas.csv';

test('the door opens to nobody who has not signed in', async () => {
  expect(refusal(await send(new Browser(desk.app, {}), address, areas))).toEqual([
    401,
    { message: 'Sign in first.', code: 'UNAUTHENTICATED' },
  ]);
});

test('to no page of another website, and no form', async () => {
  const foreign = await send(hr, address, areas, { origin: 'https://elsewhere.example' });
  expect([foreign.status, foreign.body.code]).toEqual([403, 'FORBIDDEN']);
  expect(refusal(await send(hr, address, areas, { 'x-evenhand-upload': undefined }))).toEqual([
    403,
    {
      message: 'Send the header x-evenhand-upload along, whatever it says.',
      code: 'FORBIDDEN',
    },
  ]);
});

test('to no kind that there is not, and none that is not in the role', async () => {
  expect(refusal(await send(hr, '/imports/people?name=a.csv', areas))).toEqual([
    404,
    {
      message:
        'Imports are of action-plan, applications, areas, benchmark, completions, contracts, contracts-ocds, employees, equality-answers, leavers, panel-members, pay, posts, suppliers, vacancies.',
      code: 'NOT_FOUND',
    },
  ]);
  expect(refusal(await send(hr, '/imports/contracts-ocds?name=a.json', '{}'))).toEqual([
    403,
    { message: 'Your role does not include the import contracts-ocds.', code: 'FORBIDDEN' },
  ]);
  const employee = await desk.signedIn('employee');
  expect(refusal(await send(employee, address, areas))).toEqual([
    403,
    { message: 'Your role does not include the import areas.', code: 'FORBIDDEN' },
  ]);
});

test('to nothing larger than 50 MB, nothing empty, and no file without a name', async () => {
  const large = await send(hr, address, 'x'.repeat(50 * 1024 * 1024 + 1));
  expect(refusal(large)).toEqual([
    413,
    {
      message: 'The file is larger than 50 MB: split it, or ask an operator.',
      code: 'BAD_USER_INPUT',
    },
  ]);
  expect((await send(hr, address, '')).body.message).toBe(
    'The file is empty: there is nothing in it.',
  );
  for (const query of ['', '?name=', '?name=a%0Ab.csv', `?name=${'a'.repeat(256)}`])
    expect((await send(hr, `/imports/areas${query}`, areas)).body.message).toBe(
      'Say what the file is called: ?name=plan.csv',
    );
});

test('and to options of the kind and no others; of a path, its last part', async () => {
  expect((await send(hr, `${address}&plan=X`, areas)).body.message).toBe(
    'areas has no option plan.',
  );
  const lead = await desk.signedIn('equalityLead');
  const plan = await send(
    lead,
    '/imports/action-plan?name=..%2F..%2Fplan.csv&plan=HOMES&title=Homes%20for%20all',
    'Action\nAsk\n',
  );
  expect(plan).toMatchObject({
    status: 201,
    body: { kind: 'action-plan', name: 'plan.csv', size: 11 },
  });
  const looked = await preview(lead, String(plan.body.id));
  expect(looked.data?.previewImport).toMatchObject({
    examples: [{ record: 'Homes for all' }, { record: 'Ask' }],
  });
});
