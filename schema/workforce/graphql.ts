import { computed, entityType, toMany } from '../foundation/model/registry.ts';
import { ServiceArea, User } from '../organisation/entities.ts';
import { AreaManager, Employee } from './entities.ts';
import { hasLeftSql } from './has-left.ts';
import './workforce-member.ts';

entityType(Employee, {
  represents: 'fullName',
  search: ['fullName', 'staffNumber', 'workEmail'],
});
entityType(AreaManager, { represents: 'employee', order: ['-from'] });

computed(User, 'hasLeft', {
  comment: 'Whether the employment of the person whose account it is has ended.',
  scalar: 'Boolean',
  sql: hasLeftSql,
});
toMany(ServiceArea, 'employees', {
  target: Employee,
  by: 'serviceArea',
  comment: 'The people who work in this area itself.',
});
