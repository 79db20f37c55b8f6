import type { Ability } from '../../schema/foundation/permissions/shape.ts';
import { resourceNamed } from '../foundation/declaration.ts';
import { mayList } from '../foundation/may.ts';
import { say } from '../language/say.ts';
import { page } from '../layout/fetched.tsx';
import type { OwnPage } from '../screens.ts';

/** Those who look after other people’s training, rather than their own or that of a panel. */
const looksAfter = (ability: Ability) =>
  ability.can('run', 'TrainingByArea') && mayList(ability, resourceNamed('TrainingStanding'));

export default [
  {
    path: 'training-matrix',
    label: say('Training matrix'),
    description: say('Everybody against everything that is asked of them, on any day.'),
    may: looksAfter,
    looks: true,
    Page: page(() => import('./matrix-page.tsx'), 'MatrixPage'),
  },
  {
    path: 'training-outlook',
    label: say('Training outlook'),
    description: say('What runs out in the next 30, 60 and 90 days and month by month.'),
    may: looksAfter,
    looks: true,
    Page: page(() => import('./outlook-page.tsx'), 'OutlookPage'),
  },
  {
    path: 'certificate',
    label: say('Certificate'),
    description: say('A certificate to print of what somebody completed.'),
    may: (ability) => ability.can('read', 'Completion'),
    within: 'completions',
    looks: true,
    Page: page(() => import('./certificate-page.tsx'), 'CertificatePage'),
  },
] satisfies OwnPage[];
