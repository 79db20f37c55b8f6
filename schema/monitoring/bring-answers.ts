import { named } from '../foundation/planner/plan.ts';
import { slot, sql } from '../foundation/planner/sql.ts';

const given = (place: number, type: string) => slot(({ args }) => args[place], type);

/** Hands over what applicants answered elsewhere; answers with how many answers are kept of it. */
export const bringApplicants = named(
  sql`select monitoring.bring_applicants(${given(0, 'jsonb')})::text as answer`,
);

/** Hands over what users of services answered before, once; answers with how many answers are kept of it. */
export const bringResponses = named(
  sql`select monitoring.bring_responses(${given(0, 'jsonb')})::text as answer`,
);

/** Hands over answers that another system kept; what comes back tells nothing of what was there before. */
export const bringAnswers = named(
  sql`select monitoring.bring_answers(${given(0, 'jsonb')}, ${given(1, 'text')}, ${given(2, 'text')})::text as answer`,
);

/** Hands over what people wrote of services elsewhere, ten or more at once; answers with how many are new. */
export const bringComments = named(
  sql`select monitoring.bring_comments(${given(0, 'jsonb')})::text as answer`,
);
