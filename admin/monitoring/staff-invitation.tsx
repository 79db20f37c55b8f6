import { calledBy } from '../foundation/represent.ts';
import type { Screens } from '../screens.ts';

export default {
  menu: 'nobody',
  columns: ['employee', 'edition', 'askedOn', 'remindedOn', 'reminders'],
  represents: calledBy('StaffInvitation', ['employee', 'edition']),
} satisfies Screens;
