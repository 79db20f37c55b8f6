import { calledBy } from '../foundation/represent.ts';
import { say } from '../language/say.ts';
import type { Screens } from '../screens.ts';

export default {
  columns: ['course', 'startsOn', 'startsAt', 'place', 'placesLeft'],
  represents: calledBy('CourseSession', ['course', 'startsOn']),
  empties: { cancelledOn: say('Not cancelled') },
} satisfies Screens;
