import type { Line } from '../home/lines.ts';
import { sayCount } from '../language/say.ts';

export default [
  {
    of: 'FormatRequest',
    filter: () => ({ fulfilledOn: { isNull: true } }),
    kind: 'next',
    say: (count) =>
      sayCount(
        count,
        'person waits for another language or format',
        'people wait for another language or format',
      ),
  },
  {
    of: 'ExitInterview',
    filter: () => ({ state: { in: ['notInvited'] } }),
    kind: 'next',
    say: (count) =>
      sayCount(
        count,
        'person who leaves has not been invited to an exit interview',
        'people who leave have not been invited to an exit interview',
      ),
  },
] satisfies Line[];
