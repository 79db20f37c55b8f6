import { p } from '@mikro-orm/core';
import { derived } from '../foundation/model/registry.ts';
import { sql } from '../foundation/planner/sql.ts';
import { ServiceArea, User } from '../organisation/entities.ts';
import { ComplianceReview, Contract, ReviewSchedule } from './entities.ts';
import { exemptionsSql } from './exemption-check.ts';
import { liveSql } from './live.ts';
import { lastReviewSql, reviewDueSql, reviewsSql, schedulesSql } from './review-check.ts';
import { standingFields, standingReads } from './standing-reads.ts';

const facts: readonly string[] = [ReviewSchedule.name, ComplianceReview.name, 'ContractExemption'];

/** When each contract that is live on a day is to be reviewed next: a calendar in the order of days. */
derived({
  name: 'ReviewDue',
  domain: 'contracts',
  plural: 'reviewCalendar',
  comment: 'When a contract is to be reviewed next, as the schedule of its relevance says.',
  parameters: { on: { scalar: 'Date', comment: 'The day.' } },
  properties: {
    id: p.uuid().primary().comment('The contract.'),
    contract: () => p.manyToOne(Contract).ref().comment('The contract.'),
    dueOn: p.date().comment('The last day for the next review.'),
    overdue: p.boolean().comment('Whether that day has passed.'),
    department: () =>
      p.manyToOne(ServiceArea).ref().nullable().comment('The part of the council responsible.'),
    owner: () => p.manyToOne(User).ref().nullable().comment('The officer who answers for it.'),
    lastHeldOn: p.date().nullable().comment('When the last review that counts was held.'),
  },
  keys: ['contract'],
  represents: 'contract',
  labels: { dueOn: 'Due by', lastHeldOn: 'Last review' },
  order: ['dueOn', 'contract'],
  reads: [
    {
      entity: Contract,
      fields: [...standingFields, 'department', 'owner'],
      through: 'contract',
    },
    ...standingReads.filter(({ entity }) => facts.includes(entity.name)),
  ],
  sql: ({ on }) => sql`
    select contract.id, contract.id as contract_id, ${reviewDueSql} as due_on, ${reviewDueSql} < ${on!} as overdue,
      contract.department_id, contract.owner_id, ${lastReviewSql} as last_held_on
    from contract
    join ${schedulesSql(on!)} as schedule on schedule.relevance = contract.relevance
    left join ${reviewsSql(on!)} as reviews on reviews.contract_id = contract.id
    left join ${exemptionsSql(on!)} as exempt on exempt.contract_id = contract.id
    where ${liveSql(on!)} and exempt.contract_id is null and ${reviewDueSql} is not null`,
});
