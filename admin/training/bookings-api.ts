import { askGraphQL } from '../providers/data/ask-graphql.ts';

/** Somebody on the register of a session. */
export interface Booked {
  id: string;
  turn: number;
  state: 'booked' | 'cancelled' | 'attended' | 'absent';
  place: 'held' | 'waiting' | null;
  employee: { id: string; fullName: string; staffNumber: string } | null;
}

/** A session with its register, as far as the viewer may see it. */
export interface Held {
  id: string;
  startsOn: string;
  endsOn: string;
  startsAt: string;
  endsAt: string;
  place: string;
  capacity: number;
  placesLeft: number;
  cancelledOn: string | null;
  course: { title: string } | null;
  bookings: Booked[];
}

export const sessionWith = async (id: string) =>
  (
    await askGraphQL<{ courseSession: Held | null }>(
      `query ($id: ID!) {
        courseSession(id: $id) {
          id startsOn endsOn startsAt endsAt place capacity placesLeft cancelledOn
          course { title }
          bookings(first: 500, orderBy: [{ turn: asc }]) {
            id turn state place employee { id fullName staffNumber }
          }
        }
      }`,
      { id },
    )
  ).courseSession;

/** The employee record of the viewer. */
export const ownRecord = async (user: string) =>
  (
    await askGraphQL<{ employees: { nodes: { id: string }[] } }>(
      'query ($user: ID!) { employees(filter: { user: { id: { eq: $user } } }, first: 1) { nodes { id } } }',
      { user },
    )
  ).employees.nodes[0]?.id;

export const book = (session: string, employee: string) =>
  askGraphQL(
    `mutation ($session: ID!, $employee: ID!) {
      bookSession(session: $session, employee: $employee) { booking { id } }
    }`,
    { session, employee },
  );

export const cancel = (id: string) =>
  askGraphQL('mutation ($ids: [ID!]!) { cancelBookings(ids: $ids) { bookings { id } } }', {
    ids: [id],
  });

export const record = (id: string, attended: boolean) =>
  askGraphQL(
    `mutation ($ids: [ID!]!, $attended: Boolean!) {
      recordAttendance(ids: $ids, attended: $attended) { bookings { id } }
    }`,
    { ids: [id], attended },
  );
