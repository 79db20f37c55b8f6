import type { Screens } from '../screens.ts';

export default {
  columns: ['name', 'identifierScheme', 'identifier', 'size', 'voluntarySector'],
  groups: [
    { heading: 'Supplier', fields: ['name', 'size', 'voluntarySector'] },
    {
      heading: 'How it is known',
      fields: ['identifierScheme', 'identifier', 'registrationNumber'],
    },
    { heading: 'In the published record', fields: ['noticedAt'] },
  ],
  labels: { noticedAt: 'Latest notice' },
} satisfies Screens;
