import type { Line } from '../home/lines.ts';
import { sayCount } from '../language/say.ts';

export default [
  {
    of: 'User',
    filter: () => ({ hasLeft: { eq: true }, disabled: { eq: false } }),
    kind: 'wrong',
    say: (count) =>
      sayCount(
        count,
        'account of somebody who has left is still open',
        'accounts of people who have left are still open',
      ),
  },
] satisfies Line[];
