import { money } from '../foundation/format.ts';
import { say } from '../language/say.ts';
import type { Screens } from '../screens.ts';

export default {
  columns: ['title', 'department', 'value', 'startsOn', 'endsOn', 'status', 'relevance'],
  groups: [
    {
      heading: say('Contract'),
      fields: ['title', 'reference', 'description', 'department', 'owner', 'buyer'],
    },
    { heading: say('Value'), fields: ['value', 'currency'] },
    { heading: say('Dates'), fields: ['status', 'signedOn', 'startsOn', 'endsOn', 'extendableTo'] },
    { heading: say('Equality'), fields: ['relevance', 'relevanceReason'] },
    { heading: say('In the published record'), fields: ['ocid', 'awardId', 'noticedAt'] },
  ],
  labels: { noticedAt: say('Latest notice') },
  values: { value: ({ row }) => money(String(row.value), row.currency as string | null) },
  needs: { value: ['currency'] },
} satisfies Screens;
