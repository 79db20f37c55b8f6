import type { Screens } from '../screens.ts';

export default {
  menu: 'nobody',
  columns: ['snapshotOn', 'responsiblePerson', 'link'],
} satisfies Screens;
