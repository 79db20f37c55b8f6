-- what was counted stands once a table made of it is out. Until then it may be counted anew: a run that was broken off may
-- be taken up after other tables came out, and must be held against those too. The last count of a month is the one that stands
alter table "monitoring"."monthly_count" add "attempt" smallint not null default 1;
comment on column "monitoring"."monthly_count"."attempt" is 'Which count of the month it is: the last stands.';
alter table "monitoring"."monthly_count" drop constraint "monthly_count_month_characteristic_unique";
alter table "monitoring"."monthly_count" add constraint "monthly_count_month_characteristic_attempt_unique" unique ("month", "characteristic", "attempt");

create or replace function monitoring.keep_count(of_month date, of_characteristic text, counted jsonb) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into monitoring.monthly_count (id, month, characteristic, counts, attempt)
    select gen_random_uuid(), of_month, of_characteristic, counted, coalesce(max(attempt), 0) + 1
    from monitoring.monthly_count where month = of_month and characteristic = of_characteristic
    -- a pay gap is out as soon as it is kept
    having (count(*) = 0 or of_characteristic not like 'pay/%')
      and not exists (select from public.monthly_table served join public.characteristic on characteristic.id = served.characteristic_id
        where served.month = of_month and characteristic.code = of_characteristic)
      and not exists (select from public.outcome_table served join public.characteristic on characteristic.id = served.characteristic_id
        where served.until = of_month and served.cohort || '/' || characteristic.code = of_characteristic)
    on conflict (month, characteristic, attempt) do nothing;
  return found;
end $$;
