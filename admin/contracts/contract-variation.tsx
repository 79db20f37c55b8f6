import { calledBy } from '../foundation/represent.ts';
import type { Screens } from '../screens.ts';

export default {
  menu: 'nobody',
  columns: ['number', 'kind', 'agreedOn', 'valueAfter', 'endsOnAfter'],
  represents: calledBy('ContractVariation', ['kind', 'agreedOn'], ' of '),
} satisfies Screens;
