import { dayFromNow } from '../foundation/today.ts';
import type { Line } from '../home/lines.ts';
import { sayCount } from '../language/say.ts';

const unfinished = { in: ['notStated', 'notStarted', 'onSchedule', 'delayed'] };

export default [
  {
    of: 'Action',
    filter: () => ({ status: unfinished, deadline: { lte: dayFromNow(-1) } }),
    kind: 'wrong',
    say: (count) =>
      sayCount(
        count,
        'action is past its deadline and not completed',
        'actions are past their deadline and not completed',
      ),
  },
  {
    of: 'Action',
    filter: () => ({
      status: unfinished,
      deadline: { gte: dayFromNow(0), lte: dayFromNow(30) },
    }),
    kind: 'next',
    say: (count) =>
      sayCount(count, 'action is due within 30 days', 'actions are due within 30 days'),
  },
  {
    of: 'Action',
    filter: () => ({ status: { in: ['delayed'] }, deadline: { gte: dayFromNow(31) } }),
    kind: 'next',
    say: (count) =>
      sayCount(
        count,
        'action that is due later is delayed already',
        'actions that are due later are delayed already',
      ),
  },
] satisfies Line[];
