-- equality answers are reached one subject at a time, named for the transaction
create function monitoring.subject() returns uuid language sql stable
  return nullif(current_setting('evenhand.subject', true), '')::uuid;

alter table monitoring.equality_profile enable row level security;
alter table monitoring.equality_answer enable row level security;
alter table monitoring.read_log enable row level security;

create policy one_subject on monitoring.equality_profile to evenhand_profiles
  using (subject = monitoring.subject()) with check (subject = monitoring.subject());
create policy one_subject on monitoring.equality_answer to evenhand_profiles
  using (subject = monitoring.subject()) with check (subject = monitoring.subject());
create policy one_subject on monitoring.read_log to evenhand_profiles
  using (subject = monitoring.subject()) with check (subject = monitoring.subject());

create policy statistics on monitoring.equality_profile for select to evenhand_reports using (true);
create policy statistics on monitoring.equality_answer for select to evenhand_reports using (true);
