import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Model, shown } from '../../schema/foundation/model/model.ts';
import type { Role } from '../../schema/foundation/permissions/roles.ts';
import { type DeclaredIndex, declaredIndexes } from '../../server/database/declared-indexes.ts';
import { type Council, council } from '../harness/council.ts';

let demo: Council;
beforeAll(async () => {
  demo = await council();
});
afterAll(() => demo.drop());

const large = () => [...demo.platform.product.models.values()].filter((model) => model.large);

/** Somebody who reads all of it. */
const readers: Record<string, Role> = {
  Supplier: 'procurementOfficer',
  Contract: 'procurementOfficer',
  User: 'systemAdministrator',
  Employee: 'hrAdministrator',
};

const someId = '01900000-0000-7000-8000-000000000000';

/** The first page of a list as an index serves it. */
const question = ({ plural }: Model, { serves }: DeclaredIndex) => {
  const [, filtered] = serves.match(/^filter by (\w+)/) ?? [];
  const filter = filtered ? `, filter: {${filtered}: {id: {eq: "${someId}"}}}` : '';
  return `{ ${plural}(first: 25${filter}) { nodes { id } } }`;
};

/** The indexes by which PostgreSQL answers the last question, where it may neither read all rows nor sort. */
async function indexesOfLastQuestion() {
  const { text, values } = demo.statements.at(-1)!;
  const client = await demo.owner.connect();
  try {
    await client.query('begin');
    for (const way of ['seqscan', 'bitmapscan', 'sort', 'incremental_sort'])
      await client.query(`set local enable_${way} = off`);
    const { rows } = await client.query(`explain ${text}`, [...values]);
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
    return [...plan.matchAll(/Index (?:Only )?Scan(?: Backward)? using (\w+)/g)].map(
      ([, name]) => name,
    );
  } finally {
    await client.query('rollback');
    client.release();
  }
}

test('the usual order of each long list, and of the rows of one record, has its index', async () => {
  const found: Record<string, Record<string, string>> = {};
  for (const model of large())
    for (const index of declaredIndexes(model).filter(({ name }) => name.endsWith('_listed'))) {
      await demo.as(readers[model.name]!).ask(question(model, index));
      expect(await indexesOfLastQuestion(), index.serves).toContain(index.name);
      found[model.name] = { ...found[model.name], [index.serves]: index.name };
    }
  expect(found).toMatchInlineSnapshot(`
    {
      "Contract": {
        "filter by department": "contract_department_id_listed",
        "filter by framework": "contract_framework_id_listed",
        "filter by owner": "contract_owner_id_listed",
        "usual order": "contract_title_listed",
      },
      "Employee": {
        "filter by lineManager": "employee_line_manager_id_listed",
        "filter by post": "employee_post_id_listed",
        "filter by serviceArea": "employee_service_area_id_listed",
        "usual order": "employee_full_name_listed",
      },
      "Supplier": {
        "filter by mergedInto": "supplier_merged_into_id_listed",
        "filter by parent": "supplier_parent_id_listed",
        "usual order": "supplier_name_listed",
      },
      "User": {
        "usual order": "user_account_name_listed",
      },
    }
  `);
});

test('what else a long list can be filtered and sorted by, and by which index; without one all rows are read', async () => {
  const { rows } = await demo.owner.query<{ table: string; name: string; column: string }>(`
    select tables.relname as table, indexes.relname as name, attname as column
    from pg_index join pg_class tables on tables.oid = indrelid join pg_class indexes on indexes.oid = indexrelid
    join pg_attribute on attrelid = indrelid and attnum = indkey[0] order by indexes.relname`);
  const served = large().map((model) => [
    model.name,
    Object.fromEntries(
      shown(model).flatMap((property) => {
        if (property.kind !== 'column' && property.kind !== 'toOne') return [];
        const { column } = property;
        const names = rows
          .filter((row) => row.table === model.table && row.column === column)
          .map(({ name }) => name);
        return [[property.name, names.join(', ') || 'none']];
      }),
    ),
  ]);
  expect(Object.fromEntries(served)).toMatchInlineSnapshot(`
    {
      "Contract": {
        "awardId": "none",
        "buyer": "none",
        "category": "none",
        "currency": "none",
        "department": "contract_department_id_listed",
        "description": "none",
        "endsOn": "contract_ends_on_index",
        "extendableTo": "none",
        "framework": "contract_framework_id_listed",
        "id": "contract_pkey",
        "irrecoverableVat": "none",
        "lot": "none",
        "noticeOn": "contract_notice_on_index",
        "noticedAt": "none",
        "ocid": "contract_ocid_award_id_unique",
        "owner": "contract_owner_id_listed",
        "procedure": "none",
        "reference": "contract_reference_search, contract_reference_unique",
        "relevance": "contract_relevance_index",
        "relevanceReason": "none",
        "renewal": "none",
        "reviewOn": "none",
        "signedOn": "none",
        "startsOn": "contract_starts_on_index",
        "status": "contract_status_index",
        "title": "contract_title_listed, contract_title_search",
        "value": "contract_value_index",
        "valueWithVat": "none",
        "version": "none",
      },
      "Employee": {
        "endedOn": "employee_ended_on_index",
        "engagement": "employee_engagement_index",
        "fullName": "employee_full_name_listed, employee_full_name_search",
        "fullTimeEquivalent": "none",
        "id": "employee_pkey",
        "inPostSince": "none",
        "lineManager": "employee_line_manager_id_listed",
        "post": "employee_post_id_listed",
        "schoolEmployed": "none",
        "serviceArea": "employee_service_area_id_listed",
        "staffNumber": "employee_staff_number_search, employee_staff_number_unique",
        "startedOn": "employee_started_on_index",
        "user": "employee_user_id_unique",
        "version": "none",
        "workEmail": "employee_work_email_index, employee_work_email_search",
        "workingPattern": "none",
      },
      "Supplier": {
        "id": "supplier_pkey",
        "identifier": "supplier_identifier_search",
        "identifierScheme": "supplier_identifier_scheme_identifier_unique",
        "mergedInto": "supplier_merged_into_id_listed",
        "name": "supplier_name_listed, supplier_name_search",
        "noticedAt": "none",
        "parent": "supplier_parent_id_listed",
        "registrationNumber": "none",
        "size": "none",
        "version": "none",
        "voluntarySector": "none",
      },
      "User": {
        "createdAt": "none",
        "disabled": "none",
        "email": "user_account_email_search, user_account_email_unique",
        "emailVerified": "none",
        "id": "user_account_pkey",
        "language": "none",
        "mayOwnContracts": "none",
        "name": "user_account_name_listed, user_account_name_search",
        "roles": "none",
        "twoFactorEnabled": "none",
        "updatedAt": "none",
        "version": "none",
      },
    }
  `);
});
