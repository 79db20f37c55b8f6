import { count, report } from '../foundation/report/report.ts';
import { Leaver } from './entities.ts';

const from = 'WorkforceMember';
const measure = count('people');
// both are told of the whole workforce at each month's end
const people = { noSecretBy: ['serviceArea', 'engagement'] };
const schoolEmployed = { eq: false };

report({
  name: 'Headcount',
  question:
    'How many people work in each service area, and on what footing? Councillors are counted; those whom schools employ are not. Each area is counted without the areas below it, unlike in the workforce profile.',
  from,
  by: ['serviceArea', 'engagement'],
  where: { schoolEmployed },
  measure,
  people,
});

report({
  name: 'CasualAndAgency',
  question:
    'Where do casual and agency workers stand in, and in which grades? Those whom schools employ are not counted.',
  from,
  by: ['serviceArea', 'post.grade', 'engagement'],
  where: { schoolEmployed },
  only: { engagement: ['casual', 'agency'] },
  measure,
  people,
});

report({
  name: 'WhyPeopleLeave',
  question:
    'How many people left each service area, and for what reason, in a year that is over? Councillors and those whom schools employ are counted.',
  from: Leaver,
  by: ['employee.serviceArea', 'reason'],
  measure,
  people: { noSecretBy: ['employee.serviceArea'], special: true },
  overBy: 'employee.endedOn',
});
