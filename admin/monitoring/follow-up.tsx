import type { Screens } from '../screens.ts';
import { RemindEverybody } from './remind-everybody.tsx';

export default {
  columns: [
    'employee',
    'serviceArea',
    'standing',
    'answered',
    'notAnswered',
    'askedOn',
    'remindedOn',
  ],
  listActions: RemindEverybody,
} satisfies Screens;
