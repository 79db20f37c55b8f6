import type { Ability } from '../../schema/foundation/permissions/shape.ts';
import { say } from '../language/say.ts';
import type { OwnPage } from '../screens.ts';
import { ImportPage } from './import-page.tsx';
import { WizardPage } from './wizard-page.tsx';

export default [
  {
    path: 'bring-in',
    label: say('Bring in a file'),
    description: say('Records from another system, checked before anything is changed.'),
    may: (ability) => ability.can('read', 'ImportFile'),
    Page: ImportPage,
  },
  ...['bring-in/:id', 'bring-in/:id/:step'].map((path) => ({
    path,
    label: 'A file on its way in',
    description: 'What its columns mean, what it would change, and how far it is.',
    may: (ability: Ability) => ability.can('read', 'ImportFile'),
    within: 'bring-in',
    Page: WizardPage,
  })),
] satisfies OwnPage[];
