create table "saved_view" ("id" uuid not null, "version" int not null default 1, "name" varchar(60) not null, "list" varchar(60) not null, "state" varchar(4000) not null, "owner_id" uuid not null, "shared_with" text null, primary key ("id"));
comment on table "saved_view" is 'A list as somebody has narrowed it down, sorted it and chosen its columns.';
comment on column "saved_view"."id" is 'Identifies the record.';
comment on column "saved_view"."version" is 'Goes up by one with every change; quote it when you update.';
comment on column "saved_view"."name" is 'What it is called above its list.';
comment on column "saved_view"."list" is 'The list that it is a view of, by the name of its query: contracts.';
comment on column "saved_view"."state" is 'What is filtered and searched for, in which order, with which columns: as the address of the list says it.';
comment on column "saved_view"."owner_id" is 'Who keeps it.';
comment on column "saved_view"."shared_with" is 'The role whose holders see it too; empty where only its owner does.';
create index "saved_view_owner_id_index" on "saved_view" ("owner_id");
create index "saved_view_shared_with_index" on "saved_view" ("shared_with");
alter table "saved_view" add constraint "saved_view_owner_id_list_name_unique" unique ("owner_id", "list", "name");

alter table "saved_view" add constraint "saved_view_owner_id_foreign" foreign key ("owner_id") references "user_account" ("id") on delete cascade;
alter table "saved_view" add constraint "saved_view_shared_with_check" check ("shared_with" in ('systemAdministrator', 'hrAdministrator', 'equalityLead', 'caseworker', 'recruiter', 'procurementOfficer', 'trainingCoordinator', 'lineManager', 'employee', 'reportReader', 'auditor'));
