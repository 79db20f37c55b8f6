-- Up to where of the database's log whoever wrote last must be shown it, on a copy that follows behind.
create table auth.last_write (
  user_id uuid primary key references public.user_account (id) on delete cascade,
  lsn pg_lsn not null
);

-- What the search box looks through, where there may be many.
create index "supplier_name_search" on "supplier" using gin ("name" gin_trgm_ops);
create index "supplier_identifier_search" on "supplier" using gin ("identifier" gin_trgm_ops);
create index "contract_title_search" on "contract" using gin ("title" gin_trgm_ops);
create index "contract_reference_search" on "contract" using gin ("reference" gin_trgm_ops);
create index "user_account_name_search" on "user_account" using gin ("name" gin_trgm_ops);
create index "user_account_email_search" on "user_account" using gin ("email" gin_trgm_ops);
create index "employee_full_name_search" on "employee" using gin ("full_name" gin_trgm_ops);
create index "employee_staff_number_search" on "employee" using gin ("staff_number" gin_trgm_ops);
create index "employee_work_email_search" on "employee" using gin ("work_email" gin_trgm_ops);
