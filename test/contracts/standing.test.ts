import fc from 'fast-check';
import type pg from 'pg';
import { v4 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Caller } from '../../schema/foundation/permissions/shape.ts';
import { type Council, councilOn, today } from '../harness/council.ts';
import { freshDatabase } from '../harness/database.ts';
import { refill } from '../harness/refill.ts';
import { keptTables } from './kept-tables.ts';
import { type Expected, standingsOn } from './reference.ts';
import { type World, worlds } from './world.ts';

const officer: Caller = { roles: ['procurementOfficer'], attributes: {}, actor: 'test' };
let council: Council;
const reviewers: [string, string] = [v4(), v4()];
const everyStanding = [
  'inBreach',
  'missingClause',
  'policyExpired',
  'reviewOverdue',
  'indicatorsDue',
  'oldVersion',
  'exempt',
  'compliant',
];

beforeAll(async () => {
  council = await councilOn(await freshDatabase(), async () => ({}) as never);
  await council.owner.query(
    "insert into user_account (id, name, email) values ($1, 'One', 'one@a'), ($2, 'Two', 'two@a')",
    reviewers,
  );
});
afterAll(() => council.drop());

const question = `query ($on: Date!) {
  contractStandings(on: $on, first: 1000) { nodes { id standing nextOn reason } }
}`;

test('every contract’s standing on every day is what its papers say, column by column', async () => {
  const seed = Number(process.env.SEED ?? Date.now() % 2 ** 31);
  const counts: Record<string, number> = {};
  await fc.assert(
    fc.asyncProperty(worlds, async ({ world, days }) => {
      await store(council.owner, world);
      for (const on of days) {
        const { data, errors } = await council.as(officer).ask(question, { on });
        expect(errors).toBeUndefined();
        const found = new Map<string, Expected>(
          data.contractStandings.nodes.map(({ id, ...rest }: Expected & { id: string }) => [
            id,
            rest,
          ]),
        );
        expect(found).toEqual(standingsOn(world, on, today()));
        for (const { standing } of found.values()) counts[standing] = (counts[standing] ?? 0) + 1;
      }
    }),
    { seed, numRuns: 150 },
  );
  console.info(`seed ${seed}, standings compared:`, counts);
  for (const standing of everyStanding) expect(counts[standing], standing).toBeGreaterThan(20);
}, 120_000);

const store = (owner: pg.Pool, { contracts, clauses, suppliers, schedules }: World) =>
  refill(owner, {
    clause: clauses.map(({ id, title, required, relevances, categories, leastValue }) => ({
      ...{ relevances, categories, least_value: leastValue },
      id,
      title,
      required,
      code: id.slice(0, 30),
    })),
    clause_version: clauses.flatMap((clause) =>
      clause.versions.map(({ id, number, effectiveFrom, effectiveTo }) => ({
        ...{ id, number, clause_id: clause.id, wording: 'So be it.' },
        ...{ effective_from: effectiveFrom, effective_to: effectiveTo },
      })),
    ),
    supplier: suppliers.map(({ id, name }) => ({
      ...{ id, name, size: 'unknown', voluntary_sector: false },
    })),
    supplier_policy: suppliers.flatMap((supplier) =>
      supplier.policies.map(({ id, receivedOn, expiresOn, assessedOn, outcome }) => ({
        ...{ id, supplier_id: supplier.id, received_on: receivedOn, expires_on: expiresOn },
        ...{ assessed_on: assessedOn, outcome },
      })),
    ),
    contract: contracts.map(({ id, status, startsOn, endsOn, signedOn, ...rest }) => ({
      ...{ id, status, reference: id, title: id, currency: 'GBP' },
      ...{ starts_on: startsOn, ends_on: endsOn, signed_on: signedOn, notice_on: rest.noticeOn },
      ...{ relevance: rest.relevance, category: rest.category, value: rest.value },
    })),
    contract_supplier: contracts.flatMap((contract) =>
      contract.suppliers.map((supplier, i) => ({
        ...{ id: derivedId(contract.id, i), contract_id: contract.id, supplier_id: supplier },
      })),
    ),
    contract_clause: contracts.flatMap((contract) =>
      contract.versions.map((version, i) => ({
        ...{ id: derivedId(contract.id, i), contract_id: contract.id, clause_version_id: version },
      })),
    ),
    ...keptTables(contracts, schedules, reviewers),
  });

/** Another id for each part of something. */
const derivedId = (id: string, part: number) => `${id.slice(0, -1)}${part}`;
