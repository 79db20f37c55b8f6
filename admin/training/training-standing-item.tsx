import type { Screens } from '../screens.ts';

export default {
  menu: 'nobody',
  columns: ['employee', 'requirement', 'course', 'standing', 'completedOn', 'until'],
} satisfies Screens;
