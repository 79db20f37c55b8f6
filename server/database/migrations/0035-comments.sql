alter table "monitoring"."exit_answer" add "let_out" boolean not null default false;
comment on column "monitoring"."exit_answer"."let_out" is 'Whether the words are shown, together with those of at least nine others.';

-- what has been shown until now stays shown
update monitoring.exit_answer set let_out = true where id in (
  select id from (
    select id, row_number() over (order by answered_on, id) as place, count(*) over () as there
    from monitoring.exit_answer where words is not null and answered_on < current_date) written
  where place <= there - there % 10);

-- what people wrote who left is let out ten or more at a time; whatever is erased afterwards, no other of it is seen to come or go
create function monitoring.let_out_words() returns void
  language sql security definer set search_path = pg_catalog, pg_temp
  begin atomic
    update monitoring.exit_answer set let_out = true
      where words is not null and not let_out and answered_on < current_date
        and (select count(*) from monitoring.exit_answer waiting
          where waiting.words is not null and not waiting.let_out
            and waiting.answered_on < current_date) >= 10;
  end;
revoke all on function monitoring.let_out_words() from public;
grant execute on function monitoring.let_out_words() to evenhand_profiles;

create or replace function monitoring.exit_words() returns json
  language sql stable security definer set search_path = pg_catalog, pg_temp
  return (select coalesce(json_agg(words order by md5(words)), '[]')
    from monitoring.exit_answer where let_out and words is not null);

-- comments wait together with those on the same service, by whatever form; they are over when none of its forms asks any more
create function monitoring.comments_over_since(of_area uuid) returns date
  language sql stable security definer set search_path = pg_catalog, pg_temp
  return (select case when bool_and(over is not null) then max(over) end
    from (select monitoring.over_since(edition.id) as over from public.form_edition edition
      where edition.asks_satisfaction and edition.service_area_id is not distinct from of_area) asking);

-- while more can come, ten that are chosen by lot stay behind, so that nobody knows who is in a batch; afterwards ten or more leave together
drop function monitoring.due();
create function monitoring.due()
  returns table (id uuid, edition uuid, kind text, sealed text, batch text)
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtext('monitoring.release'));
  return query
    with waiting as materialized (
      select response.*, case response.kind when 'comment'
          then 'comments ' || coalesce(published.service_area_id::text, '')
          else response.edition::text end as batch,
        case response.kind when 'comment'
          then monitoring.comments_over_since(published.service_area_id)
          else monitoring.over_since(response.edition) end is not null as over
      from monitoring.waiting_response response
      join public.form_edition published on published.id = response.edition),
    drawn as (
      select waiting.*, count(*) over (partition by waiting.batch) as size,
        row_number() over (partition by waiting.batch order by gen_random_uuid()) as place
      from waiting)
    select drawn.id, drawn.edition, drawn.kind, drawn.sealed, drawn.batch
    from drawn
    where drawn.place <= case
      when drawn.over and drawn.size >= 10 then drawn.size
      when not drawn.over and drawn.size >= 20 then drawn.size - 10
      else 0 end;
end $$;

-- a batch is let out at once, in the order of ids that are made for it here
create or replace function monitoring.release(of_edition uuid, of_kind text, ids uuid[], contents jsonb) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  gone int;
  area uuid := (select service_area_id from public.form_edition where form_edition.id = of_edition);
begin
  delete from monitoring.waiting_response waiting using public.form_edition published
    where waiting.id = any(ids) and waiting.kind = of_kind and published.id = waiting.edition
      and (waiting.edition = of_edition
        or of_kind = 'comment' and published.service_area_id is not distinct from area);
  get diagnostics gone = row_count;
  if gone <> cardinality(ids) or jsonb_array_length(contents) <> gone then
    raise exception 'a batch is what waited, no more and no less';
  end if;
  if gone < 10 then raise exception 'fewer than ten are never let out'; end if;
  if of_kind = 'comment' then
    insert into monitoring.response_comment (id, service_area, counted_on, words)
      select gen_random_uuid(), area, current_date, content ->> 'words'
      from jsonb_array_elements(contents) content order by gen_random_uuid();
    return;
  end if;
  with handed as materialized (
    select gen_random_uuid() as id, content from jsonb_array_elements(contents) content),
  counted as (
    insert into monitoring.response
      (id, edition, counted_on, channel, service_area, outcome, satisfaction)
      select handed.id, of_edition, current_date, content ->> 'channel', area,
        content ->> 'outcome', (content ->> 'satisfaction')::int
      from handed order by handed.id)
  insert into monitoring.response_answer
    (id, response_id, characteristic, list_edition, state, category, self_description)
    select gen_random_uuid(), handed.id, answer ->> 'characteristic', answer ->> 'listEdition',
      answer ->> 'state', answer ->> 'category', answer ->> 'selfDescription'
    from handed, jsonb_array_elements(handed.content -> 'answers') answer order by gen_random_uuid();
end $$;

-- marks serve for as long as a journey lasts; fewer than ten of what is over are never let out
create or replace function monitoring.forget() returns void
  language sql security definer set search_path = pg_catalog, pg_temp
  begin atomic
    delete from monitoring.used_submission where used_on < current_date - 1;
    delete from monitoring.waiting_response waiting using public.form_edition published
      where published.id = waiting.edition and current_date - 30 > case waiting.kind
        when 'comment' then monitoring.comments_over_since(published.service_area_id)
        else monitoring.over_since(waiting.edition) end;
  end;

-- what people wrote of services elsewhere, ten or more at once, without who they are; what is there already is left alone
create function monitoring.bring_comments(given jsonb) returns int
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  kept int;
begin
  if exists (select from jsonb_array_elements(given) comment
      group by comment ->> 'serviceArea', comment ->> 'countedOn' having count(*) < 10) then
    raise exception 'fewer than ten are never let out';
  end if;
  insert into monitoring.response_comment (id, service_area, counted_on, words)
    select gen_random_uuid(), (comment ->> 'serviceArea')::uuid,
      (comment ->> 'countedOn')::date, comment ->> 'words'
    from jsonb_array_elements(given) comment
    where not exists (select from monitoring.response_comment there
      where there.words = comment ->> 'words' and there.counted_on = (comment ->> 'countedOn')::date
        and there.service_area is not distinct from (comment ->> 'serviceArea')::uuid)
    order by gen_random_uuid();
  get diagnostics kept = row_count;
  return kept;
end $$;

revoke all on function monitoring.comments_over_since(uuid), monitoring.due(),
  monitoring.bring_comments(jsonb) from public;
grant execute on function monitoring.due(), monitoring.bring_comments(jsonb) to evenhand_profiles;
