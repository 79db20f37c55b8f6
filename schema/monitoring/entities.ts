export { AnswerState } from './answer-state.ts';
export { Category } from './category.ts';
export { Characteristic } from './characteristic.ts';
export { CodeList } from './code-list.ts';
export { EqualityAnswer } from './equality-answer.ts';
export { EqualityProfile } from './equality-profile.ts';
export { ReadLog } from './read-log.ts';
