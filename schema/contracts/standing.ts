import { p } from '@mikro-orm/core';
import { derived } from '../foundation/model/registry.ts';
import { sql } from '../foundation/planner/sql.ts';
import { clauseCheckSql } from './clause-check.ts';
import { Contract } from './entities.ts';
import { liveSql } from './live.ts';
import { policyCheckSql } from './policy-check.ts';
import { standingReads } from './standing-reads.ts';

/**
 * Whether every contract that is live on a day contains what new and renewed contracts must.
 *
 * Every required clause must be in it, in the version that was in force on the day it was signed
 * or last renewed, or a later one; where that day is not known (or comes after the day asked about)
 * the first day of the contract counts, and failing that the day asked about. A supplier's policy
 * is good until its last day, that day included, unless it has been rejected; a supplier who never
 * sent one is mentioned but not at fault, since the clause asks for it on request. The worst comes
 * first: a missing clause, an old version, a policy that has run out.
 */
derived({
  name: 'ContractStanding',
  domain: 'contracts',
  comment: 'Whether a contract that is live on a day contains what it must.',
  parameters: { on: { scalar: 'Date', comment: 'The day.' } },
  properties: {
    id: p.string().primary().comment('The contract.'),
    contract: () => p.manyToOne(Contract).ref().comment('The contract.'),
    standing: p
      // the worst first: lists begin with what needs somebody
      .enum(['missingClause', 'policyExpired', 'oldVersion', 'compliant'])
      .comment(
        'A required clause is missing; the policy of a supplier has run out; the version of a clause is older than the one then in force; or compliant.',
      ),
    nextOn: p
      .date()
      .nullable()
      .comment('The next day that something ends: the policy of a supplier, or the contract.'),
    reason: p.text().comment('Clause by clause and supplier by supplier, why it stands so.'),
  },
  keys: ['contract'],
  represents: 'standing',
  order: ['standing', 'nextOn', 'contract'],
  reads: standingReads,
  sql: ({ on }) => sql`
    select contract.id::text as id, contract.id as contract_id,
      case when clauses.missing then 'missingClause' when clauses.outdated then 'oldVersion'
        when policies.expired then 'policyExpired' else 'compliant' end as standing,
      least(contract.ends_on, policies.until) as next_on,
      concat_ws(' ', coalesce(clauses.words, 'No clause was required.'), policies.words) as reason
    from contract
    left join ${clauseCheckSql(on!)} as clauses on true
    left join ${policyCheckSql(on!)} as policies on true
    where ${liveSql(on!)}`,
});
