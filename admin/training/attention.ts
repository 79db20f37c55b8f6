import type { Line } from '../home/lines.ts';

const notMet = () => ({ standing: { in: ['never', 'lapsed'] } });
const dueSoon = () => ({ standing: { in: ['dueSoon'] } });

export default [
  {
    of: 'RecruiterReadiness',
    filter: notMet,
    kind: 'wrong',
    one: 'recruiting requirement is not met by somebody on a panel at work',
    many: 'recruiting requirements are not met by people on panels at work',
  },
  {
    of: 'TrainingStanding',
    filter: notMet,
    kind: 'wrong',
    one: 'training requirement is not met: it has lapsed, or was never done',
    many: 'training requirements are not met: they have lapsed, or were never done',
  },
  {
    of: 'RecruiterReadiness',
    filter: dueSoon,
    kind: 'next',
    one: 'recruiting requirement of somebody on a panel at work runs out or falls due soon',
    many: 'recruiting requirements of people on panels at work run out or fall due soon',
  },
  {
    of: 'TrainingStanding',
    filter: dueSoon,
    kind: 'next',
    one: 'training requirement runs out or falls due soon',
    many: 'training requirements run out or fall due soon',
  },
] satisfies Line[];
