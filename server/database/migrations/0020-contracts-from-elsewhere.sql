create table "import_run" ("id" uuid not null, "version" int not null default 1, "kind" varchar(60) not null, "name" varchar(255) not null, "done_at" timestamptz not null, "actor" varchar(160) not null, "added" int not null, "changed" int not null, "held" int not null, "undone_at" timestamptz null, primary key ("id"));
comment on table "import_run" is 'An import that was done, of a kind that remembers what it wrote and can be undone.';
comment on column "import_run"."id" is 'Identifies the record.';
comment on column "import_run"."version" is 'Goes up by one with every change; quote it when you update.';
comment on column "import_run"."kind" is 'What was brought in.';
comment on column "import_run"."name" is 'The file, or the address it was fetched from.';
comment on column "import_run"."done_at" is 'When it was done.';
comment on column "import_run"."actor" is 'The account or process that did it.';
comment on column "import_run"."added" is 'How many records it added.';
comment on column "import_run"."changed" is 'How many records it changed.';
comment on column "import_run"."held" is 'How many values it left as somebody had written them, although the file differs.';
comment on column "import_run"."undone_at" is 'When it was undone.';
create index "import_run_done_at_index" on "import_run" ("done_at");

create table "import_conflict" ("id" uuid not null, "version" int not null default 1, "run_id" uuid not null, "subject" varchar(80) not null, "record" uuid not null, "called" varchar(300) not null, "field" varchar(80) not null, "kept" text null, "offered" text null, "decision" text null, "decided_at" timestamptz null, primary key ("id"));
comment on table "import_conflict" is 'A value that somebody has written and that an import would have changed: it was left alone.';
comment on column "import_conflict"."id" is 'Identifies the record.';
comment on column "import_conflict"."version" is 'Goes up by one with every change; quote it when you update.';
comment on column "import_conflict"."run_id" is 'The import.';
comment on column "import_conflict"."subject" is 'What kind of record it is about.';
comment on column "import_conflict"."record" is 'The record.';
comment on column "import_conflict"."called" is 'What the record is called.';
comment on column "import_conflict"."field" is 'The field.';
comment on column "import_conflict"."kept" is 'What somebody has written; empty where they cleared it.';
comment on column "import_conflict"."offered" is 'What the import says.';
comment on column "import_conflict"."decision" is 'What was decided; superseded where a later import says something else again.';
comment on column "import_conflict"."decided_at" is 'When that was decided.';
create index "import_conflict_run_id_index" on "import_conflict" ("run_id");
create index "import_conflict_record_index" on "import_conflict" ("record");

create table "import_trace" ("id" uuid not null, "run" uuid not null, "subject" varchar(80) not null, "record" uuid not null, "created" boolean not null, "imported" jsonb not null, "before" jsonb not null, primary key ("id"));
comment on table "import_trace" is 'What an import wrote on one record: what is there now and is not this was edited.';
comment on column "import_trace"."id" is 'Identifies the trace; later ones have greater identifiers.';
comment on column "import_trace"."run" is 'The import.';
comment on column "import_trace"."subject" is 'What kind of record it is.';
comment on column "import_trace"."record" is 'The record.';
comment on column "import_trace"."created" is 'Whether the import added it.';
comment on column "import_trace"."imported" is 'The values that imports have brought so far, by field.';
comment on column "import_trace"."before" is 'What stood in the fields that the import changed.';
create index "import_trace_run_index" on "import_trace" ("run");
create index "import_trace_record_id_index" on "import_trace" ("record", "id");

alter table "import_conflict" add constraint "import_conflict_run_id_foreign" foreign key ("run_id") references "import_run" ("id");
alter table "import_conflict" add constraint "import_conflict_decision_check" check ("decision" in ('kept', 'taken', 'superseded'));

create table "supplier_merge" ("id" uuid not null, "version" int not null default 1, "supplier_id" uuid not null, "into_id" uuid not null, "merged_at" timestamptz not null, "undone_at" timestamptz null, "moved" jsonb not null, primary key ("id"));
comment on table "supplier_merge" is 'Two records of one supplier that were made one; it can be undone.';
comment on column "supplier_merge"."id" is 'Identifies the record.';
comment on column "supplier_merge"."version" is 'Goes up by one with every change; quote it when you update.';
comment on column "supplier_merge"."supplier_id" is 'The record that was given up.';
comment on column "supplier_merge"."into_id" is 'The record that stands for both.';
comment on column "supplier_merge"."merged_at" is 'When they were merged.';
comment on column "supplier_merge"."undone_at" is 'When that was undone.';
comment on column "supplier_merge"."moved" is 'What went from the one to the other, for undoing it.';
create index "supplier_merge_supplier_id_index" on "supplier_merge" ("supplier_id");
create index "supplier_merge_into_id_index" on "supplier_merge" ("into_id");

alter table "supplier" add "merged_into_id" uuid null;
comment on column "supplier"."merged_into_id" is 'The supplier that it turned out to be: what is recorded of it stands there.';
alter table "supplier" add constraint "supplier_merged_into_id_foreign" foreign key ("merged_into_id") references "supplier" ("id") on delete no action;
create index "supplier_merged_into_id_index" on "supplier" ("merged_into_id");

alter table "supplier_merge" add constraint "supplier_merge_supplier_id_foreign" foreign key ("supplier_id") references "supplier" ("id");
alter table "supplier_merge" add constraint "supplier_merge_into_id_foreign" foreign key ("into_id") references "supplier" ("id");
