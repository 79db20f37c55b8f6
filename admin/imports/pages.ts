import type { OwnPage } from '../screens.ts';
import { ImportPage } from './import-page.tsx';

export default [
  {
    path: 'bring-in',
    label: 'Bring in a file',
    description: 'Records from another system, checked before anything is changed.',
    may: (ability) => ability.can('read', 'ImportFile'),
    Page: ImportPage,
  },
] satisfies OwnPage[];
