-- Generated from the entities.
create schema if not exists "monitoring";
create table "action_plan" ("id" uuid not null, "version" int not null default 1, "reference" varchar(60) not null, "title" varchar(200) not null, "body" varchar(200) null, "starts_on" date null, "ends_on" date null, primary key ("id"));
comment on table "action_plan" is 'What a public body has promised to do about equality, action by action.';
comment on column "action_plan"."id" is 'Identifies the record.';
comment on column "action_plan"."version" is 'Goes up by one with every change; quote it when you update.';
comment on column "action_plan"."reference" is 'The short reference of the plan.';
comment on column "action_plan"."title" is 'What the plan is called.';
comment on column "action_plan"."body" is 'The organisation whose plan it is.';
comment on column "action_plan"."starts_on" is 'The first day of the period it covers.';
comment on column "action_plan"."ends_on" is 'The last day of the period it covers.';
alter table "action_plan" add constraint "action_plan_reference_unique" unique ("reference");
create index "action_plan_title_index" on "action_plan" ("title");

create table "audit_entry" ("id" uuid not null, "at" timestamptz not null, "actor" varchar(160) not null, "action" text not null, "subject" varchar(80) not null, "subject_id" uuid not null, "fields" varchar(255)[] not null, "changes" jsonb not null, primary key ("id"));
comment on table "audit_entry" is 'One change to one record: who made it, when, and what it was before and after.';
comment on column "audit_entry"."id" is 'Identifies the entry.';
comment on column "audit_entry"."at" is 'When the change was made.';
comment on column "audit_entry"."actor" is 'The account or process that made it.';
comment on column "audit_entry"."action" is 'What was done.';
comment on column "audit_entry"."subject" is 'What kind of record it was done to.';
comment on column "audit_entry"."subject_id" is 'The record it was done to.';
comment on column "audit_entry"."fields" is 'The fields that were set.';
comment on column "audit_entry"."changes" is 'The values before and after, by field.';
create index "audit_entry_at_index" on "audit_entry" ("at");
create index "audit_entry_actor_index" on "audit_entry" ("actor");
create index "audit_entry_subject_subject_id_at_index" on "audit_entry" ("subject", "subject_id", "at");
alter table "audit_entry" add constraint "audit_entry_action_check" check ("action" in ('create', 'update', 'delete'));

create table "characteristic" ("id" uuid not null, "version" int not null default 1, "code" varchar(40) not null, "name" varchar(120) not null, "name_welsh" varchar(120) null, "protected_by_equality_act" boolean not null, "special_category" boolean not null, "order" int not null, primary key ("id"));
comment on table "characteristic" is 'Something about people that the council monitors, such as disability or ethnic group.';
comment on column "characteristic"."id" is 'Identifies the record.';
comment on column "characteristic"."version" is 'Goes up by one with every change; quote it when you update.';
comment on column "characteristic"."code" is 'The short code that answers refer to.';
comment on column "characteristic"."name" is 'What it is called on forms and in reports.';
comment on column "characteristic"."name_welsh" is 'What it is called in Welsh; empty where no official wording is known.';
comment on column "characteristic"."protected_by_equality_act" is 'Whether it belongs to a protected characteristic of the Equality Act 2010.';
comment on column "characteristic"."special_category" is 'Whether an answer is special-category data under data protection law.';
comment on column "characteristic"."order" is 'Its place on forms and in lists.';
alter table "characteristic" add constraint "characteristic_code_unique" unique ("code");
alter table "characteristic" add constraint "characteristic_order_unique" unique ("order");

create table "clause" ("id" uuid not null, "version" int not null default 1, "code" varchar(30) not null, "title" varchar(160) not null, "required" boolean not null default false, primary key ("id"));
comment on table "clause" is 'A standard clause of the council’s library.';
comment on column "clause"."id" is 'Identifies the record.';
comment on column "clause"."version" is 'Goes up by one with every change; quote it when you update.';
comment on column "clause"."code" is 'The short code in the library.';
comment on column "clause"."title" is 'What the clause is called.';
comment on column "clause"."required" is 'Whether every new or renewed contract must contain it.';
alter table "clause" add constraint "clause_code_unique" unique ("code");

create table "clause_version" ("id" uuid not null, "version" int not null default 1, "clause_id" uuid not null, "number" int not null, "wording" text not null, "effective_from" date not null, "effective_to" date null, primary key ("id"));
comment on table "clause_version" is 'One wording of a clause and when it was the one to use.';
comment on column "clause_version"."id" is 'Identifies the record.';
comment on column "clause_version"."version" is 'Goes up by one with every change; quote it when you update.';
comment on column "clause_version"."clause_id" is 'The clause.';
comment on column "clause_version"."number" is 'The number of the version, 1 for the first.';
comment on column "clause_version"."wording" is 'The words of the clause.';
comment on column "clause_version"."effective_from" is 'The first day that new contracts must use it.';
comment on column "clause_version"."effective_to" is 'The last day that new contracts could use it; empty while it is current.';
create index "clause_version_clause_id_index" on "clause_version" ("clause_id");
alter table "clause_version" add constraint "clause_version_clause_id_number_unique" unique ("clause_id", "number");

create table "code_list" ("id" uuid not null, "version" int not null default 1, "characteristic_id" uuid not null, "edition" varchar(40) not null, "question" text not null, "effective_from" date not null, "effective_to" date null, "source" text not null, primary key ("id"));
comment on table "code_list" is 'One edition of the answers that a question offers.';
comment on column "code_list"."id" is 'Identifies the record.';
comment on column "code_list"."version" is 'Goes up by one with every change; quote it when you update.';
comment on column "code_list"."characteristic_id" is 'What the question is about.';
comment on column "code_list"."edition" is 'Which edition of the list this is, such as census2021.';
comment on column "code_list"."question" is 'The question as it is put to people.';
comment on column "code_list"."effective_from" is 'The first day that forms offer it.';
comment on column "code_list"."effective_to" is 'The last day that forms offered it; empty while it is in use.';
comment on column "code_list"."source" is 'Where the wording comes from.';
create index "code_list_characteristic_id_index" on "code_list" ("characteristic_id");
alter table "code_list" add constraint "code_list_characteristic_id_edition_unique" unique ("characteristic_id", "edition");

create table "category" ("id" uuid not null, "version" int not null default 1, "code_list_id" uuid not null, "code" varchar(60) not null, "label" varchar(200) not null, "label_welsh" varchar(200) null, "output_label" varchar(200) null, "parent_id" uuid null, "kind" text not null, "form_order" int null, "output_order" int not null, "allows_description" boolean not null default false, primary key ("id"));
comment on table "category" is 'One of the answers on a list, or a group of them.';
comment on column "category"."id" is 'Identifies the record.';
comment on column "category"."version" is 'Goes up by one with every change; quote it when you update.';
comment on column "category"."code_list_id" is 'The list it is on.';
comment on column "category"."code" is 'The short code that answers refer to.';
comment on column "category"."label" is 'The words on the form.';
comment on column "category"."label_welsh" is 'The words in Welsh; empty where no official wording is known.';
comment on column "category"."output_label" is 'The words in published tables, where they differ from the form.';
comment on column "category"."parent_id" is 'The group that it belongs to.';
comment on column "category"."kind" is 'Whether it can be chosen, only groups others in tables, or is the refusal.';
comment on column "category"."form_order" is 'Its place on the form; empty for a group that the form does not show.';
comment on column "category"."output_order" is 'Its place in published tables.';
comment on column "category"."allows_description" is 'Whether people may add their own words.';
create index "category_code_list_id_index" on "category" ("code_list_id");
create index "category_parent_id_index" on "category" ("parent_id");
alter table "category" add constraint "category_code_list_id_code_unique" unique ("code_list_id", "code");
alter table "category" add constraint "category_code_list_id_form_order_unique" unique ("code_list_id", "form_order");
alter table "category" add constraint "category_code_list_id_output_order_unique" unique ("code_list_id", "output_order");
alter table "category" add constraint "category_kind_check" check ("kind" in ('answer', 'group', 'preferNotToSay'));

create table "course" ("id" uuid not null, "version" int not null default 1, "code" varchar(30) not null, "title" varchar(160) not null, "kind" text not null, "valid_months" int null, "withdrawn_on" date null, primary key ("id"));
comment on table "course" is 'Something people learn, in whatever form it is taught.';
comment on column "course"."id" is 'Identifies the record.';
comment on column "course"."version" is 'Goes up by one with every change; quote it when you update.';
comment on column "course"."code" is 'The short code in the learning systems.';
comment on column "course"."title" is 'What the course is called in the training catalogue.';
comment on column "course"."kind" is 'How it is taught.';
comment on column "course"."valid_months" is 'For how many months it counts; empty if it never runs out.';
comment on column "course"."withdrawn_on" is 'The day it was taken out of the catalogue; empty while it is offered.';
alter table "course" add constraint "course_code_unique" unique ("code");
create index "course_title_index" on "course" ("title");
alter table "course" add constraint "course_kind_check" check ("kind" in ('workshop', 'eLearning', 'briefing', 'qualification'));

create table "monitoring"."equality_profile" ("id" uuid not null, "subject_kind" text not null, "subject" uuid not null, "created_on" date not null, primary key ("id"));
comment on table "monitoring"."equality_profile" is 'One person’s declared answers, kept apart from everything else about the person.';
comment on column "monitoring"."equality_profile"."id" is 'Identifies the profile.';
comment on column "monitoring"."equality_profile"."subject_kind" is 'In what capacity the person was asked.';
comment on column "monitoring"."equality_profile"."subject" is 'The person; deliberately no relation to any other table.';
comment on column "monitoring"."equality_profile"."created_on" is 'The day of the first answer.';
alter table "monitoring"."equality_profile" add constraint "equality_profile_subject_unique" unique ("subject");
alter table "monitoring"."equality_profile" add constraint "equality_profile_subject_kind_check" check ("subject_kind" in ('employee', 'applicant', 'serviceUser', 'respondent', 'complainant'));

create table "monitoring"."equality_answer" ("id" uuid not null, "profile_id" uuid not null, "subject" uuid not null, "characteristic" varchar(40) not null, "list_edition" varchar(40) not null, "category" varchar(60) null, "self_description" text null, "declined" boolean not null default false, "answered_on" date not null, "valid_from" date not null, "valid_to" date null, primary key ("id"));
comment on table "monitoring"."equality_answer" is 'What a person declared about one characteristic, with what they declared before.';
comment on column "monitoring"."equality_answer"."id" is 'Identifies the answer.';
comment on column "monitoring"."equality_answer"."profile_id" is 'The profile it is part of.';
comment on column "monitoring"."equality_answer"."subject" is 'The person, repeated here for row-level security.';
comment on column "monitoring"."equality_answer"."characteristic" is 'The code of the characteristic.';
comment on column "monitoring"."equality_answer"."list_edition" is 'The edition of the list that was offered.';
comment on column "monitoring"."equality_answer"."category" is 'The code of the category chosen; empty when the answer is a refusal.';
comment on column "monitoring"."equality_answer"."self_description" is 'The person’s own words, where they gave any.';
comment on column "monitoring"."equality_answer"."declined" is 'Whether they chose prefer not to say.';
comment on column "monitoring"."equality_answer"."answered_on" is 'The day they answered.';
comment on column "monitoring"."equality_answer"."valid_from" is 'The first day that this answer stands.';
comment on column "monitoring"."equality_answer"."valid_to" is 'The day it was changed or withdrawn; empty while it stands.';
create index "equality_answer_profile_id_index" on "monitoring"."equality_answer" ("profile_id");
create index "equality_answer_subject_index" on "monitoring"."equality_answer" ("subject");
create unique index "equality_answer_profile_id_characteristic_unique" on "monitoring"."equality_answer" ("profile_id", "characteristic") where "valid_to" is null;

create table "grade" ("id" uuid not null, "version" int not null default 1, "code" varchar(20) not null, "name" varchar(80) not null, "rank" int not null, primary key ("id"));
comment on table "grade" is 'A step of the pay structure.';
comment on column "grade"."id" is 'Identifies the record.';
comment on column "grade"."version" is 'Goes up by one with every change; quote it when you update.';
comment on column "grade"."code" is 'The short code on the pay scale.';
comment on column "grade"."name" is 'What the grade is called.';
comment on column "grade"."rank" is 'Its place on the pay scale, 1 for the lowest.';
alter table "grade" add constraint "grade_code_unique" unique ("code");
alter table "grade" add constraint "grade_rank_unique" unique ("rank");

create table "idempotency_key" ("id" uuid not null, "actor" varchar(160) not null, "key" varchar(200) not null, "request" varchar(64) not null, "ids" uuid[] not null, "at" timestamptz not null, primary key ("id"));
comment on table "idempotency_key" is 'A change that was asked for under a key, so that asking again does nothing more.';
comment on column "idempotency_key"."id" is 'Identifies the entry.';
comment on column "idempotency_key"."actor" is 'Who asked.';
comment on column "idempotency_key"."key" is 'The key that the client chose.';
comment on column "idempotency_key"."request" is 'A digest of what was asked.';
comment on column "idempotency_key"."ids" is 'The records that came of it.';
comment on column "idempotency_key"."at" is 'When it was asked first.';
create index "idempotency_key_at_index" on "idempotency_key" ("at");
alter table "idempotency_key" add constraint "idempotency_key_actor_key_unique" unique ("actor", "key");

create table "objective" ("id" uuid not null, "version" int not null default 1, "plan_id" uuid not null, "title" text not null, "order" int not null, primary key ("id"));
comment on table "objective" is 'Something that a plan is meant to achieve.';
comment on column "objective"."id" is 'Identifies the record.';
comment on column "objective"."version" is 'Goes up by one with every change; quote it when you update.';
comment on column "objective"."plan_id" is 'The plan it is part of.';
comment on column "objective"."title" is 'What is to be achieved.';
comment on column "objective"."order" is 'Its place in the plan.';
create index "objective_plan_id_index" on "objective" ("plan_id");
alter table "objective" add constraint "objective_plan_id_order_unique" unique ("plan_id", "order");

create table "action" ("id" uuid not null, "version" int not null default 1, "plan_id" uuid not null, "objective_id" uuid null, "section" varchar(200) null, "number" int not null, "key_action" text not null, "action_required" text null, "impact" text null, "resources" text null, "deadline_as_written" text null, "deadline" date null, "interdependencies" text null, "accountable_officer" varchar(200) null, "responsible_officer" varchar(200) null, "status" text not null default 'notStated', "status_as_written" text null, primary key ("id"));
comment on table "action" is 'Something that a plan says will be done.';
comment on column "action"."id" is 'Identifies the record.';
comment on column "action"."version" is 'Goes up by one with every change; quote it when you update.';
comment on column "action"."plan_id" is 'The plan it is part of.';
comment on column "action"."objective_id" is 'The objective it serves.';
comment on column "action"."section" is 'The heading it stands under in the plan.';
comment on column "action"."number" is 'Its place in the plan, 1 for the first.';
comment on column "action"."key_action" is 'What is to be done.';
comment on column "action"."action_required" is 'What that takes.';
comment on column "action"."impact" is 'What it is expected to change.';
comment on column "action"."resources" is 'Who or what is needed for it.';
comment on column "action"."deadline_as_written" is 'The deadline in the words of the plan.';
comment on column "action"."deadline" is 'The deadline as a day, where one can honestly be read.';
comment on column "action"."interdependencies" is 'What else it depends on.';
comment on column "action"."accountable_officer" is 'The post that answers for it.';
comment on column "action"."responsible_officer" is 'The post that carries it out.';
comment on column "action"."status" is 'Where it stands.';
comment on column "action"."status_as_written" is 'Where it stands in the words of the plan.';
create index "action_plan_id_index" on "action" ("plan_id");
create index "action_objective_id_index" on "action" ("objective_id");
create index "action_deadline_index" on "action" ("deadline");
create index "action_accountable_officer_index" on "action" ("accountable_officer");
create index "action_responsible_officer_index" on "action" ("responsible_officer");
create index "action_status_index" on "action" ("status");
alter table "action" add constraint "action_plan_id_number_unique" unique ("plan_id", "number");
alter table "action" add constraint "action_status_check" check ("status" in ('notStated', 'notStarted', 'onSchedule', 'delayed', 'completed', 'abandoned'));

create table "progress" ("id" uuid not null, "version" int not null default 1, "action_id" uuid not null, "noted_on" date null, "note" text not null, primary key ("id"));
comment on table "progress" is 'A note of how far an action has got.';
comment on column "progress"."id" is 'Identifies the record.';
comment on column "progress"."version" is 'Goes up by one with every change; quote it when you update.';
comment on column "progress"."action_id" is 'The action.';
comment on column "progress"."noted_on" is 'The day of the note, where one is known.';
comment on column "progress"."note" is 'What has been done.';
create index "progress_action_id_index" on "progress" ("action_id");
create index "progress_noted_on_index" on "progress" ("noted_on");

create table "monitoring"."read_log" ("id" uuid not null, "subject" uuid not null, "reader" uuid not null, "at" timestamptz not null, "fields" varchar(255)[] not null, "purpose" text not null, primary key ("id"));
comment on table "monitoring"."read_log" is 'Who looked at whose equality answers, when and which; never the answers.';
comment on column "monitoring"."read_log"."id" is 'Identifies the entry.';
comment on column "monitoring"."read_log"."subject" is 'The person whose answers were read.';
comment on column "monitoring"."read_log"."reader" is 'The user who read them.';
comment on column "monitoring"."read_log"."at" is 'When they were read.';
comment on column "monitoring"."read_log"."fields" is 'What of them was read.';
comment on column "monitoring"."read_log"."purpose" is 'What they were read for.';
create index "read_log_subject_index" on "monitoring"."read_log" ("subject");

create table "service_area" ("id" uuid not null, "version" int not null default 1, "code" varchar(20) not null, "name" varchar(120) not null, "kind" text not null, "parent_id" uuid null, "closed_on" date null, primary key ("id"));
comment on table "service_area" is 'A part of the council: the council itself, a directorate, a service or a team.';
comment on column "service_area"."id" is 'Identifies the record.';
comment on column "service_area"."version" is 'Goes up by one with every change; quote it when you update.';
comment on column "service_area"."code" is 'The short code that other systems use.';
comment on column "service_area"."name" is 'What the area is called.';
comment on column "service_area"."kind" is 'Which level of the council it is.';
comment on column "service_area"."parent_id" is 'The area that it belongs to.';
comment on column "service_area"."closed_on" is 'The day it closed; a closed area keeps its history. Empty while it is open.';
alter table "service_area" add constraint "service_area_code_unique" unique ("code");
create index "service_area_name_index" on "service_area" ("name");
create index "service_area_parent_id_index" on "service_area" ("parent_id");
alter table "service_area" add constraint "service_area_kind_check" check ("kind" in ('council', 'directorate', 'service', 'team'));

create table "requirement" ("id" uuid not null, "version" int not null default 1, "code" varchar(30) not null, "name" varchar(160) not null, "reason" text null, "audience" text not null, "service_area_id" uuid null, "combine" text not null default 'allOf', "due_within_days" int null, "new_for_days" int not null default 365, "window_days" int not null default 60, primary key ("id"));
comment on table "requirement" is 'What an audience must have been trained in.';
comment on column "requirement"."id" is 'Identifies the record.';
comment on column "requirement"."version" is 'Goes up by one with every change; quote it when you update.';
comment on column "requirement"."code" is 'The short code of the requirement.';
comment on column "requirement"."name" is 'What it is called.';
comment on column "requirement"."reason" is 'Why the council asks for it.';
comment on column "requirement"."audience" is 'Whom it applies to.';
comment on column "requirement"."service_area_id" is 'Applies only in this area and below; empty for the whole council.';
comment on column "requirement"."combine" is 'Whether all of its items are needed or one is enough.';
comment on column "requirement"."due_within_days" is 'How many days after starting, or joining a panel, it is due; empty if it is due at once.';
comment on column "requirement"."new_for_days" is 'For how many days after starting somebody counts among the new starters.';
comment on column "requirement"."window_days" is 'How many days before it runs out it counts as due soon.';
alter table "requirement" add constraint "requirement_code_unique" unique ("code");
create index "requirement_service_area_id_index" on "requirement" ("service_area_id");
alter table "requirement" add constraint "requirement_audience_check" check ("audience" in ('recruiting', 'newStarters', 'councillors', 'customerFacing', 'everyone'));
alter table "requirement" add constraint "requirement_combine_check" check ("combine" in ('allOf', 'anyOf'));

create table "requirement_item" ("id" uuid not null, "version" int not null default 1, "requirement_id" uuid not null, "course_id" uuid not null, "valid_months" int null, primary key ("id"));
comment on table "requirement_item" is 'A course that a requirement asks for, with its own clock.';
comment on column "requirement_item"."id" is 'Identifies the record.';
comment on column "requirement_item"."version" is 'Goes up by one with every change; quote it when you update.';
comment on column "requirement_item"."requirement_id" is 'The requirement.';
comment on column "requirement_item"."course_id" is 'The course.';
comment on column "requirement_item"."valid_months" is 'For how many months a completion counts here; empty if it never runs out.';
create index "requirement_item_requirement_id_index" on "requirement_item" ("requirement_id");
create index "requirement_item_course_id_index" on "requirement_item" ("course_id");
alter table "requirement_item" add constraint "requirement_item_requirement_id_course_id_unique" unique ("requirement_id", "course_id");

create table "post" ("id" uuid not null, "version" int not null default 1, "number" varchar(20) not null, "title" varchar(120) not null, "grade_id" uuid not null, "service_area_id" uuid not null, "customer_facing" boolean not null default false, "clause_in_job_description" boolean not null default false, "clause_checked_on" date null, primary key ("id"));
comment on table "post" is 'A job that the council has, whoever holds it.';
comment on column "post"."id" is 'Identifies the record.';
comment on column "post"."version" is 'Goes up by one with every change; quote it when you update.';
comment on column "post"."number" is 'The number of the post in the establishment.';
comment on column "post"."title" is 'The job title.';
comment on column "post"."grade_id" is 'The grade that it is paid at.';
comment on column "post"."service_area_id" is 'The area that the post belongs to.';
comment on column "post"."customer_facing" is 'Whether the holder deals with residents or other customers.';
comment on column "post"."clause_in_job_description" is 'Whether the job description carries the equality accountability clause.';
comment on column "post"."clause_checked_on" is 'The day somebody last read the job description for the clause.';
alter table "post" add constraint "post_number_unique" unique ("number");
create index "post_title_index" on "post" ("title");
create index "post_grade_id_index" on "post" ("grade_id");
create index "post_service_area_id_index" on "post" ("service_area_id");

create table "supplier" ("id" uuid not null, "version" int not null default 1, "name" varchar(200) not null, "identifier_scheme" varchar(30) null, "identifier" varchar(60) null, "registration_number" varchar(40) null, "size" text not null default 'unknown', "voluntary_sector" boolean not null default false, primary key ("id"));
comment on table "supplier" is 'An organisation that the council buys from.';
comment on column "supplier"."id" is 'Identifies the record.';
comment on column "supplier"."version" is 'Goes up by one with every change; quote it when you update.';
comment on column "supplier"."name" is 'The name it trades under.';
comment on column "supplier"."identifier_scheme" is 'The register of its identifier, such as GB-COH for Companies House.';
comment on column "supplier"."identifier" is 'Its number on that register.';
comment on column "supplier"."registration_number" is 'Its charity or other registration number, as the transparency register asks.';
comment on column "supplier"."size" is 'How big it is.';
comment on column "supplier"."voluntary_sector" is 'Whether it is a voluntary, community or social enterprise.';
create index "supplier_name_index" on "supplier" ("name");
alter table "supplier" add constraint "supplier_identifier_scheme_identifier_unique" unique ("identifier_scheme", "identifier");
alter table "supplier" add constraint "supplier_size_check" check ("size" in ('micro', 'small', 'medium', 'large', 'unknown'));

create table "supplier_policy" ("id" uuid not null, "version" int not null default 1, "supplier_id" uuid not null, "received_on" date not null, "expires_on" date null, "assessed_on" date null, "outcome" text not null default 'notAssessed', primary key ("id"));
comment on table "supplier_policy" is 'An equal opportunities policy that a supplier sent to the council.';
comment on column "supplier_policy"."id" is 'Identifies the record.';
comment on column "supplier_policy"."version" is 'Goes up by one with every change; quote it when you update.';
comment on column "supplier_policy"."supplier_id" is 'The supplier whose policy it is.';
comment on column "supplier_policy"."received_on" is 'The day the council received it.';
comment on column "supplier_policy"."expires_on" is 'The last day it is good for; empty if it names no end.';
comment on column "supplier_policy"."assessed_on" is 'The day the council assessed it.';
comment on column "supplier_policy"."outcome" is 'What the assessment found.';
create index "supplier_policy_supplier_id_index" on "supplier_policy" ("supplier_id");
create index "supplier_policy_expires_on_index" on "supplier_policy" ("expires_on");
alter table "supplier_policy" add constraint "supplier_policy_supplier_id_received_on_unique" unique ("supplier_id", "received_on");
alter table "supplier_policy" add constraint "supplier_policy_outcome_check" check ("outcome" in ('notAssessed', 'accepted', 'changesAskedFor', 'rejected'));

create table "user_account" ("id" uuid not null, "version" int not null default 1, "name" varchar(120) not null, "email" varchar(254) not null, "email_verified" boolean not null default false, "image" text null, "roles" text[] not null default '{}', "disabled" boolean not null default false, "may_own_contracts" boolean not null default false, "two_factor_enabled" boolean not null default false, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), primary key ("id"));
comment on table "user_account" is 'Somebody who can sign in, and the roles they hold.';
comment on column "user_account"."id" is 'Identifies the record.';
comment on column "user_account"."version" is 'Goes up by one with every change; quote it when you update.';
comment on column "user_account"."name" is 'The name that colleagues see.';
comment on column "user_account"."email" is 'The e-mail address used to sign in.';
comment on column "user_account"."email_verified" is 'Whether the e-mail address is known to be theirs.';
comment on column "user_account"."image" is 'Not used.';
comment on column "user_account"."roles" is 'What they do here; the abilities of several roles add up.';
comment on column "user_account"."disabled" is 'Whether they are kept from signing in.';
comment on column "user_account"."may_own_contracts" is 'Whether they can be named as the owner of a contract.';
comment on column "user_account"."two_factor_enabled" is 'Whether signing in asks for a code from their telephone too.';
comment on column "user_account"."created_at" is 'When the account was made.';
comment on column "user_account"."updated_at" is 'When the account last changed.';
create index "user_account_name_index" on "user_account" ("name");
alter table "user_account" add constraint "user_account_email_unique" unique ("email");
alter table "user_account" add constraint "user_account_roles_check" check ("roles" <@ array['systemAdministrator'::text, 'hrAdministrator'::text, 'equalityLead'::text, 'caseworker'::text, 'recruiter'::text, 'procurementOfficer'::text, 'trainingCoordinator'::text, 'lineManager'::text, 'employee'::text, 'reportReader'::text, 'auditor'::text]);

create table "employee" ("id" uuid not null, "version" int not null default 1, "staff_number" varchar(20) not null, "full_name" varchar(160) not null, "work_email" varchar(254) null, "post_id" uuid null, "service_area_id" uuid not null, "line_manager_id" uuid null, "engagement" text not null, "full_time_equivalent" numeric(4,3) null, "working_pattern" text not null, "started_on" date not null, "ended_on" date null, "school_employed" boolean not null default false, "user_id" uuid null, primary key ("id"));
comment on table "employee" is 'Somebody who works for the council, was elected to it, or did.';
comment on column "employee"."id" is 'Identifies the record.';
comment on column "employee"."version" is 'Goes up by one with every change; quote it when you update.';
comment on column "employee"."staff_number" is 'The number on the payroll.';
comment on column "employee"."full_name" is 'The name they go by at work.';
comment on column "employee"."work_email" is 'Their e-mail address at work, if they have one.';
comment on column "employee"."post_id" is 'The post they hold; the job title is the post’s. Councillors have none.';
comment on column "employee"."service_area_id" is 'The area that they work in.';
comment on column "employee"."line_manager_id" is 'The person they report to; empty where nobody is recorded.';
comment on column "employee"."engagement" is 'On what footing they work for the council.';
comment on column "employee"."full_time_equivalent" is 'Contracted hours as a share of full time, 1 for full time; empty without fixed hours.';
comment on column "employee"."working_pattern" is 'How their hours are arranged.';
comment on column "employee"."started_on" is 'The first day of this employment.';
comment on column "employee"."ended_on" is 'The last day of this employment; empty while no end is known.';
comment on column "employee"."school_employed" is 'Whether a school’s governing body employs them: not council headcount.';
comment on column "employee"."user_id" is 'The account they sign in with, if they have one.';
alter table "employee" add constraint "employee_staff_number_unique" unique ("staff_number");
create index "employee_full_name_index" on "employee" ("full_name");
create index "employee_work_email_index" on "employee" ("work_email");
create index "employee_post_id_index" on "employee" ("post_id");
create index "employee_service_area_id_index" on "employee" ("service_area_id");
create index "employee_line_manager_id_index" on "employee" ("line_manager_id");
create index "employee_engagement_index" on "employee" ("engagement");
create index "employee_started_on_index" on "employee" ("started_on");
create index "employee_ended_on_index" on "employee" ("ended_on");
alter table "employee" add constraint "employee_user_id_unique" unique ("user_id");
alter table "employee" add constraint "employee_engagement_check" check ("engagement" in ('permanent', 'fixedTerm', 'casual', 'agency', 'apprentice', 'councillor'));
alter table "employee" add constraint "employee_working_pattern_check" check ("working_pattern" in ('fullTime', 'partTime', 'jobShare', 'termTime', 'compressedHours', 'noFixedHours'));

create table "exemption" ("id" uuid not null, "version" int not null default 1, "employee_id" uuid not null, "requirement_id" uuid not null, "reason" text not null, "from" date not null, "until" date not null, primary key ("id"));
comment on table "exemption" is 'A person’s leave from a requirement for a time.';
comment on column "exemption"."id" is 'Identifies the record.';
comment on column "exemption"."version" is 'Goes up by one with every change; quote it when you update.';
comment on column "exemption"."employee_id" is 'The person exempted.';
comment on column "exemption"."requirement_id" is 'What they are exempt from.';
comment on column "exemption"."reason" is 'Why; say no more about the person than is needed.';
comment on column "exemption"."from" is 'The first day.';
comment on column "exemption"."until" is 'The last day.';
create index "exemption_employee_id_index" on "exemption" ("employee_id");
create index "exemption_requirement_id_index" on "exemption" ("requirement_id");
alter table "exemption" add constraint "exemption_employee_id_requirement_id_from_unique" unique ("employee_id", "requirement_id", "from");

create table "completion" ("id" uuid not null, "version" int not null default 1, "employee_id" uuid not null, "course_id" uuid not null, "completed_on" date not null, "source" text not null, "certificate" varchar(80) null, primary key ("id"));
comment on table "completion" is 'The fact that somebody completed a course on a day.';
comment on column "completion"."id" is 'Identifies the record.';
comment on column "completion"."version" is 'Goes up by one with every change; quote it when you update.';
comment on column "completion"."employee_id" is 'The person who completed it.';
comment on column "completion"."course_id" is 'The course they completed.';
comment on column "completion"."completed_on" is 'The day they completed it.';
comment on column "completion"."source" is 'Where the record comes from.';
comment on column "completion"."certificate" is 'The reference of the certificate, where there is one.';
create index "completion_completed_on_index" on "completion" ("completed_on");
create index "completion_course_id_completed_on_index" on "completion" ("course_id", "completed_on");
alter table "completion" add constraint "completion_employee_id_course_id_completed_on_unique" unique ("employee_id", "course_id", "completed_on");
alter table "completion" add constraint "completion_source_check" check ("source" in ('workshopRegister', 'eLearning', 'import', 'manual'));

create table "area_manager" ("id" uuid not null, "version" int not null default 1, "employee_id" uuid not null, "service_area_id" uuid not null, "from" date not null, "until" date null, "cover" boolean not null default false, primary key ("id"));
comment on table "area_manager" is 'Who manages an area and everything below it, and from when until when.';
comment on column "area_manager"."id" is 'Identifies the record.';
comment on column "area_manager"."version" is 'Goes up by one with every change; quote it when you update.';
comment on column "area_manager"."employee_id" is 'The person who manages.';
comment on column "area_manager"."service_area_id" is 'The area they manage.';
comment on column "area_manager"."from" is 'The first day.';
comment on column "area_manager"."until" is 'The last day; empty while no end is known.';
comment on column "area_manager"."cover" is 'Whether they stand in for a manager who is away.';
create index "area_manager_employee_id_index" on "area_manager" ("employee_id");
create index "area_manager_service_area_id_index" on "area_manager" ("service_area_id");
alter table "area_manager" add constraint "area_manager_employee_id_service_area_id_from_unique" unique ("employee_id", "service_area_id", "from");

create table "answer_state" ("id" uuid not null, "version" int not null default 1, "employee_id" uuid not null, "characteristic_id" uuid not null, "state" text not null, "changed_on" date not null, primary key ("id"));
comment on table "answer_state" is 'Whether a person has answered about a characteristic; never what they answered.';
comment on column "answer_state"."id" is 'Identifies the record.';
comment on column "answer_state"."version" is 'Goes up by one with every change; quote it when you update.';
comment on column "answer_state"."employee_id" is 'The person asked.';
comment on column "answer_state"."characteristic_id" is 'What they were asked about.';
comment on column "answer_state"."state" is 'Prefer not to say counts as answered; withdrawn means: do not ask again.';
comment on column "answer_state"."changed_on" is 'The day this last changed.';
create index "answer_state_employee_id_index" on "answer_state" ("employee_id");
create index "answer_state_characteristic_id_index" on "answer_state" ("characteristic_id");
create index "answer_state_state_index" on "answer_state" ("state");
alter table "answer_state" add constraint "answer_state_employee_id_characteristic_id_unique" unique ("employee_id", "characteristic_id");
alter table "answer_state" add constraint "answer_state_state_check" check ("state" in ('answered', 'notAnswered', 'notAsked', 'withdrawn'));

create table "contract" ("id" uuid not null, "version" int not null default 1, "reference" varchar(120) not null, "ocid" varchar(80) null, "award_id" varchar(80) null, "title" varchar(300) not null, "description" text null, "buyer" varchar(200) null, "department_id" uuid null, "value" numeric(14,2) null, "currency" varchar(3) not null default 'GBP', "starts_on" date null, "ends_on" date null, "extendable_to" date null, "signed_on" date null, "status" text not null default 'pending', "relevance" text null, "relevance_reason" text null, "owner_id" uuid null, primary key ("id"));
comment on table "contract" is 'An agreement under which the council buys goods, services or works.';
comment on column "contract"."id" is 'Identifies the record.';
comment on column "contract"."version" is 'Goes up by one with every change; quote it when you update.';
comment on column "contract"."reference" is 'The reference in the contract register.';
comment on column "contract"."ocid" is 'The open contracting identifier of the procurement.';
comment on column "contract"."award_id" is 'The identifier of the award within that procurement.';
comment on column "contract"."title" is 'The title of the agreement.';
comment on column "contract"."description" is 'What is bought.';
comment on column "contract"."buyer" is 'The authority that the notice names as the buyer.';
comment on column "contract"."department_id" is 'The part of the council that is responsible.';
comment on column "contract"."value" is 'What it is worth over its whole length.';
comment on column "contract"."currency" is 'The currency of the value.';
comment on column "contract"."starts_on" is 'The first day of the contract.';
comment on column "contract"."ends_on" is 'The last day of the contract.';
comment on column "contract"."extendable_to" is 'The last day it can be extended to.';
comment on column "contract"."signed_on" is 'The day it was signed or last renewed.';
comment on column "contract"."status" is 'Where the contract stands.';
comment on column "contract"."relevance" is 'How much it matters to equality; empty until assessed.';
comment on column "contract"."relevance_reason" is 'Why it was assessed so.';
comment on column "contract"."owner_id" is 'The officer who answers for it.';
alter table "contract" add constraint "contract_reference_unique" unique ("reference");
create index "contract_title_index" on "contract" ("title");
create index "contract_department_id_index" on "contract" ("department_id");
create index "contract_value_index" on "contract" ("value");
create index "contract_starts_on_index" on "contract" ("starts_on");
create index "contract_ends_on_index" on "contract" ("ends_on");
create index "contract_status_index" on "contract" ("status");
create index "contract_relevance_index" on "contract" ("relevance");
create index "contract_owner_id_index" on "contract" ("owner_id");
alter table "contract" add constraint "contract_ocid_award_id_unique" unique ("ocid", "award_id");
alter table "contract" add constraint "contract_status_check" check ("status" in ('pending', 'active', 'ended', 'cancelled', 'terminated'));
alter table "contract" add constraint "contract_relevance_check" check ("relevance" in ('low', 'medium', 'high'));

create table "contract_supplier" ("id" uuid not null, "version" int not null default 1, "contract_id" uuid not null, "supplier_id" uuid not null, primary key ("id"));
comment on table "contract_supplier" is 'A supplier’s part in a contract; one contract can have several suppliers.';
comment on column "contract_supplier"."id" is 'Identifies the record.';
comment on column "contract_supplier"."version" is 'Goes up by one with every change; quote it when you update.';
comment on column "contract_supplier"."contract_id" is 'The contract.';
comment on column "contract_supplier"."supplier_id" is 'The supplier.';
create index "contract_supplier_contract_id_index" on "contract_supplier" ("contract_id");
create index "contract_supplier_supplier_id_index" on "contract_supplier" ("supplier_id");
alter table "contract_supplier" add constraint "contract_supplier_contract_id_supplier_id_unique" unique ("contract_id", "supplier_id");

create table "contract_clause" ("id" uuid not null, "version" int not null default 1, "contract_id" uuid not null, "clause_version_id" uuid not null, "page" varchar(40) null, "checked_by_id" uuid null, "checked_on" date null, primary key ("id"));
comment on table "contract_clause" is 'The fact that a contract contains a version of a clause.';
comment on column "contract_clause"."id" is 'Identifies the record.';
comment on column "contract_clause"."version" is 'Goes up by one with every change; quote it when you update.';
comment on column "contract_clause"."contract_id" is 'The contract.';
comment on column "contract_clause"."clause_version_id" is 'The wording it contains.';
comment on column "contract_clause"."page" is 'Where in the contract it stands.';
comment on column "contract_clause"."checked_by_id" is 'Who read the contract for it.';
comment on column "contract_clause"."checked_on" is 'The day they read it.';
create index "contract_clause_contract_id_index" on "contract_clause" ("contract_id");
create index "contract_clause_clause_version_id_index" on "contract_clause" ("clause_version_id");
create index "contract_clause_checked_by_id_index" on "contract_clause" ("checked_by_id");
alter table "contract_clause" add constraint "contract_clause_contract_id_clause_version_id_unique" unique ("contract_id", "clause_version_id");

create table "vacancy" ("id" uuid not null, "version" int not null default 1, "reference" varchar(30) not null, "post_id" uuid not null, "service_area_id" uuid not null, "channel" text not null, "opens_on" date not null, "closes_on" date not null, "status" text not null default 'draft', primary key ("id"));
comment on table "vacancy" is 'A post that the council is filling or has filled.';
comment on column "vacancy"."id" is 'Identifies the record.';
comment on column "vacancy"."version" is 'Goes up by one with every change; quote it when you update.';
comment on column "vacancy"."reference" is 'The reference in the advertisement.';
comment on column "vacancy"."post_id" is 'The post to be filled.';
comment on column "vacancy"."service_area_id" is 'The area that recruits.';
comment on column "vacancy"."channel" is 'Whether only staff or everybody can apply.';
comment on column "vacancy"."opens_on" is 'The first day that applications are taken.';
comment on column "vacancy"."closes_on" is 'The last day that applications are taken.';
comment on column "vacancy"."status" is 'How far it has got; it is live from open to interviewing.';
alter table "vacancy" add constraint "vacancy_reference_unique" unique ("reference");
create index "vacancy_post_id_index" on "vacancy" ("post_id");
create index "vacancy_service_area_id_index" on "vacancy" ("service_area_id");
create index "vacancy_opens_on_index" on "vacancy" ("opens_on");
create index "vacancy_closes_on_index" on "vacancy" ("closes_on");
create index "vacancy_status_index" on "vacancy" ("status");
alter table "vacancy" add constraint "vacancy_channel_check" check ("channel" in ('internal', 'external'));
alter table "vacancy" add constraint "vacancy_status_check" check ("status" in ('draft', 'open', 'shortlisting', 'interviewing', 'appointed', 'closed', 'withdrawn'));

create table "panel_member" ("id" uuid not null, "version" int not null default 1, "vacancy_id" uuid not null, "employee_id" uuid not null, "role" text not null default 'member', "from" date not null, "until" date null, primary key ("id"));
comment on table "panel_member" is 'Somebody’s place on the panel that fills a vacancy.';
comment on column "panel_member"."id" is 'Identifies the record.';
comment on column "panel_member"."version" is 'Goes up by one with every change; quote it when you update.';
comment on column "panel_member"."vacancy_id" is 'The vacancy.';
comment on column "panel_member"."employee_id" is 'The person on the panel.';
comment on column "panel_member"."role" is 'What they do there.';
comment on column "panel_member"."from" is 'The first day on the panel.';
comment on column "panel_member"."until" is 'The last day on the panel; empty while no end is known.';
create index "panel_member_vacancy_id_index" on "panel_member" ("vacancy_id");
create index "panel_member_employee_id_index" on "panel_member" ("employee_id");
alter table "panel_member" add constraint "panel_member_vacancy_id_employee_id_unique" unique ("vacancy_id", "employee_id");
alter table "panel_member" add constraint "panel_member_role_check" check ("role" in ('chair', 'member', 'observer'));

alter table "clause_version" add constraint "clause_version_clause_id_foreign" foreign key ("clause_id") references "clause" ("id");

alter table "code_list" add constraint "code_list_characteristic_id_foreign" foreign key ("characteristic_id") references "characteristic" ("id");

alter table "category" add constraint "category_code_list_id_foreign" foreign key ("code_list_id") references "code_list" ("id");
alter table "category" add constraint "category_parent_id_foreign" foreign key ("parent_id") references "category" ("id") on delete no action;

alter table "monitoring"."equality_answer" add constraint "equality_answer_profile_id_foreign" foreign key ("profile_id") references "monitoring"."equality_profile" ("id");

alter table "objective" add constraint "objective_plan_id_foreign" foreign key ("plan_id") references "action_plan" ("id");

alter table "action" add constraint "action_plan_id_foreign" foreign key ("plan_id") references "action_plan" ("id");
alter table "action" add constraint "action_objective_id_foreign" foreign key ("objective_id") references "objective" ("id") on delete no action;

alter table "progress" add constraint "progress_action_id_foreign" foreign key ("action_id") references "action" ("id");

alter table "service_area" add constraint "service_area_parent_id_foreign" foreign key ("parent_id") references "service_area" ("id") on delete no action;

alter table "requirement" add constraint "requirement_service_area_id_foreign" foreign key ("service_area_id") references "service_area" ("id") on delete no action;

alter table "requirement_item" add constraint "requirement_item_requirement_id_foreign" foreign key ("requirement_id") references "requirement" ("id");
alter table "requirement_item" add constraint "requirement_item_course_id_foreign" foreign key ("course_id") references "course" ("id");

alter table "post" add constraint "post_grade_id_foreign" foreign key ("grade_id") references "grade" ("id");
alter table "post" add constraint "post_service_area_id_foreign" foreign key ("service_area_id") references "service_area" ("id");

alter table "supplier_policy" add constraint "supplier_policy_supplier_id_foreign" foreign key ("supplier_id") references "supplier" ("id");

alter table "employee" add constraint "employee_post_id_foreign" foreign key ("post_id") references "post" ("id") on delete no action;
alter table "employee" add constraint "employee_service_area_id_foreign" foreign key ("service_area_id") references "service_area" ("id");
alter table "employee" add constraint "employee_line_manager_id_foreign" foreign key ("line_manager_id") references "employee" ("id") on delete no action;
alter table "employee" add constraint "employee_user_id_foreign" foreign key ("user_id") references "user_account" ("id") on delete no action;

alter table "exemption" add constraint "exemption_employee_id_foreign" foreign key ("employee_id") references "employee" ("id");
alter table "exemption" add constraint "exemption_requirement_id_foreign" foreign key ("requirement_id") references "requirement" ("id");

alter table "completion" add constraint "completion_employee_id_foreign" foreign key ("employee_id") references "employee" ("id");
alter table "completion" add constraint "completion_course_id_foreign" foreign key ("course_id") references "course" ("id");

alter table "area_manager" add constraint "area_manager_employee_id_foreign" foreign key ("employee_id") references "employee" ("id");
alter table "area_manager" add constraint "area_manager_service_area_id_foreign" foreign key ("service_area_id") references "service_area" ("id");

alter table "answer_state" add constraint "answer_state_employee_id_foreign" foreign key ("employee_id") references "employee" ("id");
alter table "answer_state" add constraint "answer_state_characteristic_id_foreign" foreign key ("characteristic_id") references "characteristic" ("id");

alter table "contract" add constraint "contract_department_id_foreign" foreign key ("department_id") references "service_area" ("id") on delete no action;
alter table "contract" add constraint "contract_owner_id_foreign" foreign key ("owner_id") references "user_account" ("id") on delete no action;

alter table "contract_supplier" add constraint "contract_supplier_contract_id_foreign" foreign key ("contract_id") references "contract" ("id");
alter table "contract_supplier" add constraint "contract_supplier_supplier_id_foreign" foreign key ("supplier_id") references "supplier" ("id");

alter table "contract_clause" add constraint "contract_clause_contract_id_foreign" foreign key ("contract_id") references "contract" ("id");
alter table "contract_clause" add constraint "contract_clause_clause_version_id_foreign" foreign key ("clause_version_id") references "clause_version" ("id");
alter table "contract_clause" add constraint "contract_clause_checked_by_id_foreign" foreign key ("checked_by_id") references "user_account" ("id") on delete no action;

alter table "vacancy" add constraint "vacancy_post_id_foreign" foreign key ("post_id") references "post" ("id");
alter table "vacancy" add constraint "vacancy_service_area_id_foreign" foreign key ("service_area_id") references "service_area" ("id");

alter table "panel_member" add constraint "panel_member_vacancy_id_foreign" foreign key ("vacancy_id") references "vacancy" ("id");
alter table "panel_member" add constraint "panel_member_employee_id_foreign" foreign key ("employee_id") references "employee" ("id");
