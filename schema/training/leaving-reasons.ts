import { type Sql, sql } from '../foundation/planner/sql.ts';

/** Why people left, as the council records it, put together so that few of them are of few. */
export const recorded = {
  resigned: { done: 'gone by their own notice', reasons: ['resignation'] },
  retired: { done: 'retired', reasons: ['retirement'] },
  postEnded: {
    done: 'gone because their post ended',
    reasons: ['endOfContract', 'redundancy', 'transfer'],
  },
  otherwise: {
    done: 'gone for another reason',
    reasons: ['illHealth', 'dismissal', 'death', 'other'],
  },
};

/** What those who left say was their main reason, put together likewise. */
export const said = {
  payOrProspects: { done: 'gone for pay or prospects', reasons: ['pay', 'prospects'] },
  theWork: {
    done: 'gone because of the work',
    reasons: ['workload', 'management', 'flexibility'],
  },
  howTreated: { done: 'gone because of how they were treated', reasons: ['treatment'] },
  ownLife: { done: 'gone for reasons of their own', reasons: ['health', 'caring', 'retirement'] },
  otherReason: { done: 'gone for another reason', reasons: ['ended', 'other'] },
};

type Sorts = Readonly<Record<string, { done: string; reasons: readonly string[] }>>;

/** What is said of whoever is of each sort. */
export const inWords = (sorts: Sorts) =>
  Object.fromEntries(Object.entries(sorts).map(([sort, { done }]) => [sort, done]));

/** The place of a sort after so many stages; the last of these where it is of none. */
export const placeOf = (sorts: Sorts, column: Sql, stages: number): Sql =>
  sql`case ${sql.join(
    Object.values(sorts).map(
      ({ reasons }, i) =>
        sql`when ${column} in (${sql.join(reasons.map((reason) => sql.lit(reason)))}) then ${sql.lit(stages + 1 + i)}`,
    ),
    sql` `,
  )} else ${sql.lit(stages)} end`;
