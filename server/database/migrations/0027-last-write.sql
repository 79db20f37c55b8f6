-- Up to where of the database's log whoever wrote last must be shown it, on a copy that follows behind.
create table auth.last_write (
  user_id uuid primary key references public.user_account (id) on delete cascade,
  lsn pg_lsn not null
);
