create table "monitoring"."exit_answer" ("id" uuid not null, "subject" uuid not null, "question" varchar(40) not null, "answer" varchar(40) null, "words" text null, "declined" boolean not null default false, "answered_on" date not null, primary key ("id"));
comment on table "monitoring"."exit_answer" is 'What somebody who left said to one question of the exit interview, apart from everything else about them.';
comment on column "monitoring"."exit_answer"."id" is 'Chosen at random.';
comment on column "monitoring"."exit_answer"."subject" is 'Who left; deliberately no relation to any other table.';
comment on column "monitoring"."exit_answer"."question" is 'The code of the question.';
comment on column "monitoring"."exit_answer"."answer" is 'The code of what they chose; empty where they wrote or refused.';
comment on column "monitoring"."exit_answer"."words" is 'Their own words, where they wrote any.';
comment on column "monitoring"."exit_answer"."declined" is 'Whether they chose prefer not to say.';
comment on column "monitoring"."exit_answer"."answered_on" is 'The day that they answered.';
create index "exit_answer_subject_index" on "monitoring"."exit_answer" ("subject");
alter table "monitoring"."exit_answer" add constraint "exit_answer_subject_question_unique" unique ("subject", "question");

create table "processing_activity" ("id" uuid not null, "version" int not null default 1, "name" varchar(120) not null, "purpose" text not null, "people" varchar(250) not null, "data" text not null, "lawful_basis" text not null, "condition" text not null, "recipients" text not null, "retention" text not null, "safeguards" text not null, "reviewed_on" date null, primary key ("id"));
comment on table "processing_activity" is 'One entry of the data-protection register: what the council does with data about people, why it may, and for how long.';
comment on column "processing_activity"."id" is 'Identifies the record.';
comment on column "processing_activity"."version" is 'Goes up by one with every change; quote it when you update.';
comment on column "processing_activity"."name" is 'What is done.';
comment on column "processing_activity"."purpose" is 'What it is done for.';
comment on column "processing_activity"."people" is 'About whom.';
comment on column "processing_activity"."data" is 'What is kept.';
comment on column "processing_activity"."lawful_basis" is 'The lawful basis in Article 6 of the UK GDPR.';
comment on column "processing_activity"."condition" is 'The condition for special-category data, where there is any.';
comment on column "processing_activity"."recipients" is 'Who gets to see it.';
comment on column "processing_activity"."retention" is 'How long it is kept, and what happens then.';
comment on column "processing_activity"."safeguards" is 'How it is kept safe.';
comment on column "processing_activity"."reviewed_on" is 'The day that the entry was last read over.';
alter table "processing_activity" add constraint "processing_activity_name_unique" unique ("name");

create table "retention_rule" ("id" uuid not null, "version" int not null default 1, "what" text not null, "months" int not null, "action" text not null, "reason" text not null, "in_force" boolean not null default true, primary key ("id"));
comment on table "retention_rule" is 'How long something is kept, and what happens to it then.';
comment on column "retention_rule"."id" is 'Identifies the record.';
comment on column "retention_rule"."version" is 'Goes up by one with every change; quote it when you update.';
comment on column "retention_rule"."what" is 'What is kept: answers of staff, of applicants, forms without a name, and so on.';
comment on column "retention_rule"."months" is 'For how many months: after somebody left or applied, or was handed what they asked for; of forms, the months that the form itself says count.';
comment on column "retention_rule"."action" is 'Whether it is removed, or what tells who it is about is taken out of it.';
comment on column "retention_rule"."reason" is 'Why it is kept for so long.';
comment on column "retention_rule"."in_force" is 'Whether the nightly job applies it.';
create index "retention_rule_what_index" on "retention_rule" ("what");

create table "retention_run" ("id" uuid not null, "version" int not null default 1, "rule_id" uuid not null, "ran_at" timestamptz not null, "trial" boolean not null, "months" int not null, "due" int not null, primary key ("id"));
comment on table "retention_run" is 'What applying a retention rule came to on a day: how many were due, and nothing of whom.';
comment on column "retention_run"."id" is 'Identifies the record.';
comment on column "retention_run"."version" is 'Goes up by one with every change; quote it when you update.';
comment on column "retention_run"."rule_id" is 'The rule.';
comment on column "retention_run"."ran_at" is 'When.';
comment on column "retention_run"."trial" is 'Whether it was a trial, which changes nothing.';
comment on column "retention_run"."months" is 'The months that the rule said then.';
comment on column "retention_run"."due" is 'How many were due: erased or anonymised, unless it was a trial.';
create index "retention_run_rule_id_index" on "retention_run" ("rule_id");
create index "retention_run_ran_at_index" on "retention_run" ("ran_at");

create table "staff_invitation" ("id" uuid not null, "version" int not null default 1, "employee_id" uuid not null, "edition_id" uuid not null, "asked_on" date not null, "reminded_on" date null, "reminders" int not null default 0, primary key ("id"));
comment on table "staff_invitation" is 'That somebody on the staff was asked to answer a form, when, and when they were reminded.';
comment on column "staff_invitation"."id" is 'Identifies the record.';
comment on column "staff_invitation"."version" is 'Goes up by one with every change; quote it when you update.';
comment on column "staff_invitation"."employee_id" is 'Who was asked.';
comment on column "staff_invitation"."edition_id" is 'By which form.';
comment on column "staff_invitation"."asked_on" is 'The day that they were first asked by it.';
comment on column "staff_invitation"."reminded_on" is 'The day that they were last reminded; empty where they were not.';
comment on column "staff_invitation"."reminders" is 'How often they were reminded.';
create index "staff_invitation_edition_id_index" on "staff_invitation" ("edition_id");
create index "staff_invitation_asked_on_index" on "staff_invitation" ("asked_on");
alter table "staff_invitation" add constraint "staff_invitation_employee_id_edition_id_unique" unique ("employee_id", "edition_id");

create table "rights_request" ("id" uuid not null, "version" int not null default 1, "employee_id" uuid not null, "kind" text not null, "received_on" date not null, "email" varchar(254) not null, "done_on" date null, "erased" int null, "outcome" text null, "link_expires_at" timestamptz null, "link_hash" varchar(64) null, primary key ("id"));
comment on table "rights_request" is 'What somebody asked under data-protection law: to see what is held about them, to have it erased, or to object.';
comment on column "rights_request"."id" is 'Identifies the record.';
comment on column "rights_request"."version" is 'Goes up by one with every change; quote it when you update.';
comment on column "rights_request"."employee_id" is 'Who asked; they work here or did.';
comment on column "rights_request"."kind" is 'To see everything held; to have equality and exit answers erased; or that they are used no more.';
comment on column "rights_request"."received_on" is 'The day that the request came.';
comment on column "rights_request"."email" is 'Where the answer goes, once you know it is theirs.';
comment on column "rights_request"."done_on" is 'The day that it was done; empty while it waits.';
comment on column "rights_request"."erased" is 'How many answers were erased; empty where none were to be.';
comment on column "rights_request"."outcome" is 'What was done, or why it could not be.';
comment on column "rights_request"."link_expires_at" is 'Until when their link works.';
comment on column "rights_request"."link_hash" is 'The fingerprint of the link, which itself is kept nowhere.';
create index "rights_request_employee_id_index" on "rights_request" ("employee_id");
create index "rights_request_kind_index" on "rights_request" ("kind");
create index "rights_request_received_on_index" on "rights_request" ("received_on");
create index "rights_request_done_on_index" on "rights_request" ("done_on");
alter table "rights_request" add constraint "rights_request_link_hash_unique" unique ("link_hash");

create table "leaver" ("id" uuid not null, "version" int not null default 1, "employee_id" uuid not null, "reason" text not null, "destination" text null, primary key ("id"));
comment on table "leaver" is 'Why somebody left the council, and where they went; their last day and the area that they left are on their record.';
comment on column "leaver"."id" is 'Identifies the record.';
comment on column "leaver"."version" is 'Goes up by one with every change; quote it when you update.';
comment on column "leaver"."employee_id" is 'Who left.';
comment on column "leaver"."reason" is 'Why they left, as the council records it.';
comment on column "leaver"."destination" is 'Where they went; empty where nobody asked.';
alter table "leaver" add constraint "leaver_employee_id_unique" unique ("employee_id");
create index "leaver_reason_index" on "leaver" ("reason");

create table "exit_interview" ("id" uuid not null, "version" int not null default 1, "employee_id" uuid not null, "invited_on" date null, "email" varchar(254) null, "link_expires_at" timestamptz null, "link_hash" varchar(64) null, "answered_on" date null, "channel" text null, "declined_on" date null, primary key ("id"));
comment on table "exit_interview" is 'That somebody who leaves was asked how it was to work here, and whether they answered; never what they said.';
comment on column "exit_interview"."id" is 'Identifies the record.';
comment on column "exit_interview"."version" is 'Goes up by one with every change; quote it when you update.';
comment on column "exit_interview"."employee_id" is 'Who leaves.';
comment on column "exit_interview"."invited_on" is 'The day that they were last sent the link; empty until then.';
comment on column "exit_interview"."email" is 'Where the invitation went: an address that they read after they have left.';
comment on column "exit_interview"."link_expires_at" is 'Until when their link works.';
comment on column "exit_interview"."link_hash" is 'The fingerprint of the link, which itself is kept nowhere.';
comment on column "exit_interview"."answered_on" is 'The day that they answered; empty until then.';
comment on column "exit_interview"."channel" is 'How they answered.';
comment on column "exit_interview"."declined_on" is 'The day that they said they would rather not; they are not asked again.';
alter table "exit_interview" add constraint "exit_interview_employee_id_unique" unique ("employee_id");
create index "exit_interview_invited_on_index" on "exit_interview" ("invited_on");
alter table "exit_interview" add constraint "exit_interview_link_hash_unique" unique ("link_hash");
create index "exit_interview_answered_on_index" on "exit_interview" ("answered_on");

create table "earlier_placement" ("id" uuid not null, "version" int not null default 1, "employee_id" uuid not null, "post_id" uuid null, "service_area_id" uuid not null, "engagement" text not null, "from" date not null, "until" date not null, primary key ("id"));
comment on table "earlier_placement" is 'Where somebody worked before they moved, and as what: it is kept whenever their record says that they moved.';
comment on column "earlier_placement"."id" is 'Identifies the record.';
comment on column "earlier_placement"."version" is 'Goes up by one with every change; quote it when you update.';
comment on column "earlier_placement"."employee_id" is 'Who worked there.';
comment on column "earlier_placement"."post_id" is 'The post they held.';
comment on column "earlier_placement"."service_area_id" is 'The area that they worked in.';
comment on column "earlier_placement"."engagement" is 'On what footing they worked for the council.';
comment on column "earlier_placement"."from" is 'The first day there.';
comment on column "earlier_placement"."until" is 'The last day there.';
create index "earlier_placement_post_id_index" on "earlier_placement" ("post_id");
create index "earlier_placement_service_area_id_index" on "earlier_placement" ("service_area_id");
alter table "earlier_placement" add constraint "earlier_placement_employee_id_from_unique" unique ("employee_id", "from");

alter table "processing_activity" add constraint "processing_activity_lawful_basis_check" check ("lawful_basis" in ('publicTask', 'legalObligation', 'contract', 'consent'));
alter table "processing_activity" add constraint "processing_activity_condition_check" check ("condition" in ('none', 'equalityMonitoring', 'employmentLaw', 'legalClaims', 'explicitConsent'));

alter table "retention_rule" add constraint "retention_rule_months_check" check ("months" >= 1);
alter table "retention_rule" add constraint "retention_rule_what_check" check ("what" in ('staffAnswers', 'applicantAnswers', 'responses', 'exitAnswers', 'applications', 'formatRequests', 'leavers'));
alter table "retention_rule" add constraint "retention_rule_action_check" check ("action" in ('erase', 'anonymise'));

alter table "retention_run" add constraint "retention_run_rule_id_foreign" foreign key ("rule_id") references "retention_rule" ("id");

alter table "staff_invitation" add constraint "staff_invitation_employee_id_foreign" foreign key ("employee_id") references "employee" ("id");
alter table "staff_invitation" add constraint "staff_invitation_edition_id_foreign" foreign key ("edition_id") references "form_edition" ("id") on delete no action;
alter table "staff_invitation" add constraint "staff_invitation_reminded_on_check" check ("reminded_on" >= "asked_on");

alter table "rights_request" add constraint "rights_request_employee_id_foreign" foreign key ("employee_id") references "employee" ("id") on delete no action;
alter table "rights_request" add constraint "rights_request_email_check" check ("email" ~ '^[^@[:space:][:cntrl:],;:<>()"\[\]\\]+@[^@[:space:][:cntrl:],;:<>()"\[\]\\]+$');
alter table "rights_request" add constraint "rights_request_done_on_check" check ("done_on" >= "received_on");
alter table "rights_request" add constraint "rights_request_kind_check" check ("kind" in ('access', 'erasure', 'objection'));

alter table "leaver" add constraint "leaver_employee_id_foreign" foreign key ("employee_id") references "employee" ("id") on delete no action;
alter table "leaver" add constraint "leaver_reason_check" check ("reason" in ('resignation', 'endOfContract', 'retirement', 'illHealth', 'redundancy', 'dismissal', 'transfer', 'death', 'other'));
alter table "leaver" add constraint "leaver_destination_check" check ("destination" in ('otherCouncil', 'publicSector', 'privateSector', 'voluntarySector', 'selfEmployment', 'education', 'caring', 'retirement', 'noWork', 'abroad', 'notKnown'));

alter table "exit_interview" add constraint "exit_interview_employee_id_foreign" foreign key ("employee_id") references "employee" ("id") on delete no action;
alter table "exit_interview" add constraint "exit_interview_email_check" check ("email" ~ '^[^@[:space:][:cntrl:],;:<>()"\[\]\\]+@[^@[:space:][:cntrl:],;:<>()"\[\]\\]+$');
alter table "exit_interview" add constraint "exit_interview_answered_on_check" check ("answered_on" >= "invited_on");
alter table "exit_interview" add constraint "exit_interview_channel_check" check ("channel" in ('online', 'telephone', 'faceToFace', 'paper'));

alter table "earlier_placement" add constraint "earlier_placement_employee_id_foreign" foreign key ("employee_id") references "employee" ("id");
alter table "earlier_placement" add constraint "earlier_placement_post_id_foreign" foreign key ("post_id") references "post" ("id") on delete no action;
alter table "earlier_placement" add constraint "earlier_placement_service_area_id_foreign" foreign key ("service_area_id") references "service_area" ("id") on delete no action;
alter table "earlier_placement" add constraint "earlier_placement_until_check" check ("until" >= "from");
alter table "earlier_placement" add constraint "earlier_placement_engagement_check" check ("engagement" in ('permanent', 'fixedTerm', 'casual', 'agency', 'apprentice', 'councillor'));

-- what people say who leave is reached one person at a time, like equality answers
alter table monitoring.exit_answer enable row level security;
create policy one_subject on monitoring.exit_answer to evenhand_profiles
  using (subject = monitoring.subject()) with check (subject = monitoring.subject());
create policy statistics on monitoring.exit_answer for select to evenhand_reports using (true);

-- each question is answered once
create function monitoring.keep_exit(answers jsonb) returns int language plpgsql as $$
declare
  kept int;
begin
  insert into monitoring.exit_answer (id, subject, question, answer, words, declined, answered_on)
    select (given ->> 'id')::uuid, monitoring.subject(), given ->> 'question', given ->> 'answer',
      given ->> 'words', (given ->> 'declined')::boolean, current_date
    from jsonb_array_elements(answers) given on conflict (subject, question) do nothing;
  get diagnostics kept = row_count;
  return kept;
end $$;
revoke all on function monitoring.keep_exit(jsonb) from public;
grant execute on function monitoring.keep_exit(jsonb) to evenhand_profiles;

-- everything of one person, for that person: that it was read is written down with it
create function monitoring.all_of_subject(reader text, holder uuid) returns json language plpgsql as $$
begin
  insert into monitoring.read_log (id, subject, reader, at, fields, purpose) values (gen_random_uuid(),
    monitoring.subject(), case when reader ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
      then reader::uuid else monitoring.subject() end, now(), array['everything'], 'subject access');
  return json_build_object(
    'equalityAnswers', (select coalesce(json_agg(json_build_object('characteristic', characteristic,
        'answer', case when declined then 'prefer not to say' else category end,
        'ownWords', self_description, 'answeredOn', answered_on, 'from', valid_from,
        'until', valid_to, 'channel', channel, 'writtenDownBy', recorded_by_name)
        order by characteristic, valid_from), '[]') from monitoring.equality_answer
      where all_of_subject.holder is null or account = all_of_subject.holder),
    'exitAnswers', (select coalesce(json_agg(json_build_object('question', question,
        'answer', case when declined then 'prefer not to say' else answer end,
        'ownWords', words, 'answeredOn', answered_on) order by question), '[]')
      from monitoring.exit_answer),
    'looks', (select coalesce(json_agg(json_build_object(
        'at', to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
        'fields', fields, 'purpose', purpose) order by at), '[]') from monitoring.read_log));
end $$;
revoke all on function monitoring.all_of_subject(text, uuid) from public;
grant execute on function monitoring.all_of_subject(text, uuid) to evenhand_profiles;

-- where somebody worked is kept whenever they move; what is put right on the day itself leaves nothing
create function keep_earlier_placement() returns trigger language plpgsql as $$
declare
  began date := coalesce(
    (select max(until) + 1 from earlier_placement where employee_id = old.id), old.started_on);
  moved date := case
    when new.in_post_since is distinct from old.in_post_since and new.in_post_since is not null
      then new.in_post_since
    else (now() at time zone 'Europe/London')::date end;
begin
  if moved > began then
    insert into earlier_placement
      (id, version, employee_id, post_id, service_area_id, engagement, "from", until)
      values (uuidv7(), 1, old.id, old.post_id, old.service_area_id, old.engagement, began, moved - 1);
  end if;
  return null;
end $$;
create trigger keep_earlier_placement after update of post_id, service_area_id, engagement on employee
  for each row when (old.post_id is distinct from new.post_id
    or old.service_area_id is distinct from new.service_area_id
    or old.engagement is distinct from new.engagement)
  execute function keep_earlier_placement();

-- takes answers that another system kept: whoever took something back is left out, a later answer stands, and
-- nothing that is handed back tells what was there before
create function monitoring.bring_answers(given jsonb, recorder text, recorder_name text) returns json
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  -- within a long transaction nobody has counted yet how much there is by now
  set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
declare
  unknown json;
  withdrawn int;
  taken int;
begin
  create temporary table if not exists brought (line int, staff_number text, subject uuid, day date,
    characteristic text, list_edition text, category text, declined boolean) on commit drop;
  truncate pg_temp.brought;
  insert into pg_temp.brought
    select (row ->> 'line')::int, row ->> 'staffNumber', employee.id,
      coalesce((row ->> 'answeredOn')::date, current_date), answer ->> 'characteristic',
      answer ->> 'listEdition', answer ->> 'category', (answer ->> 'declined')::boolean
    from jsonb_array_elements(given) row
    left join public.employee on employee.staff_number = row ->> 'staffNumber'
    left join lateral jsonb_array_elements(row -> 'answers') answer on true;
  unknown := (select coalesce(json_agg(distinct line), '[]') from pg_temp.brought where subject is null);
  delete from pg_temp.brought where subject is null or characteristic is null;
  delete from pg_temp.brought using public.answer_state state, public.characteristic
    where state.employee_id = brought.subject and state.state = 'withdrawn'
      and characteristic.id = state.characteristic_id
      and characteristic.code = brought.characteristic;
  get diagnostics withdrawn = row_count;
  taken := (select count(*) from pg_temp.brought);
  insert into monitoring.equality_profile (id, subject_kind, subject, created_on)
    select gen_random_uuid(), 'employee', subject, min(day) from pg_temp.brought group by subject
    on conflict (subject) do nothing;
  insert into monitoring.equality_answer (id, profile_id, subject, characteristic, list_edition,
      category, declined, answered_on, valid_from, recorded_by, recorded_by_name)
    select gen_random_uuid(), profile.id, brought.subject, brought.characteristic,
      brought.list_edition, brought.category, brought.declined, brought.day, brought.day,
      case when recorder ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then recorder::uuid end,
      recorder_name
    from pg_temp.brought join monitoring.equality_profile profile on profile.subject = brought.subject
    where not exists (
      select from monitoring.equality_answer standing
      where standing.profile_id = profile.id and standing.characteristic = brought.characteristic
        and standing.valid_to is null
        and (standing.valid_from > brought.day or (standing.declined = brought.declined
          and standing.category is not distinct from brought.category)));
  return json_build_object('taken', taken, 'withdrawn', withdrawn, 'unknown', unknown);
end $$;
revoke all on function monitoring.bring_answers(jsonb, text, text) from public;
grant execute on function monitoring.bring_answers(jsonb, text, text) to evenhand_profiles;

-- who changed which field and when stays known; what stood there does not
create function forget_history(of_subject text, ids uuid[]) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform set_config('evenhand.forgetting', 'on', true);
  update public.audit_entry set changes = '{}'
    where subject = of_subject and subject_id = any(ids) and changes <> '{}';
  perform set_config('evenhand.forgetting', '', true);
end $$;

-- applies one retention rule as it stands, or counts what it would do; answers how many were due
create function keep_no_longer(rule uuid, trial boolean) returns int
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  what text;
  bound date;
  gone uuid[];
begin
  select retention_rule.what, (current_date - make_interval(months => months))::date
    into what, bound from public.retention_rule where id = rule and in_force;
  if not found then return 0; end if;
  case what
  when 'staffAnswers' then
    gone := array(select profile.subject from monitoring.equality_profile profile
      join public.employee on employee.id = profile.subject
      where profile.subject_kind = 'employee' and employee.ended_on < bound);
    if not trial then
      delete from monitoring.equality_answer where subject = any(gone);
      delete from monitoring.equality_profile where subject = any(gone);
      delete from public.answer_state where employee_id = any(gone);
      perform public.forget_history('AnswerState', array(
        select subject_id from public.audit_entry where subject = 'AnswerState'
          and changes -> 'employee' ->> 'after' = any(gone::text[])));
    end if;
  when 'applicantAnswers' then
    gone := array(select profile.subject from monitoring.equality_profile profile
      left join public.application on application.id = profile.subject
      where profile.subject_kind = 'applicant'
        and coalesce(application.applied_on, profile.created_on) < bound);
    if not trial then
      delete from monitoring.equality_answer where subject = any(gone);
      delete from monitoring.equality_profile where subject = any(gone);
    end if;
  when 'responses' then
    gone := array(select response.id from monitoring.response
      join public.form_edition edition on edition.id = response.edition
      where response.counted_on < current_date - make_interval(months => edition.retention_months)
      union all select comment.id from monitoring.response_comment comment
      where comment.counted_on < bound);
    if not trial then
      delete from monitoring.response_answer where response_id = any(gone);
      delete from monitoring.response where id = any(gone);
      delete from monitoring.response_comment where id = any(gone);
    end if;
  when 'exitAnswers' then
    gone := array(select id from monitoring.exit_answer where answered_on < bound);
    if not trial then
      delete from monitoring.exit_answer where id = any(gone);
    end if;
  when 'applications' then
    gone := array(select application.id from public.application
      join public.vacancy on vacancy.id = application.vacancy_id
      where vacancy.closes_on < bound and application.full_name <> '–');
    if not trial then
      update public.application set full_name = '–', email = null, date_of_birth = null,
        school = null, statement = null, version = version + 1 where id = any(gone);
      perform public.forget_history('Application', gone);
    end if;
  when 'formatRequests' then
    gone := array(select id from public.format_request where fulfilled_on < bound);
    if not trial then
      delete from public.format_request where id = any(gone);
      perform public.forget_history('FormatRequest', gone);
    end if;
  when 'leavers' then
    gone := array(select id from public.employee where ended_on < bound and full_name <> '–');
    if not trial then
      update public.employee set full_name = '–', work_email = null, user_id = null,
        staff_number = 'gone-' || substr(replace(gen_random_uuid()::text, '-', ''), 1, 12),
        version = version + 1 where id = any(gone);
      update public.exit_interview set email = null, link_hash = null, version = version + 1
        where employee_id = any(gone);
      update public.rights_request set email = 'gone@example.invalid', outcome = null,
        link_hash = null, version = version + 1 where employee_id = any(gone);
      perform public.forget_history('Employee', gone);
      perform public.forget_history('ExitInterview', array(
        select id from public.exit_interview where employee_id = any(gone)));
      perform public.forget_history('RightsRequest', array(
        select id from public.rights_request where employee_id = any(gone)));
    end if;
  end case;
  return cardinality(gone);
end $$;

-- erases what somebody said who asked for that, and sees to it that nobody asks them again
create function forget_person(request uuid) returns int
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  person uuid := (select employee_id from public.rights_request
    where id = request and kind in ('erasure', 'objection') and done_on is null for update);
  answers int;
  further int;
begin
  if person is null then
    raise exception 'nobody asks for this' using errcode = 'insufficient_privilege';
  end if;
  delete from monitoring.equality_answer where subject = person;
  get diagnostics answers = row_count;
  delete from monitoring.equality_profile where subject = person;
  delete from monitoring.exit_answer where subject = person;
  get diagnostics further = row_count;
  insert into public.answer_state (id, version, employee_id, characteristic_id, state, changed_on)
    select uuidv7(), 1, person, characteristic.id, 'withdrawn', current_date
    from public.characteristic
    on conflict (employee_id, characteristic_id) do update
      set state = 'withdrawn', changed_on = current_date, version = answer_state.version + 1;
  return answers + further;
end $$;

revoke all on function forget_history(text, uuid[]), keep_no_longer(uuid, boolean),
  forget_person(uuid) from public;
grant execute on function keep_no_longer(uuid, boolean), forget_person(uuid) to evenhand_app;
