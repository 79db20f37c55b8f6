import { afterAll, beforeAll, expect, test } from 'vitest';
import { asking } from '../harness/asking.ts';
import { callerOf, type TinyCouncil, tinyCouncil } from '../harness/tiny-council.ts';

let council: TinyCouncil;

beforeAll(async () => {
  council = await tinyCouncil();
});
afterAll(() => council.drop());

test('whoever asks for ever new things does not fill the database with prepared statements', async () => {
  const { platform } = council;
  const asker = asking(platform, callerOf('hrAdministrator'));
  for (let i = 0; i < 450; i += 1) {
    const { errors } = await asker.ask(`{ employees(first: 1) { nodes { id${i}: id } } }`);
    expect(errors).toBeUndefined();
  }
  const { rows } = await platform.database.query(
    'select count(*)::int as kept from pg_prepared_statements',
  );
  expect(rows[0].kept).toBeLessThan(200);
});
