import type { RowReference } from '../foundation/model/model.ts';
import { type Sql, sql } from '../foundation/planner/sql.ts';

declare module './exit-interview.ts' {
  interface ExitInterview {
    /** How far it has come. */
    state?: (typeof exitStates)[number];
  }
}

export const exitStates = ['notInvited', 'invited', 'noAnswer', 'answered', 'declined'] as const;

/** How far an exit interview has come; without an answer, the link has run out. */
export const exitStateSql = (interview: RowReference): Sql => sql`case
  when ${interview('answeredOn')} is not null then 'answered'
  when ${interview('declinedOn')} is not null then 'declined'
  when ${interview('invitedOn')} is null then 'notInvited'
  when ${interview('linkExpiresAt')} < now() then 'noAnswer'
  else 'invited' end`;
