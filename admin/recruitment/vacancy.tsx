import { calledBy } from '../foundation/represent.ts';
import type { Screens } from '../screens.ts';

export default {
  columns: ['reference', 'post', 'serviceArea', 'status', 'opensOn', 'closesOn'],
  represents: calledBy('Vacancy', ['reference', 'post'], ': '),
} satisfies Screens;
