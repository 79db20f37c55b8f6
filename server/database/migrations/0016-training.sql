alter table "course" add "valid_for" varchar(20) null;
comment on column "course"."valid_for" is 'For how long it usually counts; empty if it never runs out.';
alter table "course" add constraint "course_valid_for_check" check ("valid_for" ~ '^P(?=[0-9])(?=.*[1-9])([0-9]{1,3}Y)?([0-9]{1,4}M)?([0-9]{1,4}W)?([0-9]{1,4}D)?$');

alter table "requirement" add "engagements" text[] not null default '{}', add "post_id" uuid null, add "recruiting" boolean not null default false, add "customer_facing" boolean not null default false, add "managers" boolean not null default false, add "started_within_days" int null, add "changed_role_within_days" int null, add "grace" varchar(20) null;
comment on column "requirement"."engagements" is 'Applies only to people on one of these footings; empty for all.';
comment on column "requirement"."post_id" is 'Applies only to whoever holds this post; empty for every post.';
comment on column "requirement"."recruiting" is 'Applies only to people on the panel of a live vacancy.';
comment on column "requirement"."customer_facing" is 'Applies only to people whose post is customer-facing.';
comment on column "requirement"."managers" is 'Applies only to people who manage an area, or to whom somebody reports.';
comment on column "requirement"."started_within_days" is 'Applies only for so many days after starting here; empty for however long.';
comment on column "requirement"."changed_role_within_days" is 'Applies only for so many days after changing posts. With the days after starting too, either is enough.';
comment on column "requirement"."grace" is 'For how long after it has run out it counts as due, not as lapsed; empty for not at all.';
alter table "requirement" add constraint "requirement_post_id_foreign" foreign key ("post_id") references "post" ("id") on delete no action;
comment on column "requirement"."due_within_days" is 'How many days after starting, changing posts or joining a panel it is due; empty if it is due at once.';
create index "requirement_post_id_index" on "requirement" ("post_id");
alter table "requirement" add constraint "requirement_started_within_days_check" check ("started_within_days" >= 0);
alter table "requirement" add constraint "requirement_changed_role_within_days_check" check ("changed_role_within_days" >= 0);
alter table "requirement" add constraint "requirement_grace_check" check ("grace" ~ '^P(?=[0-9])([0-9]{1,3}Y)?([0-9]{1,4}M)?([0-9]{1,4}W)?([0-9]{1,4}D)?$');
alter table "requirement" add constraint "requirement_recruiting_check" check (not "recruiting" or (
  "engagements" = '{}' and "post_id" is null and not "customer_facing"
  and not "managers" and "started_within_days" is null
  and "changed_role_within_days" is null));
alter table "requirement" add constraint "requirement_engagements_check" check ("engagements" <@ array['permanent'::text, 'fixedTerm'::text, 'casual'::text, 'agency'::text, 'apprentice'::text, 'councillor'::text]);
comment on table "requirement" is 'What an audience must have been trained in. The audience is everybody of whom all holds that is said of it; where nothing is said, it is everybody.';

alter table "requirement_item" add "valid_for" varchar(20) null, add "renew_from" text not null default 'completion', add "window" varchar(20) null default 'P1M';
comment on column "requirement_item"."valid_for" is 'For how long a completion counts here; empty if it never runs out.';
comment on column "requirement_item"."renew_from" is 'Whether a renewal counts from the day it was completed, or, completed within the window, from the day the last one ran out.';
comment on column "requirement_item"."window" is 'For how long before it runs out it counts as due soon; empty for not at all.';
alter table "requirement_item" add constraint "requirement_item_valid_for_check" check ("valid_for" ~ '^P(?=[0-9])(?=.*[1-9])([0-9]{1,3}Y)?([0-9]{1,4}M)?([0-9]{1,4}W)?([0-9]{1,4}D)?$');
alter table "requirement_item" add constraint "requirement_item_window_check" check ("window" ~ '^P(?=[0-9])([0-9]{1,3}Y)?([0-9]{1,4}M)?([0-9]{1,4}W)?([0-9]{1,4}D)?$');
alter table "requirement_item" add constraint "requirement_item_renew_from_check" check ("renew_from" in ('completion', 'expiry'));

alter table "employee" add "in_post_since" date null;
comment on column "employee"."in_post_since" is 'The first day in the post they hold, where they held another before.';

-- what was said in months and days, and by one word, as it is said now
update "course" set valid_for = case when valid_months % 12 = 0 then 'P' || valid_months / 12 || 'Y' else 'P' || valid_months || 'M' end;
update "requirement_item" item set
  valid_for = case when item.valid_months % 12 = 0 then 'P' || item.valid_months / 12 || 'Y' else 'P' || item.valid_months || 'M' end,
  "window" = case when item.valid_months is not null then 'P' || least(requirement.window_days, 9999) || 'D' end
from requirement where requirement.id = item.requirement_id;
update "requirement" set recruiting = audience = 'recruiting', customer_facing = audience = 'customerFacing',
  engagements = case when audience = 'councillors' then array['councillor'] else '{}' end,
  started_within_days = case when audience = 'newStarters' then new_for_days end;

alter table "course" drop constraint "course_valid_months_check";
alter table "course" drop column "valid_months";
alter table "requirement" drop constraint "requirement_audience_check";
alter table "requirement" drop constraint "requirement_new_for_days_check";
alter table "requirement" drop constraint "requirement_window_days_check";
alter table "requirement" drop column "audience", drop column "new_for_days", drop column "window_days";
alter table "requirement_item" drop constraint "requirement_item_valid_months_check";
alter table "requirement_item" drop column "valid_months";
create table "course_session" ("id" uuid not null, "version" int not null default 1, "course_id" uuid not null, "starts_on" date not null, "ends_on" date not null, "starts_at" varchar(5) not null, "ends_at" varchar(5) not null, "place" varchar(160) not null, "capacity" int not null, "waiting_list" boolean not null default true, "cancelled_on" date null, primary key ("id"));
comment on table "course_session" is 'A course as it is held once, at a place and time, for so many people.';
comment on column "course_session"."id" is 'Identifies the record.';
comment on column "course_session"."version" is 'Goes up by one with every change; quote it when you update.';
comment on column "course_session"."course_id" is 'The course.';
comment on column "course_session"."starts_on" is 'The first day.';
comment on column "course_session"."ends_on" is 'The last day; whoever was there completes the course on it.';
comment on column "course_session"."starts_at" is 'When it begins, in the time of London.';
comment on column "course_session"."ends_at" is 'When it ends, in the time of London.';
comment on column "course_session"."place" is 'Where it is held.';
comment on column "course_session"."capacity" is 'How many people can take part.';
comment on column "course_session"."waiting_list" is 'Whether more people can be booked than can take part; they move up as others cancel.';
comment on column "course_session"."cancelled_on" is 'The day it was called off; empty while it is held.';
create index "course_session_course_id_index" on "course_session" ("course_id");
create index "course_session_starts_on_index" on "course_session" ("starts_on");

create table "booking" ("id" uuid not null, "version" int not null default 1, "session_id" uuid not null, "employee_id" uuid not null, "turn" int not null, "state" text not null default 'booked', "completion_id" uuid null, primary key ("id"));
comment on table "booking" is 'Somebody’s booking on a session of a course, and whether they were there.';
comment on column "booking"."id" is 'Identifies the record.';
comment on column "booking"."version" is 'Goes up by one with every change; quote it when you update.';
comment on column "booking"."session_id" is 'The session.';
comment on column "booking"."employee_id" is 'The person.';
comment on column "booking"."turn" is 'The order in which people were booked; the first have the places.';
comment on column "booking"."state" is 'Booked; cancelled; or whether they were there.';
comment on column "booking"."completion_id" is 'The completion that their attendance made.';
create index "booking_employee_id_index" on "booking" ("employee_id");
create index "booking_completion_id_index" on "booking" ("completion_id");
alter table "booking" add constraint "booking_session_id_employee_id_unique" unique ("session_id", "employee_id");
alter table "booking" add constraint "booking_session_id_turn_unique" unique ("session_id", "turn");


alter table "course_session" add constraint "course_session_course_id_foreign" foreign key ("course_id") references "course" ("id");
alter table "course_session" add constraint "course_session_ends_on_check" check ("ends_on" >= "starts_on");
alter table "course_session" add constraint "course_session_starts_at_check" check ("starts_at" ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$');
alter table "course_session" add constraint "course_session_ends_at_check" check ("ends_at" ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$');
alter table "course_session" add constraint "course_session_capacity_check" check ("capacity" >= 1);

alter table "booking" add constraint "booking_session_id_foreign" foreign key ("session_id") references "course_session" ("id");
alter table "booking" add constraint "booking_employee_id_foreign" foreign key ("employee_id") references "employee" ("id");
alter table "booking" add constraint "booking_completion_id_foreign" foreign key ("completion_id") references "completion" ("id") on delete set null;
alter table "booking" add constraint "booking_state_check" check ("state" in ('booked', 'cancelled', 'attended', 'absent'));
