import { say } from '../language/say.ts';
import { part } from '../layout/fetched.tsx';
import type { Screens } from '../screens.ts';
import { LengthOf } from './length-of.tsx';

const DurationBox = part(() => import('./duration-box.tsx'), 'DurationBox');

export default {
  menu: 'keepers',
  inputs: { validFor: DurationBox },
  empties: { validFor: say('Never runs out') },
  values: {
    validFor: ({ row }) => <LengthOf row={row} field="validFor" />,
  },
} satisfies Screens;
