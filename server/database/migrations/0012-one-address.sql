alter table "message" drop constraint "message_recipient_email_check";
alter table "message" add constraint "message_recipient_email_check" check ("recipient_email" ~ '^[^@[:space:][:cntrl:],;:<>()"\[\]\\]+@[^@[:space:][:cntrl:],;:<>()"\[\]\\]+$');

alter table "user_account" drop constraint "user_account_email_check";
alter table "user_account" add constraint "user_account_email_check" check ("email" ~ '^[^@[:space:][:cntrl:],;:<>()"\[\]\\]+@[^@[:space:][:cntrl:],;:<>()"\[\]\\]+$');

alter table "employee" drop constraint "employee_work_email_check";
alter table "employee" add constraint "employee_work_email_check" check ("work_email" ~ '^[^@[:space:][:cntrl:],;:<>()"\[\]\\]+@[^@[:space:][:cntrl:],;:<>()"\[\]\\]+$');
