import { say } from '../language/say.ts';
import { part } from '../layout/fetched.tsx';
import type { Screens } from '../screens.ts';

const ApplicationsPanel = part(() => import('./applications-panel.tsx'), 'ApplicationsPanel');

const ListedCollection = part(() => import('../foundation/collection.tsx'), 'ListedCollection');

export default {
  columns: ['number', 'vacancy', 'stage', 'appliedOn', 'heardThrough'],
  groups: [
    {
      heading: say('Application'),
      fields: ['number', 'vacancy', 'stage', 'appliedOn', 'heardThrough'],
    },
    { heading: say('What they bring'), fields: ['statement'] },
    { heading: say('Who it is'), fields: ['fullName', 'email', 'dateOfBirth', 'school'] },
  ],
  collection: ({ field, row }) =>
    field.by === 'vacancy' ? (
      <ApplicationsPanel row={row} />
    ) : (
      <ListedCollection field={field} row={row} />
    ),
} satisfies Screens;
