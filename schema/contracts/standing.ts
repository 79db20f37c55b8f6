import { p } from '@mikro-orm/core';
import { derived } from '../foundation/model/registry.ts';
import { type Sql, sql } from '../foundation/planner/sql.ts';
import { breachWordsSql } from './breach-check.ts';
import { clauseWordsSql } from './clause-check.ts';
import { Contract } from './entities.ts';
import { exemptionWordsSql } from './exemption-check.ts';
import { finalWordsSql, kpiWordsSql } from './kpi-check.ts';
import { policyWordsSql } from './policy-check.ts';
import { reviewWordsSql } from './review-check.ts';
import { standingFactsSql } from './standing-facts.ts';
import { standingReads } from './standing-reads.ts';

/** One thing to be said of contracts on a day: of which, until when, and why. */
interface Said {
  standing: string;
  where: Sql;
  nextOn: Sql;
  reason: Sql;
}

/** Of whom it is to be said follows from the facts; the words are put together for those alone which somebody reads. */
const saidSql = (facts: Sql, { standing, where, nextOn, reason }: Said): Sql => sql`
  select fact.id || '.' || ${sql.lit(standing)} as id, fact.id as contract_id,
    ${sql.lit(standing)} as standing, ${nextOn} as next_on, ${reason} as reason
  from ${facts} as fact left join contract on contract.id = fact.id where ${where}`;

const held = sql`fact.live and fact.exempt_until is null`;

/** Whether a contract lacks indicators or a rating of them; of one that has ended, the rating at its end. */
const indicators = (on: Sql) => {
  const wanting = sql`fact.large and (fact.kpis < 3 or fact.rating_due < ${on})`;
  const ended = sql`case when fact.ends_on < ${on} then fact.ends_on end`;
  return {
    wanting,
    due: sql`fact.exempt_until is null and (fact.live and ${wanting} or fact.over and fact.large and fact.kpis_open > 0)`,
    next: sql`case when fact.live then fact.rating_due else ${ended} end`,
    words: sql`case when fact.live then ${kpiWordsSql(on, sql`fact.kpis`, sql`fact.rating_due`)}
      else ${finalWordsSql(ended, sql`fact.kpis`, sql`fact.kpis_open`)} end`,
  };
};

/** Everything that can be said of a contract, the worst first. */
const everything = (on: Sql): Said[] => {
  const kpis = indicators(on);
  return [
    {
      standing: 'inBreach',
      where: sql`fact.live and fact.in_breach`,
      nextOn: sql`fact.breach_due`,
      reason: breachWordsSql(on),
    },
    {
      standing: 'missingClause',
      where: sql`${held} and fact.missing`,
      nextOn: sql`fact.renewal`,
      reason: clauseWordsSql(on),
    },
    {
      standing: 'policyExpired',
      where: sql`${held} and fact.policy_expired`,
      nextOn: sql`coalesce(fact.policy_until, fact.ends_on)`,
      reason: policyWordsSql(on),
    },
    {
      standing: 'reviewOverdue',
      where: sql`${held} and fact.review_due < ${on}`,
      nextOn: sql`fact.review_due`,
      reason: reviewWordsSql(sql`fact.review_due`, sql`fact.reviewed_on`),
    },
    { standing: 'indicatorsDue', where: kpis.due, nextOn: kpis.next, reason: kpis.words },
    {
      standing: 'oldVersion',
      where: sql`${held} and fact.old`,
      nextOn: sql`fact.renewal`,
      reason: clauseWordsSql(on),
    },
    {
      standing: 'exempt',
      where: sql`fact.live and fact.exempt_until is not null`,
      nextOn: sql`fact.exempt_until`,
      reason: exemptionWordsSql(on),
    },
    {
      standing: 'compliant',
      where: sql`${held} and not fact.in_breach and fact.missing is not true and fact.old is not true
        and fact.policy_expired is not true and (fact.review_due < ${on}) is not true
        and (${kpis.wanting}) is not true`,
      nextOn: sql`least(fact.ends_on, fact.policy_until, fact.review_due, case when fact.large then fact.rating_due end)`,
      reason: sql`concat_ws(' ', ${clauseWordsSql(on)}, ${policyWordsSql(on)})`,
    },
  ];
};

/**
 * How every contract that is live on a day stands; of one contract there can be several things to say. Of one that has
 * ended it is only said that its indicators wait for their rating at the end.
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
  comment: 'How a contract stands on a day: one of the things there are to say of it.',
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
  order: ['standing', 'nextOn'],
  reads: standingReads,
  facts: ({ on }) => standingFactsSql(on!),
  sql: ({ on }, facts) =>
    sql.join(
      everything(on!).map((said) => saidSql(facts!, said)),
      sql` union all `,
    ),
});
