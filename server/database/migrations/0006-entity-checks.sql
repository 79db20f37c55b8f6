alter table "action_plan" add constraint "action_plan_ends_on_check" check ("ends_on" >= "starts_on");

alter table "clause_version" add constraint "clause_version_number_check" check ("number" >= 1);
alter table "clause_version" add constraint "clause_version_effective_to_check" check ("effective_to" >= "effective_from");

alter table "code_list" add constraint "code_list_effective_to_check" check ("effective_to" >= "effective_from");

alter table "course" add constraint "course_valid_months_check" check ("valid_months" >= 1);

alter table "grade" add constraint "grade_rank_check" check ("rank" >= 1);

alter table "objective" add constraint "objective_order_check" check ("order" >= 1);

alter table "action" add constraint "action_number_check" check ("number" >= 1);

alter table "requirement" add constraint "requirement_due_within_days_check" check ("due_within_days" >= 0);
alter table "requirement" add constraint "requirement_new_for_days_check" check ("new_for_days" >= 0);
alter table "requirement" add constraint "requirement_window_days_check" check ("window_days" >= 0);

alter table "requirement_item" add constraint "requirement_item_valid_months_check" check ("valid_months" >= 1);

alter table "supplier_policy" add constraint "supplier_policy_expires_on_check" check ("expires_on" >= "received_on");
alter table "supplier_policy" add constraint "supplier_policy_assessed_on_check" check ("assessed_on" >= "received_on");

alter table "user_account" add constraint "user_account_email_check" check ("email" ~ '^[^@[:space:]]+@[^@[:space:]]+$');

alter table "employee" add constraint "employee_work_email_check" check ("work_email" ~ '^[^@[:space:]]+@[^@[:space:]]+$');
alter table "employee" add constraint "employee_full_time_equivalent_check" check ("full_time_equivalent" > 0 and "full_time_equivalent" <= 1.5);
alter table "employee" add constraint "employee_ended_on_check" check ("ended_on" >= "started_on");

alter table "exemption" add constraint "exemption_until_check" check ("until" >= "from");

alter table "area_manager" add constraint "area_manager_until_check" check ("until" >= "from");

alter table "contract" add constraint "contract_value_check" check ("value" >= 0);
alter table "contract" add constraint "contract_currency_check" check ("currency" ~ '^[A-Z]{3}$');
alter table "contract" add constraint "contract_ends_on_check" check ("ends_on" >= "starts_on");
alter table "contract" add constraint "contract_extendable_to_check" check ("extendable_to" >= "ends_on");

alter table "vacancy" add constraint "vacancy_closes_on_check" check ("closes_on" >= "opens_on");

alter table "panel_member" add constraint "panel_member_until_check" check ("until" >= "from");
