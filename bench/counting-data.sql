-- Twelve characteristics of everybody, a million answers in all; current_setting('bench.weights') says how often each is given.
select setseed(0.7);
create temporary table weight as
select characteristic, category, sum(weight) over (partition by characteristic order by category) / sum(weight) over (partition by characteristic) as upto
from (select each.key as characteristic, answer.key as category, answer.value::text::numeric as weight
  from json_each(current_setting('bench.weights')::json) each, json_each(each.value) answer) said;
create temporary table range as
select characteristic, category, coalesce(lag(upto) over (partition by characteristic order by upto), 0) as fromwhere, upto from weight;
create temporary table said as
select employee.id as subject, asked.characteristic, random() as which, random() as whether,
  date '2021-01-01' + floor(random() * 2140)::int as answered_on
from employee, (select distinct characteristic from weight) asked;
alter table monitoring.equality_profile disable trigger user;
alter table monitoring.equality_answer disable trigger user;
insert into monitoring.equality_profile (id, subject_kind, subject, created_on)
select gen_random_uuid(), 'employee', id, '2021-01-01' from employee;
insert into monitoring.equality_answer (id, profile_id, subject, characteristic, list_edition, category, declined, answered_on, valid_from)
select gen_random_uuid(), profile.id, said.subject, said.characteristic, 'measured',
  nullif(range.category, 'preferNotToSay'), range.category = 'preferNotToSay', said.answered_on, said.answered_on
from said join range on range.characteristic = said.characteristic and said.which >= fromwhere and said.which < upto
join monitoring.equality_profile profile on profile.subject = said.subject
where said.whether < 0.84;
insert into answer_state (id, employee_id, characteristic_id, state, changed_on)
select gen_random_uuid(), said.subject, characteristic.id,
  case when whether < 0.84 then 'answered' when whether < 0.94 then 'notAnswered' else 'notAsked' end, answered_on
from said join characteristic on characteristic.code = said.characteristic;
alter table monitoring.equality_profile enable trigger user;
alter table monitoring.equality_answer enable trigger user;
vacuum analyze monitoring.equality_answer;
vacuum analyze monitoring.equality_profile;
vacuum analyze answer_state;
