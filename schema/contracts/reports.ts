import { count, report } from '../foundation/report/report.ts';

report({
  name: 'ContractsByStanding',
  question: 'How many live contracts contain what they must, and what is wrong with the others?',
  from: 'ContractStanding',
  by: ['standing'],
  measure: count('contracts'),
});
