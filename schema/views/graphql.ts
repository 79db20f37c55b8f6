import { entityType } from '../foundation/model/registry.ts';
import { SavedView } from './entities.ts';

entityType(SavedView, {
  represents: 'name',
  order: ['list', 'name'],
  labels: { sharedWith: 'Who else sees it' },
});
