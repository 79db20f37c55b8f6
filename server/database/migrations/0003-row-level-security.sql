-- equality answers are reached one subject at a time, named for the transaction
create function monitoring.subject() returns uuid language sql stable
  return nullif(current_setting('evenhand.subject', true), '')::uuid;

alter table monitoring.equality_profile enable row level security;
alter table monitoring.equality_answer enable row level security;
alter table monitoring.read_log enable row level security;

create policy one_subject on monitoring.equality_profile to evenhand_profiles
  using (subject = monitoring.subject()) with check (subject = monitoring.subject());
create policy one_subject on monitoring.equality_answer to evenhand_profiles
  using (subject = monitoring.subject()) with check (subject = monitoring.subject());
create policy one_subject on monitoring.read_log to evenhand_profiles
  using (subject = monitoring.subject()) with check (subject = monitoring.subject());

create policy statistics on monitoring.equality_profile for select to evenhand_reports using (true);
create policy statistics on monitoring.equality_answer for select to evenhand_reports using (true);

-- an answer brings its profile with it and ends the answer before it
create function monitoring.keep_history() returns trigger language plpgsql as $$
begin
  if new.profile_id is null then
    insert into monitoring.equality_profile (id, subject_kind, subject, created_on)
      values (gen_random_uuid(), 'employee', new.subject, new.answered_on)
      on conflict (subject) do nothing;
    select id into new.profile_id from monitoring.equality_profile where subject = new.subject;
  end if;
  if new.valid_to is null then
    update monitoring.equality_answer set valid_to = new.valid_from
      where profile_id = new.profile_id and characteristic = new.characteristic and valid_to is null;
  end if;
  return new;
end $$;

create trigger keep_history before insert on monitoring.equality_answer
  for each row execute function monitoring.keep_history();

-- that a person has answered is known outside, what they answered is not
create function monitoring.note_state() returns trigger language plpgsql as $$
begin
  insert into public.answer_state (id, version, employee_id, characteristic_id, state, changed_on)
    select uuidv7(), 1, new.subject, characteristic.id, 'answered', new.answered_on
    from public.characteristic join monitoring.equality_profile profile on profile.id = new.profile_id
    where characteristic.code = new.characteristic and profile.subject_kind = 'employee' and new.valid_to is null
    on conflict (employee_id, characteristic_id) do update
      set state = excluded.state, changed_on = excluded.changed_on, version = answer_state.version + 1;
  return null;
end $$;

create trigger note_state after insert on monitoring.equality_answer
  for each row execute function monitoring.note_state();
