import { entityType, toMany } from '../foundation/model/registry.ts';
import { Employee } from '../workforce/entities.ts';
import { Completion, Course, Exemption, Requirement, RequirementItem } from './entities.ts';

entityType(Course, { represents: 'title', search: ['title', 'code'] });
entityType(Requirement, { represents: 'name', search: ['name', 'code'] });
entityType(RequirementItem, { represents: 'course', order: ['course'] });
entityType(Completion, { represents: 'course', order: ['-completedOn'] });
entityType(Exemption, { represents: 'requirement', order: ['-from'] });

toMany(Employee, 'completions', {
  target: Completion,
  by: 'employee',
  comment: 'The courses they have completed.',
});
toMany(Employee, 'exemptions', {
  target: Exemption,
  by: 'employee',
  comment: 'What they are or were exempt from.',
});
toMany(Course, 'completions', {
  target: Completion,
  by: 'course',
  comment: 'Everybody who has completed the course.',
});
