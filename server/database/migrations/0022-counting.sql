create table "benchmark" ("id" uuid not null, "version" int not null default 1, "reference" varchar(120) not null, "title" varchar(200) not null, "base" text not null, "period" date null, primary key ("id"));
comment on table "benchmark" is 'A table of the population to hold the workforce or the users of a service against.';
comment on column "benchmark"."id" is 'Identifies the record.';
comment on column "benchmark"."version" is 'Goes up by one with every change; quote it when you update.';
comment on column "benchmark"."reference" is 'The short name by which the table is known when it is brought in again.';
comment on column "benchmark"."title" is 'What the table is called.';
comment on column "benchmark"."base" is 'Who is counted in it, in the words of its source.';
comment on column "benchmark"."period" is 'The day that it is true of.';
alter table "benchmark" add constraint "benchmark_reference_unique" unique ("reference");

create table "benchmark_label" ("id" uuid not null, "version" int not null default 1, "heading" varchar(120) not null, "label" varchar(300) not null, "characteristic_id" uuid null, "category_id" uuid null, "settled" text not null, primary key ("id"));
comment on table "benchmark_label" is 'What a table of the population calls a group, and what that is on our own lists.';
comment on column "benchmark_label"."id" is 'Identifies the record.';
comment on column "benchmark_label"."version" is 'Goes up by one with every change; quote it when you update.';
comment on column "benchmark_label"."heading" is 'What the source calls that which it counts by.';
comment on column "benchmark_label"."label" is 'What it calls the group.';
comment on column "benchmark_label"."characteristic_id" is 'The characteristic that it is about; empty where it is about none of ours.';
comment on column "benchmark_label"."category_id" is 'The group on our list; empty where it is left out of comparisons.';
comment on column "benchmark_label"."settled" is 'How it is known: by its wording, by one that is similar, because somebody said so, or not yet.';
create index "benchmark_label_characteristic_id_index" on "benchmark_label" ("characteristic_id");
create index "benchmark_label_category_id_index" on "benchmark_label" ("category_id");
alter table "benchmark_label" add constraint "benchmark_label_heading_label_unique" unique ("heading", "label");

create table "benchmark_figure" ("id" uuid not null, "version" int not null default 1, "benchmark_id" uuid not null, "area_code" varchar(20) not null, "area_name" varchar(120) not null, "label_id" uuid not null, "people" int not null, primary key ("id"));
comment on table "benchmark_figure" is 'How many people of a group live in a place.';
comment on column "benchmark_figure"."id" is 'Identifies the record.';
comment on column "benchmark_figure"."version" is 'Goes up by one with every change; quote it when you update.';
comment on column "benchmark_figure"."benchmark_id" is 'The table that it is from.';
comment on column "benchmark_figure"."area_code" is 'The code of the place.';
comment on column "benchmark_figure"."area_name" is 'What the place is called.';
comment on column "benchmark_figure"."label_id" is 'The group, as the source calls it.';
comment on column "benchmark_figure"."people" is 'How many there are.';
create index "benchmark_figure_benchmark_id_index" on "benchmark_figure" ("benchmark_id");
create index "benchmark_figure_area_code_index" on "benchmark_figure" ("area_code");
create index "benchmark_figure_label_id_index" on "benchmark_figure" ("label_id");
alter table "benchmark_figure" add constraint "benchmark_figure_benchmark_id_area_code_label_id_unique" unique ("benchmark_id", "area_code", "label_id");

create table "disclosure_rule" ("id" uuid not null, "version" int not null default 1, "code" varchar(40) not null, "title" varchar(200) not null, "fewest" int not null, primary key ("id"));
comment on table "disclosure_rule" is 'The fewest people that a figure may be of before it is withheld.';
comment on column "disclosure_rule"."id" is 'Identifies the record.';
comment on column "disclosure_rule"."version" is 'Goes up by one with every change; quote it when you update.';
comment on column "disclosure_rule"."code" is 'What the rule is called in this software.';
comment on column "disclosure_rule"."title" is 'Which figures it is about.';
comment on column "disclosure_rule"."fewest" is 'The fewest people that such a figure may be of.';
alter table "disclosure_rule" add constraint "disclosure_rule_code_unique" unique ("code");

create table "monitoring"."monthly_count" ("id" uuid not null, "month" date not null, "characteristic" varchar(40) not null, "counts" jsonb not null, primary key ("id"));
comment on table "monitoring"."monthly_count" is 'What was counted at the end of a month, before anything was withheld: only to hold the next month against it.';
comment on column "monitoring"."monthly_count"."id" is 'Identifies the count.';
comment on column "monitoring"."monthly_count"."month" is 'The last day of the month.';
comment on column "monitoring"."monthly_count"."characteristic" is 'The code of the characteristic.';
comment on column "monitoring"."monthly_count"."counts" is 'How many there are in each cell.';
alter table "monitoring"."monthly_count" add constraint "monthly_count_month_characteristic_unique" unique ("month", "characteristic");

create table "monthly_table" ("id" uuid not null, "version" int not null default 1, "month" date not null, "characteristic_id" uuid not null, "grouping" text not null, "people" int not null, "fewest" int not null, "figures" jsonb not null, "fresh" boolean not null, "withheld" int not null, "unkept" int not null, "computed_at" timestamptz not null, primary key ("id"));
comment on table "monthly_table" is 'A table of the workforce by a characteristic at the end of a month: worked out and attacked once, and served as it is kept ever after.';
comment on column "monthly_table"."id" is 'Identifies the record.';
comment on column "monthly_table"."version" is 'Goes up by one with every change; quote it when you update.';
comment on column "monthly_table"."month" is 'The last day of the month that it is true of.';
comment on column "monthly_table"."characteristic_id" is 'What people have said of themselves.';
comment on column "monthly_table"."grouping" is 'What it has in its rows.';
comment on column "monthly_table"."people" is 'How many people it counts.';
comment on column "monthly_table"."fewest" is 'Figures of fewer people were withheld, with what else tells them.';
comment on column "monthly_table"."figures" is 'What is shown, as it is served.';
comment on column "monthly_table"."fresh" is 'Whether it has the figures of each band. Where they would tell who came and went, or it took too long to find out, those of an earlier month stand, and only how many have answered is of this one.';
comment on column "monthly_table"."withheld" is 'How many of its figures are withheld.';
comment on column "monthly_table"."unkept" is 'How many small figures a head count or an earlier table limits, whatever is withheld.';
comment on column "monthly_table"."computed_at" is 'When it was worked out.';
create index "monthly_table_month_index" on "monthly_table" ("month");
create index "monthly_table_characteristic_id_index" on "monthly_table" ("characteristic_id");
alter table "monthly_table" add constraint "monthly_table_month_characteristic_id_grouping_unique" unique ("month", "characteristic_id", "grouping");

create table "pay_gap_statement" ("id" uuid not null, "version" int not null default 1, "snapshot_on" date not null, "narrative" text not null, "link" varchar(300) null, "responsible_person" varchar(160) null, primary key ("id"));
comment on table "pay_gap_statement" is 'What the council says about its pay gap at a snapshot date.';
comment on column "pay_gap_statement"."id" is 'Identifies the record.';
comment on column "pay_gap_statement"."version" is 'Goes up by one with every change; quote it when you update.';
comment on column "pay_gap_statement"."snapshot_on" is 'The snapshot date.';
comment on column "pay_gap_statement"."narrative" is 'What lies behind the figures, and what is done about it.';
comment on column "pay_gap_statement"."link" is 'Where it is published.';
comment on column "pay_gap_statement"."responsible_person" is 'Who answers for the figures, with their position.';
alter table "pay_gap_statement" add constraint "pay_gap_statement_snapshot_on_unique" unique ("snapshot_on");

create table "representation_target" ("id" uuid not null, "version" int not null default 1, "category_id" uuid not null, "service_area_id" uuid null, "percent" numeric(5,2) not null, "by" date not null, "note" text null, primary key ("id"));
comment on table "representation_target" is 'The share of a group among those who work for the council that is aimed at.';
comment on column "representation_target"."id" is 'Identifies the record.';
comment on column "representation_target"."version" is 'Goes up by one with every change; quote it when you update.';
comment on column "representation_target"."category_id" is 'The group.';
comment on column "representation_target"."service_area_id" is 'The area that it holds for; empty for the whole council.';
comment on column "representation_target"."percent" is 'How many of a hundred.';
comment on column "representation_target"."by" is 'By when.';
comment on column "representation_target"."note" is 'Where the target was set, and why.';
create index "representation_target_category_id_index" on "representation_target" ("category_id");
create index "representation_target_service_area_id_index" on "representation_target" ("service_area_id");
alter table "representation_target" add constraint "representation_target_category_id_service_area_id_by_unique" unique ("category_id", "service_area_id", "by");

create table "pay_record" ("id" uuid not null, "version" int not null default 1, "employee_id" uuid not null, "snapshot_on" date not null, "sex" text null, "pay_period" text not null default 'month', "weekly_hours" numeric(5,2) null, "ordinary_pay" numeric(12,2) null, "bonus_in_period" numeric(12,2) not null default '0', "bonus_days" int null, "bonus_in_year" numeric(12,2) not null default '0', "reduced_by_leave" boolean not null default false, primary key ("id"));
comment on table "pay_record" is 'What the statutory pay gap needs to know of one person’s pay at a snapshot date, and nothing more.';
comment on column "pay_record"."id" is 'Identifies the record.';
comment on column "pay_record"."version" is 'Goes up by one with every change; quote it when you update.';
comment on column "pay_record"."employee_id" is 'The person.';
comment on column "pay_record"."snapshot_on" is 'The snapshot date: 31 March for a public authority.';
comment on column "pay_record"."sex" is 'The sex on the payroll, which is all that the regulations ask for; kept apart from what people say of themselves. Empty leaves the person out.';
comment on column "pay_record"."pay_period" is 'How long the pay period is that has the snapshot date in it.';
comment on column "pay_record"."weekly_hours" is 'The hours worked in a week, without overtime; empty where they are not known.';
comment on column "pay_record"."ordinary_pay" is 'Basic pay, allowances, piecework, pay for leave and shift premium of the pay period, before tax and after salary sacrifice; no overtime, redundancy or arrears.';
comment on column "pay_record"."bonus_in_period" is 'Bonuses paid in the pay period.';
comment on column "pay_record"."bonus_days" is 'How many days those bonuses are for; empty where they are for the period itself.';
comment on column "pay_record"."bonus_in_year" is 'All bonuses of the twelve months that end on the snapshot date.';
comment on column "pay_record"."reduced_by_leave" is 'Whether they were paid less, or nothing, in the period because of leave. A strike is no leave.';
create index "pay_record_employee_id_index" on "pay_record" ("employee_id");
create index "pay_record_snapshot_on_index" on "pay_record" ("snapshot_on");
alter table "pay_record" add constraint "pay_record_employee_id_snapshot_on_unique" unique ("employee_id", "snapshot_on");

alter table "benchmark_label" add constraint "benchmark_label_characteristic_id_foreign" foreign key ("characteristic_id") references "characteristic" ("id") on delete no action;
alter table "benchmark_label" add constraint "benchmark_label_category_id_foreign" foreign key ("category_id") references "category" ("id") on delete no action;
alter table "benchmark_label" add constraint "benchmark_label_settled_check" check ("settled" in ('known', 'similar', 'said', 'open'));

alter table "benchmark_figure" add constraint "benchmark_figure_benchmark_id_foreign" foreign key ("benchmark_id") references "benchmark" ("id");
alter table "benchmark_figure" add constraint "benchmark_figure_label_id_foreign" foreign key ("label_id") references "benchmark_label" ("id") on delete no action;

alter table "disclosure_rule" add constraint "disclosure_rule_fewest_check" check ("fewest" >= 3);

alter table "monthly_table" add constraint "monthly_table_characteristic_id_foreign" foreign key ("characteristic_id") references "characteristic" ("id") on delete no action;
alter table "monthly_table" add constraint "monthly_table_grouping_check" check ("grouping" in ('serviceArea', 'grade', 'engagement', 'workingPattern'));

alter table "representation_target" add constraint "representation_target_category_id_foreign" foreign key ("category_id") references "category" ("id") on delete no action;
alter table "representation_target" add constraint "representation_target_service_area_id_foreign" foreign key ("service_area_id") references "service_area" ("id") on delete no action;
alter table "representation_target" add constraint "representation_target_percent_check" check ("percent" > 0 and "percent" <= 100);

alter table "pay_record" add constraint "pay_record_employee_id_foreign" foreign key ("employee_id") references "employee" ("id");
alter table "pay_record" add constraint "pay_record_weekly_hours_check" check ("weekly_hours" > 0 and "weekly_hours" <= 100);
alter table "pay_record" add constraint "pay_record_ordinary_pay_check" check ("ordinary_pay" >= 0);
alter table "pay_record" add constraint "pay_record_bonus_in_period_check" check ("bonus_in_period" >= 0);
alter table "pay_record" add constraint "pay_record_bonus_in_year_check" check ("bonus_in_year" >= 0);
alter table "pay_record" add constraint "pay_record_bonus_days_check" check ("bonus_days" >= 1);
alter table "pay_record" add constraint "pay_record_sex_check" check ("sex" in ('female', 'male'));
alter table "pay_record" add constraint "pay_record_pay_period_check" check ("pay_period" in ('week', 'fortnight', 'fourWeeks', 'month', 'year'));

-- what was counted first stands: the same month is never counted anew
create function monitoring.keep_count(of_month date, of_characteristic text, counted jsonb) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into monitoring.monthly_count (id, month, characteristic, counts)
    values (gen_random_uuid(), of_month, of_characteristic, counted)
    on conflict (month, characteristic) do nothing;
  return found;
end $$;
revoke all on function monitoring.keep_count(date, text, jsonb) from public;
grant execute on function monitoring.keep_count(date, text, jsonb) to evenhand_reports;
