export { Action } from './action.ts';
export { ActionPlan } from './action-plan.ts';
export { Objective } from './objective.ts';
export { Progress } from './progress.ts';
