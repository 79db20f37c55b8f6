import { ListedCollection } from '../foundation/collection.tsx';
import type { Screens } from '../screens.ts';
import { ApplicationsPanel } from './applications-panel.tsx';

export default {
  columns: ['number', 'vacancy', 'stage', 'appliedOn', 'heardThrough'],
  groups: [
    { heading: 'Application', fields: ['number', 'vacancy', 'stage', 'appliedOn', 'heardThrough'] },
    { heading: 'What they bring', fields: ['statement'] },
    { heading: 'Who it is', fields: ['fullName', 'email', 'dateOfBirth', 'school'] },
  ],
  labels: { statement: 'In their own words' },
  collection: ({ field, row }) =>
    field.by === 'vacancy' ? (
      <ApplicationsPanel row={row} />
    ) : (
      <ListedCollection field={field} row={row} />
    ),
} satisfies Screens;
