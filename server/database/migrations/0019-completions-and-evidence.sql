create table "unmatched_completion" ("id" uuid not null, "version" int not null default 1, "learner" varchar(254) not null, "full_name" varchar(160) null, "work_email" varchar(254) null, "course_id" uuid not null, "completed_on" date not null, "certificate" varchar(80) null, "employee_id" uuid null, primary key ("id"));
comment on table "unmatched_completion" is 'A completion that a learning system reports of somebody who could not be found among the employees.';
comment on column "unmatched_completion"."id" is 'Identifies the record.';
comment on column "unmatched_completion"."version" is 'Goes up by one with every change; quote it when you update.';
comment on column "unmatched_completion"."learner" is 'How the learning system knows them: the staff number, else the e-mail address, else the name.';
comment on column "unmatched_completion"."full_name" is 'What the learning system calls them, if it says.';
comment on column "unmatched_completion"."work_email" is 'Their e-mail address in the learning system, if it says.';
comment on column "unmatched_completion"."course_id" is 'The course they completed.';
comment on column "unmatched_completion"."completed_on" is 'The day they completed it.';
comment on column "unmatched_completion"."certificate" is 'The reference of the certificate, where there is one.';
comment on column "unmatched_completion"."employee_id" is 'Who it is, once somebody has said so; empty until then.';
create index "unmatched_completion_course_id_index" on "unmatched_completion" ("course_id");
create index "unmatched_completion_employee_id_index" on "unmatched_completion" ("employee_id");
alter table "unmatched_completion" add constraint "unmatched_completion_learner_course_id_completed_on_unique" unique ("learner", "course_id", "completed_on");

create table "training_escalation" ("id" uuid not null, "version" int not null default 1, "manager_id" uuid not null, "employee_id" uuid not null, "requirement_id" uuid not null, "told_on" date not null, primary key ("id"));
comment on table "training_escalation" is 'The fact that a manager was told of training that somebody in their areas lacks.';
comment on column "training_escalation"."id" is 'Identifies the record.';
comment on column "training_escalation"."version" is 'Goes up by one with every change; quote it when you update.';
comment on column "training_escalation"."manager_id" is 'The manager who was told.';
comment on column "training_escalation"."employee_id" is 'The person who lacks it.';
comment on column "training_escalation"."requirement_id" is 'What they lack.';
comment on column "training_escalation"."told_on" is 'The day that the manager was told.';
create index "training_escalation_employee_id_index" on "training_escalation" ("employee_id");
create index "training_escalation_requirement_id_index" on "training_escalation" ("requirement_id");
create index "training_escalation_told_on_index" on "training_escalation" ("told_on");
alter table "training_escalation" add constraint "training_escalation_manager_id_employee_id_requir_cb762_unique" unique ("manager_id", "employee_id", "requirement_id", "told_on");

create table "training_claim" ("id" uuid not null, "version" int not null default 1, "employee_id" uuid not null, "course_id" uuid not null, "completed_on" date not null, "note" text null, "state" text not null default 'handedIn', "refused_because" text null, "decided_on" date null, "completion_id" uuid null, primary key ("id"));
comment on table "training_claim" is 'What somebody says that they completed, with evidence; it counts once it has been approved.';
comment on column "training_claim"."id" is 'Identifies the record.';
comment on column "training_claim"."version" is 'Goes up by one with every change; quote it when you update.';
comment on column "training_claim"."employee_id" is 'The person who says so.';
comment on column "training_claim"."course_id" is 'The course, or the one that theirs stands for.';
comment on column "training_claim"."completed_on" is 'The day they completed it.';
comment on column "training_claim"."note" is 'Where it was, and with whom, if the evidence does not say.';
comment on column "training_claim"."state" is 'Handed in and not looked at yet; approved; or refused.';
comment on column "training_claim"."refused_because" is 'Why it was refused.';
comment on column "training_claim"."decided_on" is 'The day that it was approved or refused.';
comment on column "training_claim"."completion_id" is 'The completion that the approval made.';
create index "training_claim_employee_id_index" on "training_claim" ("employee_id");
create index "training_claim_course_id_index" on "training_claim" ("course_id");
create index "training_claim_state_index" on "training_claim" ("state");
create index "training_claim_completion_id_index" on "training_claim" ("completion_id");

alter table "booking" add "waits" boolean not null default false;
comment on column "booking"."waits" is 'Whether they were put on the waiting list and nobody has told them of a place yet.';

alter table "document" drop constraint "document_hangs_on_one_record";
alter table "document" add "training_claim_id" uuid null;
comment on column "document"."training_claim_id" is 'The training claim it is attached to, if it is one.';
alter table "document" add constraint "document_training_claim_id_foreign" foreign key ("training_claim_id") references "training_claim" ("id") on delete no action;
create index "document_training_claim_id_index" on "document" ("training_claim_id");
alter table "document" add constraint "document_hangs_on_one_record" check (num_nonnulls(contract_id, supplier_id, supplier_policy_id, supplier_questionnaire_id, compliance_review_id, corrective_action_id, training_claim_id) = 1);

alter table "unmatched_completion" add constraint "unmatched_completion_course_id_foreign" foreign key ("course_id") references "course" ("id");
alter table "unmatched_completion" add constraint "unmatched_completion_employee_id_foreign" foreign key ("employee_id") references "employee" ("id") on delete set null;

alter table "training_escalation" add constraint "training_escalation_manager_id_foreign" foreign key ("manager_id") references "employee" ("id");
alter table "training_escalation" add constraint "training_escalation_employee_id_foreign" foreign key ("employee_id") references "employee" ("id");
alter table "training_escalation" add constraint "training_escalation_requirement_id_foreign" foreign key ("requirement_id") references "requirement" ("id") on delete cascade;

alter table "training_claim" add constraint "training_claim_employee_id_foreign" foreign key ("employee_id") references "employee" ("id");
alter table "training_claim" add constraint "training_claim_course_id_foreign" foreign key ("course_id") references "course" ("id");
alter table "training_claim" add constraint "training_claim_completion_id_foreign" foreign key ("completion_id") references "completion" ("id") on delete set null;
alter table "training_claim" add constraint "training_claim_refused_because_check" check ("state" <> 'refused' or "refused_because" is not null);
alter table "training_claim" add constraint "training_claim_state_check" check ("state" in ('handedIn', 'approved', 'refused'));
