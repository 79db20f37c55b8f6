import type { Line } from '../home/lines.ts';
import { sayCount } from '../language/say.ts';

export default [
  {
    of: 'JobRun',
    filter: () => ({ state: { in: ['failed'] } }),
    kind: 'wrong',
    say: (count) => sayCount(count, 'job has failed', 'jobs have failed'),
  },
  {
    of: 'Message',
    filter: () => ({ state: { in: ['failed'] } }),
    kind: 'wrong',
    say: (count) => sayCount(count, 'message could not be sent', 'messages could not be sent'),
  },
  {
    of: 'Message',
    filter: () => ({ state: { in: ['waiting'] } }),
    kind: 'next',
    say: (count) =>
      sayCount(
        count,
        'message waits to leave: look whether a mail server is set, and answers',
        'messages wait to leave: look whether a mail server is set, and answers',
      ),
  },
] satisfies Line[];
