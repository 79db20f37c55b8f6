import { type Sql, sql } from '../foundation/planner/sql.ts';

declare module './form-question.ts' {
  interface FormQuestion {
    /** Whether anything says what it is needed for. */
    explained?: boolean;
  }
}

/** Whether anything says what a question is needed for. */
export const explainedSql = (neededFor: Sql): Sql => sql`(coalesce(btrim(${neededFor}), '') <> '')`;
