export { Application } from './application.ts';
export { ApplicationStep } from './application-step.ts';
export { PanelMember } from './panel-member.ts';
export { Vacancy } from './vacancy.ts';
