import { say } from '../language/say.ts';
import type { Screens } from '../screens.ts';

export default {
  own: say('Your record'),
  columns: ['fullName', 'staffNumber', 'post', 'serviceArea', 'engagement', 'isRecruiting'],
  groups: [
    { heading: say('Person'), fields: ['fullName', 'staffNumber', 'workEmail', 'user'] },
    { heading: say('Place'), fields: ['post', 'serviceArea', 'lineManager', 'isRecruiting'] },
    {
      heading: say('Terms'),
      fields: [
        'engagement',
        'workingPattern',
        'fullTimeEquivalent',
        'startedOn',
        'endedOn',
        'schoolEmployed',
      ],
    },
  ],
} satisfies Screens;
