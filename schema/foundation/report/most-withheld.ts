import { sql } from '../planner/sql.ts';
import { rule } from '../writing/rule.ts';
import { DisclosureRule } from './disclosure-rule.ts';

/** A report in which nearly everything is withheld tells nothing, and keeps nobody safer. */
rule(DisclosureRule, {
  property: 'fewest',
  of: ['fewest'],
  against: (row) =>
    sql`case when ${row('fewest')} > 100
      then 'The most that this can be is 100: above it reports would tell of nobody.' end`,
});
