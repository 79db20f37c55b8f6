export { ProcessingActivity } from './processing-activity.ts';
export { RetentionRule } from './retention-rule.ts';
export { RetentionRun } from './retention-run.ts';
export { RightsRequest } from './rights-request.ts';
