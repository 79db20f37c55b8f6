create table "audit_pack" ("id" uuid not null, "version" int not null default 1, "title" varchar(200) not null, "as_at" date not null, "reports" varchar(255)[] not null, "fingerprint" varchar(64) not null, "contents" jsonb not null, "frozen_at" timestamptz not null, "frozen_by_id" uuid not null, primary key ("id"));
comment on table "audit_pack" is 'Every report on the workforce as at one date, frozen: what it says is never changed, and can be told again exactly.';
comment on column "audit_pack"."id" is 'Identifies the record.';
comment on column "audit_pack"."version" is 'Goes up by one with every change; quote it when you update.';
comment on column "audit_pack"."title" is 'What the pack is called.';
comment on column "audit_pack"."as_at" is 'The date that every report in it is asked for.';
comment on column "audit_pack"."reports" is 'Which tables are frozen in it, in their order, each by its key.';
comment on column "audit_pack"."fingerprint" is 'A digest (SHA-256) of all that is frozen: one figure other, and it is another.';
comment on column "audit_pack"."contents" is 'Every question that was asked, and its answer.';
comment on column "audit_pack"."frozen_at" is 'When it was frozen.';
comment on column "audit_pack"."frozen_by_id" is 'Who had it frozen.';
create index "audit_pack_as_at_index" on "audit_pack" ("as_at");
create index "audit_pack_frozen_by_id_index" on "audit_pack" ("frozen_by_id");

create table "audit_finding" ("id" uuid not null, "version" int not null default 1, "pack_id" uuid not null, "finding" text not null, "report" varchar(120) not null, "evidence" text not null, "owner" varchar(200) not null, "action_id" uuid null, primary key ("id"));
comment on table "audit_finding" is 'What somebody found in a pack, on which figures, and who answers for it.';
comment on column "audit_finding"."id" is 'Identifies the record.';
comment on column "audit_finding"."version" is 'Goes up by one with every change; quote it when you update.';
comment on column "audit_finding"."pack_id" is 'The pack it is in.';
comment on column "audit_finding"."finding" is 'What was found.';
comment on column "audit_finding"."report" is 'The table that it is found in, by the key that it has in the pack.';
comment on column "audit_finding"."evidence" is 'Which figures of the table say so.';
comment on column "audit_finding"."owner" is 'The post that answers for it.';
comment on column "audit_finding"."action_id" is 'What is done about it, in an action plan; empty until that is agreed.';
create index "audit_finding_pack_id_index" on "audit_finding" ("pack_id");
create index "audit_finding_action_id_index" on "audit_finding" ("action_id");

alter table "audit_pack" add constraint "audit_pack_frozen_by_id_foreign" foreign key ("frozen_by_id") references "user_account" ("id") on delete no action;

alter table "audit_finding" add constraint "audit_finding_pack_id_foreign" foreign key ("pack_id") references "audit_pack" ("id") on delete no action;
alter table "audit_finding" add constraint "audit_finding_action_id_foreign" foreign key ("action_id") references "action" ("id") on delete set null;

-- what is frozen stays as it is
create function keep_as_frozen() returns trigger language plpgsql as $$
begin
  raise exception 'what is frozen is never changed' using errcode = 'insufficient_privilege';
end $$;
create trigger keep_as_frozen before update or delete on audit_pack
  for each row execute function keep_as_frozen();

-- what users of services answered elsewhere, in batches, before anything was handed in here; once, and into nothing else
create function monitoring.bring_responses(given jsonb) returns int
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  kept int;
begin
  if exists (select from monitoring.response) then return 0; end if;
  with brought as materialized (
    select gen_random_uuid() as id, form from jsonb_array_elements(given) form),
  response as (
    insert into monitoring.response (id, edition, counted_on, channel, satisfaction)
      select id, (form ->> 'edition')::uuid, (form ->> 'countedOn')::date, form ->> 'channel', (form ->> 'satisfaction')::int
      from brought returning id)
  insert into monitoring.response_answer (id, response_id, characteristic, list_edition, state, category)
    select gen_random_uuid(), brought.id, answer ->> 'characteristic', answer ->> 'listEdition',
      answer ->> 'state', answer ->> 'category'
    from brought join response on response.id = brought.id, jsonb_array_elements(brought.form -> 'answers') answer;
  get diagnostics kept = row_count;
  return kept;
end $$;
revoke all on function monitoring.bring_responses(jsonb) from public;
grant execute on function monitoring.bring_responses(jsonb) to evenhand_profiles;
