import { p } from '@mikro-orm/core';
import { derived } from '../foundation/model/registry.ts';
import { sql } from '../foundation/planner/sql.ts';
import { Employee } from '../workforce/entities.ts';
import { Requirement } from './entities.ts';
import { learningReads } from './learning-reads.ts';
import { personReads, trainingStandings } from './standing.ts';

/**
 * What is in order on a day, or still to be done in time, and will not be any more on a later one unless somebody is
 * trained again. Who a requirement will apply to by then is not foretold: it is the people of that day.
 */
derived({
  name: 'TrainingLapse',
  domain: 'training',
  comment:
    'When somebody’s training for a requirement will have run out, unless they are trained again.',
  parameters: { on: { scalar: 'Date', comment: 'The day from which it is foreseen.' } },
  properties: {
    id: p.string().primary().comment('The person and the requirement.'),
    employee: () => p.manyToOne(Employee).ref().comment('The person.'),
    requirement: () => p.manyToOne(Requirement).ref().comment('What is asked of them.'),
    lastDay: p.date().comment('The last day on which all is in order.'),
    month: p.string().comment('The month of the day after, on which it is not: 2027-01.'),
    reason: p.text().comment('Course by course, why it stands so.'),
  },
  keys: ['employee', 'requirement'],
  represents: 'lastDay',
  order: ['lastDay', 'employee', 'requirement'],
  reads: [...personReads, ...learningReads],
  sql: ({ on }) => sql`
    select standing.id, standing.employee_id, standing.requirement_id, standing.until as last_day,
      to_char(standing.until + 1, 'YYYY-MM') as month, standing.reason
    from (${trainingStandings(on!)}) as standing
    where standing.standing in ('compliant', 'dueSoon') and standing.until is not null`,
});
