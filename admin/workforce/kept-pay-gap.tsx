import { calledBy } from '../foundation/represent.ts';
import type { Screens } from '../screens.ts';

export default {
  menu: 'nobody',
  columns: ['snapshotOn', 'edition', 'workedOutAt', 'workedOutBy', 'reason'],
  represents: calledBy('KeptPayGap', ['snapshotOn', 'edition'], ', '),
} satisfies Screens;
