import { sql } from '../foundation/planner/sql.ts';
import { rule } from '../foundation/writing/rule.ts';
import { SupplierQuestionnaire } from './supplier-questionnaire.ts';

/** Answers that a supplier sent stay sent: what is assessed is what they said. */
rule(SupplierQuestionnaire, {
  property: 'answeredAt',
  of: ['answeredAt'],
  updatesOnly: true,
  already: (asked) => sql`${asked('answeredAt')} is null`,
  against: (asked) => sql`case when ${asked('answeredAt')} is null
    then 'These answers have been sent. Ask anew where they are to be changed.' end`,
});
