alter table "disclosure_rule" drop constraint "disclosure_rule_fewest_check";
alter table "disclosure_rule" add "least" int null, add "rounded" boolean not null default false;
-- a council that showed figures of fewer than is safe does so no longer
update disclosure_rule set least = case code when 'specialCategory' then 10 else 5 end;
update disclosure_rule set fewest = least, version = version + 1 where fewest < least;
alter table "disclosure_rule" alter "least" set not null;
comment on column "disclosure_rule"."least" is 'What the fewest cannot be set below: such figures would tell of people.';
comment on column "disclosure_rule"."rounded" is 'Whether counts and totals are shown to the nearest five, each by itself, so that they may not add up.';
alter table "disclosure_rule" add constraint "disclosure_rule_least_check" check ("least" >= 3);
alter table "disclosure_rule" add constraint "disclosure_rule_fewest_check" check ("fewest" >= "least");

alter table "monthly_table" add "rounded" boolean not null default false;
comment on column "monthly_table"."rounded" is 'Whether its counts are to the nearest five, each by itself.';
