import { say } from '../language/say.ts';
import type { Screens } from '../screens.ts';

export default {
  menu: 'nobody',
  labels: { labelWelsh: say('Label in Welsh') },
  columns: ['label', 'codeList', 'parent', 'kind', 'formOrder', 'labelWelsh'],
} satisfies Screens;
