create table "monitoring"."counted_person" ("what" varchar(40) not null, "day" date not null, "person" uuid not null, "places" jsonb not null, primary key ("what", "day", "person"));
comment on table "monitoring"."counted_person" is 'Who was counted where in a month or a year, whatever becomes of them or of their posts while it is worked out: only to know which groups of two times are the same people.';
comment on column "monitoring"."counted_person"."what" is 'What was counted: a month, or a year of people called so.';
comment on column "monitoring"."counted_person"."day" is 'The last day of the month or year.';
comment on column "monitoring"."counted_person"."person" is 'Whose record it is.';
comment on column "monitoring"."counted_person"."places" is 'Their area, grade and the like, and how far they got, by its name.';

-- who was counted first stands: whoever moves while a month is worked out has not moved in it
create function monitoring.keep_people(of_what text, of_day date, people jsonb) returns int
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  kept int;
begin
  insert into monitoring.counted_person (what, day, person, places)
    select of_what, of_day, (each ->> 0)::uuid, each -> 1 from jsonb_array_elements(people) each
    on conflict do nothing;
  get diagnostics kept = row_count;
  -- the statements that follow at once count these
  analyze monitoring.counted_person;
  return kept;
end $$;
revoke all on function monitoring.keep_people(text, date, jsonb) from public;
grant execute on function monitoring.keep_people(text, date, jsonb) to evenhand_reports;
