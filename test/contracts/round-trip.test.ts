import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contractsPackage } from '../../schema/contracts/ocds/publish.ts';
import { packed, pageOf } from '../../schema/foundation/exports/package.ts';
import { type Council, council } from '../harness/council.ts';
import { realFile, realFileMissing } from '../harness/real-data.ts';
import { serve } from '../harness/serve.ts';
import { type EmptyCouncil, emptyCouncil } from '../imports/bringing.ts';
import { releasePackage } from './release-package.ts';

const officer = { roles: ['procurementOfficer' as const], attributes: {}, actor: 'Petra' };

/** The register as a release package. */
async function published(there: Council): Promise<string> {
  const asker = there.as(officer);
  const page = async (after: string | null) =>
    (await asker.ask(pageOf(contractsPackage, 'contracts'), { after })).data.page;
  const by = { publisher: 'Northmoor Council', origin: 'http://localhost:4000', at: new Date() };
  let text = '';
  for await (const piece of packed(contractsPackage, by, page, new AbortController().signal))
    text += piece.text;
  return text;
}

/** What stands in the register, as far as notices speak of it. */
async function register(there: Council) {
  const { rows } = await there.owner.query(
    `select reference, ocid, award_id, title, description, buyer, category, value, value_with_vat, currency,
       starts_on::text, ends_on::text, extendable_to::text, signed_on::text, status, 
       array(select supplier.name || ' ' || coalesce(identifier_scheme || identifier, '') || coalesce(registration_number, '') || size || voluntary_sector
         from contract_supplier join supplier on supplier.id = supplier_id where contract_id = contract.id order by 1) as suppliers,
       array(select number || kind || agreed_on || coalesce(summary, '') || coalesce(value_after::text, '') || coalesce(ends_on_after::text, '')
         from contract_variation where contract_id = contract.id order by 1) as variations
     from contract order by reference`,
  );
  return rows;
}

const bringAll = async (there: EmptyCouncil, text: string) => {
  const { problems } = await there.bring('contracts-ocds', text, { name: 'register.json' });
  expect(problems).toEqual([]);
};

let first: EmptyCouncil;
let second: EmptyCouncil;
beforeAll(async () => {
  [first, second] = await Promise.all([emptyCouncil(), emptyCouncil()]);
});
afterAll(() => Promise.all([first.drop(), second.drop()]));

test('a register without a contract is no release package, and that is said', async () => {
  const empty = published(first);
  await expect(empty).rejects.toThrow(
    'There is no contract yet, and a release package holds at least one.',
  );
});

describe.skipIf(realFileMissing('contracts'))('published notices', () => {
  const files = () => readdirSync(realFile('contracts')).filter((name) => name.endsWith('.json'));

  test('go round: exported and brought in again, they are the same register', async () => {
    for (const name of files())
      await bringAll(first, readFileSync(realFile(`contracts/${name}`), 'utf8'));
    const text = await published(first);
    expect(releasePackage.safeParse(JSON.parse(text)).error).toBeUndefined();
    await bringAll(second, text);
    const [before, after] = [await register(first), await register(second)];
    expect(before.length).toBeGreaterThan(20);
    expect(after).toEqual(before);
    // and nothing is news to whom it came from
    const again = await first.bring('contracts-ocds', text, { name: 'register.json' });
    expect(first.tell(again)).toEqual([expect.stringMatching(/^Nothing changed/)]);
  });
});

test('the register leaves as a release package, and goes round with variations and what was never in a notice', async () => {
  const there = await council();
  const served = await serve(there.database);
  const away = await emptyCouncil();
  try {
    const { cookie } = await served.signIn('procurementOfficer');
    const { status, headers, text } = await served.send(
      { headers: { cookie } },
      '/packages/contracts-ocds.json',
    );
    expect([status, headers.get('content-type')]).toEqual([200, 'application/json; charset=utf-8']);
    expect(releasePackage.safeParse(JSON.parse(text)).error).toBeUndefined();
    await bringAll(away, text);
    expect(await register(away)).toEqual(await register(there));
    const { cookie: reader } = await served.signIn('employee');
    const refused = await served.send(
      { headers: { cookie: reader } },
      '/packages/contracts-ocds.json',
    );
    const nobody = await served.send({}, '/packages/contracts-ocds.json');
    const absent = await served.send({ headers: { cookie } }, '/packages/absent.json');
    expect([refused.status, nobody.status, absent.status]).toEqual([404, 401, 404]);
    const { rows } = await there.owner.query(
      "select action, rows from audit_entry where action in ('export', 'exportEnd') order by at",
    );
    expect(rows).toEqual([
      { action: 'export', rows: null },
      { action: 'exportEnd', rows: JSON.parse(text).releases.length },
    ]);
  } finally {
    await served.close();
    await Promise.all([there.drop(), away.drop()]);
  }
});
