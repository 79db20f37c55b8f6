import { say } from '../language/say.ts';
import type { Screens } from '../screens.ts';
import { DurationBox } from './duration-box.tsx';
import { LengthOf } from './length-of.tsx';

export default {
  menu: 'keepers',
  inputs: { validFor: DurationBox },
  values: {
    validFor: ({ row }) => <LengthOf row={row} field="validFor" none={say('Never runs out')} />,
  },
} satisfies Screens;
