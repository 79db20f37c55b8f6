import { money } from '../foundation/format.ts';
import type { Screens } from '../screens.ts';

export default {
  columns: ['title', 'department', 'value', 'startsOn', 'endsOn', 'status', 'relevance'],
  groups: [
    {
      heading: 'Contract',
      fields: ['title', 'reference', 'description', 'department', 'owner', 'buyer'],
    },
    { heading: 'Value', fields: ['value', 'currency'] },
    { heading: 'Dates', fields: ['status', 'signedOn', 'startsOn', 'endsOn', 'extendableTo'] },
    { heading: 'Equality', fields: ['relevance', 'relevanceReason'] },
    { heading: 'In the published record', fields: ['ocid', 'awardId', 'noticedAt'] },
  ],
  labels: { noticedAt: 'Latest notice' },
  values: { value: ({ row }) => money(String(row.value), row.currency as string | null) },
  needs: { value: ['currency'] },
} satisfies Screens;
