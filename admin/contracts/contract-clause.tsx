import { calledBy } from '../foundation/represent.ts';
import type { Screens } from '../screens.ts';

export default {
  menu: 'nobody',
  columns: ['clauseVersion', 'contract', 'schedule', 'page', 'checkedOn', 'checkedBy'],
  represents: calledBy('ContractClause', ['clauseVersion', 'contract'], ' in '),
} satisfies Screens;
