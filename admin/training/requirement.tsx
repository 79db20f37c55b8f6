import { say } from '../language/say.ts';
import { page, part } from '../layout/fetched.tsx';
import type { Screens } from '../screens.ts';
import { LengthOf } from './length-of.tsx';

const DurationBox = part(() => import('./duration-box.tsx'), 'DurationBox');
const ForeseenOfRequirement = part(() => import('./foreseen.tsx'), 'ForeseenOfRequirement');

const RequirementPage = page(() => import('./requirement-page.tsx'), 'RequirementPage');

export default {
  menu: 'keepers',
  columns: ['name', 'code', 'combine', 'dueWithinDays', 'serviceArea'],
  groups: [
    { heading: say('What is asked'), fields: ['code', 'name', 'reason', 'combine'] },
    {
      heading: say('Whom it applies to'),
      fields: [
        'recruiting',
        'customerFacing',
        'managers',
        'engagements',
        'serviceArea',
        'post',
        'startedWithinDays',
        'changedRoleWithinDays',
      ],
    },
    { heading: say('When it is due'), fields: ['dueWithinDays', 'grace'] },
  ],
  empties: {
    engagements: say('Any'),
    serviceArea: say('The whole council'),
    post: say('Any'),
    startedWithinDays: say('However long'),
    changedRoleWithinDays: say('However long'),
    dueWithinDays: say('At once'),
    grace: say('None'),
  },
  show: RequirementPage,
  inputs: { grace: DurationBox },
  foreseen: ForeseenOfRequirement,
  values: { grace: ({ row }) => <LengthOf row={row} field="grace" /> },
} satisfies Screens;
