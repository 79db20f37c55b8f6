import { afterEach, beforeEach, expect, test } from 'vitest';
import { type EmptyCouncil, emptyCouncil } from './bringing.ts';

let council: EmptyCouncil;

beforeEach(async () => {
  council = await emptyCouncil();
});
afterEach(() => council.drop());

const areas = `Code,Name,Kind,Parent code,Closed on
T1,Benefits,Team,S1,
S1,Housing,Service,C,31/03/2030
C,Northmoor,Council,,
`;

test('two at once follow each other: the second finds what the first has brought', async () => {
  const results = await Promise.all([
    council.bring('areas', areas),
    council.bring('areas', areas),
    council.bring('areas', areas, { dryRun: true }),
  ]);
  const told = results.map((result) => council.tell(result)[0]);
  expect(told.filter((line) => /^3 service areas added/.test(line!))).toHaveLength(1);
  expect(told.filter((line) => /^Nothing/.test(line!)).length).toBeGreaterThanOrEqual(1);
  expect(await council.rows('select code from service_area')).toHaveLength(3);
});

test('a file that arrives slowly holds up no other, and finds what that one has brought', async () => {
  const head = 'Code,Name,Kind\n';
  const rest = Promise.withResolvers<void>();
  const begun = Promise.withResolvers<void>();
  async function* slowly() {
    yield Buffer.from(`${head}A1,Housing,service\n`);
    begun.resolve();
    await rest.promise;
    yield Buffer.from('A2,Leisure,service\n');
  }
  const slow = council.bring('areas', slowly());
  await begun.promise;
  const quick = await council.bring('areas', `${head}A1,Homes,service\nA3,Parks,service\n`);
  rest.resolve();
  expect([...council.tell(quick), ...council.tell(await slow)]).toEqual([
    '2 service areas added, 0 changed, 0 unchanged.',
    '1 service area added, 1 changed, 0 unchanged.',
  ]);
  expect(await council.rows('select code, name from service_area order by code')).toEqual([
    { code: 'A1', name: 'Housing' },
    { code: 'A2', name: 'Leisure' },
    { code: 'A3', name: 'Parks' },
  ]);
});
