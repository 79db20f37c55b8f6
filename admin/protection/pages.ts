import { say } from '../language/say.ts';
import { page } from '../layout/fetched.tsx';
import type { OwnPage } from '../screens.ts';

export default [
  {
    path: 'held-about-me',
    label: say('What is held about you'),
    description: say('Everything in this record that is about you, to read or to save.'),
    may: (ability) => ability.can('run', 'everythingHeldAboutMe'),
    looks: true,
    Page: page(() => import('./held-page.tsx'), 'HeldPage'),
  },
] satisfies OwnPage[];
