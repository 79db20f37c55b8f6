import { calledBy } from '../foundation/represent.ts';
import type { Screens } from '../screens.ts';

export default {
  menu: 'nobody',
  columns: ['supplier', 'contract'],
  represents: calledBy('ContractSupplier', ['supplier', 'contract']),
} satisfies Screens;
