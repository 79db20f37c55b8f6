import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createAccounts } from '../../bench/accounts.ts';
import { type Council, councilIn } from '../../bench/council.ts';
import { fill } from '../../bench/database.ts';
import { compare, plain } from '../../bench/parity.ts';
import { randomFrom } from '../../bench/random.ts';
import { ask, type Served, type Target } from '../../bench/target.ts';
import { limit } from '../../bench/targets/limit.ts';
import { asManagers, asUnrestricted, ours } from '../../bench/targets/ours.ts';
import { workloads } from '../../bench/workloads.ts';
import { withClient } from '../../server/database/connect.ts';
import { freshDatabase, type TestDatabase, testSecret } from '../harness/database.ts';

const random = randomFrom(1);
const folder = mkdtempSync(join(tmpdir(), 'evenhand-bench-'));
let database: TestDatabase;
let served: Served[] = [];
let targets: Target[];

beforeAll(async () => {
  database = await freshDatabase();
  const { ownerUrl } = database;
  await withClient(ownerUrl, async (client) => {
    await fill(client, 0.01);
    await createAccounts(client);
  });
  const platform = await ours({ ownerUrl, secret: testSecret, dataDir: folder });
  served = [platform];
  const byHand = await limit(database.urls.app);
  served.push(byHand.process);
  targets = [byHand, await asUnrestricted(platform), await asManagers(platform)];
});
afterAll(async () => {
  for (const server of served) await server.stop();
  rmSync(folder, { recursive: true, force: true });
  await database.drop();
});

const inCouncil = (work: (council: Council, client: Client) => Promise<void>) =>
  withClient(database.ownerUrl, async (client) => work(await councilIn(client, random), client));

for (const workload of workloads.filter(({ from = 0 }) => from === 0))
  test(`${workload.name} is answered alike by the platform and by hand`, () =>
    inCouncil(async (council) => {
      const able = targets.filter((target) => !target.lacks?.(workload));
      await compare(workload, able, council, random, 10);
    }));

test('no answer has more bytes than PostgreSQL would write by hand', () =>
  inCouncil(async (council) => {
    const [byHand, byUs] = targets;
    const bytes = async ({ process, request }: Target, ...[workload, input]: Asked) => {
      const { path, headers, body } = request(workload, input);
      const answer = await fetch(process.url + path, { method: 'POST', headers, body });
      return (await answer.text()).length;
    };
    const longer: string[] = [];
    for (const workload of workloads.filter(({ changed, told }) => !changed && !told)) {
      const input = workload.draw(council, random);
      const [least, ours] = [
        await bytes(byHand!, workload, input),
        await bytes(byUs!, workload, input),
      ];
      if (ours > least) longer.push(`${workload.name}: ${ours} of ${least}`);
    }
    expect(longer).toEqual([]);
  }));

type Asked = Parameters<Target['request']>;

test('a measured change is recorded, whoever makes it', () =>
  inCouncil(async (council, client) => {
    const update = workloads.find(({ name }) => name === 'update')!;
    const inputs = [];
    const begun = (await client.query('select clock_timestamp() as at')).rows[0].at;
    for (const target of targets.filter(({ lacks }) => !lacks?.(update))) {
      const input = update.draw(council, random);
      await ask(target, update, input);
      inputs.push(input);
    }
    const { rows } = await client.query(
      `select fields, changes->'fullTimeEquivalent'->>'after' as after
       from audit_entry where subject_id = any ($1) and at >= $2 order by at`,
      [inputs.map(({ id }) => id), begun],
    );
    expect(rows).toEqual(
      inputs.map(({ fullTimeEquivalent }) => ({
        fields: ['fullTimeEquivalent'],
        after: fullTimeEquivalent,
      })),
    );
  }));

test('an answer that differs stops everything', () =>
  inCouncil(async (council) => {
    const [list] = workloads;
    const other = targets.map((target, i) => ({
      ...target,
      request: (...asked: Parameters<Target['request']>) =>
        i === 0
          ? target.request(list!, { ...asked[1], offset: 1 + Number(asked[1].offset) })
          : target.request(...asked),
    }));
    await expect(compare(list!, other, council, random, 1)).rejects.toThrow(
      'The targets do not answer list alike',
    );
  }));

test('wrappers around lists are taken off; the page keeps its own', () => {
  const wrapped = {
    data: { employees: { nodes: [{ id: 1, completions: { nodes: [{ id: 2 }] } }] } },
  };
  expect(plain(wrapped)).toEqual({
    data: { employees: { nodes: [{ id: 1, completions: [{ id: 2 }] }] } },
  });
});
