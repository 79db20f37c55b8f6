import { calledBy } from '../foundation/represent.ts';
import { say } from '../language/say.ts';
import { part } from '../layout/fetched.tsx';
import type { Screens } from '../screens.ts';
import { LengthOf } from './length-of.tsx';

const DurationBox = part(() => import('./duration-box.tsx'), 'DurationBox');
const ForeseenOfItem = part(() => import('./foreseen.tsx'), 'ForeseenOfItem');

export default {
  menu: 'nobody',
  columns: ['course', 'requirement', 'validFor', 'renewFrom', 'window'],
  represents: calledBy('RequirementItem', ['requirement', 'course'], ': '),
  inputs: { validFor: DurationBox, window: DurationBox },
  foreseen: ForeseenOfItem,
  empties: { validFor: say('Never runs out'), window: say('None') },
  values: {
    validFor: ({ row }) => <LengthOf row={row} field="validFor" />,
    window: ({ row }) => <LengthOf row={row} field="window" />,
  },
} satisfies Screens;
