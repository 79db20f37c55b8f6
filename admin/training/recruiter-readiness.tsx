import { say } from '../language/say.ts';
import { part } from '../layout/fetched.tsx';
import { useViewer } from '../providers/auth/viewer.ts';
import type { Screens } from '../screens.ts';
import { StandingAndDay } from './standing-and-day.tsx';

const QuarterlyList = part(() => import('./quarterly-list.tsx'), 'QuarterlyList');

const TakenPart = part(() => import('./taken-part.tsx'), 'TakenPart');

const ListedCollection = part(() => import('../foundation/collection.tsx'), 'ListedCollection');

export default {
  composed: ['reason'],
  columns: ['employee', 'vacancy', 'standing', 'reason'],
  values: { standing: StandingAndDay },
  needs: { standing: ['until', 'outstandingSince'] },
  beside: {
    label: say('When they joined, and follow-up'),
    may: (ability) => ability.can('read', 'PanelFollowUp'),
    Cell: TakenPart,
  },
  listActions: QuarterlyList,
  collection: ({ field, row }) => {
    const { ability } = useViewer();
    // the panel on the page of a vacancy says all of this, to those who see it
    return ability.can('read', 'PanelFollowUp') ? null : <ListedCollection {...{ field, row }} />;
  },
} satisfies Screens;
