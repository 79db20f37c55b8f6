alter table "monitoring"."exit_answer" add "account" uuid null;
comment on column "monitoring"."exit_answer"."account" is 'Who held the account of the person when it was given: nobody else reads it.';

-- of what was said before this, nobody knows who held the account: it is theirs alone who asks by a link
create trigger keep_account before insert or update on monitoring.exit_answer
  for each row execute function monitoring.keep_account();

-- whether an answer is that of whoever holds the account now; a link that was sent to the person has no holder, and shows everything
create function monitoring.told_by(holder uuid, account uuid) returns boolean
  language sql immutable return holder is null or account is not distinct from holder;
revoke all on function monitoring.told_by(uuid, uuid) from public;
grant execute on function monitoring.told_by(uuid, uuid) to evenhand_profiles;

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
    'looks', (select coalesce(json_agg(json_build_object(
        'at', to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
        'fields', fields, 'purpose', purpose) order by at), '[]') from monitoring.read_log));
end $$;

-- what somebody else said is not theirs to erase who hold the account now: where such an answer stands, nothing is taken back
drop function monitoring.withdraw(text[]);
create function monitoring.withdraw(characteristics text[], holder uuid) returns json language plpgsql as $$
declare
  others text[] := array(select characteristic from monitoring.equality_answer
    where subject = monitoring.subject() and characteristic = any(characteristics)
      and valid_to is null and not monitoring.told_by(withdraw.holder, account) order by 1);
  gone int := 0;
begin
  if withdraw.holder is null then
    raise exception 'nobody holds this account' using errcode = 'insufficient_privilege';
  end if;
  if others = '{}' then
    delete from monitoring.equality_answer where subject = monitoring.subject()
      and characteristic = any(characteristics) and monitoring.told_by(withdraw.holder, account);
    insert into public.answer_state (id, version, employee_id, characteristic_id, state, changed_on)
      select uuidv7(), 1, monitoring.subject(), characteristic.id, 'withdrawn', current_date
      from public.characteristic where characteristic.code = any(characteristics)
      on conflict (employee_id, characteristic_id) do update
        set state = 'withdrawn', changed_on = current_date, version = answer_state.version + 1;
    get diagnostics gone = row_count;
  end if;
  return json_build_object('gone', gone, 'others', others);
end $$;
revoke all on function monitoring.withdraw(text[], uuid) from public;
grant execute on function monitoring.withdraw(text[], uuid) to evenhand_profiles;
