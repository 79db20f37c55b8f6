import { entityType } from '../foundation/model/registry.ts';
import {
  AnswerState,
  Category,
  Characteristic,
  CodeList,
  EqualityAnswer,
  EqualityProfile,
  ReadLog,
} from './entities.ts';

entityType(Characteristic, { represents: 'name', search: ['name'], order: ['order'] });
entityType(CodeList, { represents: 'edition', order: ['characteristic', '-effectiveFrom'] });
entityType(Category, {
  represents: 'label',
  search: ['label'],
  order: ['codeList', 'formOrder'],
  plural: 'categories',
});
entityType(AnswerState, { represents: 'characteristic', order: ['employee'] });

// reached through their own road alone
entityType(EqualityProfile, { represents: 'id', operations: [] });
entityType(EqualityAnswer, { represents: 'characteristic', operations: [] });
entityType(ReadLog, { represents: 'purpose', order: ['-at'], operations: [] });
