import type { Line } from '../home/lines.ts';
import { sayCount } from '../language/say.ts';

export default [
  {
    of: 'Post',
    filter: () => ({ clauseInJobDescription: { eq: false } }),
    kind: 'next',
    say: (count) =>
      sayCount(
        count,
        'post has a job description without the equality clause',
        'posts have a job description without the equality clause',
      ),
  },
  {
    of: 'User',
    filter: () => ({ signsInBy: { in: ['nothingYet'] }, disabled: { eq: false } }),
    kind: 'next',
    say: (count) =>
      sayCount(
        count,
        'person has an account and no way to sign in yet',
        'people have an account and no way to sign in yet',
      ),
  },
] satisfies Line[];
