drop index "supplier_merged_into_id_index";
drop index "supplier_name_index";
drop index "supplier_parent_id_index";

drop index "user_account_name_index";

drop index "employee_full_name_index";
drop index "employee_line_manager_id_index";
drop index "employee_post_id_index";
drop index "employee_service_area_id_full_name_id_index";

drop index "contract_department_id_index";
drop index "contract_framework_id_index";
drop index "contract_owner_id_index";
drop index "contract_title_index";

create index "supplier_name_listed" on "supplier" ("name", "id");
create index "supplier_parent_id_listed" on "supplier" ("parent_id", "name", "id");
create index "supplier_merged_into_id_listed" on "supplier" ("merged_into_id", "name", "id");
create index "contract_title_listed" on "contract" ("title", "id");
create index "contract_department_id_listed" on "contract" ("department_id", "title", "id");
create index "contract_framework_id_listed" on "contract" ("framework_id", "title", "id");
create index "contract_owner_id_listed" on "contract" ("owner_id", "title", "id");
create index "user_account_name_listed" on "user_account" ("name", "id");
create index "employee_full_name_listed" on "employee" ("full_name", "id");
create index "employee_post_id_listed" on "employee" ("post_id", "full_name", "id");
create index "employee_service_area_id_listed" on "employee" ("service_area_id", "full_name", "id");
create index "employee_line_manager_id_listed" on "employee" ("line_manager_id", "full_name", "id");
