import { say } from '../language/say.ts';
import type { OwnPage } from '../screens.ts';
import { MyAnswersPage } from './my-answers-page.tsx';
import { RecordAnswersPage } from './record-answers-page.tsx';
import { RecordExitPage } from './record-exit-page.tsx';
import { RecordFormPage } from './record-form-page.tsx';

export default [
  {
    path: 'my-answers',
    label: say('My equality information'),
    description: say('What you have said about yourself, for your eyes alone.'),
    may: (ability) => ability.can('read', 'EqualityProfile'),
    Page: MyAnswersPage,
  },
  {
    path: 'record-answers',
    label: say('Record somebody’s answers'),
    description: say('For answers given by telephone or on paper.'),
    may: (ability) =>
      ability.can('run', 'recordAnswers') &&
      ability.can('read', 'Employee') &&
      !ability.can('read', 'EqualityProfile'),
    Page: RecordAnswersPage,
  },
  {
    path: 'record-form',
    label: say('Record a form'),
    description: say('For forms that somebody filled in by telephone, face to face or on paper.'),
    may: (ability) => ability.can('run', 'recordResponse'),
    Page: RecordFormPage,
  },
  {
    path: 'record-exit',
    label: say('Record an exit interview'),
    description: say('For what somebody says who leaves, by telephone, face to face or on paper.'),
    may: (ability) => ability.can('run', 'recordExitInterview'),
    Page: RecordExitPage,
  },
] satisfies OwnPage[];
