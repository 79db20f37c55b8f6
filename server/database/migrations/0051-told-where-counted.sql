create index "counted_person_person_index" on "monitoring"."counted_person" ("person");
comment on column "monitoring"."counted_person"."person" is 'Whose record it is; once theirs was erased, a number that is of this row alone.';

-- where the one subject that is named was counted, and nobody else
create function monitoring.where_counted() returns json
  language sql stable security definer set search_path = pg_catalog, pg_temp
  return (select coalesce(json_agg(json_build_object('what', what, 'day', day, 'places', places) order by day, what), '[]')
    from monitoring.counted_person where person = monitoring.subject());
revoke all on function monitoring.where_counted() from public;
grant execute on function monitoring.where_counted() to evenhand_profiles;

create or replace function monitoring.all_of_subject(reader text, holder uuid) returns json language plpgsql as $$
begin
  insert into monitoring.read_log (id, subject, reader, at, fields, purpose) values (gen_random_uuid(),
    monitoring.subject(), case when reader ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
      then reader::uuid else monitoring.subject() end, now(), array['everything'], 'subject access');
  return json_build_object(
    'equalityAnswers', (select coalesce(json_agg(json_build_object('characteristic', characteristic,
        'list', list_edition, 'answer', case when declined then 'prefer not to say' else category end,
        'ownWords', self_description, 'answeredOn', answered_on, 'from', valid_from,
        'until', valid_to, 'channel', channel, 'writtenDownBy', recorded_by_name)
        order by characteristic, valid_from), '[]') from monitoring.equality_answer
      where monitoring.told_by(all_of_subject.holder, account)),
    'exitAnswers', (select coalesce(json_agg(json_build_object('question', question,
        'answer', case when declined then 'prefer not to say' else answer end,
        'ownWords', words, 'answeredOn', answered_on) order by question), '[]')
      from monitoring.exit_answer where monitoring.told_by(all_of_subject.holder, account)),
    'counted', monitoring.where_counted(),
    'looks', (select coalesce(json_agg(json_build_object(
        'at', to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
        'fields', fields, 'purpose', purpose) order by at), '[]') from monitoring.read_log));
end $$;

-- where they were counted stays counted, as a number that is nobody's, another in each month and year
create or replace function forget_person(request uuid) returns int
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  asker uuid := (select employee_id from public.rights_request
    where id = request and kind in ('erasure', 'objection') and done_on is null for update);
  answers int;
  further int;
begin
  if asker is null then
    raise exception 'nobody asks for this' using errcode = 'insufficient_privilege';
  end if;
  delete from monitoring.equality_answer where subject = asker;
  get diagnostics answers = row_count;
  delete from monitoring.equality_profile where subject = asker;
  delete from monitoring.exit_answer where subject = asker;
  get diagnostics further = row_count;
  insert into public.answer_state (id, version, employee_id, characteristic_id, state, changed_on)
    select uuidv7(), 1, asker, characteristic.id, 'withdrawn', current_date
    from public.characteristic
    on conflict (employee_id, characteristic_id) do update
      set state = 'withdrawn', changed_on = current_date, version = answer_state.version + 1;
  perform set_config('evenhand.forgetting', 'on', true);
  update monitoring.counted_person set person = gen_random_uuid() where person = asker;
  perform set_config('evenhand.forgetting', '', true);
  return answers + further;
end $$;
