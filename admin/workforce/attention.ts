import type { Line } from '../home/lines.ts';

export default [
  {
    of: 'User',
    filter: () => ({ hasLeft: { eq: true }, disabled: { eq: false } }),
    kind: 'wrong',
    one: 'account of somebody who has left is still open',
    many: 'accounts of people who have left are still open',
  },
] satisfies Line[];
