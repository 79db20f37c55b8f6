import { randomUUID } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, onTestFinished, test } from 'vitest';
import { answeredRow } from '../../../schema/monitoring/monthly/answered-row.ts';
import { withClient, withDatabase } from '../../../server/database/connect.ts';
import { migrateTables, migrationsFolder } from '../../../server/database/migrate.ts';
import { testSecret } from '../../harness/database.ts';

const people = { notAsked: 4, notAnswered: 30, preferNotToSay: 6, people: 100 };
const everybody = { part: null, group: null, label: '', level: 0, ...people };
const rounded = { asked: 95, answered: 65, declared: 60 };
const area = { part: 'a:own', group: 'a', label: 'Roads', level: 1, ...people, ...rounded };
const told = { fullTimeEquivalent: 90.5, figures: [40, null] };

test('a table that was out before says who has answered as it says the rest', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'evenhand-migrations-'));
  const name = `kept_before_${randomUUID().replaceAll('-', '')}`;
  await withClient(inject('template'), (client) => client.query(`create database ${name}`));
  const url = withDatabase(inject('template'), name);
  onTestFinished(async () => {
    rmSync(folder, { recursive: true });
    await withClient(inject('template'), (client) => client.query(`drop database ${name}`));
  });
  const first = readdirSync(migrationsFolder).filter((file) => file < '0045');
  for (const file of first) cpSync(join(migrationsFolder, file), join(folder, file));
  await migrateTables(url, { secret: testSecret, folder });
  const answered = await withClient(url, async (client) => {
    await client.query(
      `with sex as (insert into characteristic (id, code, name, protected_by_equality_act, special_category, "order")
         values (gen_random_uuid(), 'sex', 'Sex', true, false, 1) returning id)
       insert into monthly_table (id, month, characteristic_id, grouping, people, fewest, figures, fresh, withheld, unkept, computed_at)
       select gen_random_uuid(), '2026-01-31', id, 'grade', 100, 10, $1, true, 0, 0, now() from sex`,
      [JSON.stringify({ bands: [], rows: [everybody, area].map((row) => ({ ...row, ...told })) })],
    );
    await migrateTables(url, { secret: testSecret });
    return (await client.query('select answered from monthly_table')).rows[0].answered;
  });
  expect(answered.map(answeredRow)).toEqual([
    { ...everybody, asked: null, answered: null, declared: null },
    area,
  ]);
});
