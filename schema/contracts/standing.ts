import { p } from '@mikro-orm/core';
import { derived } from '../foundation/model/registry.ts';
import { all, name, type Sql, sql } from '../foundation/planner/sql.ts';
import { breachCheckSql, inBreachSql } from './breach-check.ts';
import {
  clauseWantingSql,
  clauseWordsSql,
  missingClauseSql,
  oldVersionSql,
} from './clause-check.ts';
import { Contract } from './entities.ts';
import { exemptionSql, exemptSql } from './exemption-check.ts';
import { indicatorsDueSql, kpiCheckSql } from './kpi-check.ts';
import { liveSql } from './live.ts';
import { policyExpiredSql, policyUntilSql, policyWordsSql } from './policy-check.ts';
import { reviewCheckSql, reviewOverdueSql } from './review-check.ts';
import { standingReads } from './standing-reads.ts';

/** One thing to be said of contracts on a day: of which, until when, and why. */
interface Said {
  standing: string;
  where: Sql;
  nextOn: Sql;
  reason: Sql;
}

const saidSql = ({ standing, where, nextOn, reason }: Said): Sql => sql`
  select contract.id || '.' || ${sql.lit(standing)} as id, contract.id as contract_id,
    ${sql.lit(standing)} as standing, ${nextOn} as next_on, ${reason} as reason
  from contract where ${where}`;

/** What a check says of a row named `contract`. */
const told = (check: Sql, column: string): Sql =>
  sql`(select said.${name(column)} from ${check} as said)`;

/** Whether a row named `contract` is among those whose ids a statement gives. */
const among = (ids: Sql): Sql => sql`contract.id in (${ids})`;
const notAmong = (ids: Sql): Sql =>
  sql`not exists (select from (${ids}) as others where others.id = contract.id)`;

/** The next day on which the words of a contract can be put right: when notice is due, or its last. */
const renewal = (on: Sql): Sql =>
  sql`case when contract.notice_on >= ${on} then contract.notice_on else contract.ends_on end`;

/**
 * Everything that can be said of a contract, the worst first. Of whom it is to be said is found for all contracts at
 * once; the words and days that go with it are put together for those alone which somebody reads.
 */
const everything = (on: Sql): Said[] => {
  const live = liveSql(on);
  const held = sql`${live} and not ${exemptSql(on)}`;
  const [breaches, reviews, kpis] = [breachCheckSql(on), reviewCheckSql(on), kpiCheckSql(on)];
  const inBreach = inBreachSql(on);
  const policyExpired = policyExpiredSql(on);
  const reviewOverdue = reviewOverdueSql(on, held);
  const indicatorsDue = indicatorsDueSql(on, held);
  const faults = [
    inBreach,
    policyExpired,
    reviewOverdue,
    indicatorsDue,
    clauseWantingSql(on, held),
  ];
  return [
    {
      standing: 'inBreach',
      where: sql`${live} and ${among(inBreach)}`,
      nextOn: told(breaches, 'due'),
      reason: told(breaches, 'words'),
    },
    {
      standing: 'missingClause',
      where: among(missingClauseSql(on, held)),
      nextOn: renewal(on),
      reason: clauseWordsSql(on),
    },
    {
      standing: 'policyExpired',
      where: sql`${held} and ${among(policyExpired)}`,
      nextOn: sql`coalesce(${policyUntilSql(on)}, contract.ends_on)`,
      reason: policyWordsSql(on),
    },
    {
      standing: 'reviewOverdue',
      where: among(reviewOverdue),
      nextOn: told(reviews, 'due'),
      reason: told(reviews, 'words'),
    },
    {
      standing: 'indicatorsDue',
      where: among(indicatorsDue),
      nextOn: told(kpis, 'due'),
      reason: told(kpis, 'words'),
    },
    {
      standing: 'oldVersion',
      where: among(oldVersionSql(on, held)),
      nextOn: renewal(on),
      reason: clauseWordsSql(on),
    },
    {
      standing: 'exempt',
      where: sql`${live} and ${exemptSql(on)}`,
      nextOn: told(exemptionSql(on), 'until'),
      reason: sql`${told(exemptionSql(on), 'reason')}::text`,
    },
    {
      standing: 'compliant',
      where: all([held, ...faults.map(notAmong)]),
      nextOn: sql`least(contract.ends_on, ${policyUntilSql(on)}, ${told(reviews, 'due')}, ${told(kpis, 'due')})`,
      reason: sql`concat_ws(' ', ${clauseWordsSql(on)}, ${policyWordsSql(on)})`,
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
  sql: ({ on }) => sql`${sql.join(everything(on!).map(saidSql), sql` union all `)}`,
});
