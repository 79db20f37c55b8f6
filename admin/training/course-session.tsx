import { calledBy } from '../foundation/represent.ts';
import type { Screens } from '../screens.ts';

export default {
  columns: ['course', 'startsOn', 'startsAt', 'place', 'placesLeft'],
  represents: calledBy('CourseSession', ['course', 'startsOn']),
  labels: { startsOn: 'Date', startsAt: 'From', endsAt: 'To', endsOn: 'Last day' },
} satisfies Screens;
