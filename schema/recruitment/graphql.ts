import { computed, entityType, toMany } from '../foundation/model/registry.ts';
import { Employee } from '../workforce/entities.ts';
import { PanelMember, Vacancy } from './entities.ts';
import { isRecruitingSql } from './is-recruiting.ts';

entityType(Vacancy, {
  represents: 'reference',
  search: ['reference'],
  order: ['-opensOn'],
  plural: 'vacancies',
});
entityType(PanelMember, { represents: 'employee', order: ['from'] });

toMany(Employee, 'panels', {
  target: PanelMember,
  by: 'employee',
  comment: 'The panels that they sit or sat on.',
});
computed(Employee, 'isRecruiting', {
  comment: 'Whether they are on the panel of a live vacancy today.',
  scalar: 'Boolean',
  sql: isRecruitingSql,
});
