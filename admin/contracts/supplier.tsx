import { calledBy } from '../foundation/represent.ts';
import { say } from '../language/say.ts';
import type { Screens } from '../screens.ts';

export default {
  columns: ['name', 'identifierScheme', 'identifier', 'size', 'voluntarySector'],
  groups: [
    { heading: say('Supplier'), fields: ['name', 'parent', 'size', 'voluntarySector'] },
    {
      heading: say('How it is known'),
      fields: ['identifierScheme', 'identifier', 'registrationNumber'],
    },
    { heading: say('In the published record'), fields: ['noticedAt'] },
    {
      heading: say('Merged'),
      fields: ['mergedInto'],
      when: (row) => Boolean(row.mergedInto),
    },
  ],
  summary: calledBy('Supplier', ['identifierScheme', 'identifier'], ' '),
  unasked: ['mergedInto'],
  labels: { noticedAt: say('Latest notice') },
} satisfies Screens;
