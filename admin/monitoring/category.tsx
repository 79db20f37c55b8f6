import type { Screens } from '../screens.ts';

export default {
  menu: 'nobody',
  columns: ['label', 'codeList', 'parent', 'kind', 'formOrder', 'labelWelsh'],
} satisfies Screens;
