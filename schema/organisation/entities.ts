export { CouncilRule } from './council-rule.ts';
export { Grade } from './grade.ts';
export { Post } from './post.ts';
export { ServiceArea } from './service-area.ts';
export { User } from './user.ts';
