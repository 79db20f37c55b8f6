import type { Line } from '../home/lines.ts';

export default [
  {
    of: 'ImportFile',
    filter: () => ({ state: { in: ['uploaded'] } }),
    kind: 'next',
    one: 'file has been handed in and not brought in',
    many: 'files have been handed in and not brought in',
  },
] satisfies Line[];
