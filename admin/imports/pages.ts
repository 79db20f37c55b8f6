import type { Ability } from '../../schema/foundation/permissions/shape.ts';
import { say } from '../language/say.ts';
import { page } from '../layout/fetched.tsx';
import type { OwnPage } from '../screens.ts';

const WizardPage = page(() => import('./wizard-page.tsx'), 'WizardPage');

export default [
  {
    path: 'bring-in',
    label: say('Bring in a file'),
    description: say('Records from another system, checked before anything is changed.'),
    may: (ability) => ability.can('read', 'ImportFile'),
    Page: page(() => import('./import-page.tsx'), 'ImportPage'),
  },
  ...['bring-in/:id', 'bring-in/:id/:step'].map((path) => ({
    path,
    label: say('A file on its way in'),
    description: say('What its columns mean, what it would change, and how far it is.'),
    may: (ability: Ability) => ability.can('read', 'ImportFile'),
    within: 'bring-in',
    Page: WizardPage,
  })),
] satisfies OwnPage[];
