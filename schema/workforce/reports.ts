import { count, report } from '../foundation/report/report.ts';

report({
  name: 'Headcount',
  question:
    'How many people work in each service area, and on what footing? Those whom schools employ are not counted.',
  from: 'WorkforceMember',
  by: ['serviceArea', 'engagement'],
  where: { schoolEmployed: { eq: false } },
  measure: count('people'),
  people: { noSecretBy: 'serviceArea' },
});
