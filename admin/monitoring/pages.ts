import { say } from '../language/say.ts';
import type { OwnPage } from '../screens.ts';
import { MyAnswersPage } from './my-answers-page.tsx';
import { RecordAnswersPage } from './record-answers-page.tsx';

export default [
  {
    path: 'my-answers',
    label: say('Your own answers'),
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
] satisfies OwnPage[];
