import { say } from '../language/say.ts';
import type { OwnPage } from '../screens.ts';
import { ImportPage } from './import-page.tsx';

export default [
  {
    path: 'bring-in',
    label: say('Bring in a file'),
    description: say('Records from another system, checked before anything is changed.'),
    may: (ability) => ability.can('read', 'ImportFile'),
    Page: ImportPage,
  },
] satisfies OwnPage[];
