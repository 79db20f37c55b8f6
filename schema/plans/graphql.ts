import { entityType } from '../foundation/model/registry.ts';
import { Action, ActionPlan, Objective, Progress } from './entities.ts';
import './not-over.ts';

entityType(ActionPlan, { represents: 'title', search: ['title', 'reference'] });
entityType(Objective, { represents: 'title', search: ['title'], order: ['plan', 'order'] });
entityType(Action, {
  represents: 'keyAction',
  search: ['keyAction', 'actionRequired'],
  order: ['plan', 'number'],
});
entityType(Progress, { represents: 'note', order: ['-notedOn'], plural: 'progressNotes' });
