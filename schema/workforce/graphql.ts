import { entityType, toMany } from '../foundation/model/registry.ts';
import { ServiceArea } from '../organisation/entities.ts';
import { AreaManager, Employee } from './entities.ts';
import './workforce-member.ts';

entityType(Employee, {
  represents: 'fullName',
  search: ['fullName', 'staffNumber', 'workEmail'],
});
entityType(AreaManager, { represents: 'employee', order: ['-from'] });

toMany(ServiceArea, 'employees', {
  target: Employee,
  by: 'serviceArea',
  comment: 'The people who work in this area itself.',
});
