import { named } from '../foundation/planner/plan.ts';
import { slot, sql } from '../foundation/planner/sql.ts';

const first = (type: string) => slot(({ args }) => args[0], type);

/** Who looked at the answers of the person whose road this is; its one value is who asks. */
export const looksAt = named(
  sql`select json_agg(json_build_object('at', to_char(looked.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'own', looked.reader = ${first('uuid')}, 'fields', looked.fields, 'purpose', looked.purpose) order by looked.at desc)::text as answer from (select * from monitoring.read_log order by at desc limit 100) as looked`,
);

/** Erases what whoever holds the account said about some characteristics, and keeps that it was taken back. */
export const withdraw = named(
  sql`select monitoring.withdraw(${first('text[]')}, ${slot(({ args }) => args[1], 'uuid')})::text as answer`,
);

/** Keeps what an applicant answered, once; answers with how many answers that was. */
export const keepApplicant = named(
  sql`select monitoring.keep_applicant(${first('jsonb')})::text as answer`,
);
