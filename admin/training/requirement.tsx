import type { Screens } from '../screens.ts';
import { LengthOf } from './length-of.tsx';

export default {
  menu: 'keepers',
  columns: ['name', 'code', 'combine', 'dueWithinDays', 'serviceArea'],
  groups: [
    { heading: 'What is asked', fields: ['code', 'name', 'reason', 'combine'] },
    {
      heading: 'Whom it applies to',
      fields: [
        'recruiting',
        'customerFacing',
        'managers',
        'engagements',
        'serviceArea',
        'post',
        'startedWithinDays',
        'changedRoleWithinDays',
      ],
    },
    { heading: 'When it is due', fields: ['dueWithinDays', 'grace'] },
  ],
  values: { grace: ({ row }) => <LengthOf row={row} field="grace" none="None" /> },
} satisfies Screens;
