import { calledBy } from '../foundation/represent.ts';
import { say } from '../language/say.ts';
import type { Screens } from '../screens.ts';

export default {
  columns: ['supplier', 'outcome', 'receivedOn', 'assessedOn', 'expiresOn'],
  represents: calledBy('SupplierPolicy', ['supplier', 'receivedOn'], say(', received on ')),
} satisfies Screens;
