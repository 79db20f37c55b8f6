import { calledBy } from '../foundation/represent.ts';
import type { Screens } from '../screens.ts';

export default {
  columns: ['employee', 'requirement', 'from', 'until'],
  represents: calledBy('Exemption', ['employee', 'requirement']),
} satisfies Screens;
