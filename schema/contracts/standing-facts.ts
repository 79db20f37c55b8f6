import { type Sql, sql } from '../foundation/planner/sql.ts';
import { breachesSql } from './breach-check.ts';
import { clausesSql } from './clause-check.ts';
import { exemptionsSql } from './exemption-check.ts';
import { kpisSql, largeSql, ratingDueSql } from './kpi-check.ts';
import { liveSql, overSql } from './live.ts';
import { policiesSql } from './policy-check.ts';
import { lastReviewSql, reviewDueSql, reviewsSql, schedulesSql } from './review-check.ts';

/**
 * What standings are made of, for all contracts at once; whoever asks for some of it, or of one contract, has only that
 * worked out.
 */
export const standingFactsSql = (on: Sql): Sql => sql`
  select contract.id, ${liveSql(on)} as live, ${overSql(on)} as over, contract.ends_on,
    case when contract.notice_on >= ${on} then contract.notice_on else contract.ends_on end as renewal,
    exempt.until as exempt_until, clauses.missing, clauses.old,
    policies.expired as policy_expired, policies.until as policy_until,
    ${lastReviewSql} as reviewed_on, ${reviewDueSql} as review_due,
    ${largeSql} as large, coalesce(kpis.count, 0) as kpis, kpis.open as kpis_open, ${ratingDueSql} as rating_due,
    breaches.contract_id is not null as in_breach, breaches.due as breach_due
  from contract
  left join ${exemptionsSql(on)} as exempt on exempt.contract_id = contract.id
  left join ${clausesSql(on)} as clauses on clauses.contract_id = contract.id
  left join ${policiesSql(on)} as policies on policies.contract_id = contract.id
  left join ${schedulesSql(on)} as schedule on schedule.relevance = contract.relevance
  left join ${reviewsSql(on)} as reviews on reviews.contract_id = contract.id
  left join ${kpisSql(on)} as kpis on kpis.contract_id = contract.id
  left join ${breachesSql(on)} as breaches on breaches.contract_id = contract.id`;
