create table "outcome_table" ("id" uuid not null, "version" int not null default 1, "until" date not null, "cohort" varchar(40) not null, "characteristic_id" uuid not null, "people" int not null, "fewest" int not null, "figures" jsonb not null, "withheld" int not null, "computed_at" timestamptz not null, primary key ("id"));
comment on table "outcome_table" is 'How far people got in a year, by a characteristic: worked out and attacked once the year is over, and served as it is kept ever after.';
comment on column "outcome_table"."id" is 'Identifies the record.';
comment on column "outcome_table"."version" is 'Goes up by one with every change; quote it when you update.';
comment on column "outcome_table"."until" is 'The last day of the year.';
comment on column "outcome_table"."cohort" is 'Who is counted.';
comment on column "outcome_table"."characteristic_id" is 'What people have said of themselves.';
comment on column "outcome_table"."people" is 'How many people it counts.';
comment on column "outcome_table"."fewest" is 'Figures of fewer people were withheld, with what else tells them.';
comment on column "outcome_table"."figures" is 'What is shown, as it is served.';
comment on column "outcome_table"."withheld" is 'How many of its figures are withheld.';
comment on column "outcome_table"."computed_at" is 'When it was worked out.';
create index "outcome_table_until_index" on "outcome_table" ("until");
create index "outcome_table_characteristic_id_index" on "outcome_table" ("characteristic_id");
alter table "outcome_table" add constraint "outcome_table_until_cohort_characteristic_id_unique" unique ("until", "cohort", "characteristic_id");

alter table "outcome_table" add constraint "outcome_table_characteristic_id_foreign" foreign key ("characteristic_id") references "characteristic" ("id") on delete no action;

-- what applicants answered elsewhere, all at once; whose answers are here already is left alone
create function monitoring.bring_applicants(given jsonb) returns int
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  kept int;
begin
  with brought as materialized (
    select (answer ->> 'subject')::uuid as subject, answer ->> 'characteristic' as characteristic,
      answer ->> 'listEdition' as edition, answer ->> 'category' as category,
      (answer ->> 'declined')::boolean as declined, (answer ->> 'answeredOn')::date as day
    from jsonb_array_elements(given) answer),
  profile as (
    insert into monitoring.equality_profile (id, subject_kind, subject, created_on)
      select gen_random_uuid(), 'applicant', subject, min(day) from brought
      where not exists (select from public.employee where employee.id = brought.subject)
      group by subject
      on conflict (subject) do nothing
      returning id, subject)
  insert into monitoring.equality_answer (id, profile_id, subject, characteristic, list_edition,
      category, declined, answered_on, valid_from, channel)
    select gen_random_uuid(), profile.id, profile.subject, brought.characteristic, brought.edition,
      brought.category, brought.declined, brought.day, brought.day, 'online'
    from brought join profile on profile.subject = brought.subject;
  get diagnostics kept = row_count;
  return kept;
end $$;
revoke all on function monitoring.bring_applicants(jsonb) from public;
grant execute on function monitoring.bring_applicants(jsonb) to evenhand_profiles;
