-- Two hundred thousand contracts with twenty thousand suppliers; two clauses, one of them in two versions; and how watch
-- was kept: reviews, indicators, breaches and exemptions.
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
vacuum analyze contract_clause;
delete from review_schedule;
insert into review_schedule (id, relevance, since, every_months, second_signature)
select gen_random_uuid(), relevance, '2020-01-01', months, relevance = 'high'
from (values ('low', 24), ('medium', 12), ('high', 3)) each(relevance, months);
insert into user_account (id, name, email) select ('01900000-0064-7000-8000-00000000000' || i)::uuid, 'Bench ' || i, 'bench-' || i || '@example.org'
from generate_series(1, 2) i on conflict do nothing;
insert into compliance_review (id, contract_id, occasion, held_on, rating, reviewer_id, signed_on, second_reviewer_id, second_signed_on)
select gen_random_uuid(), ('01900000-0063-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid, 'scheduled', day, 'good',
  '01900000-0064-7000-8000-000000000001', day, '01900000-0064-7000-8000-000000000002', day
from generate_series(1, 200000) i cross join lateral (select date '2025-06-01' + (i * 31 + n * 200) % 530 as day from generate_series(1, 2) n) held
where i % 4 > 0;
insert into contract_kpi (id, contract_id, title)
select ('01900000-0065-7000-8000-' || lpad(to_hex(i * 4 + n), 12, '0'))::uuid, ('01900000-0063-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid, 'Indicator ' || n
from generate_series(1, 200000) i cross join generate_series(1, 3) n where i * 7919 % 6000000 > 5000000 and i % 10 > 0;
insert into kpi_rating (id, kpi_id, occasion, rated_on, rating)
select gen_random_uuid(), kpi.id, 'yearly', contract.starts_on + n * 350, 'good'
from contract_kpi kpi join contract on contract.id = kpi.contract_id cross join generate_series(1, 3) n where kpi.title <> 'Indicator 3' or n < 3;
insert into breach (id, contract_id, title, noticed_on, seriousness)
select ('01900000-0066-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid, ('01900000-0063-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid, 'Breach', '2026-03-01', 'minor'
from generate_series(1, 200000) i where i % 40 = 0;
insert into corrective_action (id, breach_id, title, due_on)
select gen_random_uuid(), breach.id, 'Action ' || n, date '2026-06-01' + n from breach cross join generate_series(1, 2) n where breach.id >= '01900000-0066-7000-8000-000000000000';
insert into breach_outcome (id, breach_id, outcome, decided_on, decided_by_id)
select gen_random_uuid(), id, 'closed', '2026-09-01', '01900000-0064-7000-8000-000000000001' from breach where id >= '01900000-0066-7000-8000-000000000000' and right(id::text, 2) > '80';
insert into contract_exemption (id, contract_id, "from", until, reason)
select gen_random_uuid(), ('01900000-0063-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid, '2026-01-01', '2027-01-01', 'A framework' from generate_series(1, 200000) i where i % 100 = 7;
vacuum analyze compliance_review;
vacuum analyze contract_kpi;
vacuum analyze kpi_rating;
vacuum analyze breach;
vacuum analyze corrective_action;
vacuum analyze breach_outcome;
vacuum analyze contract_exemption;
vacuum analyze review_schedule
