import type { OwnPage } from '../screens.ts';
import { ShortlistPage } from './shortlist-page.tsx';

export default [
  {
    path: 'shortlist',
    label: 'Shortlist without names',
    description: 'Applications by their number, to be chosen by what people write alone.',
    may: (ability) =>
      ability.can('read', 'Application', 'statement') && ability.can('create', 'ApplicationStep'),
    within: 'vacancies',
    Page: ShortlistPage,
  },
] satisfies OwnPage[];
