create table "import_mapping" ("id" uuid not null, "version" int not null default 1, "name" varchar(60) not null, "kind" varchar(60) not null, "shared" boolean not null default false, "owner" uuid not null, "remembered_at" timestamptz not null, "fingerprint" varchar(64) not null, "mapping" jsonb not null, primary key ("id"));
comment on table "import_mapping" is 'What the columns and values of files from one source mean, remembered for the next one.';
comment on column "import_mapping"."id" is 'Identifies the record.';
comment on column "import_mapping"."version" is 'Goes up by one with every change; quote it when you update.';
comment on column "import_mapping"."name" is 'Where such files come from, like “Payroll, monthly”.';
comment on column "import_mapping"."kind" is 'Which import it is for.';
comment on column "import_mapping"."shared" is 'Whether everybody who may bring in such files may use it, the command included.';
comment on column "import_mapping"."owner" is 'The account that keeps it.';
comment on column "import_mapping"."remembered_at" is 'When it was remembered last.';
comment on column "import_mapping"."fingerprint" is 'By which a file with the same headings is known again.';
comment on column "import_mapping"."mapping" is 'Where each column goes, and what values stand for.';
create index "import_mapping_owner_index" on "import_mapping" ("owner");
create index "import_mapping_fingerprint_index" on "import_mapping" ("fingerprint");
alter table "import_mapping" add constraint "import_mapping_owner_kind_name_unique" unique ("owner", "kind", "name");

alter table "import_file" add "run" uuid null, add "mapping" jsonb null;
comment on column "import_file"."run" is 'The run that brings it in, once that was asked for.';
comment on column "import_file"."mapping" is 'What its columns and values mean, as was said of it.';
