import type { Screens } from '../screens.ts';

export default {
  menu: 'keepers',
  columns: ['title', 'inForce'],
  labels: { title: 'Rule', inForce: 'The council keeps it' },
} satisfies Screens;
