import { calledBy } from '../foundation/represent.ts';
import type { Screens } from '../screens.ts';

export default {
  menu: 'keepers',
  columns: [
    'employee',
    'snapshotOn',
    'sex',
    'weeklyHours',
    'ordinaryPay',
    'bonusInYear',
    'reducedByLeave',
  ],
  represents: calledBy('PayRecord', ['employee', 'snapshotOn'], ', '),
} satisfies Screens;
