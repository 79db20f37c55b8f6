import { calledBy } from '../foundation/represent.ts';
import { say } from '../language/say.ts';
import { part } from '../layout/fetched.tsx';
import type { Screens } from '../screens.ts';

const BookingsOf = part(() => import('./session-bookings.tsx'), 'BookingsOf');

export default {
  own: say('Your bookings'),
  columns: ['session', 'employee', 'place', 'state'],
  represents: calledBy('Booking', ['session', 'employee']),
  collection: BookingsOf,
} satisfies Screens;
