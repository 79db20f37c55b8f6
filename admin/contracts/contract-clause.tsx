import { calledBy } from '../foundation/represent.ts';
import { say } from '../language/say.ts';
import type { Screens } from '../screens.ts';

export default {
  menu: 'nobody',
  columns: ['clauseVersion', 'contract', 'schedule', 'page', 'checkedOn', 'checkedBy'],
  represents: calledBy('ContractClause', ['clauseVersion', 'contract'], say(' in ')),
} satisfies Screens;
