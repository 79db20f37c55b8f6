create table "review_question" ("id" uuid not null, "version" int not null default 1, "code" varchar(30) not null, "question" varchar(300) not null, "position" int not null, "retired_on" date null, primary key ("id"));
comment on table "review_question" is 'A question that is asked when a contract is reviewed.';
comment on column "review_question"."id" is 'Identifies the record.';
comment on column "review_question"."version" is 'Goes up by one with every change; quote it when you update.';
comment on column "review_question"."code" is 'The short code of the question.';
comment on column "review_question"."question" is 'The question.';
comment on column "review_question"."position" is 'Where it stands among the questions, 1 for the first.';
comment on column "review_question"."retired_on" is 'The day since which it is asked no more; empty while it is.';
alter table "review_question" add constraint "review_question_code_unique" unique ("code");

create table "review_schedule" ("id" uuid not null, "version" int not null default 1, "relevance" text not null, "since" date not null, "every_months" int not null, "second_signature" boolean not null default false, primary key ("id"));
comment on table "review_schedule" is 'How often contracts of a relevance are reviewed, and by how many people.';
comment on column "review_schedule"."id" is 'Identifies the record.';
comment on column "review_schedule"."version" is 'Goes up by one with every change; quote it when you update.';
comment on column "review_schedule"."relevance" is 'How much the contracts matter to equality that it is for.';
comment on column "review_schedule"."since" is 'The first day that it holds, until another one does.';
comment on column "review_schedule"."every_months" is 'How many months there are from one review to the next.';
comment on column "review_schedule"."second_signature" is 'Whether a review counts only once a second person has signed it.';
alter table "review_schedule" add constraint "review_schedule_relevance_since_unique" unique ("relevance", "since");

create table "supplier_contact" ("id" uuid not null, "version" int not null default 1, "supplier_id" uuid not null, "name" varchar(120) not null, "email" varchar(254) not null, "telephone" varchar(40) null, "position" varchar(120) null, "language" text null, primary key ("id"));
comment on table "supplier_contact" is 'Somebody at a supplier to whom the council writes.';
comment on column "supplier_contact"."id" is 'Identifies the record.';
comment on column "supplier_contact"."version" is 'Goes up by one with every change; quote it when you update.';
comment on column "supplier_contact"."supplier_id" is 'The supplier they work for.';
comment on column "supplier_contact"."name" is 'What they are called.';
comment on column "supplier_contact"."email" is 'The e-mail address to write to.';
comment on column "supplier_contact"."telephone" is 'The telephone number to ring.';
comment on column "supplier_contact"."position" is 'What they do there.';
comment on column "supplier_contact"."language" is 'The language in which they are written to; empty while nobody knows.';
create index "supplier_contact_supplier_id_index" on "supplier_contact" ("supplier_id");
create index "supplier_contact_name_index" on "supplier_contact" ("name");
alter table "supplier_contact" add constraint "supplier_contact_supplier_id_email_unique" unique ("supplier_id", "email");

create table "supplier_identifier" ("id" uuid not null, "version" int not null default 1, "supplier_id" uuid not null, "scheme" varchar(30) not null, "identifier" varchar(60) not null, primary key ("id"));
comment on table "supplier_identifier" is 'A further number by which a supplier is known, beside its first one.';
comment on column "supplier_identifier"."id" is 'Identifies the record.';
comment on column "supplier_identifier"."version" is 'Goes up by one with every change; quote it when you update.';
comment on column "supplier_identifier"."supplier_id" is 'The supplier.';
comment on column "supplier_identifier"."scheme" is 'The register, such as GB-CHC for the Charity Commission or GB-PPON.';
comment on column "supplier_identifier"."identifier" is 'Its number on that register.';
create index "supplier_identifier_supplier_id_index" on "supplier_identifier" ("supplier_id");
alter table "supplier_identifier" add constraint "supplier_further_identifier_unique" unique ("scheme", "identifier");

create table "supplier_questionnaire" ("id" uuid not null, "version" int not null default 1, "supplier_id" uuid not null, "contract_id" uuid null, "contact_id" uuid not null, "sent_on" date null, "link_expires_at" timestamptz null, "link_hash" varchar(64) null, "policy" boolean null, "findings" boolean null, "investigations" boolean null, "steps" text null, "in_instructions" boolean null, "in_documents" boolean null, "in_advertisements" boolean null, "code_of_practice" boolean null, "sub_contractors" text null, "sub_contractor_terms" text null, "answered_by" varchar(120) null, "answered_at" timestamptz null, "outcome" text not null default 'notAssessed', "assessment" text null, "assessed_on" date null, "assessed_by_id" uuid null, primary key ("id"));
comment on table "supplier_questionnaire" is 'The questions on equality that a supplier answers through a link, and what the council makes of the answers.';
comment on column "supplier_questionnaire"."id" is 'Identifies the record.';
comment on column "supplier_questionnaire"."version" is 'Goes up by one with every change; quote it when you update.';
comment on column "supplier_questionnaire"."supplier_id" is 'The supplier that is asked.';
comment on column "supplier_questionnaire"."contract_id" is 'The contract that it is about, if it is about one.';
comment on column "supplier_questionnaire"."contact_id" is 'Who is asked.';
comment on column "supplier_questionnaire"."sent_on" is 'The day the latest link was sent.';
comment on column "supplier_questionnaire"."link_expires_at" is 'Until when that link works.';
comment on column "supplier_questionnaire"."link_hash" is 'The fingerprint of the link, which itself is kept nowhere.';
comment on column "supplier_questionnaire"."policy" is 'Whether it is their policy, as an employer and a provider, to comply with the Equality Act 2010.';
comment on column "supplier_questionnaire"."findings" is 'Whether a court or tribunal has found in the last three years that they discriminated unlawfully.';
comment on column "supplier_questionnaire"."investigations" is 'Whether they were investigated formally in the last three years on grounds of alleged discrimination.';
comment on column "supplier_questionnaire"."steps" is 'What was found or alleged, and what your organisation did because of it.';
comment on column "supplier_questionnaire"."in_instructions" is 'Whether the policy is set out in instructions to those who recruit, train and promote.';
comment on column "supplier_questionnaire"."in_documents" is 'Whether it is set out in documents for employees, trade unions and others who represent them.';
comment on column "supplier_questionnaire"."in_advertisements" is 'Whether it is set out in recruitment advertisements or other literature.';
comment on column "supplier_questionnaire"."code_of_practice" is 'Whether they observe the codes of practice of the Equality and Human Rights Commission.';
comment on column "supplier_questionnaire"."sub_contractors" is 'Whether sub-contractors work under the same terms.';
comment on column "supplier_questionnaire"."sub_contractor_terms" is 'Who the sub-contractors are, and what is asked of them.';
comment on column "supplier_questionnaire"."answered_by" is 'Who answered, as they wrote it.';
comment on column "supplier_questionnaire"."answered_at" is 'When the answers were sent.';
comment on column "supplier_questionnaire"."outcome" is 'What the assessment found.';
comment on column "supplier_questionnaire"."assessment" is 'Why it was assessed so.';
comment on column "supplier_questionnaire"."assessed_on" is 'The day it was assessed.';
comment on column "supplier_questionnaire"."assessed_by_id" is 'Who assessed it.';
create index "supplier_questionnaire_supplier_id_index" on "supplier_questionnaire" ("supplier_id");
create index "supplier_questionnaire_contract_id_index" on "supplier_questionnaire" ("contract_id");
create index "supplier_questionnaire_contact_id_index" on "supplier_questionnaire" ("contact_id");
create index "supplier_questionnaire_sent_on_index" on "supplier_questionnaire" ("sent_on");
alter table "supplier_questionnaire" add constraint "supplier_questionnaire_link_hash_unique" unique ("link_hash");
create index "supplier_questionnaire_answered_at_index" on "supplier_questionnaire" ("answered_at");
create index "supplier_questionnaire_assessed_by_id_index" on "supplier_questionnaire" ("assessed_by_id");

create table "contract_variation" ("id" uuid not null, "version" int not null default 1, "contract_id" uuid not null, "number" varchar(80) not null, "kind" text not null default 'other', "agreed_on" date not null, "summary" text null, "value_after" numeric(14,2) null, "ends_on_after" date null, primary key ("id"));
comment on table "contract_variation" is 'A change to a contract after it was made: an extension, another value, other terms.';
comment on column "contract_variation"."id" is 'Identifies the record.';
comment on column "contract_variation"."version" is 'Goes up by one with every change; quote it when you update.';
comment on column "contract_variation"."contract_id" is 'The contract.';
comment on column "contract_variation"."number" is 'What tells it apart: its number, or the identifier of the notice of it.';
comment on column "contract_variation"."kind" is 'What it changes.';
comment on column "contract_variation"."agreed_on" is 'The day it was agreed.';
comment on column "contract_variation"."summary" is 'What was changed and why.';
comment on column "contract_variation"."value_after" is 'What the contract is worth since, where that was changed.';
comment on column "contract_variation"."ends_on_after" is 'The last day of the contract since, where that was changed.';
create index "contract_variation_contract_id_index" on "contract_variation" ("contract_id");
create index "contract_variation_agreed_on_index" on "contract_variation" ("agreed_on");
alter table "contract_variation" add constraint "contract_variation_contract_id_number_unique" unique ("contract_id", "number");

create table "contract_reminder" ("id" uuid not null, "version" int not null default 1, "contract_id" uuid not null, "owner_id" uuid not null, "about" varchar(40) not null, "reminded_on" date not null, primary key ("id"));
comment on table "contract_reminder" is 'The fact that the owner of a contract was reminded of something on a day.';
comment on column "contract_reminder"."id" is 'Identifies the record.';
comment on column "contract_reminder"."version" is 'Goes up by one with every change; quote it when you update.';
comment on column "contract_reminder"."contract_id" is 'The contract.';
comment on column "contract_reminder"."owner_id" is 'Who was reminded.';
comment on column "contract_reminder"."about" is 'Of what: a standing, or how near its end is.';
comment on column "contract_reminder"."reminded_on" is 'The day of the reminder.';
create index "contract_reminder_contract_id_index" on "contract_reminder" ("contract_id");
create index "contract_reminder_owner_id_index" on "contract_reminder" ("owner_id");
create index "contract_reminder_reminded_on_index" on "contract_reminder" ("reminded_on");
alter table "contract_reminder" add constraint "contract_reminder_contract_id_about_reminded_on_unique" unique ("contract_id", "about", "reminded_on");

create table "contract_kpi" ("id" uuid not null, "version" int not null default 1, "contract_id" uuid not null, "title" varchar(200) not null, "target" varchar(200) null, primary key ("id"));
comment on table "contract_kpi" is 'A key performance indicator of a contract; one of more than £5 million has at least three.';
comment on column "contract_kpi"."id" is 'Identifies the record.';
comment on column "contract_kpi"."version" is 'Goes up by one with every change; quote it when you update.';
comment on column "contract_kpi"."contract_id" is 'The contract.';
comment on column "contract_kpi"."title" is 'What is measured.';
comment on column "contract_kpi"."target" is 'What is to be reached.';
create index "contract_kpi_contract_id_index" on "contract_kpi" ("contract_id");
alter table "contract_kpi" add constraint "contract_kpi_contract_id_title_unique" unique ("contract_id", "title");

create table "kpi_rating" ("id" uuid not null, "version" int not null default 1, "kpi_id" uuid not null, "occasion" text not null default 'yearly', "rated_on" date not null, "rating" text not null, "reason" text null, primary key ("id"));
comment on table "kpi_rating" is 'How a key performance indicator was rated: once a year, and when the contract ended.';
comment on column "kpi_rating"."id" is 'Identifies the record.';
comment on column "kpi_rating"."version" is 'Goes up by one with every change; quote it when you update.';
comment on column "kpi_rating"."kpi_id" is 'The indicator.';
comment on column "kpi_rating"."occasion" is 'Why it was rated.';
comment on column "kpi_rating"."rated_on" is 'The day it was rated.';
comment on column "kpi_rating"."rating" is 'How far it was reached.';
comment on column "kpi_rating"."reason" is 'Why it was rated so; needed in words where it is other.';
create index "kpi_rating_kpi_id_index" on "kpi_rating" ("kpi_id");
alter table "kpi_rating" add constraint "kpi_rating_kpi_id_rated_on_unique" unique ("kpi_id", "rated_on");

create table "contract_exemption" ("id" uuid not null, "version" int not null default 1, "contract_id" uuid not null, "from" date not null, "until" date not null, "reason" varchar(300) not null, primary key ("id"));
comment on table "contract_exemption" is 'A contract’s leave, for a time, from what other contracts must contain and be held to.';
comment on column "contract_exemption"."id" is 'Identifies the record.';
comment on column "contract_exemption"."version" is 'Goes up by one with every change; quote it when you update.';
comment on column "contract_exemption"."contract_id" is 'The contract.';
comment on column "contract_exemption"."from" is 'The first day.';
comment on column "contract_exemption"."until" is 'The last day.';
comment on column "contract_exemption"."reason" is 'Why, in a sentence.';
create index "contract_exemption_contract_id_index" on "contract_exemption" ("contract_id");
alter table "contract_exemption" add constraint "contract_exemption_contract_id_from_unique" unique ("contract_id", "from");

create table "breach" ("id" uuid not null, "version" int not null default 1, "contract_id" uuid not null, "title" varchar(200) not null, "description" text null, "clause_id" uuid null, "seriousness" text not null default 'minor', "noticed_on" date not null, primary key ("id"));
comment on table "breach" is 'A failure to keep what a contract says of equality, until it is put right or escalated.';
comment on column "breach"."id" is 'Identifies the record.';
comment on column "breach"."version" is 'Goes up by one with every change; quote it when you update.';
comment on column "breach"."contract_id" is 'The contract.';
comment on column "breach"."title" is 'What is wrong, in a few words.';
comment on column "breach"."description" is 'What happened; name nobody who need not be named.';
comment on column "breach"."clause_id" is 'The clause that was not kept.';
comment on column "breach"."seriousness" is 'How serious it is.';
comment on column "breach"."noticed_on" is 'The day the council noticed it.';
create index "breach_contract_id_index" on "breach" ("contract_id");
create index "breach_clause_id_index" on "breach" ("clause_id");
create index "breach_noticed_on_index" on "breach" ("noticed_on");

create table "corrective_action" ("id" uuid not null, "version" int not null default 1, "breach_id" uuid not null, "title" varchar(300) not null, "due_on" date not null, "done_on" date null, "verified_on" date null, "verified_by_id" uuid null, "verification" text null, primary key ("id"));
comment on table "corrective_action" is 'Something that a supplier does to put a breach right, until somebody has verified it.';
comment on column "corrective_action"."id" is 'Identifies the record.';
comment on column "corrective_action"."version" is 'Goes up by one with every change; quote it when you update.';
comment on column "corrective_action"."breach_id" is 'The breach.';
comment on column "corrective_action"."title" is 'What is to be done.';
comment on column "corrective_action"."due_on" is 'The day by which it is to be done.';
comment on column "corrective_action"."done_on" is 'The day the supplier says it was done.';
comment on column "corrective_action"."verified_on" is 'The day somebody made sure of it.';
comment on column "corrective_action"."verified_by_id" is 'Who made sure of it.';
comment on column "corrective_action"."verification" is 'What they saw.';
create index "corrective_action_breach_id_index" on "corrective_action" ("breach_id");
create index "corrective_action_due_on_index" on "corrective_action" ("due_on");
create index "corrective_action_verified_by_id_index" on "corrective_action" ("verified_by_id");

create table "compliance_review" ("id" uuid not null, "version" int not null default 1, "contract_id" uuid not null, "occasion" text not null default 'scheduled', "held_on" date not null, "rating" text null, "findings" text null, "reviewer_id" uuid null, "signed_on" date null, "second_reviewer_id" uuid null, "second_signed_on" date null, primary key ("id"));
comment on table "compliance_review" is 'A look at whether a contract is kept, as far as equality goes.';
comment on column "compliance_review"."id" is 'Identifies the record.';
comment on column "compliance_review"."version" is 'Goes up by one with every change; quote it when you update.';
comment on column "compliance_review"."contract_id" is 'The contract.';
comment on column "compliance_review"."occasion" is 'Why it was held.';
comment on column "compliance_review"."held_on" is 'The day it was held.';
comment on column "compliance_review"."rating" is 'How well the contract is kept; needed before it is signed.';
comment on column "compliance_review"."findings" is 'What was found, in a few sentences.';
comment on column "compliance_review"."reviewer_id" is 'Who held it, and signed it.';
comment on column "compliance_review"."signed_on" is 'The day they signed it; it cannot be changed after.';
comment on column "compliance_review"."second_reviewer_id" is 'The other person who has signed it.';
comment on column "compliance_review"."second_signed_on" is 'The day that person signed it.';
create index "compliance_review_contract_id_index" on "compliance_review" ("contract_id");
create index "compliance_review_held_on_index" on "compliance_review" ("held_on");
create index "compliance_review_reviewer_id_index" on "compliance_review" ("reviewer_id");
create index "compliance_review_second_reviewer_id_index" on "compliance_review" ("second_reviewer_id");
alter table "compliance_review" add constraint "compliance_review_contract_id_held_on_unique" unique ("contract_id", "held_on");

create table "review_answer" ("id" uuid not null, "version" int not null default 1, "review_id" uuid not null, "question_id" uuid not null, "answer" text not null, "evidence" text null, primary key ("id"));
comment on table "review_answer" is 'What a review found on one of its questions.';
comment on column "review_answer"."id" is 'Identifies the record.';
comment on column "review_answer"."version" is 'Goes up by one with every change; quote it when you update.';
comment on column "review_answer"."review_id" is 'The review.';
comment on column "review_answer"."question_id" is 'The question.';
comment on column "review_answer"."answer" is 'What was found of it.';
comment on column "review_answer"."evidence" is 'What shows it, and what is to be done.';
create index "review_answer_review_id_index" on "review_answer" ("review_id");
create index "review_answer_question_id_index" on "review_answer" ("question_id");
alter table "review_answer" add constraint "review_answer_review_id_question_id_unique" unique ("review_id", "question_id");

create table "breach_outcome" ("id" uuid not null, "version" int not null default 1, "breach_id" uuid not null, "outcome" text not null, "decided_on" date not null, "decided_by_id" uuid not null, "reason" text null, primary key ("id"));
comment on table "breach_outcome" is 'What came of a breach: closed, once everything is verified, or escalated to default.';
comment on column "breach_outcome"."id" is 'Identifies the record.';
comment on column "breach_outcome"."version" is 'Goes up by one with every change; quote it when you update.';
comment on column "breach_outcome"."breach_id" is 'The breach.';
comment on column "breach_outcome"."outcome" is 'What came of it.';
comment on column "breach_outcome"."decided_on" is 'The day it was decided.';
comment on column "breach_outcome"."decided_by_id" is 'Who decided it.';
comment on column "breach_outcome"."reason" is 'Why.';
create index "breach_outcome_breach_id_index" on "breach_outcome" ("breach_id");
create index "breach_outcome_decided_by_id_index" on "breach_outcome" ("decided_by_id");
alter table "breach_outcome" add constraint "breach_outcome_breach_id_outcome_unique" unique ("breach_id", "outcome");

alter table "clause" add "relevances" text[] not null default '{}', add "categories" text[] not null default '{}', add "least_value" numeric(14,2) null;
comment on column "clause"."relevances" is 'For contracts of which relevance it is; for all where none is named.';
comment on column "clause"."categories" is 'For contracts for what it is; for all where none is named.';
comment on column "clause"."least_value" is 'For contracts worth so much or more; for all where it is empty.';
alter table "clause" add constraint "clause_least_value_check" check ("least_value" >= 0);
alter table "clause" add constraint "clause_relevances_check" check ("relevances" <@ array['low'::text, 'medium'::text, 'high'::text]);
alter table "clause" add constraint "clause_categories_check" check ("categories" <@ array['goods'::text, 'services'::text, 'works'::text]);

alter table "supplier" add "parent_id" uuid null;
comment on column "supplier"."parent_id" is 'The organisation that it belongs to, if it belongs to one.';
alter table "supplier" add constraint "supplier_parent_id_foreign" foreign key ("parent_id") references "supplier" ("id") on delete no action;
create index "supplier_parent_id_index" on "supplier" ("parent_id");

alter table "contract" add "category" text null, add "procedure" text null, add "lot" varchar(80) null, add "framework_id" uuid null, add "value_with_vat" numeric(14,2) null, add "irrecoverable_vat" numeric(14,2) null, add "renewal" text null, add "notice_on" date null, add "review_on" date null;
comment on column "contract"."category" is 'What kind of thing is bought.';
comment on column "contract"."procedure" is 'How the supplier was found.';
comment on column "contract"."lot" is 'The lot of the procurement, where it has lots.';
comment on column "contract"."framework_id" is 'The framework agreement that it is a call-off under.';
comment on column "contract"."value_with_vat" is 'What it is worth with value added tax.';
comment on column "contract"."irrecoverable_vat" is 'The value added tax that the council cannot recover.';
comment on column "contract"."renewal" is 'Whether it can be renewed, and whether that takes a word of the council.';
comment on column "contract"."notice_on" is 'The last day to say that it is to be renewed, or is not.';
comment on column "contract"."review_on" is 'The day of its next review, as the register says.';
alter table "contract" add constraint "contract_framework_id_foreign" foreign key ("framework_id") references "contract" ("id") on delete no action;
create index "contract_framework_id_index" on "contract" ("framework_id");
create index "contract_notice_on_index" on "contract" ("notice_on");
alter table "contract" add constraint "contract_irrecoverable_vat_check" check ("irrecoverable_vat" >= 0);
alter table "contract" add constraint "contract_value_with_vat_check" check ("value_with_vat" >= "value");
alter table "contract" add constraint "contract_notice_on_check" check ("notice_on" <= "ends_on");
alter table "contract" add constraint "contract_category_check" check ("category" in ('goods', 'services', 'works'));
alter table "contract" add constraint "contract_procedure_check" check ("procedure" in ('publishedTender', 'invitationToQuote', 'callOff', 'directAward', 'other'));
alter table "contract" add constraint "contract_renewal_check" check ("renewal" in ('none', 'byAgreement', 'automatic'));

alter table "contract_clause" add "schedule" varchar(80) null;
comment on column "contract_clause"."schedule" is 'The part of the contract in which it stands, such as Schedule 3.';
comment on column "contract_clause"."page" is 'The page on which it stands.';

alter table "document" drop constraint "document_hangs_on_one_record";
alter table "document" add "supplier_id" uuid null, add "supplier_questionnaire_id" uuid null, add "compliance_review_id" uuid null, add "corrective_action_id" uuid null;
comment on column "document"."supplier_id" is 'The supplier it is attached to, if it is one.';
comment on column "document"."supplier_questionnaire_id" is 'The supplier questionnaire it is attached to, if it is one.';
comment on column "document"."compliance_review_id" is 'The compliance review it is attached to, if it is one.';
comment on column "document"."corrective_action_id" is 'The corrective action it is attached to, if it is one.';
alter table "document" add constraint "document_supplier_id_foreign" foreign key ("supplier_id") references "supplier" ("id") on delete no action;
alter table "document" add constraint "document_supplier_questionnaire_id_foreign" foreign key ("supplier_questionnaire_id") references "supplier_questionnaire" ("id") on delete no action;
alter table "document" add constraint "document_compliance_review_id_foreign" foreign key ("compliance_review_id") references "compliance_review" ("id") on delete no action;
alter table "document" add constraint "document_corrective_action_id_foreign" foreign key ("corrective_action_id") references "corrective_action" ("id") on delete no action;
create index "document_supplier_id_index" on "document" ("supplier_id");
create index "document_supplier_questionnaire_id_index" on "document" ("supplier_questionnaire_id");
create index "document_compliance_review_id_index" on "document" ("compliance_review_id");
create index "document_corrective_action_id_index" on "document" ("corrective_action_id");
alter table "document" add constraint "document_hangs_on_one_record" check (num_nonnulls(contract_id, supplier_id, supplier_policy_id, supplier_questionnaire_id, compliance_review_id, corrective_action_id) = 1);

alter table "review_schedule" add constraint "review_schedule_every_months_check" check ("every_months" >= 1);
alter table "review_schedule" add constraint "review_schedule_relevance_check" check ("relevance" in ('low', 'medium', 'high'));

alter table "supplier_contact" add constraint "supplier_contact_supplier_id_foreign" foreign key ("supplier_id") references "supplier" ("id");
alter table "supplier_contact" add constraint "supplier_contact_email_check" check ("email" ~ '^[^@[:space:][:cntrl:],;:<>()"\[\]\\]+@[^@[:space:][:cntrl:],;:<>()"\[\]\\]+$');
alter table "supplier_contact" add constraint "supplier_contact_language_check" check ("language" in ('english', 'welsh'));

alter table "supplier_identifier" add constraint "supplier_identifier_supplier_id_foreign" foreign key ("supplier_id") references "supplier" ("id");

alter table "supplier_questionnaire" add constraint "supplier_questionnaire_supplier_id_foreign" foreign key ("supplier_id") references "supplier" ("id");
alter table "supplier_questionnaire" add constraint "supplier_questionnaire_contract_id_foreign" foreign key ("contract_id") references "contract" ("id") on delete no action;
alter table "supplier_questionnaire" add constraint "supplier_questionnaire_contact_id_foreign" foreign key ("contact_id") references "supplier_contact" ("id") on delete no action;
alter table "supplier_questionnaire" add constraint "supplier_questionnaire_assessed_by_id_foreign" foreign key ("assessed_by_id") references "user_account" ("id") on delete no action;
alter table "supplier_questionnaire" add constraint "supplier_questionnaire_assessed_on_check" check ("assessed_on" >= "sent_on");
alter table "supplier_questionnaire" add constraint "supplier_questionnaire_answered" check ("assessed_on" is null or "answered_at" is not null);
alter table "supplier_questionnaire" add constraint "supplier_questionnaire_assessed" check (("assessed_on" is null) = ("assessed_by_id" is null));
alter table "supplier_questionnaire" add constraint "supplier_questionnaire_sub_contractors_check" check ("sub_contractors" in ('none', 'sameTerms', 'otherTerms'));
alter table "supplier_questionnaire" add constraint "supplier_questionnaire_outcome_check" check ("outcome" in ('notAssessed', 'accepted', 'changesAskedFor', 'rejected'));

alter table "contract_variation" add constraint "contract_variation_contract_id_foreign" foreign key ("contract_id") references "contract" ("id");
alter table "contract_variation" add constraint "contract_variation_value_after_check" check ("value_after" >= 0);
alter table "contract_variation" add constraint "contract_variation_kind_check" check ("kind" in ('extension', 'value', 'terms', 'suppliers', 'other'));

alter table "contract_reminder" add constraint "contract_reminder_contract_id_foreign" foreign key ("contract_id") references "contract" ("id");
alter table "contract_reminder" add constraint "contract_reminder_owner_id_foreign" foreign key ("owner_id") references "user_account" ("id") on delete no action;

alter table "contract_kpi" add constraint "contract_kpi_contract_id_foreign" foreign key ("contract_id") references "contract" ("id");

alter table "kpi_rating" add constraint "kpi_rating_kpi_id_foreign" foreign key ("kpi_id") references "contract_kpi" ("id");
alter table "kpi_rating" add constraint "kpi_rating_occasion_check" check ("occasion" in ('yearly', 'termination'));
alter table "kpi_rating" add constraint "kpi_rating_rating_check" check ("rating" in ('good', 'approachingTarget', 'requiresImprovement', 'inadequate', 'other'));

alter table "contract_exemption" add constraint "contract_exemption_contract_id_foreign" foreign key ("contract_id") references "contract" ("id");
alter table "contract_exemption" add constraint "contract_exemption_until_check" check ("until" >= "from");

alter table "breach" add constraint "breach_contract_id_foreign" foreign key ("contract_id") references "contract" ("id");
alter table "breach" add constraint "breach_clause_id_foreign" foreign key ("clause_id") references "clause" ("id") on delete set null;
alter table "breach" add constraint "breach_seriousness_check" check ("seriousness" in ('minor', 'serious'));

alter table "corrective_action" add constraint "corrective_action_breach_id_foreign" foreign key ("breach_id") references "breach" ("id");
alter table "corrective_action" add constraint "corrective_action_verified_by_id_foreign" foreign key ("verified_by_id") references "user_account" ("id") on delete no action;
alter table "corrective_action" add constraint "corrective_action_verified_on_check" check ("verified_on" >= "done_on");
alter table "corrective_action" add constraint "corrective_action_done" check ("verified_on" is null or "done_on" is not null);
alter table "corrective_action" add constraint "corrective_action_verified" check (("verified_on" is null) = ("verified_by_id" is null));

alter table "compliance_review" add constraint "compliance_review_contract_id_foreign" foreign key ("contract_id") references "contract" ("id");
alter table "compliance_review" add constraint "compliance_review_reviewer_id_foreign" foreign key ("reviewer_id") references "user_account" ("id") on delete no action;
alter table "compliance_review" add constraint "compliance_review_second_reviewer_id_foreign" foreign key ("second_reviewer_id") references "user_account" ("id") on delete no action;
alter table "compliance_review" add constraint "compliance_review_signed_on_check" check ("signed_on" >= "held_on");
alter table "compliance_review" add constraint "compliance_review_second_signed_on_check" check ("second_signed_on" >= "signed_on");
alter table "compliance_review" add constraint "compliance_review_first_signature" check (("signed_on" is null) = ("reviewer_id" is null));
alter table "compliance_review" add constraint "compliance_review_second_signature" check (("second_signed_on" is null) = ("second_reviewer_id" is null));
alter table "compliance_review" add constraint "compliance_review_two_people" check ("second_reviewer_id" is null or ("reviewer_id" is not null and "second_reviewer_id" <> "reviewer_id"));
alter table "compliance_review" add constraint "compliance_review_rated" check ("signed_on" is null or "rating" is not null);
alter table "compliance_review" add constraint "compliance_review_occasion_check" check ("occasion" in ('scheduled', 'concern', 'renewal', 'termination'));
alter table "compliance_review" add constraint "compliance_review_rating_check" check ("rating" in ('good', 'approachingTarget', 'requiresImprovement', 'inadequate', 'other'));

alter table "review_answer" add constraint "review_answer_review_id_foreign" foreign key ("review_id") references "compliance_review" ("id");
alter table "review_answer" add constraint "review_answer_question_id_foreign" foreign key ("question_id") references "review_question" ("id");
alter table "review_answer" add constraint "review_answer_answer_check" check ("answer" in ('met', 'partlyMet', 'notMet', 'doesNotApply'));

alter table "breach_outcome" add constraint "breach_outcome_breach_id_foreign" foreign key ("breach_id") references "breach" ("id");
alter table "breach_outcome" add constraint "breach_outcome_decided_by_id_foreign" foreign key ("decided_by_id") references "user_account" ("id") on delete no action;
alter table "breach_outcome" add constraint "breach_outcome_outcome_check" check ("outcome" in ('closed', 'escalated'));
