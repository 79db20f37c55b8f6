create table "fresh_start" ("id" uuid not null, "version" int not null default 1, "requirement_id" uuid not null, "on" date not null, "why" varchar(160) null, primary key ("id"));
comment on table "fresh_start" is 'A day from which a requirement is to be met afresh, such as that of an election: what was completed before counts no more from then on.';
comment on column "fresh_start"."id" is 'Identifies the record.';
comment on column "fresh_start"."version" is 'Goes up by one with every change; quote it when you update.';
comment on column "fresh_start"."requirement_id" is 'What is to be met afresh.';
comment on column "fresh_start"."on" is 'The first day on which only what is completed from then on counts.';
comment on column "fresh_start"."why" is 'What happens on that day.';
alter table "fresh_start" add constraint "fresh_start_requirement_id_on_unique" unique ("requirement_id", "on");

alter table "fresh_start" add constraint "fresh_start_requirement_id_foreign" foreign key ("requirement_id") references "requirement" ("id");
