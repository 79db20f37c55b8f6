import { type Sql, sql } from '../foundation/planner/sql.ts';

/** What a council may decide to keep, and how each rule reads to it. */
export const councilRules = {
  trainedPanels:
    'A vacancy whose panel has somebody who is not trained to recruit is opened only with a reason.',
} as const;

/** Whether the council keeps a rule. */
export const keepsRule = (code: keyof typeof councilRules): Sql =>
  sql`exists (select 1 from council_rule where code = ${sql.lit(code)} and in_force)`;
