import type { RowReference } from '../foundation/model/model.ts';
import { type Sql, sql } from '../foundation/planner/sql.ts';

declare module './course-session.ts' {
  interface CourseSession {
    /** How many people can still be booked and take part. */
    placesLeft?: number;
  }
}
declare module './booking.ts' {
  interface Booking {
    /** Whether the person has a place, or waits for one. */
    place?: string;
  }
}

const counts = sql`other.state <> 'cancelled'`;

/** How many places of a session are free. */
export const placesLeftSql = (
  session: RowReference,
): Sql => sql`greatest(0, ${session('capacity')} - (
  select count(*) from booking other where other.session_id = ${session('id')} and ${counts}))::int`;

/**
 * Whether a booking has a place. The first so many bookings that are not cancelled have the places of
 * a session, and no more: so nobody need move up when one is cancelled, and no rush overfills a room.
 */
export const placeSql = (booking: RowReference): Sql => sql`case
  when ${booking('state')} = 'cancelled' then null
  when (select count(*) from booking other where other.session_id = ${booking('session')}
    and ${counts} and other.turn < ${booking('turn')})
    < (select capacity from course_session held where held.id = ${booking('session')}) then 'held'
  else 'waiting' end`;
