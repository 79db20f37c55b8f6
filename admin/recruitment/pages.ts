import { say } from '../language/say.ts';
import { page } from '../layout/fetched.tsx';
import type { OwnPage } from '../screens.ts';

export default [
  {
    path: 'shortlist',
    label: say('Shortlist without names'),
    description: say('Applications by their number, to be chosen by what people write alone.'),
    may: (ability) =>
      ability.can('read', 'Application', 'statement') && ability.can('create', 'ApplicationStep'),
    within: 'vacancies',
    Page: page(() => import('./shortlist-page.tsx'), 'ShortlistPage'),
  },
] satisfies OwnPage[];
