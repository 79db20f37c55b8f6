create function answered_in(figures jsonb) returns json
  language sql immutable parallel safe set search_path = pg_catalog, pg_temp as $$
  select coalesce(json_agg(json_build_array(
      part, "group", label, level, people, "notAsked", "notAnswered", "preferNotToSay", asked, answered, declared) order by place), '[]')
    from rows from (jsonb_to_recordset(figures -> 'rows') as (
      part text, "group" text, label text, level int, people int, "notAsked" int, "notAnswered" int, "preferNotToSay" int,
      asked int, answered int, declared int)) with ordinality as each (
      part, "group", label, level, people, "notAsked", "notAnswered", "preferNotToSay", asked, answered, declared, place)
$$;
-- filled so, because nobody may change a table that is out
alter table "monthly_table" add "answered" json generated always as (answered_in(figures)) stored not null;
alter table "monthly_table" alter "answered" drop expression;
drop function answered_in(jsonb);
comment on column "monthly_table"."answered" is 'Of each row, how many were asked and have answered.';
