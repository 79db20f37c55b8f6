import { calledBy } from '../foundation/represent.ts';
import type { Screens } from '../screens.ts';

export default {
  menu: 'nobody',
  columns: ['name', 'position', 'email', 'supplier'],
  represents: calledBy('SupplierContact', ['name', 'supplier'], ', '),
} satisfies Screens;
