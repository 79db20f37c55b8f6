import { calledBy } from '../foundation/represent.ts';
import { say } from '../language/say.ts';
import type { Screens } from '../screens.ts';

export default {
  own: say('Your record'),
  columns: ['fullName', 'staffNumber', 'post', 'serviceArea', 'engagement', 'isRecruiting'],
  groups: [
    { heading: say('Person'), fields: ['fullName', 'staffNumber', 'workEmail', 'user'] },
    {
      heading: say('Place'),
      fields: ['post', 'inPostSince', 'serviceArea', 'lineManager', 'isManager', 'isRecruiting'],
    },
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
  empties: { user: say('No account'), endedOn: say('No end is known') },
  summary: calledBy('Employee', ['staffNumber', 'post', 'serviceArea', 'engagement']),
} satisfies Screens;
