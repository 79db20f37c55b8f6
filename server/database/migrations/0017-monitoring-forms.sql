create table "monitoring"."response" ("id" uuid not null, "edition" uuid not null, "counted_on" date not null, "channel" text not null, "service_area" uuid null, "outcome" text null, "satisfaction" int null, primary key ("id"));
comment on table "monitoring"."response" is 'One form that somebody handed in, once it was mixed with at least nine others.';
comment on column "monitoring"."response"."id" is 'Chosen at random: it says nothing of when or of whom.';
comment on column "monitoring"."response"."edition" is 'The published form; deliberately no relation to any other table.';
comment on column "monitoring"."response"."counted_on" is 'The day that its batch was counted, not the day that it was handed in.';
comment on column "monitoring"."response"."channel" is 'How it was given.';
comment on column "monitoring"."response"."service_area" is 'The service that it is about.';
comment on column "monitoring"."response"."outcome" is 'Whether they got what they came for; empty where they did not say.';
comment on column "monitoring"."response"."satisfaction" is 'From 1, very dissatisfied, to 5, very satisfied.';
create index "response_edition_index" on "monitoring"."response" ("edition");

create table "monitoring"."response_answer" ("id" uuid not null, "response_id" uuid not null, "characteristic" varchar(40) not null, "list_edition" varchar(40) not null, "state" text not null, "category" varchar(60) null, "self_description" varchar(100) null, primary key ("id"));
comment on table "monitoring"."response_answer" is 'What a form that was handed in says about one characteristic; no row where that was never asked.';
comment on column "monitoring"."response_answer"."id" is 'Chosen at random: it says nothing of when or of whom.';
comment on column "monitoring"."response_answer"."response_id" is 'The form that was handed in.';
comment on column "monitoring"."response_answer"."characteristic" is 'The code of the characteristic.';
comment on column "monitoring"."response_answer"."list_edition" is 'The edition of the list that was offered.';
comment on column "monitoring"."response_answer"."state" is 'A category, one with own words, prefer not to say, or left blank.';
comment on column "monitoring"."response_answer"."category" is 'The code of the category, where one was chosen.';
comment on column "monitoring"."response_answer"."self_description" is 'Own words, where there were any.';
create index "response_answer_response_id_index" on "monitoring"."response_answer" ("response_id");
alter table "monitoring"."response_answer" add constraint "response_answer_response_id_characteristic_unique" unique ("response_id", "characteristic");

create table "monitoring"."response_comment" ("id" uuid not null, "service_area" uuid null, "counted_on" date not null, "words" text not null, primary key ("id"));
comment on table "monitoring"."response_comment" is 'What somebody said of a service in their own words, apart from what they said of themselves.';
comment on column "monitoring"."response_comment"."id" is 'Chosen at random: it says nothing of when or of whom.';
comment on column "monitoring"."response_comment"."service_area" is 'The service that it is about.';
comment on column "monitoring"."response_comment"."counted_on" is 'The day that its batch was let out.';
comment on column "monitoring"."response_comment"."words" is 'What they said.';
create index "response_comment_service_area_index" on "monitoring"."response_comment" ("service_area");

create table "monitoring_form" ("id" uuid not null, "version" int not null default 1, "slug" varchar(60) not null, "title" varchar(160) not null, "title_welsh" varchar(160) null, "audience" text not null, "service_area_id" uuid null, "asks_satisfaction" boolean not null default false, "purpose" text not null, "purpose_welsh" text null, "use" text not null, "use_welsh" text null, "lawful_basis" text not null, "privacy_notice" varchar(40) not null, "retention_months" int not null, "languages" text[] not null, "opens_on" date not null, "closes_on" date null, "preview_key" uuid not null default gen_random_uuid(), primary key ("id"));
comment on table "monitoring_form" is 'A form that asks people about themselves, as it is being written; people see what is published of it.';
comment on column "monitoring_form"."id" is 'Identifies the record.';
comment on column "monitoring_form"."version" is 'Goes up by one with every change; quote it when you update.';
comment on column "monitoring_form"."slug" is 'The last part of its address: small letters, figures and hyphens, such as libraries-2026.';
comment on column "monitoring_form"."title" is 'What it is called.';
comment on column "monitoring_form"."title_welsh" is 'What it is called in Welsh.';
comment on column "monitoring_form"."audience" is 'Whom it asks.';
comment on column "monitoring_form"."service_area_id" is 'The service that it asks about; empty where it is not about one.';
comment on column "monitoring_form"."asks_satisfaction" is 'Whether it asks if people got what they came for, and how satisfied they are.';
comment on column "monitoring_form"."purpose" is 'Why these questions are asked, in words for whoever is asked.';
comment on column "monitoring_form"."purpose_welsh" is 'The same in Welsh.';
comment on column "monitoring_form"."use" is 'What is done with the answers, in words for whoever is asked.';
comment on column "monitoring_form"."use_welsh" is 'The same in Welsh.';
comment on column "monitoring_form"."lawful_basis" is 'The lawful basis for asking.';
comment on column "monitoring_form"."privacy_notice" is 'Which version of the privacy notice people are given.';
comment on column "monitoring_form"."retention_months" is 'For how many months the answers are kept.';
comment on column "monitoring_form"."languages" is 'The languages that it is offered in.';
comment on column "monitoring_form"."opens_on" is 'The first day that it takes answers.';
comment on column "monitoring_form"."closes_on" is 'The last day that it takes answers; empty while no end is known.';
comment on column "monitoring_form"."preview_key" is 'The part of the address under which it can be tried before it is published.';
alter table "monitoring_form" add constraint "monitoring_form_slug_unique" unique ("slug");
create index "monitoring_form_audience_index" on "monitoring_form" ("audience");
create index "monitoring_form_service_area_id_index" on "monitoring_form" ("service_area_id");
create index "monitoring_form_opens_on_index" on "monitoring_form" ("opens_on");
create index "monitoring_form_preview_key_index" on "monitoring_form" ("preview_key");

create table "form_question" ("id" uuid not null, "version" int not null default 1, "form_id" uuid not null, "characteristic_id" uuid not null, "needed_for" varchar(250) null, primary key ("id"));
comment on table "form_question" is 'A characteristic that a form asks about, and what that is needed for.';
comment on column "form_question"."id" is 'Identifies the record.';
comment on column "form_question"."version" is 'Goes up by one with every change; quote it when you update.';
comment on column "form_question"."form_id" is 'The form.';
comment on column "form_question"."characteristic_id" is 'What it asks about.';
comment on column "form_question"."needed_for" is 'What the purpose of the form needs this for; a question that nothing needs is best left out.';
create index "form_question_form_id_index" on "form_question" ("form_id");
create index "form_question_characteristic_id_index" on "form_question" ("characteristic_id");
alter table "form_question" add constraint "form_question_form_id_characteristic_id_unique" unique ("form_id", "characteristic_id");

create table "monitoring"."used_submission" ("mark" varchar(64) not null, "used_on" date not null, primary key ("mark"));
comment on table "monitoring"."used_submission" is 'The mark of something that was handed in, so that sending it twice counts once.';
comment on column "monitoring"."used_submission"."mark" is 'A hash of a number chosen at random in the browser’s journey.';
comment on column "monitoring"."used_submission"."used_on" is 'The day; it is forgotten two days later.';

create table "form_edition" ("id" uuid not null, "version" int not null default 1, "form_id" uuid not null, "number" int not null, "slug" varchar(60) not null, "title" varchar(160) not null, "title_welsh" varchar(160) null, "audience" text not null, "service_area_id" uuid null, "asks_satisfaction" boolean not null default false, "purpose" text not null, "purpose_welsh" text null, "use" text not null, "use_welsh" text null, "lawful_basis" text not null, "privacy_notice" varchar(40) not null, "retention_months" int not null, "languages" text[] not null, "opens_on" date not null, "closes_on" date null, "questions" varchar(255)[] not null, "needed_for" varchar(255)[] not null, "published_on" date not null, "published_by_id" uuid not null, primary key ("id"));
comment on table "form_edition" is 'A form as it was published: what people were asked and told. It never changes.';
comment on column "form_edition"."id" is 'Identifies the record.';
comment on column "form_edition"."version" is 'Goes up by one with every change; quote it when you update.';
comment on column "form_edition"."form_id" is 'The form.';
comment on column "form_edition"."number" is 'The first that was published of a form is 1.';
comment on column "form_edition"."slug" is 'The last part of its address.';
comment on column "form_edition"."title" is 'What it is called.';
comment on column "form_edition"."title_welsh" is 'What it is called in Welsh.';
comment on column "form_edition"."audience" is 'Whom it asks.';
comment on column "form_edition"."service_area_id" is 'The service that it asks about; empty where it is not about one.';
comment on column "form_edition"."asks_satisfaction" is 'Whether it asks if people got what they came for, and how satisfied they are.';
comment on column "form_edition"."purpose" is 'Why these questions are asked.';
comment on column "form_edition"."purpose_welsh" is 'The same in Welsh.';
comment on column "form_edition"."use" is 'What is done with the answers.';
comment on column "form_edition"."use_welsh" is 'The same in Welsh.';
comment on column "form_edition"."lawful_basis" is 'The lawful basis for asking.';
comment on column "form_edition"."privacy_notice" is 'Which version of the privacy notice people are given.';
comment on column "form_edition"."retention_months" is 'For how many months the answers are kept.';
comment on column "form_edition"."languages" is 'The languages that it is offered in.';
comment on column "form_edition"."opens_on" is 'The first day that it takes answers.';
comment on column "form_edition"."closes_on" is 'The last day that it takes answers; empty while no end is known.';
comment on column "form_edition"."questions" is 'What it asks about, in order: the code of each characteristic, and the edition of its list after a stroke.';
comment on column "form_edition"."needed_for" is 'What each question is needed for, in the same order; empty text where nothing was said.';
comment on column "form_edition"."published_on" is 'The day that it was published.';
comment on column "form_edition"."published_by_id" is 'Who published it.';
create index "form_edition_form_id_index" on "form_edition" ("form_id");
create index "form_edition_slug_index" on "form_edition" ("slug");
create index "form_edition_audience_index" on "form_edition" ("audience");
create index "form_edition_service_area_id_index" on "form_edition" ("service_area_id");
create index "form_edition_opens_on_index" on "form_edition" ("opens_on");
create index "form_edition_published_by_id_index" on "form_edition" ("published_by_id");
alter table "form_edition" add constraint "form_edition_form_id_number_unique" unique ("form_id", "number");

create table "response_count" ("id" uuid not null, "version" int not null default 1, "edition_id" uuid not null, "day" date not null, "handed_in" int not null default 0, primary key ("id"));
comment on table "response_count" is 'How many of a form were handed in on one day, in place of a record of each.';
comment on column "response_count"."id" is 'Identifies the record.';
comment on column "response_count"."version" is 'Goes up by one with every change; quote it when you update.';
comment on column "response_count"."edition_id" is 'The published form.';
comment on column "response_count"."day" is 'The day.';
comment on column "response_count"."handed_in" is 'How many were handed in.';
create index "response_count_edition_id_index" on "response_count" ("edition_id");
alter table "response_count" add constraint "response_count_edition_id_day_unique" unique ("edition_id", "day");

create table "format_request" ("id" uuid not null, "version" int not null default 1, "format" text not null, "language" varchar(80) null, "about" varchar(200) null, "details" text null, "contact" varchar(200) not null, "requested_on" date not null, "fulfilled_on" date null, "fulfilled_by_id" uuid null, "outcome" text null, primary key ("id"));
comment on table "format_request" is 'Somebody’s request for another language or format, and what became of it.';
comment on column "format_request"."id" is 'Identifies the record.';
comment on column "format_request"."version" is 'Goes up by one with every change; quote it when you update.';
comment on column "format_request"."format" is 'What they need.';
comment on column "format_request"."language" is 'Which language, where they need one.';
comment on column "format_request"."about" is 'The page or service that they need it for.';
comment on column "format_request"."details" is 'What else they said.';
comment on column "format_request"."contact" is 'How they want to be reached.';
comment on column "format_request"."requested_on" is 'The day that they asked.';
comment on column "format_request"."fulfilled_on" is 'The day that they got it; empty while they wait.';
comment on column "format_request"."fulfilled_by_id" is 'Who saw to it.';
comment on column "format_request"."outcome" is 'What was done, or why it could not be.';
create index "format_request_format_index" on "format_request" ("format");
create index "format_request_requested_on_index" on "format_request" ("requested_on");
create index "format_request_fulfilled_on_index" on "format_request" ("fulfilled_on");
create index "format_request_fulfilled_by_id_index" on "format_request" ("fulfilled_by_id");

create table "monitoring"."waiting_response" ("id" uuid not null, "edition" uuid not null, "kind" text not null, "sealed" text not null, primary key ("id"));
comment on table "monitoring"."waiting_response" is 'What was handed in and is not counted yet, sealed under a key that is not in the database.';
comment on column "monitoring"."waiting_response"."id" is 'Chosen at random.';
comment on column "monitoring"."waiting_response"."edition" is 'The published form.';
comment on column "monitoring"."waiting_response"."kind" is 'Whether it holds answers or a comment.';
comment on column "monitoring"."waiting_response"."sealed" is 'What it says, which nobody can read in the database.';
create index "waiting_response_edition_index" on "monitoring"."waiting_response" ("edition");

comment on column "characteristic"."name_welsh" is 'What it is called in Welsh; empty where there is no name yet.';

alter table "code_list" add "question_welsh" text null, add "further_question" text null, add "further_question_welsh" text null;
comment on column "code_list"."question_welsh" is 'The question in Welsh.';
comment on column "code_list"."further_question" is 'What is asked next of whoever chose an answer that has answers below it.';
comment on column "code_list"."further_question_welsh" is 'The same in Welsh.';

comment on column "category"."label_welsh" is 'The words in Welsh; empty where there are none yet.';

alter table "monitoring"."response" add constraint "response_channel_check" check ("channel" in ('online', 'telephone', 'faceToFace', 'paper'));
alter table "monitoring"."response" add constraint "response_outcome_check" check ("outcome" in ('got', 'refused', 'waiting'));

alter table "monitoring"."response_answer" add constraint "response_answer_response_id_foreign" foreign key ("response_id") references "monitoring"."response" ("id");
alter table "monitoring"."response_answer" add constraint "response_answer_state_check" check ("state" in ('category', 'described', 'declined', 'notAnswered'));

alter table "monitoring_form" add constraint "monitoring_form_service_area_id_foreign" foreign key ("service_area_id") references "service_area" ("id") on delete no action;
alter table "monitoring_form" add constraint "monitoring_form_closes_on_check" check ("closes_on" >= "opens_on");
alter table "monitoring_form" add constraint "monitoring_form_retention_months_check" check ("retention_months" >= 1);
alter table "monitoring_form" add constraint "monitoring_form_slug_check" check ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
alter table "monitoring_form" add constraint "monitoring_form_audience_check" check ("audience" in ('staff', 'applicants', 'serviceUsers', 'respondents', 'complainants'));
alter table "monitoring_form" add constraint "monitoring_form_lawful_basis_check" check ("lawful_basis" in ('publicTask', 'legalObligation', 'consent'));
alter table "monitoring_form" add constraint "monitoring_form_languages_check" check ("languages" <@ array['english'::text, 'welsh'::text]);

alter table "form_question" add constraint "form_question_form_id_foreign" foreign key ("form_id") references "monitoring_form" ("id");
alter table "form_question" add constraint "form_question_characteristic_id_foreign" foreign key ("characteristic_id") references "characteristic" ("id");

alter table "form_edition" add constraint "form_edition_form_id_foreign" foreign key ("form_id") references "monitoring_form" ("id") on delete no action;
alter table "form_edition" add constraint "form_edition_service_area_id_foreign" foreign key ("service_area_id") references "service_area" ("id") on delete no action;
alter table "form_edition" add constraint "form_edition_published_by_id_foreign" foreign key ("published_by_id") references "user_account" ("id") on delete no action;
alter table "form_edition" add constraint "form_edition_audience_check" check ("audience" in ('staff', 'applicants', 'serviceUsers', 'respondents', 'complainants'));
alter table "form_edition" add constraint "form_edition_lawful_basis_check" check ("lawful_basis" in ('publicTask', 'legalObligation', 'consent'));
alter table "form_edition" add constraint "form_edition_languages_check" check ("languages" <@ array['english'::text, 'welsh'::text]);

alter table "response_count" add constraint "response_count_edition_id_foreign" foreign key ("edition_id") references "form_edition" ("id") on delete no action;

alter table "format_request" add constraint "format_request_fulfilled_by_id_foreign" foreign key ("fulfilled_by_id") references "user_account" ("id") on delete no action;
alter table "format_request" add constraint "format_request_fulfilled_on_check" check ("fulfilled_on" >= "requested_on");
alter table "format_request" add constraint "format_request_format_check" check ("format" in ('interpreter', 'translation', 'largePrint', 'easyRead', 'britishSignLanguage', 'braille', 'audio', 'other'));

alter table "monitoring"."waiting_response" add constraint "waiting_response_kind_check" check ("kind" in ('response', 'comment'));

-- what was published stays what people were asked and told
create function keep_as_published() returns trigger language plpgsql as $$
begin
  raise exception 'what was published is never changed' using errcode = 'insufficient_privilege';
end $$;
create trigger keep_as_published before update on form_edition
  for each row execute function keep_as_published();

-- what is handed in is marked as used and waits sealed; of each there is a count a day, and no other record
create function monitoring.hand_in(of_edition uuid, of_kind text, mark text, sealed text) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into monitoring.used_submission (mark, used_on) values (hand_in.mark, current_date)
    on conflict do nothing;
  if not found then return false; end if;
  insert into monitoring.waiting_response (id, edition, kind, sealed)
    values (gen_random_uuid(), of_edition, of_kind, hand_in.sealed);
  if of_kind = 'response' then
    insert into public.response_count (id, version, edition_id, day, handed_in)
      values (gen_random_uuid(), 1, of_edition, current_date, 1)
      on conflict (edition_id, day) do update
        set handed_in = response_count.handed_in + 1, version = response_count.version + 1;
  end if;
  return true;
end $$;

-- since when an edition takes no more answers: it has closed, or a newer one took its place a day ago
create function monitoring.over_since(of_edition uuid) returns date
  language sql stable security definer set search_path = pg_catalog, pg_temp
  return (select least(
      case when edition.closes_on < current_date then edition.closes_on end,
      (select min(newer.published_on) from public.form_edition newer
        where newer.form_id = edition.form_id and newer.number > edition.number
          and newer.published_on < current_date - 1))
    from public.form_edition edition where edition.id = of_edition);

-- while more can come, ten that are chosen by lot stay behind, so that nobody knows who is in a batch
create function monitoring.due() returns table (id uuid, edition uuid, kind text, sealed text)
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtext('monitoring.release'));
  return query
    with pool as (
      select waiting.edition, waiting.kind, count(*) as size,
        monitoring.over_since(waiting.edition) is not null as over
      from monitoring.waiting_response waiting group by waiting.edition, waiting.kind),
    drawn as (
      select waiting.*, row_number() over (
        partition by waiting.edition, waiting.kind order by gen_random_uuid()) as place
      from monitoring.waiting_response waiting)
    select drawn.id, drawn.edition, drawn.kind, drawn.sealed
    from drawn join pool on pool.edition = drawn.edition and pool.kind = drawn.kind
    where drawn.place <= case
      when pool.over and (pool.size >= 10 or pool.kind = 'comment') then pool.size
      when not pool.over and pool.size >= 20 then pool.size - 10
      else 0 end;
end $$;

-- a batch is let out at once, in the order of ids that are made for it here
create function monitoring.release(of_edition uuid, of_kind text, ids uuid[], contents jsonb) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  gone int;
  area uuid := (select service_area_id from public.form_edition where form_edition.id = of_edition);
begin
  delete from monitoring.waiting_response waiting
    where waiting.id = any(ids) and waiting.edition = of_edition and waiting.kind = of_kind;
  get diagnostics gone = row_count;
  if gone <> cardinality(ids) or jsonb_array_length(contents) <> gone then
    raise exception 'a batch is what waited, no more and no less';
  end if;
  if of_kind = 'comment' then
    insert into monitoring.response_comment (id, service_area, counted_on, words)
      select gen_random_uuid(), area, current_date, content ->> 'words'
      from jsonb_array_elements(contents) content order by gen_random_uuid();
    return;
  end if;
  if gone < 10 then raise exception 'fewer than ten are never let out'; end if;
  with handed as materialized (
    select gen_random_uuid() as id, content from jsonb_array_elements(contents) content),
  counted as (
    insert into monitoring.response
      (id, edition, counted_on, channel, service_area, outcome, satisfaction)
      select handed.id, of_edition, current_date, content ->> 'channel', area,
        content ->> 'outcome', (content ->> 'satisfaction')::int
      from handed order by handed.id)
  insert into monitoring.response_answer
    (id, response_id, characteristic, list_edition, state, category, self_description)
    select gen_random_uuid(), handed.id, answer ->> 'characteristic', answer ->> 'listEdition',
      answer ->> 'state', answer ->> 'category', answer ->> 'selfDescription'
    from handed, jsonb_array_elements(handed.content -> 'answers') answer order by gen_random_uuid();
end $$;

-- what nobody can open any more is thrown away
create function monitoring.discard(ids uuid[]) returns void
  language sql security definer set search_path = pg_catalog, pg_temp
  begin atomic delete from monitoring.waiting_response where id = any(ids); end;

-- marks serve for as long as a journey lasts; fewer than ten of an edition that is over are never counted
create function monitoring.forget() returns void
  language sql security definer set search_path = pg_catalog, pg_temp
  begin atomic
    delete from monitoring.used_submission where used_on < current_date - 1;
    delete from monitoring.waiting_response waiting
      where monitoring.over_since(waiting.edition) < current_date - 30;
  end;

revoke all on function monitoring.hand_in(uuid, text, text, text), monitoring.over_since(uuid),
  monitoring.due(), monitoring.release(uuid, text, uuid[], jsonb), monitoring.discard(uuid[]),
  monitoring.forget() from public;
grant execute on function monitoring.hand_in(uuid, text, text, text), monitoring.due(),
  monitoring.release(uuid, text, uuid[], jsonb), monitoring.discard(uuid[]), monitoring.forget()
  to evenhand_profiles;

-- whoever took an answer back is not asked again by somebody else, whatever road the answer takes
create function monitoring.respect_withdrawal() returns trigger language plpgsql as $$
begin
  if (new.recorded_by is not null or new.channel is distinct from 'online') and exists (
    select from public.answer_state state
      join public.characteristic characteristic on characteristic.id = state.characteristic_id
      where state.employee_id = new.subject and characteristic.code = new.characteristic
        and state.state = 'withdrawn') then
    raise exception 'this person took back what they said of this' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;

create trigger a_respect_withdrawal before insert on monitoring.equality_answer
  for each row execute function monitoring.respect_withdrawal();

-- taking an answer back erases it, with all that stood before it; that it was taken back stays known
create function monitoring.withdraw(characteristics text[]) returns int language plpgsql as $$
declare
  gone int;
begin
  delete from monitoring.equality_answer
    where subject = monitoring.subject() and characteristic = any(characteristics);
  insert into public.answer_state (id, version, employee_id, characteristic_id, state, changed_on)
    select uuidv7(), 1, monitoring.subject(), characteristic.id, 'withdrawn', current_date
    from public.characteristic where characteristic.code = any(characteristics)
    on conflict (employee_id, characteristic_id) do update
      set state = 'withdrawn', changed_on = current_date, version = answer_state.version + 1;
  get diagnostics gone = row_count;
  return gone;
end $$;
revoke all on function monitoring.withdraw(text[]) from public;
grant execute on function monitoring.withdraw(text[]) to evenhand_profiles;

-- what an applicant answers lives here alone, under the application’s id, and is kept once
create function monitoring.is_employee(subject uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  return exists (select from public.employee where employee.id = is_employee.subject);
revoke all on function monitoring.is_employee(uuid) from public;
grant execute on function monitoring.is_employee(uuid) to evenhand_profiles;

create function monitoring.keep_applicant(answers jsonb) returns int language plpgsql as $$
declare
  own uuid := gen_random_uuid();
  kept int;
begin
  if monitoring.is_employee(monitoring.subject()) then
    raise exception 'this is not an application' using errcode = 'insufficient_privilege';
  end if;
  insert into monitoring.equality_profile (id, subject_kind, subject, created_on)
    values (own, 'applicant', monitoring.subject(), current_date) on conflict (subject) do nothing;
  if not found then return 0; end if;
  insert into monitoring.equality_answer (id, profile_id, subject, characteristic, list_edition,
      category, self_description, declined, answered_on, valid_from, channel)
    select gen_random_uuid(), own, monitoring.subject(), answer ->> 'characteristic',
      answer ->> 'listEdition', answer ->> 'category', answer ->> 'selfDescription',
      answer ->> 'state' = 'declined', current_date, current_date, 'online'
    from jsonb_array_elements(answers) answer;
  get diagnostics kept = row_count;
  return kept;
end $$;
revoke all on function monitoring.keep_applicant(jsonb) from public;
grant execute on function monitoring.keep_applicant(jsonb) to evenhand_profiles;

-- lists that are there already are said in Welsh as well, and the second part of a question apart
update code_list set question_welsh = said.welsh, further_question = said.further,
    further_question_welsh = said.further_welsh,
    question = case when said.further is null then code_list.question else said.question end
  from characteristic, (values
  ('age', 'workforceBands', 'How old are you?', 'Faint yw eich oed chi?', null, null),
  ('disability', 'census2021', 'Do you have any physical or mental health conditions or illness lasting or expected to last 12 months or more?', 'A oes gennych chi unrhyw gyflyrau iechyd corfforol neu iechyd meddwl, neu salwch, sydd wedi para neu sy’n debygol o bara am 12 mis neu fwy?', 'Do any of your conditions or illnesses reduce your ability to carry out day to day activities?', 'A yw unrhyw un o’ch cyflyrau neu’ch salwch yn lleihau eich gallu i wneud gweithgareddau bob dydd?'),
  ('sex', 'census2021', 'What is your sex?', 'Beth yw eich rhyw?', null, null),
  ('genderIdentity', 'census2021', 'Is the gender you identify with the same as your sex registered at birth?', 'Ydy’r rhywedd rydych chi’n uniaethu ag ef yr un fath â’ch rhyw a gofrestrwyd pan gawsoch eich geni?', null, null),
  ('maritalStatus', 'census2021', 'What is your legal marital or registered civil partnership status?', 'Beth yw eich statws priodasol cyfreithiol neu statws partneriaeth sifil gofrestredig?', null, null),
  ('pregnancyAndMaternity', 'council2021', 'Are you pregnant, on maternity leave, or back from it within the last 12 months?', 'Ydych chi’n feichiog, ar absenoldeb mamolaeth, neu wedi dychwelyd ohono yn y 12 mis diwethaf?', null, null),
  ('ethnicGroup', 'census2021', 'What is your ethnic group?', 'Beth yw eich grŵp ethnig?', 'Which of these best describes your background?', 'Pa un o’r rhain sy’n disgrifio eich cefndir orau?'),
  ('nationalIdentity', 'census2021', 'How would you describe your national identity?', 'Sut byddech chi’n disgrifio eich hunaniaeth genedlaethol?', null, null),
  ('religionOrBelief', 'census2021', 'What is your religion?', 'Beth yw eich crefydd?', null, null),
  ('sexualOrientation', 'census2021', 'Which of the following best describes your sexual orientation?', 'Pa un o’r canlynol sy’n disgrifio orau eich cyfeiriadedd rhywiol?', null, null),
  ('caring', 'census2021', 'Do you look after, or give any help or support to, anyone because they have long-term physical or mental health conditions or illnesses, or problems related to old age? Do not count paid work.', 'Ydych chi’n gofalu am unrhyw un, neu’n rhoi unrhyw help neu gefnogaeth iddo, am fod ganddo gyflyrau iechyd corfforol neu iechyd meddwl hirdymor neu salwch hirdymor, neu broblemau sy’n gysylltiedig â henaint? Peidiwch â chyfrif gwaith cyflogedig.', null, null)
  ) as said (characteristic, edition, question, welsh, further, further_welsh)
  where characteristic.id = code_list.characteristic_id and characteristic.code = said.characteristic
    and code_list.edition = said.edition and code_list.question like said.question || '%';
update category set label_welsh = said.welsh
  from code_list, characteristic, (values
  ('age', 'workforceBands', '16-24', '16 i 24'),
  ('age', 'workforceBands', '25-34', '25 i 34'),
  ('age', 'workforceBands', '35-44', '35 i 44'),
  ('age', 'workforceBands', '45-54', '45 i 54'),
  ('age', 'workforceBands', '55-64', '55 i 64'),
  ('age', 'workforceBands', '65-plus', '65 neu’n hŷn'),
  ('age', 'workforceBands', 'preferNotToSay', 'Mae’n well gen i beidio â dweud'),
  ('disability', 'census2021', 'condition', 'Oes'),
  ('disability', 'census2021', 'reducedALot', 'Ydynt, yn fawr'),
  ('disability', 'census2021', 'reducedALittle', 'Ydynt, ychydig'),
  ('disability', 'census2021', 'notReduced', 'Nac ydynt, ddim o gwbl'),
  ('disability', 'census2021', 'effectNotSaid', 'Mae’n well gen i beidio â dweud'),
  ('disability', 'census2021', 'noCondition', 'Nac oes'),
  ('disability', 'census2021', 'preferNotToSay', 'Mae’n well gen i beidio â dweud'),
  ('sex', 'census2021', 'female', 'Benyw'),
  ('sex', 'census2021', 'male', 'Gwryw'),
  ('sex', 'census2021', 'preferNotToSay', 'Mae’n well gen i beidio â dweud'),
  ('genderIdentity', 'census2021', 'same', 'Ydy'),
  ('genderIdentity', 'census2021', 'different', 'Nac ydy'),
  ('genderIdentity', 'census2021', 'preferNotToSay', 'Mae’n well gen i beidio â dweud'),
  ('maritalStatus', 'census2021', 'never', 'Erioed wedi priodi nac wedi cofrestru partneriaeth sifil'),
  ('maritalStatus', 'census2021', 'married', 'Priod'),
  ('maritalStatus', 'census2021', 'civilPartnership', 'Mewn partneriaeth sifil gofrestredig'),
  ('maritalStatus', 'census2021', 'separatedMarried', 'Wedi gwahanu, ond yn dal yn briod yn gyfreithiol'),
  ('maritalStatus', 'census2021', 'separatedCivilPartnership', 'Wedi gwahanu, ond yn dal mewn partneriaeth sifil yn gyfreithiol'),
  ('maritalStatus', 'census2021', 'divorced', 'Wedi ysgaru'),
  ('maritalStatus', 'census2021', 'dissolved', 'Wedi bod mewn partneriaeth sifil sydd bellach wedi’i diddymu’n gyfreithiol'),
  ('maritalStatus', 'census2021', 'widowed', 'Gweddw'),
  ('maritalStatus', 'census2021', 'survivingPartner', 'Partner sy’n goroesi o bartneriaeth sifil gofrestredig'),
  ('maritalStatus', 'census2021', 'preferNotToSay', 'Mae’n well gen i beidio â dweud'),
  ('pregnancyAndMaternity', 'council2021', 'pregnant', 'Yn feichiog ar hyn o bryd'),
  ('pregnancyAndMaternity', 'council2021', 'onMaternityLeave', 'Ar absenoldeb mamolaeth'),
  ('pregnancyAndMaternity', 'council2021', 'returned', 'Wedi dychwelyd o absenoldeb mamolaeth yn y 12 mis diwethaf'),
  ('pregnancyAndMaternity', 'council2021', 'no', 'Nac ydw'),
  ('pregnancyAndMaternity', 'council2021', 'preferNotToSay', 'Mae’n well gen i beidio â dweud'),
  ('ethnicGroup', 'census2011', 'whiteIrish', 'Gwyddelig'),
  ('ethnicGroup', 'census2011', 'asianIndian', 'Indiaidd'),
  ('ethnicGroup', 'census2011', 'asianPakistani', 'Pacistanaidd'),
  ('ethnicGroup', 'census2011', 'asianBangladeshi', 'Bangladeshaidd'),
  ('ethnicGroup', 'census2011', 'asianChinese', 'Tsieineaidd'),
  ('ethnicGroup', 'census2011', 'otherArab', 'Arabaidd'),
  ('ethnicGroup', 'census2011', 'preferNotToSay', 'Mae’n well gen i beidio â dweud'),
  ('ethnicGroup', 'census2021', 'white', 'Gwyn'),
  ('ethnicGroup', 'census2021', 'whiteBritish', 'Cymreig, Seisnig, Albanaidd, Gwyddelig Gogledd Iwerddon neu Brydeinig'),
  ('ethnicGroup', 'census2021', 'whiteIrish', 'Gwyddelig'),
  ('ethnicGroup', 'census2021', 'whiteGypsyOrTraveller', 'Sipsi neu Deithiwr Gwyddelig'),
  ('ethnicGroup', 'census2021', 'whiteRoma', 'Roma'),
  ('ethnicGroup', 'census2021', 'whiteOther', 'Unrhyw gefndir Gwyn arall'),
  ('ethnicGroup', 'census2021', 'mixed', 'Grwpiau ethnig cymysg neu luosog'),
  ('ethnicGroup', 'census2021', 'mixedWhiteAndBlackCaribbean', 'Gwyn a Du Caribïaidd'),
  ('ethnicGroup', 'census2021', 'mixedWhiteAndBlackAfrican', 'Gwyn a Du Affricanaidd'),
  ('ethnicGroup', 'census2021', 'mixedWhiteAndAsian', 'Gwyn ac Asiaidd'),
  ('ethnicGroup', 'census2021', 'mixedOther', 'Unrhyw gefndir cymysg neu luosog arall'),
  ('ethnicGroup', 'census2021', 'asian', 'Asiaidd, Asiaidd Cymreig neu Asiaidd Prydeinig'),
  ('ethnicGroup', 'census2021', 'asianIndian', 'Indiaidd'),
  ('ethnicGroup', 'census2021', 'asianPakistani', 'Pacistanaidd'),
  ('ethnicGroup', 'census2021', 'asianBangladeshi', 'Bangladeshaidd'),
  ('ethnicGroup', 'census2021', 'asianChinese', 'Tsieineaidd'),
  ('ethnicGroup', 'census2021', 'asianOther', 'Unrhyw gefndir Asiaidd arall'),
  ('ethnicGroup', 'census2021', 'black', 'Du, Du Cymreig, Du Prydeinig, Caribïaidd neu Affricanaidd'),
  ('ethnicGroup', 'census2021', 'blackCaribbean', 'Caribïaidd'),
  ('ethnicGroup', 'census2021', 'blackAfrican', 'Affricanaidd'),
  ('ethnicGroup', 'census2021', 'blackOther', 'Unrhyw gefndir Du, Du Prydeinig neu Garibïaidd arall'),
  ('ethnicGroup', 'census2021', 'other', 'Grŵp ethnig arall'),
  ('ethnicGroup', 'census2021', 'otherArab', 'Arabaidd'),
  ('ethnicGroup', 'census2021', 'otherAny', 'Unrhyw grŵp ethnig arall'),
  ('ethnicGroup', 'census2021', 'preferNotToSay', 'Mae’n well gen i beidio â dweud'),
  ('nationalIdentity', 'census2021', 'british', 'Prydeinig'),
  ('nationalIdentity', 'census2021', 'english', 'Seisnig'),
  ('nationalIdentity', 'census2021', 'welsh', 'Cymreig'),
  ('nationalIdentity', 'census2021', 'scottish', 'Albanaidd'),
  ('nationalIdentity', 'census2021', 'northernIrish', 'Gwyddelig Gogledd Iwerddon'),
  ('nationalIdentity', 'census2021', 'other', 'Unrhyw hunaniaeth genedlaethol arall'),
  ('nationalIdentity', 'census2021', 'preferNotToSay', 'Mae’n well gen i beidio â dweud'),
  ('religionOrBelief', 'census2021', 'noReligion', 'Dim crefydd'),
  ('religionOrBelief', 'census2021', 'christian', 'Cristnogaeth (pob enwad)'),
  ('religionOrBelief', 'census2021', 'buddhist', 'Bwdhydd'),
  ('religionOrBelief', 'census2021', 'hindu', 'Hindŵ'),
  ('religionOrBelief', 'census2021', 'jewish', 'Iddew'),
  ('religionOrBelief', 'census2021', 'muslim', 'Mwslim'),
  ('religionOrBelief', 'census2021', 'sikh', 'Sikh'),
  ('religionOrBelief', 'census2021', 'other', 'Unrhyw grefydd arall'),
  ('religionOrBelief', 'census2021', 'preferNotToSay', 'Mae’n well gen i beidio â dweud'),
  ('sexualOrientation', 'census2021', 'heterosexual', 'Heterorywiol neu strêt'),
  ('sexualOrientation', 'census2021', 'gayOrLesbian', 'Hoyw neu lesbiaidd'),
  ('sexualOrientation', 'census2021', 'bisexual', 'Deurywiol'),
  ('sexualOrientation', 'census2021', 'other', 'Cyfeiriadedd rhywiol arall'),
  ('sexualOrientation', 'census2021', 'preferNotToSay', 'Mae’n well gen i beidio â dweud'),
  ('caring', 'census2021', 'none', 'Nac ydw'),
  ('caring', 'census2021', 'upTo9', 'Ydw, 9 awr yr wythnos neu lai'),
  ('caring', 'census2021', '10To19', 'Ydw, 10 i 19 awr yr wythnos'),
  ('caring', 'census2021', '20To34', 'Ydw, 20 i 34 awr yr wythnos'),
  ('caring', 'census2021', '35To49', 'Ydw, 35 i 49 awr yr wythnos'),
  ('caring', 'census2021', '50OrMore', 'Ydw, 50 awr yr wythnos neu fwy'),
  ('caring', 'census2021', 'preferNotToSay', 'Mae’n well gen i beidio â dweud'),
  ('parentalResponsibility', 'council2021', 'preferNotToSay', 'Mae’n well gen i beidio â dweud'),
  ('socioEconomicBackground', 'socialMobility2021', 'preferNotToSay', 'Mae’n well gen i beidio â dweud'),
  ('financialExclusion', 'council2021', 'preferNotToSay', 'Mae’n well gen i beidio â dweud'),
  ('ruralIsolation', 'council2021', 'preferNotToSay', 'Mae’n well gen i beidio â dweud')
  ) as said (characteristic, edition, code, welsh)
  where code_list.id = category.code_list_id and characteristic.id = code_list.characteristic_id
    and characteristic.code = said.characteristic and code_list.edition = said.edition
    and category.code = said.code and category.label_welsh is null;
update characteristic set name_welsh = said.welsh
  from (values
  ('age', 'Oedran'),
  ('disability', 'Anabledd'),
  ('sex', 'Rhyw'),
  ('genderIdentity', 'Hunaniaeth o ran rhywedd'),
  ('maritalStatus', 'Priodas a phartneriaeth sifil'),
  ('pregnancyAndMaternity', 'Beichiogrwydd a mamolaeth'),
  ('ethnicGroup', 'Grŵp ethnig'),
  ('nationalIdentity', 'Hunaniaeth genedlaethol'),
  ('religionOrBelief', 'Crefydd neu gred'),
  ('sexualOrientation', 'Cyfeiriadedd rhywiol'),
  ('caring', 'Gofal di-dâl')
  ) as said (code, welsh)
  where characteristic.code = said.code and characteristic.name_welsh is null;
