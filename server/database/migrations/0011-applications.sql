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

alter table "vacancy" add "grade_id" uuid null, add "advertised_in" text[] not null default '{}', add "applicants_shown_on" date null;
comment on column "vacancy"."grade_id" is 'The grade offered, where it is not that of the post.';
comment on column "vacancy"."advertised_in" is 'Where it was advertised.';
comment on column "vacancy"."applicants_shown_on" is 'The day from which the shortlisted may be known by name; empty while the shortlist is made without names.';
alter table "vacancy" add constraint "vacancy_grade_id_foreign" foreign key ("grade_id") references "grade" ("id") on delete no action;
create index "vacancy_grade_id_index" on "vacancy" ("grade_id");
alter table "vacancy" add constraint "vacancy_advertised_in_check" check ("advertised_in" <@ array['councilWebsite'::text, 'jobsBoard'::text, 'socialMedia'::text, 'press'::text, 'jobcentre'::text, 'communityNetworks'::text, 'agency'::text]);

alter table "application" add constraint "application_vacancy_id_foreign" foreign key ("vacancy_id") references "vacancy" ("id");
alter table "application" add constraint "application_email_check" check ("email" ~ '^[^@[:space:]]+@[^@[:space:]]+$');
alter table "application" add constraint "application_heard_through_check" check ("heard_through" in ('councilWebsite', 'jobsBoard', 'socialMedia', 'press', 'jobcentre', 'communityNetworks', 'agency', 'wordOfMouth'));

alter table "application_step" add constraint "application_step_application_id_foreign" foreign key ("application_id") references "application" ("id");
alter table "application_step" add constraint "application_step_stage_check" check ("stage" in ('longlisted', 'shortlisted', 'interviewed', 'offered', 'appointed', 'withdrew', 'notSelected'));
alter table "application_step" add constraint "application_step_reason_check" check ("reason" in ('essentialCriteria', 'otherCandidatesStronger', 'interview', 'test', 'references', 'preEmploymentChecks', 'noVacancy'));
