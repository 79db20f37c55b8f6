-- whoever may let people in must not be able to leave nobody who may
create function last_administrator_stays() returns trigger language plpgsql as $$
begin
  -- two who go at the same moment wait for each other here, and the second sees what the first has done
  perform pg_advisory_xact_lock(7355610);
  if not exists (
    select from user_account where 'systemAdministrator' = any (roles) and not disabled
  ) then
    raise exception 'This is the last administrator. Make somebody else one first.'
      using errcode = 'EH001', table = 'user_account', constraint = 'last_administrator',
        column = case when tg_op = 'UPDATE' and new.disabled then 'disabled' else 'roles' end;
  end if;
  return null;
end $$;

create trigger last_administrator_changes after update of roles, disabled on user_account
  for each row when (
    'systemAdministrator' = any (old.roles) and not old.disabled
    and not ('systemAdministrator' = any (new.roles) and not new.disabled)
  ) execute function last_administrator_stays();
create trigger last_administrator_goes after delete on user_account
  for each row when ('systemAdministrator' = any (old.roles) and not old.disabled)
  execute function last_administrator_stays();

alter table auth.event add column actor text;
comment on column auth.event.actor is 'Who did it, where it was not the person themselves.';
comment on table auth.account is 'The way in which a person signs in: a password (scrypt), or what a provider of single sign-on calls them.';

-- a code that no telephone shows would be asked for
create function second_factor_is_there() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
begin
  if not exists (select from auth.two_factor where user_id = new.id) then
    raise exception 'Only they can set up a second factor, on their telephone.'
      using errcode = 'EH001', table = 'user_account', column = 'two_factor_enabled';
  end if;
  return new;
end $$;
create trigger second_factor_is_there before update of two_factor_enabled on user_account
  for each row when (new.two_factor_enabled and not old.two_factor_enabled)
  execute function second_factor_is_there();
revoke all on function second_factor_is_there() from public;
