import { ListedCollection } from '../foundation/collection.tsx';
import { say } from '../language/say.ts';
import type { Screens } from '../screens.ts';
import { ApplicationsPanel } from './applications-panel.tsx';

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
  labels: { statement: say('In their own words') },
  collection: ({ field, row }) =>
    field.by === 'vacancy' ? (
      <ApplicationsPanel row={row} />
    ) : (
      <ListedCollection field={field} row={row} />
    ),
} satisfies Screens;
