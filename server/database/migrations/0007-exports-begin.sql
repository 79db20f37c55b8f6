alter table "audit_entry" drop constraint "audit_entry_action_check";
comment on column "audit_entry"."action" is 'What was done; an export is written down before it begins, and when it ends.';
comment on column "audit_entry"."subject_id" is 'The record it was done to; none for an export; for its end, the entry it began with.';
comment on column "audit_entry"."rows" is 'How many rows an export had given out when it ended.';
alter table "audit_entry" add constraint "audit_entry_action_check" check ("action" in ('create', 'update', 'delete', 'export', 'exportEnd'));
