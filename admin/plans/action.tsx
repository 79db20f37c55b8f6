import { say } from '../language/say.ts';
import type { Screens } from '../screens.ts';

export default {
  columns: ['keyAction', 'plan', 'number', 'responsibleOfficer', 'deadline', 'status'],
  groups: [
    { heading: say('Action'), fields: ['keyAction', 'actionRequired', 'impact'] },
    { heading: say('Place in the plan'), fields: ['plan', 'objective', 'section', 'number'] },
    {
      heading: say('By whom and by when'),
      fields: ['accountableOfficer', 'responsibleOfficer', 'deadlineAsWritten', 'deadline'],
    },
    {
      heading: say('Standing'),
      fields: ['status', 'statusAsWritten', 'resources', 'interdependencies'],
    },
  ],
} satisfies Screens;
