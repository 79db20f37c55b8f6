import type { Screens } from '../screens.ts';

export default {
  columns: ['keyAction', 'plan', 'number', 'responsibleOfficer', 'deadline', 'status'],
  groups: [
    { heading: 'Action', fields: ['keyAction', 'actionRequired', 'impact'] },
    { heading: 'Place in the plan', fields: ['plan', 'objective', 'section', 'number'] },
    {
      heading: 'By whom and by when',
      fields: ['accountableOfficer', 'responsibleOfficer', 'deadlineAsWritten', 'deadline'],
    },
    {
      heading: 'Standing',
      fields: ['status', 'statusAsWritten', 'resources', 'interdependencies'],
    },
  ],
} satisfies Screens;
