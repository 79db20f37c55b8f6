-- what becomes of an answer that is brought in follows from its day and from how the one that stands was given, never from
-- what either says. A line that names no day is of today, and only adds: where an answer stands, it is left alone
create or replace function monitoring.bring_answers(given jsonb, recorder text, recorder_name text) returns json
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  writer uuid := case when recorder ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then recorder::uuid end;
  unknown json;
  withdrawn int;
  taken int;
  undated int;
begin
  perform monitoring.count_again();
  create temporary table if not exists brought (line int, staff_number text, subject uuid, day date, dated boolean,
    characteristic text, list_edition text, category text, declined boolean) on commit drop;
  truncate pg_temp.brought;
  insert into pg_temp.brought
    select (row ->> 'line')::int, row ->> 'staffNumber', employee.id,
      coalesce((row ->> 'answeredOn')::date, current_date), row ->> 'answeredOn' is not null,
      answer ->> 'characteristic',
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
  select count(*), count(*) filter (where not dated) into taken, undated from pg_temp.brought;
  update monitoring.equality_answer standing
    set list_edition = brought.list_edition, category = brought.category, self_description = null,
      declined = brought.declined, recorded_by = writer, recorded_by_name = recorder_name
    from pg_temp.brought join monitoring.equality_profile profile on profile.subject = brought.subject
    where standing.profile_id = profile.id and standing.characteristic = brought.characteristic
      and standing.valid_to is null and standing.channel is null and standing.valid_from = brought.day
      and brought.dated;
  insert into monitoring.equality_profile (id, subject_kind, subject, created_on)
    select gen_random_uuid(), 'employee', subject, min(day) from pg_temp.brought group by subject
    on conflict (subject) do nothing;
  insert into monitoring.equality_answer (id, profile_id, subject, characteristic, list_edition,
      category, declined, answered_on, valid_from, recorded_by, recorded_by_name)
    select gen_random_uuid(), profile.id, brought.subject, brought.characteristic,
      brought.list_edition, brought.category, brought.declined, brought.day, brought.day, writer,
      recorder_name
    from pg_temp.brought join monitoring.equality_profile profile on profile.subject = brought.subject
    where not exists (
      select from monitoring.equality_answer standing
      where standing.profile_id = profile.id and standing.characteristic = brought.characteristic
        and standing.valid_to is null
        and (standing.valid_from >= brought.day or not brought.dated));
  return json_build_object('taken', taken, 'withdrawn', withdrawn, 'undated', undated,
    'unknown', unknown);
end $$;
