alter table "outcome_table" add "rounded" boolean not null default false;
comment on column "outcome_table"."rounded" is 'Whether its counts are to the nearest five, each by itself.';
