import { calledBy } from '../foundation/represent.ts';
import { say } from '../language/say.ts';
import type { Screens } from '../screens.ts';

export default {
  menu: 'nobody',
  labels: { workedOutAt: say('Worked out'), workedOutBy: say('Had it worked out') },
  columns: ['snapshotOn', 'edition', 'workedOutAt', 'workedOutBy', 'reason'],
  represents: calledBy('KeptPayGap', ['snapshotOn', 'edition'], ', '),
} satisfies Screens;
