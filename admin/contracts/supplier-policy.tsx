import { calledBy } from '../foundation/represent.ts';
import type { Screens } from '../screens.ts';

export default {
  columns: ['supplier', 'outcome', 'receivedOn', 'assessedOn', 'expiresOn'],
  represents: calledBy('SupplierPolicy', ['supplier', 'receivedOn'], ', received on '),
} satisfies Screens;
