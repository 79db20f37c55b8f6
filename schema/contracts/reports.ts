import { count, report } from '../foundation/report/report.ts';

const from = 'ContractStanding';
const measure = count('contracts');

report({
  name: 'ContractsByStanding',
  question: 'How many contracts are as they should be, and what is wrong with the others?',
  from,
  by: ['standing', 'contract.relevance'],
  measure,
});

report({
  name: 'ContractsByDepartment',
  question: 'Which departments look after the contracts with which standings?',
  from,
  by: ['contract.department', 'standing'],
  measure,
});

report({
  name: 'ContractsByValue',
  question: 'How much are the contracts worth, and how do they stand?',
  from,
  by: ['contract.valueBand', 'standing'],
  measure,
});
