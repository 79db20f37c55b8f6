import { money } from '../foundation/format.ts';
import type { Screens } from '../screens.ts';

export default {
  columns: [
    'reference',
    'title',
    'department',
    'description',
    'supplier',
    'value',
    'irrecoverableVat',
    'startsOn',
    'endsOn',
    'reviewOn',
    'procedure',
    'smallOrMedium',
    'voluntarySector',
    'registrationNumber',
  ],
  values: {
    value: ({ row }) => money(String(row.value), 'GBP'),
    irrecoverableVat: ({ row }) =>
      row.irrecoverableVat === null ? '' : money(String(row.irrecoverableVat), 'GBP'),
  },
  spreadsheet: true,
} satisfies Screens;
