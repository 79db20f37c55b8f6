import { count, report, share } from '../foundation/report/report.ts';

report({
  name: 'TrainingByArea',
  question:
    'Of the people in each service area to whom a training requirement applies and who are not exempt, what share is in order? Councillors and those whom schools employ are counted.',
  from: 'TrainingStanding',
  by: ['employee.serviceArea', 'requirement'],
  where: { standing: { ne: 'exempt' } },
  measure: share('in order', { standing: { in: ['compliant', 'dueSoon'] } }),
  // to whom a requirement applies follows from their posts; who is in order is between them and whoever keeps the records
  people: { noSecretBy: ['employee.serviceArea', 'requirement'] },
});

report({
  name: 'TrainingForecast',
  question:
    'How many lapses of training are to come, month by month and requirement by requirement, unless people are trained again?',
  from: 'TrainingLapse',
  by: ['month', 'requirement'],
  measure: count('lapses'),
});
