import { Link } from '@mui/material';
import type { Row } from '../foundation/may.ts';
import { say } from '../language/say.ts';
import { part } from '../layout/fetched.tsx';
import type { Screens } from '../screens.ts';

const PublishButton = part(() => import('./publish-button.tsx'), 'PublishButton');

export default {
  columns: ['title', 'audience', 'serviceArea', 'opensOn', 'closesOn', 'slug'],
  groups: [
    {
      heading: say('Form'),
      fields: ['title', 'slug', 'audience', 'serviceArea', 'asksSatisfaction'],
    },
    {
      heading: say('What people are told'),
      fields: ['purpose', 'use', 'lawfulBasis', 'privacyNotice', 'retentionMonths'],
    },
    { heading: say('In Welsh'), fields: ['titleWelsh', 'purposeWelsh', 'useWelsh'] },
    { heading: say('When and where'), fields: ['languages', 'opensOn', 'closesOn', 'previewKey'] },
  ],
  unasked: ['previewKey'],
  values: { previewKey: PreviewLink },
  actions: PublishButton,
} satisfies Screens;

function PreviewLink({ row }: { row: Row }) {
  return (
    <Link href={`/monitoring/${row.previewKey}`} target="_blank" rel="noopener">
      {say('Try it out as it is now')}
    </Link>
  );
}
