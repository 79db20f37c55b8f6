import type { Screens } from '../screens.ts';

export default {
  columns: ['employee', 'reason', 'destination'],
} satisfies Screens;
