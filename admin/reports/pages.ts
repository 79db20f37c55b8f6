import { say } from '../language/say.ts';
import type { OwnPage } from '../screens.ts';
import { mayRun, reports } from './report.ts';
import { ReportPage } from './report-page.tsx';
import { ReportsPage } from './reports-page.tsx';

const path = 'reports';
const label = say('Reports');
const description = say('Questions that are answered in figures.');
const may: OwnPage['may'] = (ability) => reports.some((report) => mayRun(ability, report));

export default [
  { path, label, description, may, looks: true, Page: ReportsPage },
  { path: `${path}/:report`, label, description, may, Page: ReportPage, within: path },
] satisfies OwnPage[];
