export { contracts } from './contracts/domain.ts';
export { monitoring } from './monitoring/domain.ts';
export { organisation } from './organisation/domain.ts';
export { plans } from './plans/domain.ts';
export { recruitment } from './recruitment/domain.ts';
export { training } from './training/domain.ts';
export { views } from './views/domain.ts';
export { workforce } from './workforce/domain.ts';
