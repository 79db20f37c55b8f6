import type { Screens } from '../screens.ts';
import { LengthOf } from './length-of.tsx';
import { RequirementPage } from './requirement-page.tsx';

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
  labels: {
    recruiting: 'Only those who recruit',
    customerFacing: 'Only customer-facing posts',
    managers: 'Only managers',
    engagements: 'Only these engagements',
    serviceArea: 'Only in this area',
    post: 'Only in this post',
    startedWithinDays: 'Days since starting',
    changedRoleWithinDays: 'Days since changing posts',
    combine: 'All or any',
  },
  show: RequirementPage,
  values: { grace: ({ row }) => <LengthOf row={row} field="grace" none="None" /> },
} satisfies Screens;
