-- whoever could move a link could move it to themselves, and read another person's answers
create function link_stays() returns trigger language plpgsql as $$
begin
  raise exception 'a person''s account is not changed once it is set'
    using errcode = 'check_violation', table = 'employee', constraint = 'employee_user_id_stays',
      column = 'user_id';
end $$;

create trigger link_stays before update of user_id on employee
  for each row when (old.user_id is not null and new.user_id is distinct from old.user_id)
  execute function link_stays();
