import type { Line } from '../home/lines.ts';
import { sayCount } from '../language/say.ts';

export default [
  {
    of: 'ImportFile',
    filter: () => ({ state: { in: ['uploaded'] } }),
    kind: 'next',
    say: (count) =>
      sayCount(
        count,
        'file has been handed in and not brought in',
        'files have been handed in and not brought in',
      ),
  },
  {
    of: 'ImportConflict',
    filter: () => ({ decision: { isNull: true } }),
    kind: 'next',
    say: (count) =>
      sayCount(
        count,
        'value was left as it was written, although an import differs',
        'values were left as they were written, although an import differs',
      ),
  },
] satisfies Line[];
