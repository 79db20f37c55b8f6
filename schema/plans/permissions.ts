import { permissions } from '../foundation/permissions/permissions.ts';
import { Action, ActionPlan, Objective, Progress } from './entities.ts';

export default permissions({
  equalityLead(may) {
    may(['read', 'create', 'update', 'delete'], ActionPlan);
    may(['read', 'create', 'update', 'delete'], Objective);
    may(['read', 'create', 'update', 'delete'], Action);
    may(['read', 'create', 'update', 'delete'], Progress);
    may('run', 'action-plan');
  },
  importer(may) {
    may(['read', 'create', 'update'], ActionPlan);
    may(['read', 'create', 'update'], Objective);
    may(['read', 'create', 'update'], Action);
    may(['read', 'create', 'update'], Progress);
    may('run', 'action-plan');
  },
  seed(may) {
    may(['read', 'create'], ActionPlan);
    may(['read', 'create'], Objective);
    may(['read', 'create'], Action);
    may(['read', 'create'], Progress);
  },
});
