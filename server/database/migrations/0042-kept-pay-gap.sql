create table "kept_pay_gap" ("id" uuid not null, "version" int not null default 1, "snapshot_on" date not null, "edition" int not null, "figures" jsonb not null, "paid" jsonb not null, "reason" varchar(500) null, "worked_out_at" timestamptz not null, "worked_out_by_id" uuid null, primary key ("id"));
comment on table "kept_pay_gap" is 'The pay gap of a snapshot date as it was worked out: shown as it is kept, whatever becomes of the pay that it came from.';
comment on column "kept_pay_gap"."id" is 'Identifies the record.';
comment on column "kept_pay_gap"."version" is 'Goes up by one with every change; quote it when you update.';
comment on column "kept_pay_gap"."snapshot_on" is 'The snapshot date.';
comment on column "kept_pay_gap"."edition" is 'Which time it was worked out: 1 is the first; the last is what is shown.';
comment on column "kept_pay_gap"."figures" is 'What is shown, to those who read pay and to the others.';
comment on column "kept_pay_gap"."paid" is 'A digest of each record it came from, by which it is known how many have changed.';
comment on column "kept_pay_gap"."reason" is 'Why it was worked out again; empty for the first time.';
comment on column "kept_pay_gap"."worked_out_at" is 'When it was worked out.';
comment on column "kept_pay_gap"."worked_out_by_id" is 'Who had it worked out; empty where it came by the clock.';
create index "kept_pay_gap_snapshot_on_index" on "kept_pay_gap" ("snapshot_on");
create index "kept_pay_gap_worked_out_by_id_index" on "kept_pay_gap" ("worked_out_by_id");
alter table "kept_pay_gap" add constraint "kept_pay_gap_snapshot_on_edition_unique" unique ("snapshot_on", "edition");

alter table "kept_pay_gap" add constraint "kept_pay_gap_worked_out_by_id_foreign" foreign key ("worked_out_by_id") references "user_account" ("id") on delete no action;
alter table "kept_pay_gap" add constraint "kept_pay_gap_edition_check" check ("edition" >= 1);

-- what was worked out stays beside what is worked out again
create trigger keep_as_frozen before update or delete on kept_pay_gap
  for each row execute function keep_as_frozen();
