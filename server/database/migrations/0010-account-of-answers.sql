alter table "monitoring"."equality_answer" add "account" uuid null, add "channel" text null, add "recorded_by" uuid null, add "recorded_by_name" varchar(120) null;
comment on column "monitoring"."equality_answer"."account" is 'The account the person had when it was given: no other account reads it.';
comment on column "monitoring"."equality_answer"."channel" is 'How it was given; empty where that was not written down.';
comment on column "monitoring"."equality_answer"."recorded_by" is 'The account of whoever wrote it down for the person; empty where they did.';
comment on column "monitoring"."equality_answer"."recorded_by_name" is 'The name of whoever wrote it down for the person, as it was then.';
alter table "monitoring"."equality_answer" add constraint "equality_answer_channel_check" check ("channel" in ('online', 'telephone', 'faceToFace', 'paper'));

-- the account of an employee, and nothing else of them, for the records kept apart
create function monitoring.account_of(person uuid) returns uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp
  return (select user_id from public.employee where id = person);
revoke all on function monitoring.account_of(uuid) from public;
grant execute on function monitoring.account_of(uuid) to evenhand_profiles;

-- an answer belongs to the account that the person had when they gave it: whoever is linked to them later reads none of it
create function monitoring.keep_account() returns trigger language plpgsql as $$
begin
  new.account := case when tg_op = 'INSERT' then monitoring.account_of(new.subject) else old.account end;
  return new;
end $$;

create trigger keep_account before insert or update on monitoring.equality_answer
  for each row execute function monitoring.keep_account();

-- answers given before this was kept are those of the account, unless it was linked on that day or later
alter table monitoring.equality_answer disable trigger user;
update monitoring.equality_answer answer set account = employee.user_id
  from public.employee
  where employee.id = answer.subject and not exists (
    select from public.audit_entry entry
    where entry.subject = 'Employee' and entry.subject_id = employee.id and 'user' = any(entry.fields)
      and entry.action = 'update' and (entry.at at time zone 'UTC')::date >= answer.answered_on);
alter table monitoring.equality_answer enable trigger user;
