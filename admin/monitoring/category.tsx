import type { Screens } from '../screens.ts';

export default {
  columns: ['label', 'codeList', 'parent', 'kind', 'formOrder', 'labelWelsh'],
} satisfies Screens;
