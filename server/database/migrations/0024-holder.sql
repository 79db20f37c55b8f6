alter table "user_account" add "holder" uuid not null default gen_random_uuid();
comment on column "user_account"."holder" is 'Whoever has held the account since somebody else last gave it a way in or another address; what was told before is not theirs to read.';

-- whoever holds an account today goes on reading what they told
update user_account set holder = id;

create function new_holder() returns trigger language plpgsql as $$
begin
  new.holder := gen_random_uuid();
  return new;
end $$;

-- whoever may change an address could have links sent to it
create trigger new_holder before update of email on user_account
  for each row when (lower(old.email) is distinct from lower(new.email)) execute function new_holder();

create or replace function monitoring.account_of(person uuid) returns uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp
  return (select account.holder from public.employee join public.user_account account on account.id = employee.user_id
    where employee.id = person);

comment on column "monitoring"."equality_answer"."account" is 'Who held the account of the person when it was given: nobody else reads it.';
