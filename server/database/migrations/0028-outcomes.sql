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

-- an answer brings its profile with it: that of somebody who works here, or else of an applicant
create or replace function monitoring.keep_history() returns trigger language plpgsql as $$
begin
  if new.profile_id is null then
    insert into monitoring.equality_profile (id, subject_kind, subject, created_on)
      values (gen_random_uuid(),
        case when monitoring.is_employee(new.subject) then 'employee' else 'applicant' end,
        new.subject, new.answered_on)
      on conflict (subject) do nothing;
    select id into new.profile_id from monitoring.equality_profile where subject = new.subject;
  end if;
  if new.valid_to is null then
    update monitoring.equality_answer set valid_to = new.valid_from
      where profile_id = new.profile_id and characteristic = new.characteristic and valid_to is null;
  end if;
  return new;
end $$;
