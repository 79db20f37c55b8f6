import { money } from '../foundation/format.ts';
import type { Screens } from '../screens.ts';

export default {
  values: {
    leastValue: ({ row }) => (row.leastValue === null ? '' : money(String(row.leastValue), 'GBP')),
  },
} satisfies Screens;
