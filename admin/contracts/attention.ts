import { dayFromNow } from '../foundation/today.ts';
import type { Line } from '../home/lines.ts';
import { sayCount } from '../language/say.ts';

export default [
  {
    of: 'ContractStanding',
    filter: () => ({ standing: { in: ['missingClause'] } }),
    kind: 'wrong',
    say: (count) =>
      sayCount(
        count,
        'live contract does not contain a clause that it must',
        'live contracts do not contain a clause that they must',
      ),
  },
  {
    of: 'ContractStanding',
    filter: () => ({ standing: { in: ['oldVersion'] } }),
    kind: 'next',
    say: (count) =>
      sayCount(
        count,
        'live contract has an older version of a clause than it should',
        'live contracts have an older version of a clause than they should',
      ),
  },
  {
    of: 'ContractStanding',
    filter: () => ({ standing: { in: ['policyExpired'] } }),
    kind: 'wrong',
    say: (count) =>
      sayCount(
        count,
        'live contract is with a supplier whose policy has run out',
        'live contracts are with a supplier whose policy has run out',
      ),
  },
  {
    of: 'Contract',
    filter: () => ({ status: { in: ['active'] }, endsOn: { lte: dayFromNow(-1) } }),
    kind: 'next',
    say: (count) =>
      sayCount(
        count,
        'contract is marked active although its last day has passed',
        'contracts are marked active although their last day has passed',
      ),
  },
  {
    of: 'Contract',
    filter: () => ({ status: { in: ['active'] }, relevance: { isNull: true } }),
    kind: 'next',
    say: (count) =>
      sayCount(
        count,
        'active contract has not been assessed for how much it matters to equality',
        'active contracts have not been assessed for how much they matter to equality',
      ),
  },
] satisfies Line[];
