import { calledBy } from '../foundation/represent.ts';
import type { Screens } from '../screens.ts';

export default {
  menu: 'nobody',
  columns: ['panelMember', 'told', 'on', 'how', 'outcome'],
  labels: { told: 'Who was told', on: 'When', how: 'How', outcome: 'What came of it' },
  represents: calledBy('PanelFollowUp', ['told', 'panelMember'], ' about '),
} satisfies Screens;
