import type { Line } from '../home/lines.ts';
import { sayCount } from '../language/say.ts';

const notMet = () => ({ standing: { in: ['never', 'lapsed'] } });
const dueSoon = () => ({ standing: { in: ['dueSoon'] } });

export default [
  {
    of: 'RecruiterReadiness',
    filter: notMet,
    kind: 'wrong',
    say: (count) =>
      sayCount(
        count,
        'recruiting requirement is not met by somebody on a panel at work',
        'recruiting requirements are not met by people on panels at work',
      ),
  },
  {
    of: 'TrainingStanding',
    filter: notMet,
    kind: 'wrong',
    say: (count) =>
      sayCount(
        count,
        'training requirement is not met: it has lapsed, or was never done',
        'training requirements are not met: they have lapsed, or were never done',
      ),
  },
  {
    of: 'RecruiterReadiness',
    filter: dueSoon,
    kind: 'next',
    say: (count) =>
      sayCount(
        count,
        'recruiting requirement of somebody on a panel at work runs out or falls due soon',
        'recruiting requirements of people on panels at work run out or fall due soon',
      ),
  },
  {
    of: 'TrainingStanding',
    filter: dueSoon,
    kind: 'next',
    say: (count) =>
      sayCount(
        count,
        'training requirement runs out or falls due soon',
        'training requirements run out or fall due soon',
      ),
  },
  {
    of: 'TrainingClaim',
    filter: () => ({ state: { in: ['handedIn'] } }),
    kind: 'next',
    say: (count) =>
      sayCount(
        count,
        'piece of training done elsewhere is handed in and not looked at yet',
        'pieces of training done elsewhere are handed in and not looked at yet',
      ),
  },
  {
    of: 'UnmatchedCompletion',
    filter: () => ({ employee: { isNull: true } }),
    kind: 'next',
    say: (count) =>
      sayCount(
        count,
        'completion of a learning system is of somebody who is not matched yet',
        'completions of learning systems are of people who are not matched yet',
      ),
  },
] satisfies Line[];
