import { count, report } from '../foundation/report/report.ts';

const whichCount =
  'Contracts that are not live on the day are left out, save those that have ended and whose indicators still want their last rating. Several standings can be true of a contract: by standing it is counted under each of them, and the figures come to more than there are contracts; by anything else it is counted once.';
const from = 'ContractStanding';
const once = 'contract';
const measure = count('contracts');

report({
  name: 'ContractsByStanding',
  question: `How many contracts are as they should be, and what is wrong with the others? ${whichCount}`,
  from,
  once,
  by: ['standing', 'contract.relevance'],
  measure,
});

report({
  name: 'ContractsByDepartment',
  question: `Which departments look after the contracts with which standings? ${whichCount}`,
  from,
  once,
  by: ['contract.department', 'standing'],
  measure,
});

report({
  name: 'ContractsByValue',
  question: `How much are the contracts worth, and how do they stand? ${whichCount}`,
  from,
  once,
  by: ['contract.valueBand', 'standing'],
  measure,
});
