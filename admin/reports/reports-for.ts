import type { Ability } from '../../schema/foundation/permissions/shape.ts';
import { ownPages } from '../screens.ts';
import { mayRun, pathOf, reports } from './report.ts';

/** Every report that somebody may run, those with a page of their own first, with the question that it answers. */
export const reportsFor = (ability: Ability) => [
  ...ownPages()
    .filter(({ domain, path, within }) => domain === 'reports' && path !== 'reports' && !within)
    .filter(({ may }) => may(ability))
    .map(({ path, label, description }) => ({ to: `/${path}`, label, question: description })),
  ...reports
    .filter((report) => mayRun(ability, report))
    .map((report) => ({
      to: `/reports/${pathOf(report)}`,
      label: report.label,
      question: report.question,
    })),
];
