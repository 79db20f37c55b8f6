import { computed, entityType, toMany } from '../foundation/model/registry.ts';
import { ServiceArea, User } from '../organisation/entities.ts';
import { AreaManager, EarlierPlacement, Employee, Leaver } from './entities.ts';
import { hasLeftSql } from './has-left.ts';
import { isManagerSql } from './is-manager.ts';
import './has-ended.ts';
import './pay/pay-gap-query.ts';
import './pay/pay-gap-years.ts';
import './pay/snapshot-has-come.ts';
import './pay/work-out-pay-gap.ts';
import { KeptPayGap } from './kept-pay-gap.ts';
import { PayGapStatement, PayRecord } from './pay-record.ts';
import './workforce-member.ts';

entityType(Employee, {
  represents: 'fullName',
  search: ['fullName', 'staffNumber', 'workEmail'],
  large: true,
});
entityType(PayRecord, { represents: 'employee', order: ['-snapshotOn', 'employee'] });
entityType(PayGapStatement, { represents: 'snapshotOn', order: ['-snapshotOn'] });
entityType(KeptPayGap, {
  represents: 'snapshotOn',
  order: ['-snapshotOn', '-edition'],
  labels: { workedOutAt: 'Worked out', workedOutBy: 'Had it worked out' },
  operations: ['get', 'list'],
});
entityType(AreaManager, { represents: 'employee', order: ['-from'] });
entityType(Leaver, {
  represents: 'employee',
  specialCategory: ['reason'],
  labels: { reason: 'Why they left', destination: 'Where they went' },
});
entityType(EarlierPlacement, {
  represents: 'employee',
  order: ['employee', '-from'],
  operations: ['get', 'list', 'update', 'delete'],
  labels: { from: 'First day there', until: 'Last day there' },
});

computed(User, 'hasLeft', {
  comment: 'Whether the employment of the person whose account it is has ended.',
  scalar: 'Boolean',
  sql: hasLeftSql,
});
computed(Employee, 'isManager', {
  comment: 'Whether somebody reports to them, or they manage an area, today.',
  scalar: 'Boolean',
  sql: isManagerSql,
});
toMany(ServiceArea, 'employees', {
  target: Employee,
  by: 'serviceArea',
  comment: 'The people who work in this area itself.',
});
toMany(Employee, 'earlierPlacements', {
  target: EarlierPlacement,
  by: 'employee',
  comment: 'Where they worked before they moved.',
});
