import { p } from '@mikro-orm/core';
import { derived } from '../foundation/model/registry.ts';
import { type Sql, sql } from '../foundation/planner/sql.ts';
import { breachCheckSql } from './breach-check.ts';
import { clauseCheckSql } from './clause-check.ts';
import { Contract } from './entities.ts';
import { exemptionSql, exemptSql } from './exemption-check.ts';
import { kpiCheckSql } from './kpi-check.ts';
import { liveSql } from './live.ts';
import { policyCheckSql } from './policy-check.ts';
import { reviewCheckSql } from './review-check.ts';
import { standingReads } from './standing-reads.ts';

/** One thing to be said of contracts that are live on a day: of which, until when, and why. */
interface Said {
  standing: string;
  from: Sql;
  where: Sql;
  nextOn: Sql;
  reason: Sql;
}

const saidSql = (on: Sql, { standing, from, where, nextOn, reason }: Said): Sql => sql`
  select contract.id || '.' || ${sql.lit(standing)} as id, contract.id as contract_id,
    ${sql.lit(standing)} as standing, ${nextOn} as next_on, ${reason} as reason
  from contract ${from}
  where ${liveSql(on)} and ${where}`;

/** The next day on which the words of a contract can be put right: when notice is due, or its last. */
const renewal = (on: Sql): Sql =>
  sql`case when contract.notice_on >= ${on} then contract.notice_on else contract.ends_on end`;

/** Everything that can be said of a contract, the worst first. */
const everything = (on: Sql): Said[] => {
  const held = sql`not ${exemptSql(on)}`;
  const clauses = sql`cross join ${clauseCheckSql(on)} as clauses`;
  const policies = sql`cross join ${policyCheckSql(on)} as policies`;
  const reviews = sql`${reviewCheckSql(on)} as reviews`;
  const kpis = sql`${kpiCheckSql(on)} as kpis`;
  const words = sql`coalesce(clauses.words, 'No clause was required.')`;
  return [
    {
      standing: 'inBreach',
      from: sql`cross join ${breachCheckSql(on)} as breaches`,
      where: sql`breaches.open`,
      nextOn: sql`breaches.due`,
      reason: sql`breaches.words`,
    },
    {
      standing: 'missingClause',
      from: clauses,
      where: sql`clauses.missing and ${held}`,
      nextOn: renewal(on),
      reason: words,
    },
    {
      standing: 'policyExpired',
      from: policies,
      where: sql`policies.expired and ${held}`,
      nextOn: sql`coalesce(policies.until, contract.ends_on)`,
      reason: sql`policies.words`,
    },
    {
      standing: 'reviewOverdue',
      from: sql`cross join ${reviews}`,
      where: sql`reviews.overdue and ${held}`,
      nextOn: sql`reviews.due`,
      reason: sql`reviews.words`,
    },
    {
      standing: 'indicatorsDue',
      from: sql`cross join ${kpis}`,
      where: sql`kpis.wanting and ${held}`,
      nextOn: sql`kpis.due`,
      reason: sql`kpis.words`,
    },
    {
      standing: 'oldVersion',
      from: clauses,
      where: sql`clauses.outdated and ${held}`,
      nextOn: renewal(on),
      reason: words,
    },
    {
      standing: 'exempt',
      from: sql`cross join ${exemptionSql(on)} as exemption`,
      where: sql`true`,
      nextOn: sql`exemption.until`,
      reason: sql`exemption.reason`,
    },
    {
      standing: 'compliant',
      from: sql`${clauses} ${policies} left join ${reviews} on true left join ${kpis} on true
        cross join ${breachCheckSql(on)} as breaches`,
      where: sql`not (clauses.missing or clauses.outdated or policies.expired or breaches.open)
        and reviews.overdue is not true and kpis.wanting is not true and ${held}`,
      nextOn: sql`least(contract.ends_on, policies.until, reviews.due, kpis.due)`,
      reason: sql`concat_ws(' ', ${words}, policies.words)`,
    },
  ];
};

/**
 * How every contract that is live on a day stands; of one contract there can be several things to say.
 *
 * Every required clause that is for such a contract must be in it, in the version that was in force on the day it was
 * signed or last renewed, or a later one; where that day is not known (or comes after the day asked about) the first
 * day of the contract counts, and failing that the day asked about. A supplier's policy is good until its last day, that
 * day included, unless it has been rejected; a supplier who never sent one is mentioned but not at fault, since the
 * clause asks for it on request. An exempt contract is held to nothing but its breaches. The worst comes first.
 */
derived({
  name: 'ContractStanding',
  domain: 'contracts',
  comment: 'How a contract that is live on a day stands: one of the things there are to say of it.',
  parameters: { on: { scalar: 'Date', comment: 'The day.' } },
  properties: {
    id: p.string().primary().comment('The contract and the standing.'),
    contract: () => p.manyToOne(Contract).ref().comment('The contract.'),
    standing: p
      // the worst first: lists begin with what needs somebody
      .enum([
        'inBreach',
        'missingClause',
        'policyExpired',
        'reviewOverdue',
        'indicatorsDue',
        'oldVersion',
        'exempt',
        'compliant',
      ])
      .comment(
        'A breach is not closed; a required clause is missing; the policy of a supplier has run out; a review is overdue; indicators of a large contract are missing or not rated; the version of a clause is older than the one then in force; exempt; or compliant.',
      ),
    nextOn: p
      .date()
      .nullable()
      .comment('The day it turns on: when something is or was due, or when it ends.'),
    reason: p.text().comment('Why it stands so.'),
  },
  keys: ['contract', 'standing'],
  represents: 'standing',
  order: ['standing', 'nextOn', 'contract'],
  reads: standingReads,
  sql: ({ on }) =>
    sql`${sql.join(
      everything(on!).map((said) => saidSql(on!, said)),
      sql` union all `,
    )}`,
});
