-- Two hundred thousand contracts with twenty thousand suppliers; two clauses, one of them in two versions.
delete from contract_reminder;
delete from contract_clause;
insert into clause (id, code, title, required, relevances, categories)
select ('01900000-0060-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid, 'BENCH-' || i, 'Clause ' || i, true, '{}', '{}'
from generate_series(1, 2) i;
insert into clause_version (id, clause_id, number, wording, effective_from, effective_to)
select ('01900000-0061-7000-8000-' || lpad(to_hex(i * 10 + n), 12, '0'))::uuid,
  ('01900000-0060-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid, n, 'Wording ' || n,
  case n when 1 then date '2010-01-01' else date '2024-01-01' end, case when n = 1 and i = 1 then date '2023-12-31' end
from generate_series(1, 2) i cross join generate_series(1, 2) n where n <= 3 - i;
insert into supplier (id, name)
select ('01900000-0062-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid, 'Bench supplier ' || i from generate_series(1, 20000) i;
insert into supplier_policy (id, supplier_id, received_on, expires_on, assessed_on, outcome)
select gen_random_uuid(), ('01900000-0062-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid, '2024-01-01',
  date '2025-06-01' + i % 1000, '2024-02-01', 'accepted' from generate_series(1, 20000) i where i % 5 > 0;
insert into contract (id, reference, ocid, award_id, title, value, currency, starts_on, ends_on, signed_on, status, relevance, category, department_id)
select ('01900000-0063-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid, 'BENCH/' || i, 'ocds-bench-' || i, '1', 'Contract ' || i,
  (i * 7919 % 6000000)::numeric, 'GBP', date '2020-01-01' + i % 2400, date '2020-01-01' + i % 2400 + 700 + i % 2000, date '2019-12-01' + i % 2400, 'active',
  (array['low', 'medium', 'high', null])[1 + i % 4], (array['goods', 'services', 'works'])[1 + i % 3],
  area.id
from generate_series(1, 200000) i
left join (select id, row_number() over (order by id) as place from service_area) area on area.place = 1 + i % 7;
insert into contract_supplier (id, contract_id, supplier_id)
select gen_random_uuid(), ('01900000-0063-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid,
  ('01900000-0062-7000-8000-' || lpad(to_hex(1 + i % 20000), 12, '0'))::uuid from generate_series(1, 200000) i;
insert into contract_clause (id, contract_id, clause_version_id)
select gen_random_uuid(), ('01900000-0063-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid,
  ('01900000-0061-7000-8000-' || lpad(to_hex(c * 10 + 1), 12, '0'))::uuid
from generate_series(1, 200000) i cross join generate_series(1, 2) c where i % (7 + c) > 0;
vacuum analyze clause;
vacuum analyze clause_version;
vacuum analyze supplier;
vacuum analyze supplier_policy;
vacuum analyze contract;
vacuum analyze contract_supplier;
vacuum analyze contract_clause
