import { afterAll, beforeAll, expect, test } from 'vitest';
import { type EmptyCouncil, emptyCouncil } from './bringing.ts';

let council: EmptyCouncil;

beforeAll(async () => {
  council = await emptyCouncil();
});
afterAll(() => council.drop());

test('what is impossible names its line, beside what was here before too', async () => {
  await council.bring('areas', 'Code,Name,Kind\nT1,Benefits,Team\n');
  const heading = 'Staff number,Name,Area,Engagement,Pattern,Start,End,FTE\n';
  await council.bring(
    'employees',
    `${heading}1,Amy,T1,permanent,full time,2020-01-01,2021-01-01,1\n2,Bob,T1,casual,term time,2020-01-01,,\n`,
  );
  const { problems } = await council.bring(
    'employees',
    'Staff number,Name,Area,Engagement,Pattern,Start,FTE\n1,Amy,T1,permanent,full time,2021-02-01,1\n2,Bob,T1,casual,term time,2020-01-01,7\n',
  );
  expect(problems).toEqual([
    {
      line: 2,
      column: 'Ended on',
      value: null,
      reason: 'This is before the first day of the employment.',
    },
    {
      line: 3,
      column: 'FTE',
      value: '7',
      reason: 'This must be more than 0 and no more than 1.5.',
    },
  ]);
});
