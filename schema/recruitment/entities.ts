export { Application } from './application.ts';
export { ApplicationStep } from './application-step.ts';
export { PanelFollowUp } from './panel-follow-up.ts';
export { PanelMember } from './panel-member.ts';
export { Vacancy } from './vacancy.ts';
