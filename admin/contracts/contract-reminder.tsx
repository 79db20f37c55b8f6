import { calledBy } from '../foundation/represent.ts';
import type { Screens } from '../screens.ts';

export default {
  menu: 'nobody',
  columns: ['contract', 'about', 'owner', 'remindedOn'],
  represents: calledBy('ContractReminder', ['contract', 'remindedOn'], ', reminded on '),
} satisfies Screens;
