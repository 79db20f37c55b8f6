import type { Screens } from '../screens.ts';

export default {
  own: 'Your record',
  columns: ['fullName', 'staffNumber', 'post', 'serviceArea', 'engagement', 'isRecruiting'],
  groups: [
    { heading: 'Person', fields: ['fullName', 'staffNumber', 'workEmail', 'user'] },
    { heading: 'Place', fields: ['post', 'serviceArea', 'lineManager', 'isRecruiting'] },
    {
      heading: 'Terms',
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
