create table "document" ("id" uuid not null, "version" int not null default 1, "title" varchar(300) not null, "name" varchar(255) not null, "format" text not null, "size" int not null, "sha256" varchar(64) not null, "uploaded_by" varchar(160) not null, "uploaded_at" timestamptz not null, "contract_id" uuid null, "supplier_policy_id" uuid null, primary key ("id"));
comment on table "document" is 'A file attached to a record, as evidence or for reading.';
comment on column "document"."id" is 'Identifies the record.';
comment on column "document"."version" is 'Goes up by one with every change; quote it when you update.';
comment on column "document"."title" is 'What it is, in a few words.';
comment on column "document"."name" is 'What the file was called when it was added.';
comment on column "document"."format" is 'What kind of file it is, going by its content.';
comment on column "document"."size" is 'How many bytes it has.';
comment on column "document"."sha256" is 'The fingerprint of its content.';
comment on column "document"."uploaded_by" is 'The account or process that added it.';
comment on column "document"."uploaded_at" is 'When it was added.';
comment on column "document"."contract_id" is 'The contract it is attached to, if it is one.';
comment on column "document"."supplier_policy_id" is 'The supplier policy it is attached to, if it is one.';
create index "document_title_index" on "document" ("title");
create index "document_format_index" on "document" ("format");
create index "document_uploaded_at_index" on "document" ("uploaded_at");
create index "document_contract_id_index" on "document" ("contract_id");
create index "document_supplier_policy_id_index" on "document" ("supplier_policy_id");

create table "loose_file" ("id" uuid not null, "at" timestamptz not null default now(), primary key ("id"));
comment on table "loose_file" is 'A file that belongs to no document: not yet, or no longer.';
comment on column "loose_file"."id" is 'The id of the document that it is or was the file of.';
comment on column "loose_file"."at" is 'Since when.';

alter table "audit_entry" drop constraint "audit_entry_action_check";
alter table "audit_entry" add constraint "audit_entry_action_check" check ("action" in ('create', 'update', 'delete', 'export', 'exportEnd', 'download'));
comment on table "audit_entry" is 'One change to one record, one export of many, or one document taken out: who, when, and what of it.';

alter table "document" add constraint "document_contract_id_foreign" foreign key ("contract_id") references "contract" ("id") on delete no action;
alter table "document" add constraint "document_supplier_policy_id_foreign" foreign key ("supplier_policy_id") references "supplier_policy" ("id") on delete no action;
alter table "document" add constraint "document_hangs_on_one_record" check (num_nonnulls(contract_id, supplier_policy_id) = 1);
alter table "document" add constraint "document_format_check" check ("format" in ('pdf', 'docx', 'xlsx', 'odt', 'ods', 'csv', 'txt', 'png', 'jpeg', 'eml'));

-- whatever road a document goes, the database knows which files are to be removed
create function tie_file() returns trigger language plpgsql as $$
begin
  delete from loose_file where id = new.id;
  return null;
end $$;
create function let_file_go() returns trigger language plpgsql as $$
begin
  insert into loose_file (id) values (old.id) on conflict do nothing;
  return null;
end $$;
create trigger tie_file after insert on document for each row execute function tie_file();
create trigger let_file_go after delete on document for each row execute function let_file_go();
