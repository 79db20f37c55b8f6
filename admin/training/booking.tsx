import { calledBy } from '../foundation/represent.ts';
import { say } from '../language/say.ts';
import type { Screens } from '../screens.ts';
import { BookingsOf } from './session-bookings.tsx';

export default {
  own: say('Your bookings'),
  columns: ['session', 'employee', 'place', 'state'],
  represents: calledBy('Booking', ['session', 'employee']),
  collection: BookingsOf,
} satisfies Screens;
