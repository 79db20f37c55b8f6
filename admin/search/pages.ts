import { say } from '../language/say.ts';
import type { OwnPage } from '../screens.ts';
import { SearchPage } from './search-page.tsx';
import { searchable } from './search-query.ts';

export default [
  {
    path: 'search',
    label: say('Search everything'),
    description: say('Words in all that your role includes.'),
    may: (ability) => searchable(ability).length > 0,
    within: 'search',
    Page: SearchPage,
  },
] satisfies OwnPage[];
