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
