create table "council_rule" ("id" uuid not null, "version" int not null default 1, "code" varchar(40) not null, "title" varchar(200) not null, "in_force" boolean not null, primary key ("id"));
comment on table "council_rule" is 'A rule that the council may keep or not, as it has decided.';
comment on column "council_rule"."id" is 'Identifies the record.';
comment on column "council_rule"."version" is 'Goes up by one with every change; quote it when you update.';
comment on column "council_rule"."code" is 'What the rule is called in this software.';
comment on column "council_rule"."title" is 'What the rule says.';
comment on column "council_rule"."in_force" is 'Whether the council keeps it.';
alter table "council_rule" add constraint "council_rule_code_unique" unique ("code");

create table "panel_follow_up" ("id" uuid not null, "version" int not null default 1, "panel_member_id" uuid not null, "told_id" uuid not null, "on" date not null, "how" text not null, "outcome" text not null default 'noAnswerYet', "note" text null, primary key ("id"));
comment on table "panel_follow_up" is 'That somebody was told of training to recruit that a member of a panel lacks, and what came of it.';
comment on column "panel_follow_up"."id" is 'Identifies the record.';
comment on column "panel_follow_up"."version" is 'Goes up by one with every change; quote it when you update.';
comment on column "panel_follow_up"."panel_member_id" is 'Whose training it is about, on which panel.';
comment on column "panel_follow_up"."told_id" is 'Who was told.';
comment on column "panel_follow_up"."on" is 'The day that they were told.';
comment on column "panel_follow_up"."how" is 'How they were told.';
comment on column "panel_follow_up"."outcome" is 'What came of it.';
comment on column "panel_follow_up"."note" is 'What else there is to know; say no more about the person than is needed.';
create index "panel_follow_up_panel_member_id_index" on "panel_follow_up" ("panel_member_id");
create index "panel_follow_up_told_id_index" on "panel_follow_up" ("told_id");
create index "panel_follow_up_on_index" on "panel_follow_up" ("on");
alter table "panel_follow_up" add constraint "panel_follow_up_panel_member_id_told_id_on_how_unique" unique ("panel_member_id", "told_id", "on", "how");

create table "application" ("id" uuid not null, "version" int not null default 1, "number" varchar(40) not null, "vacancy_id" uuid not null, "applied_on" date not null, "heard_through" text null, "statement" text null, "full_name" varchar(160) not null, "email" varchar(254) null, "date_of_birth" date null, "school" varchar(200) null, primary key ("id"));
comment on table "application" is 'Somebody’s application for a vacancy, without anything of the equality monitoring.';
comment on column "application"."id" is 'Identifies the record.';
comment on column "application"."version" is 'Goes up by one with every change; quote it when you update.';
comment on column "application"."number" is 'What it is called instead of the applicant’s name.';
comment on column "application"."vacancy_id" is 'What they applied for.';
comment on column "application"."applied_on" is 'The day that it was sent.';
comment on column "application"."heard_through" is 'Where they say they heard of it.';
comment on column "application"."statement" is 'How they meet what the post asks for, without anything that tells who they are.';
comment on column "application"."full_name" is 'The applicant’s name.';
comment on column "application"."email" is 'The applicant’s e-mail address.';
comment on column "application"."date_of_birth" is 'The applicant’s date of birth.';
comment on column "application"."school" is 'Schools and colleges, as they wrote them.';
alter table "application" add constraint "application_number_unique" unique ("number");
create index "application_vacancy_id_index" on "application" ("vacancy_id");
create index "application_applied_on_index" on "application" ("applied_on");

create table "application_step" ("id" uuid not null, "version" int not null default 1, "application_id" uuid not null, "stage" text not null, "on" date not null, "reason" text null, primary key ("id"));
comment on table "application_step" is 'A stage that an application reached, and when.';
comment on column "application_step"."id" is 'Identifies the record.';
comment on column "application_step"."version" is 'Goes up by one with every change; quote it when you update.';
comment on column "application_step"."application_id" is 'The application.';
comment on column "application_step"."stage" is 'The stage that it reached.';
comment on column "application_step"."on" is 'The day that it reached it.';
comment on column "application_step"."reason" is 'Why it went no further, where the applicant was not selected.';
create index "application_step_application_id_index" on "application_step" ("application_id");
create index "application_step_stage_index" on "application_step" ("stage");
alter table "application_step" add constraint "application_step_application_id_stage_unique" unique ("application_id", "stage");

alter table "vacancy" add "grade_id" uuid null, add "advertised_in" text[] not null default '{}', add "applicants_shown_on" date null, add "override_reason" text null;
comment on column "vacancy"."grade_id" is 'The grade offered, where it is not that of the post.';
comment on column "vacancy"."advertised_in" is 'Where it was advertised.';
comment on column "vacancy"."applicants_shown_on" is 'The day from which the shortlisted may be known by name; empty while the shortlist is made without names.';
comment on column "vacancy"."override_reason" is 'Why it was opened although somebody on its panel was not trained to recruit; empty where it was not.';
alter table "vacancy" add constraint "vacancy_grade_id_foreign" foreign key ("grade_id") references "grade" ("id") on delete no action;
create index "vacancy_grade_id_index" on "vacancy" ("grade_id");
alter table "vacancy" add constraint "vacancy_advertised_in_check" check ("advertised_in" <@ array['councilWebsite'::text, 'jobsBoard'::text, 'socialMedia'::text, 'press'::text, 'jobcentre'::text, 'communityNetworks'::text, 'agency'::text]);

alter table "panel_follow_up" add constraint "panel_follow_up_panel_member_id_foreign" foreign key ("panel_member_id") references "panel_member" ("id");
alter table "panel_follow_up" add constraint "panel_follow_up_told_id_foreign" foreign key ("told_id") references "employee" ("id");
alter table "panel_follow_up" add constraint "panel_follow_up_how_check" check ("how" in ('email', 'telephone', 'inPerson', 'letter'));
alter table "panel_follow_up" add constraint "panel_follow_up_outcome_check" check ("outcome" in ('noAnswerYet', 'willAttend', 'hasAttended', 'leavesThePanel', 'exemptionAskedFor', 'passedOn'));

alter table "application" add constraint "application_vacancy_id_foreign" foreign key ("vacancy_id") references "vacancy" ("id");
alter table "application" add constraint "application_email_check" check ("email" ~ '^[^@[:space:][:cntrl:],;:<>()"\[\]\\]+@[^@[:space:][:cntrl:],;:<>()"\[\]\\]+$');
alter table "application" add constraint "application_heard_through_check" check ("heard_through" in ('councilWebsite', 'jobsBoard', 'socialMedia', 'press', 'jobcentre', 'communityNetworks', 'agency', 'wordOfMouth'));

alter table "application_step" add constraint "application_step_application_id_foreign" foreign key ("application_id") references "application" ("id");
alter table "application_step" add constraint "application_step_stage_check" check ("stage" in ('longlisted', 'shortlisted', 'interviewed', 'offered', 'appointed', 'withdrew', 'notSelected'));
alter table "application_step" add constraint "application_step_reason_check" check ("reason" in ('essentialCriteria', 'otherCandidatesStronger', 'interview', 'test', 'references', 'preEmploymentChecks', 'noVacancy'));
