import { sql } from '../foundation/planner/sql.ts';
import { rule } from '../foundation/writing/rule.ts';
import { SupplierQuestionnaire } from './supplier-questionnaire.ts';

/** Whoever is asked works for the supplier; of two records that are being made one, for either under the same address. */
rule(SupplierQuestionnaire, {
  property: 'contact',
  of: ['supplier', 'contact'],
  against: (asked) => sql`case when not exists (
      select from supplier_contact chosen
      join supplier_contact own on own.email = chosen.email
      where chosen.id = ${asked('contact')} and own.supplier_id = ${asked('supplier')})
    then 'Choose somebody who works for this supplier.' end`,
});
