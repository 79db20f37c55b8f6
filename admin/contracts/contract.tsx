import { resourceNamed } from '../foundation/declaration.ts';
import { money } from '../foundation/format.ts';
import type { Row } from '../foundation/may.ts';
import { said } from '../foundation/represent.ts';
import { say } from '../language/say.ts';
import { part } from '../layout/fetched.tsx';
import type { Screens } from '../screens.ts';
import { ContractSummary, QuarterSummary } from './summary-links.tsx';

const PutRight = part(() => import('./put-right.tsx'), 'PutRight');

export default {
  columns: ['title', 'department', 'value', 'startsOn', 'endsOn', 'status', 'relevance'],
  groups: [
    {
      heading: say('Contract'),
      fields: [
        'title',
        'reference',
        'description',
        'category',
        'department',
        'owner',
        'buyer',
        'procedure',
        'lot',
        'framework',
      ],
    },
    {
      heading: say('Value'),
      fields: ['value', 'valueWithVat', 'irrecoverableVat', 'currency', 'valueBand'],
    },
    {
      heading: say('Dates'),
      fields: [
        'status',
        'signedOn',
        'startsOn',
        'endsOn',
        'renewal',
        'noticeOn',
        'reviewOn',
        'extendableTo',
      ],
    },
    { heading: say('Equality'), fields: ['relevance', 'relevanceReason'] },
    { heading: say('In the published record'), fields: ['ocid', 'awardId', 'noticedAt'] },
  ],
  summary: {
    needs: ['reference', 'department', 'value', 'currency', 'startsOn', 'endsOn'],
    say: (row) => summaryOf(row).filter(Boolean).join(', '),
  },
  notice: PutRight,
  // an import writes it
  values: {
    value: ({ row }) => <Worth amount={row.value} row={row} />,
    valueWithVat: ({ row }) => <Worth amount={row.valueWithVat} row={row} />,
    irrecoverableVat: ({ row }) => <Worth amount={row.irrecoverableVat} row={row} />,
  },
  needs: { value: ['currency'], valueWithVat: ['currency'], irrecoverableVat: ['currency'] },
  actions: ContractSummary,
  listActions: QuarterSummary,
  spreadsheet: true,
  // the whole register, as notices are published
  alsoAs: [{ label: say('Open contracting data'), href: '/packages/contracts-ocds.json' }],
} satisfies Screens;

const Worth = ({ amount, row }: { amount: unknown; row: Row }) =>
  money(String(amount), row.currency as string | null);

function summaryOf(row: Row): string[] {
  const resource = resourceNamed('Contract');
  const [from, to] = [said(resource, row, 'startsOn'), said(resource, row, 'endsOn')];
  return [
    said(resource, row, 'reference'),
    said(resource, row, 'department'),
    row.value ? money(String(row.value), row.currency as string | null) : '',
    from && to ? say('%{from} to %{to}', { from, to }) : from || to,
  ];
}
