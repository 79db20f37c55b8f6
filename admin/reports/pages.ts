import { say } from '../language/say.ts';
import type { OwnPage } from '../screens.ts';
import { NonDisclosurePage } from './non-disclosure-page.tsx';
import { PayGapPage } from './pay-gap-page.tsx';
import { ProfilePage } from './profile-page.tsx';
import { mayRun, reports } from './report.ts';
import { ReportPage } from './report-page.tsx';
import { ReportsPage } from './reports-page.tsx';
import { RepresentationPage } from './representation-page.tsx';

const path = 'reports';
const label = say('Reports');
const description = say('Questions that are answered in figures.');
const may: OwnPage['may'] = (ability) => reports.some((report) => mayRun(ability, report));

export default [
  { path, label, description, may, looks: true, Page: ReportsPage },
  { path: `${path}/:report`, label, description, may, Page: ReportPage, within: path },
  {
    path: 'workforce-profile',
    label: say('Workforce profile'),
    description: say('Who works for the council, by what people have said of themselves.'),
    may: (ability) => ability.can('run', 'WorkforceProfile'),
    looks: true,
    Page: ProfilePage,
  },
  {
    path: 'non-disclosure',
    label: say('Non-disclosure list'),
    description: say('Where people have not yet said what they are.'),
    may: (ability) => ability.can('run', 'NonDisclosure'),
    looks: true,
    Page: NonDisclosurePage,
  },
  {
    path: 'representation',
    label: say('Representation'),
    description: say('Whether the workforce reflects the population.'),
    may: (ability) => ability.can('run', 'WorkforceRepresentation'),
    looks: true,
    Page: RepresentationPage,
  },
  {
    path: 'pay-gap',
    label: say('Gender pay gap'),
    description: say('What women are paid in an hour beside men, with how each figure came about.'),
    may: (ability) => ability.can('run', 'PayGap'),
    looks: true,
    Page: PayGapPage,
  },
] satisfies OwnPage[];
