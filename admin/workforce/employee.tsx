import { longDate } from '../foundation/format.ts';
import type { Row } from '../foundation/may.ts';
import { calledBy } from '../foundation/represent.ts';
import { today } from '../foundation/today.ts';
import { say } from '../language/say.ts';
import type { Screens } from '../screens.ts';

const placed = calledBy('Employee', ['staffNumber', 'post', 'serviceArea', 'engagement']);

/** When somebody left; nothing of those who work here. */
const leftOn = ({ endedOn }: Row) =>
  typeof endedOn === 'string' && endedOn < today()
    ? say('left %{day}', { day: longDate(endedOn) })
    : '';

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
  summary: {
    needs: [...placed.needs, 'endedOn'],
    say: (row) => [placed.say(row), leftOn(row)].filter(Boolean).join(', '),
  },
} satisfies Screens;
