import { dayFromNow } from '../foundation/today.ts';
import type { Line } from '../home/lines.ts';
import { sayCount } from '../language/say.ts';

export default [
  {
    of: 'RightsRequest',
    filter: () => ({ doneOn: { isNull: true }, dueOn: { lt: dayFromNow(0) } }),
    kind: 'wrong',
    say: (count) =>
      sayCount(
        count,
        'data-protection request should have been answered',
        'data-protection requests should have been answered',
      ),
  },
  {
    of: 'RightsRequest',
    filter: () => ({ doneOn: { isNull: true }, dueOn: { gte: dayFromNow(0) } }),
    kind: 'next',
    say: (count) =>
      sayCount(count, 'data-protection request waits', 'data-protection requests wait'),
  },
] satisfies Line[];
