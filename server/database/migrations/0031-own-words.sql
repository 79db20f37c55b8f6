-- what people wrote who left is let out without who they are or when, by so many at a time that nobody knows whose is new
create function monitoring.exit_words() returns json
  language sql stable security definer set search_path = pg_catalog, pg_temp
  return (with written as (
      select words, row_number() over (order by answered_on, id) as place, count(*) over () as there
      from monitoring.exit_answer where words is not null and answered_on < current_date)
    select coalesce(json_agg(words order by md5(words)), '[]')
    from written where place <= there - there % 10);

-- what people wrote of a service, which stands apart from what they said of themselves; of all services, or of one
create function monitoring.service_comments(of_area uuid, most int) returns json
  language sql stable security definer set search_path = pg_catalog, pg_temp
  return (with written as (
      select comment.words, comment.counted_on, comment.service_area,
        coalesce(area.name, '') as area, row_number() over (order by comment.counted_on desc, comment.id) as place
      from monitoring.response_comment comment
        left join public.service_area area on area.id = comment.service_area
      where of_area is null or comment.service_area = of_area)
    select json_build_object(
      'there', (select count(*) from written),
      'areas', (select coalesce(json_agg(json_build_object('id', id, 'name', name) order by name), '[]')
        from public.service_area where id in (select service_area from monitoring.response_comment)),
      'comments', (select coalesce(json_agg(json_build_object('area', nullif(area, ''), 'countedOn', counted_on,
          'words', words) order by place), '[]') from written where place <= most)));

revoke all on function monitoring.exit_words(), monitoring.service_comments(uuid, int) from public;
grant execute on function monitoring.exit_words(), monitoring.service_comments(uuid, int) to evenhand_reports;
