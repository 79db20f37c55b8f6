import { count, fewestPeople, report } from '../foundation/report/report.ts';
import { Leaver } from './entities.ts';

report({
  name: 'Headcount',
  question:
    'How many people work in each service area, and on what footing? Those whom schools employ are not counted.',
  from: 'WorkforceMember',
  by: ['serviceArea', 'engagement'],
  where: { schoolEmployed: { eq: false } },
  measure: count('people'),
  smallest: fewestPeople,
});

report({
  name: 'WhyPeopleLeave',
  question: 'How many people have left each service area, and for what reason?',
  from: Leaver,
  by: ['employee.serviceArea', 'reason'],
  measure: count('people'),
  smallest: fewestPeople,
});
