import { report, share } from '../foundation/report/report.ts';

report({
  name: 'TrainingByArea',
  question:
    'Of the people in each service area to whom a training requirement applies and who are not exempt, what share is in order?',
  from: 'TrainingStanding',
  by: ['employee.serviceArea', 'requirement'],
  where: { standing: { ne: 'exempt' } },
  measure: share('in order', { standing: { in: ['compliant', 'dueSoon'] } }),
});
