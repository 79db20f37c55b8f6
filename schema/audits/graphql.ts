import { entityType, toMany } from '../foundation/model/registry.ts';
import { Action } from '../plans/entities.ts';
import { AuditFinding, AuditPack } from './entities.ts';
import './evidence.ts';
import './frozen-query.ts';
import './mutations.ts';

entityType(AuditPack, {
  represents: 'title',
  search: ['title'],
  order: ['-asAt', '-frozenAt'],
  operations: ['get', 'list'],
});
entityType(AuditFinding, {
  represents: 'finding',
  search: ['finding', 'owner'],
  order: ['pack', 'report'],
  labels: { report: 'Table' },
});

toMany(AuditPack, 'findings', {
  target: AuditFinding,
  by: 'pack',
  comment: 'What was found in it.',
});
toMany(Action, 'findings', {
  target: AuditFinding,
  by: 'action',
  comment: 'The findings of workforce audits that it answers.',
});
