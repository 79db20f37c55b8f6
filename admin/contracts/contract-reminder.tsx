import { calledBy } from '../foundation/represent.ts';
import { say } from '../language/say.ts';
import type { Screens } from '../screens.ts';

export default {
  menu: 'nobody',
  columns: ['contract', 'about', 'owner', 'remindedOn'],
  represents: calledBy('ContractReminder', ['contract', 'remindedOn'], say(', reminded on ')),
} satisfies Screens;
