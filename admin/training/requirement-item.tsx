import { calledBy } from '../foundation/represent.ts';
import { say } from '../language/say.ts';
import type { Screens } from '../screens.ts';
import { DurationBox } from './duration-box.tsx';
import { ForeseenOfItem } from './foreseen.tsx';
import { LengthOf } from './length-of.tsx';

export default {
  menu: 'nobody',
  columns: ['course', 'requirement', 'validFor', 'renewFrom', 'window'],
  represents: calledBy('RequirementItem', ['requirement', 'course'], ': '),
  inputs: { validFor: DurationBox, window: DurationBox },
  foreseen: ForeseenOfItem,
  values: {
    validFor: ({ row }) => <LengthOf row={row} field="validFor" none={say('Never runs out')} />,
    window: ({ row }) => <LengthOf row={row} field="window" none={say('None')} />,
  },
} satisfies Screens;
