-- within a long transaction nobody else has counted yet how much there is by now: once it has doubled, count
create function monitoring.count_again() returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  name regclass;
begin
  foreach name in array array['monitoring.equality_profile', 'monitoring.equality_answer',
      'public.answer_state']::regclass[] loop
    if pg_relation_size(name) / 8192 > 100 + 2 * (select relpages from pg_class where oid = name) then
      execute format('analyze %s', name);
    end if;
  end loop;
end $$;
revoke all on function monitoring.count_again() from public;

create or replace function monitoring.bring_answers(given jsonb, recorder text, recorder_name text) returns json
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  unknown json;
  withdrawn int;
  taken int;
begin
  perform monitoring.count_again();
  create temporary table if not exists brought (line int, staff_number text, subject uuid, day date,
    characteristic text, list_edition text, category text, declined boolean) on commit drop;
  truncate pg_temp.brought;
  insert into pg_temp.brought
    select (row ->> 'line')::int, row ->> 'staffNumber', employee.id,
      coalesce((row ->> 'answeredOn')::date, current_date), answer ->> 'characteristic',
      answer ->> 'listEdition', answer ->> 'category', (answer ->> 'declined')::boolean
    from jsonb_array_elements(given) row
    left join public.employee on employee.staff_number = row ->> 'staffNumber'
    left join lateral jsonb_array_elements(row -> 'answers') answer on true;
  unknown := (select coalesce(json_agg(distinct line), '[]') from pg_temp.brought where subject is null);
  delete from pg_temp.brought where subject is null or characteristic is null;
  delete from pg_temp.brought using public.answer_state state, public.characteristic
    where state.employee_id = brought.subject and state.state = 'withdrawn'
      and characteristic.id = state.characteristic_id
      and characteristic.code = brought.characteristic;
  get diagnostics withdrawn = row_count;
  taken := (select count(*) from pg_temp.brought);
  insert into monitoring.equality_profile (id, subject_kind, subject, created_on)
    select gen_random_uuid(), 'employee', subject, min(day) from pg_temp.brought group by subject
    on conflict (subject) do nothing;
  insert into monitoring.equality_answer (id, profile_id, subject, characteristic, list_edition,
      category, declined, answered_on, valid_from, recorded_by, recorded_by_name)
    select gen_random_uuid(), profile.id, brought.subject, brought.characteristic,
      brought.list_edition, brought.category, brought.declined, brought.day, brought.day,
      case when recorder ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then recorder::uuid end,
      recorder_name
    from pg_temp.brought join monitoring.equality_profile profile on profile.subject = brought.subject
    where not exists (
      select from monitoring.equality_answer standing
      where standing.profile_id = profile.id and standing.characteristic = brought.characteristic
        and standing.valid_to is null
        and (standing.valid_from > brought.day or (standing.declined = brought.declined
          and standing.category is not distinct from brought.category)));
  return json_build_object('taken', taken, 'withdrawn', withdrawn, 'unknown', unknown);
end $$;
-- one row by its key, whatever anybody has counted
create or replace function monitoring.respect_withdrawal() returns trigger language plpgsql as $$
declare
  asked uuid;
begin
  if new.recorded_by is null and new.channel is not distinct from 'online' then return new; end if;
  select id into asked from public.characteristic where code = new.characteristic;
  if exists (select from public.answer_state state
      where state.employee_id = new.subject and state.characteristic_id = asked
        and state.state = 'withdrawn') then
    raise exception 'this person took back what they said of this' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
