import { say } from '../language/say.ts';
import { page } from '../layout/fetched.tsx';
import type { OwnPage } from '../screens.ts';

export default [
  {
    path: 'my-answers',
    label: say('My equality information'),
    description: say('What you have said about yourself, for your eyes alone.'),
    may: (ability) => ability.can('read', 'EqualityProfile'),
    Page: page(() => import('./my-answers-page.tsx'), 'MyAnswersPage'),
  },
  {
    path: 'record-answers',
    label: say('Record somebody’s answers'),
    description: say('For answers given by telephone or on paper.'),
    may: (ability) =>
      ability.can('run', 'recordAnswers') &&
      ability.can('read', 'Employee') &&
      !ability.can('read', 'EqualityProfile'),
    Page: page(() => import('./record-answers-page.tsx'), 'RecordAnswersPage'),
  },
  {
    path: 'record-form',
    label: say('Record a form'),
    description: say('For forms that somebody filled in by telephone, face to face or on paper.'),
    may: (ability) => ability.can('run', 'recordResponse'),
    Page: page(() => import('./record-form-page.tsx'), 'RecordFormPage'),
  },
  {
    path: 'record-exit',
    label: say('Record an exit interview'),
    description: say('For what somebody says who leaves, by telephone, face to face or on paper.'),
    may: (ability) => ability.can('run', 'recordExitInterview'),
    Page: page(() => import('./record-exit-page.tsx'), 'RecordExitPage'),
  },
  {
    path: 'own-words',
    label: say('In their own words'),
    description: say('What people wrote of services, and what people wrote who left.'),
    may: (ability) => ability.can('run', 'OwnWords'),
    looks: true,
    Page: page(() => import('./own-words-page.tsx'), 'OwnWordsPage'),
  },
] satisfies OwnPage[];
