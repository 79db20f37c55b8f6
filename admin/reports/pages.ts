import { say } from '../language/say.ts';
import { page } from '../layout/fetched.tsx';
import type { OwnPage } from '../screens.ts';
import { mayRun, reports } from './report.ts';

const path = 'reports';
const label = say('Reports');
const description = say('Questions that are answered in figures.');
const may: OwnPage['may'] = (ability) => reports.some((report) => mayRun(ability, report));

export default [
  {
    path,
    label,
    description,
    may,
    looks: true,
    Page: page(() => import('./reports-page.tsx'), 'ReportsPage'),
  },
  {
    path: `${path}/:report`,
    label,
    description,
    may,
    Page: page(() => import('./report-page.tsx'), 'ReportPage'),
    within: path,
  },
  {
    path: 'workforce-profile',
    label: say('Workforce profile'),
    description: say('Who works for the council, by what people have said of themselves.'),
    may: (ability) => ability.can('run', 'WorkforceProfile'),
    looks: true,
    Page: page(() => import('./profile-page.tsx'), 'ProfilePage'),
  },
  {
    path: 'non-disclosure',
    label: say('Non-disclosure list'),
    description: say('Where people have not yet said what they are.'),
    may: (ability) => ability.can('run', 'NonDisclosure'),
    looks: true,
    Page: page(() => import('./non-disclosure-page.tsx'), 'NonDisclosurePage'),
  },
  {
    path: 'representation',
    label: say('Representation'),
    description: say('Whether the workforce reflects the population.'),
    may: (ability) => ability.can('run', 'WorkforceRepresentation'),
    looks: true,
    Page: page(() => import('./representation-page.tsx'), 'RepresentationPage'),
  },
  {
    path: 'recruitment-funnel',
    label: say('Recruitment funnel'),
    description: say('Who applied in a year, and who got how far, by characteristic.'),
    may: (ability) => ability.can('run', 'RecruitmentFunnel'),
    looks: true,
    Page: page(() => import('./outcome-pages.tsx'), 'RecruitmentFunnelPage'),
  },
  {
    path: 'leaving-by-characteristic',
    label: say('Leavers by characteristic'),
    description: say('Who left the council in a year, by characteristic.'),
    may: (ability) => ability.can('run', 'LeavingByCharacteristic'),
    looks: true,
    Page: page(() => import('./outcome-pages.tsx'), 'LeavingPage'),
  },
  {
    path: 'reasons-for-leaving',
    label: say('Reasons for leaving'),
    description: say('Why people left in a year, as the council records it, by characteristic.'),
    may: (ability) => ability.can('run', 'ReasonsByCharacteristic'),
    looks: true,
    Page: page(() => import('./outcome-pages.tsx'), 'ReasonsPage'),
  },
  {
    path: 'exit-answers',
    label: say('Exit answers'),
    description: say('Who answered the exit interview, and their main reason, by characteristic.'),
    may: (ability) => ability.can('run', 'ExitAnswersByCharacteristic'),
    looks: true,
    Page: page(() => import('./outcome-pages.tsx'), 'ExitAnswersPage'),
  },
  {
    path: 'promotions-and-moves',
    label: say('Promotions and moves'),
    description: say('Who moved or was promoted in a year, by characteristic.'),
    may: (ability) => ability.can('run', 'MovesByCharacteristic'),
    looks: true,
    Page: page(() => import('./outcome-pages.tsx'), 'MovesPage'),
  },
  {
    path: 'training-take-up',
    label: say('Training take-up'),
    description: say('Who was trained in a year, by characteristic.'),
    may: (ability) => ability.can('run', 'TrainingByCharacteristic'),
    looks: true,
    Page: page(() => import('./outcome-pages.tsx'), 'TrainingTakeUpPage'),
  },
  {
    path: 'service-users',
    label: say('Service users'),
    description: say('Who uses services, beside the community, and who is satisfied.'),
    may: (ability) => ability.can('run', 'ServiceUse'),
    looks: true,
    Page: page(() => import('./service-users-page.tsx'), 'ServiceUsersPage'),
  },
  {
    path: 'pay-gap',
    label: say('Gender pay gap'),
    description: say('What women are paid in an hour beside men, with how each figure came about.'),
    may: (ability) => ability.can('run', 'PayGap'),
    looks: true,
    Page: page(() => import('./pay-gap-page.tsx'), 'PayGapPage'),
  },
] satisfies OwnPage[];
