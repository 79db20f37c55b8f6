-- Sign-in: sessions, passwords, second factors and the record of what happened at the door.
comment on schema auth is 'Sign-in: sessions, passwords, second factors and the record of sign-in events.';

create table auth.session (
  id uuid primary key,
  user_id uuid not null references public.user_account (id) on delete cascade,
  token text not null unique,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text
) with (fillfactor = 80);
create index session_user_id on auth.session (user_id);
create index session_created_at on auth.session (created_at);
comment on column auth.session.token is 'Useless by itself: the cookie carries it signed with a key that is not in the database.';
comment on column auth.session.updated_at is 'When the session was last used, to the minute.';

create table auth.account (
  id uuid primary key,
  user_id uuid not null references public.user_account (id) on delete cascade,
  provider_id text not null,
  account_id text not null,
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (provider_id, account_id)
);
create index account_user_id on auth.account (user_id);
comment on table auth.account is 'A way for a person to sign in: a password (scrypt), later single sign-on.';

create table auth.verification (
  id uuid primary key,
  identifier text not null,
  value text not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  expires_at timestamptz not null
);
create index verification_identifier on auth.verification (identifier);
create index verification_value on auth.verification (value);
comment on table auth.verification is 'One-time links and half-finished sign-ins; identifiers are hashed.';

create table auth.two_factor (
  id uuid primary key,
  user_id uuid not null unique references public.user_account (id) on delete cascade,
  secret text not null,
  backup_codes text not null,
  verified boolean not null default true,
  failed_verification_count integer not null default 0,
  locked_until timestamptz
);
comment on table auth.two_factor is 'Second factors; secrets and backup codes are encrypted.';

create table auth.rate_limit (
  key text primary key,
  hits timestamptz[] not null
);
comment on table auth.rate_limit is 'Requests lately, per route and client address.';

create table auth.failed_sign_in (
  key text primary key,
  hits timestamptz[] not null
);
comment on table auth.failed_sign_in is 'Wrong passwords lately, per e-mail address, whether or not it is anybody’s.';

create table auth.event (
  id uuid primary key default gen_random_uuid(),
  at timestamptz not null default clock_timestamp(),
  kind text not null,
  user_id uuid,
  email text,
  session_id uuid,
  ip_address text,
  user_agent text
);
create index event_at on auth.event (at);
create index event_user_id on auth.event (user_id, at);
comment on table auth.event is 'What happened at the door: only ever added to, never a password or token.';

create function auth.admit() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
begin
  if exists (select from public.user_account where id = new.user_id and disabled) then
    return null;
  end if;
  return new;
end $$;
create trigger admit before insert on auth.session
  for each row execute function auth.admit();

create function auth.lower_email() returns trigger
language plpgsql as $$
begin
  new.email := lower(trim(new.email));
  return new;
end $$;
create trigger lower_email before insert or update of email on public.user_account
  for each row execute function auth.lower_email();

-- whoever changes what a person may do, or how they prove who they are, ends that person's sessions
create function auth.end_sessions() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
begin
  delete from auth.session where user_id = new.id;
  if new.disabled then
    delete from auth.verification where value = new.id::text;
  end if;
  if not new.two_factor_enabled then
    delete from auth.two_factor where user_id = new.id and verified;
  end if;
  return null;
end $$;
create trigger end_sessions after update on public.user_account
  for each row when (
    old.roles is distinct from new.roles
    or old.disabled is distinct from new.disabled
    or old.email is distinct from new.email
    or old.two_factor_enabled is distinct from new.two_factor_enabled
  ) execute function auth.end_sessions();

create function auth.end_sessions_and_links() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
declare
  person uuid := case when tg_op = 'DELETE' then old.user_id else new.user_id end;
begin
  delete from auth.session where user_id = person;
  delete from auth.verification where value = person::text;
  return null;
end $$;
create trigger end_sessions_of_new_password after insert or delete on auth.account
  for each row execute function auth.end_sessions_and_links();
create trigger end_sessions_of_changed_password after update on auth.account
  for each row when (old.password is distinct from new.password)
  execute function auth.end_sessions_and_links();

revoke all on function auth.admit(), auth.end_sessions(), auth.end_sessions_and_links() from public;
