-- whether anybody has answered from an edition of a list; of all its answers together, so that it tells of none of them
create function answered_from(characteristic text, edition text) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  return exists (select from monitoring.equality_answer answer
      where answer.characteristic = answered_from.characteristic
        and answer.list_edition = coalesce(answered_from.edition, answer.list_edition))
    or exists (select from monitoring.response_answer answer
      where answer.characteristic = answered_from.characteristic
        and answer.list_edition = coalesce(answered_from.edition, answer.list_edition));

create function list_answered(list uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  return (select public.answered_from(about.code, code_list.edition)
    from public.code_list join public.characteristic about on about.id = code_list.characteristic_id
    where code_list.id = list);

revoke all on function answered_from(text, text), list_answered(uuid) from public;
grant execute on function answered_from(text, text), list_answered(uuid) to evenhand_app;

-- what answers refer to keeps its meaning, whoever writes it and by whichever road; rules say so in words before it comes to this
create function answered_stays() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  answered boolean;
begin
  if tg_table_name = 'category' then
    answered := old.code_list_id is distinct from new.code_list_id or public.list_answered(old.code_list_id);
  elsif tg_table_name = 'code_list' then
    answered := old.characteristic_id is distinct from new.characteristic_id
      or (select public.answered_from(code, old.edition) from public.characteristic where id = old.characteristic_id);
  else
    answered := public.answered_from(old.code, null);
  end if;
  if answered then
    raise exception 'what answers refer to stays as it is' using errcode = 'check_violation', table = tg_table_name;
  end if;
  return null;
end $$;
create constraint trigger answered_stays after update on category deferrable initially deferred
  for each row when ((old.code_list_id, old.code, old.kind, old.parent_id)
    is distinct from (new.code_list_id, new.code, new.kind, new.parent_id))
  execute function answered_stays();
create constraint trigger answered_stays after update on code_list deferrable initially deferred
  for each row when ((old.characteristic_id, old.edition) is distinct from (new.characteristic_id, new.edition))
  execute function answered_stays();
create constraint trigger answered_stays after update on characteristic deferrable initially deferred
  for each row when (old.code is distinct from new.code)
  execute function answered_stays();

create function answered_is_kept() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if public.list_answered(old.code_list_id) then
    raise exception 'what answers refer to is not removed' using errcode = 'check_violation', table = tg_table_name;
  end if;
  return old;
end $$;
create trigger answered_is_kept before delete on category
  for each row execute function answered_is_kept();

-- a code means the same in every edition of a list: tables put all of them together
create function means_the_same() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  -- two who add editions at the same moment wait for each other here, and the second sees what the first has done
  perform pg_advisory_xact_lock(7355646);
  if exists (
    select from public.category here
    join public.code_list list on list.id = here.code_list_id
    join public.code_list other_list on other_list.characteristic_id = list.characteristic_id and other_list.id <> list.id
    join public.category other on other.code_list_id = other_list.id and other.code = here.code
    left join public.category above on above.id = here.parent_id
    left join public.category other_above on other_above.id = other.parent_id
    where new.id in (here.id, here.parent_id)
      and (other.kind <> here.kind or other_above.code is distinct from above.code)
  ) or exists (
    select from public.category here join public.category above on above.id = here.parent_id
    where here.id = new.id and above.code_list_id <> here.code_list_id
  ) then
    raise exception 'a code means the same in every edition of a list' using errcode = 'check_violation', table = 'category';
  end if;
  return null;
end $$;
create constraint trigger means_the_same after insert or update of code, kind, parent_id, code_list_id on category
  deferrable initially deferred for each row execute function means_the_same();
revoke all on function answered_stays(), answered_is_kept(), means_the_same() from public;
