import { calledBy } from '../foundation/represent.ts';
import { say } from '../language/say.ts';
import type { Screens } from '../screens.ts';

export default {
  menu: 'nobody',
  columns: ['number', 'contract', 'kind', 'agreedOn', 'valueAfter', 'endsOnAfter'],
  represents: calledBy('ContractVariation', ['kind', 'agreedOn'], say(' of ')),
} satisfies Screens;
