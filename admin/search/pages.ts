import { say } from '../language/say.ts';
import { page } from '../layout/fetched.tsx';
import type { OwnPage } from '../screens.ts';
import { searchable } from './search-query.ts';

export default [
  {
    path: 'search',
    label: say('Search everything'),
    description: say('Words in all that your role includes.'),
    may: (ability) => searchable(ability).length > 0,
    within: 'search',
    Page: page(() => import('./search-page.tsx'), 'SearchPage'),
  },
] satisfies OwnPage[];
