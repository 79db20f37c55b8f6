import type { Line } from '../home/lines.ts';

export default [
  {
    of: 'JobRun',
    filter: () => ({ state: { in: ['failed'] } }),
    kind: 'wrong',
    one: 'job has failed',
    many: 'jobs have failed',
  },
  {
    of: 'Message',
    filter: () => ({ state: { in: ['failed'] } }),
    kind: 'wrong',
    one: 'message could not be sent',
    many: 'messages could not be sent',
  },
  {
    of: 'Message',
    filter: () => ({ state: { in: ['waiting'] } }),
    kind: 'next',
    one: 'message waits to leave: look whether a mail server is set, and answers',
    many: 'messages wait to leave: look whether a mail server is set, and answers',
  },
] satisfies Line[];
