import { calledBy } from '../foundation/represent.ts';
import type { Screens } from '../screens.ts';

export default {
  menu: 'nobody',
  columns: ['identifier', 'scheme', 'supplier'],
  represents: calledBy('SupplierIdentifier', ['scheme', 'identifier'], ' '),
} satisfies Screens;
