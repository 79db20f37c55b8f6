import { ListedCollection } from '../foundation/collection.tsx';
import { say } from '../language/say.ts';
import { useViewer } from '../providers/auth/viewer.ts';
import type { Screens } from '../screens.ts';
import { QuarterlyList } from './quarterly-list.tsx';
import { StandingAndDay } from './standing-and-day.tsx';
import { TakenPart } from './taken-part.tsx';

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
