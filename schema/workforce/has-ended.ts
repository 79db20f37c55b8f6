import { sql } from '../foundation/planner/sql.ts';
import { rule } from '../foundation/writing/rule.ts';
import { Leaver } from './entities.ts';

/** Nobody has left whose employment has no last day. */
rule(Leaver, {
  property: 'employee',
  of: ['employee'],
  against: (leaver) => sql`case when exists (
    select 1 from employee where employee.id = ${leaver('employee')} and employee.ended_on is null)
    then 'Their record has no last day yet. Give it there first.' end`,
});
