import { dayFromNow } from '../foundation/today.ts';
import type { Line } from '../home/lines.ts';
import { sayCount } from '../language/say.ts';

export default [
  {
    of: 'ContractStanding',
    filter: () => ({ standing: { in: ['inBreach'] } }),
    kind: 'wrong',
    say: (count) => sayCount(count, 'live contract is in breach', 'live contracts are in breach'),
  },
  {
    of: 'CorrectiveAction',
    filter: () => ({ dueOn: { lte: dayFromNow(-1) }, verifiedOn: { isNull: true } }),
    kind: 'wrong',
    say: (count) =>
      sayCount(
        count,
        'corrective action was due and is not verified',
        'corrective actions were due and are not verified',
      ),
  },
  {
    of: 'ContractStanding',
    filter: () => ({ standing: { in: ['reviewOverdue'] } }),
    kind: 'wrong',
    say: (count) =>
      sayCount(
        count,
        'live contract has not been reviewed in time',
        'live contracts have not been reviewed in time',
      ),
  },
  {
    of: 'ContractStanding',
    filter: () => ({ standing: { in: ['indicatorsDue'] } }),
    kind: 'wrong',
    say: (count) =>
      sayCount(
        count,
        'contract of more than £5 million lacks indicators or a rating of them',
        'contracts of more than £5 million lack indicators or a rating of them',
      ),
  },
  {
    of: 'SupplierQuestionnaire',
    filter: () => ({ answeredAt: { isNull: false }, outcome: { in: ['notAssessed'] } }),
    kind: 'next',
    say: (count) =>
      sayCount(
        count,
        'supplier has answered and waits to be assessed',
        'suppliers have answered and wait to be assessed',
      ),
  },
  {
    of: 'Contract',
    filter: () => ({
      status: { in: ['active'] },
      noticeOn: { gte: dayFromNow(0), lte: dayFromNow(90) },
    }),
    kind: 'next',
    say: (count) =>
      sayCount(
        count,
        'active contract needs a word on its renewal within 90 days',
        'active contracts need a word on their renewal within 90 days',
      ),
  },
  ...[
    {
      from: 0,
      to: 30,
      words: (count: number) =>
        sayCount(
          count,
          'active contract ends within 30 days',
          'active contracts end within 30 days',
        ),
    },
    {
      from: 31,
      to: 60,
      words: (count: number) =>
        sayCount(
          count,
          'active contract ends in 31 to 60 days',
          'active contracts end in 31 to 60 days',
        ),
    },
    {
      from: 61,
      to: 90,
      words: (count: number) =>
        sayCount(
          count,
          'active contract ends in 61 to 90 days',
          'active contracts end in 61 to 90 days',
        ),
    },
  ].map(
    ({ from, to, words }): Line => ({
      of: 'Contract',
      filter: () => ({
        status: { in: ['active'] },
        endsOn: { gte: dayFromNow(from), lte: dayFromNow(to) },
      }),
      kind: 'next',
      say: words,
    }),
  ),
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
  {
    of: 'SupplierLikeness',
    filter: () => ({}),
    kind: 'next',
    say: (count) =>
      sayCount(
        count,
        'pair of supplier records may be of one supplier',
        'pairs of supplier records may be of one supplier',
      ),
  },
] satisfies Line[];
