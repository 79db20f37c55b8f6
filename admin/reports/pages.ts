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
] satisfies OwnPage[];
